"""Rows and columns of tables that count a government's units (rule R5)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evidence.columns import Cells, without_columns
from evidence.dates import years as years_in

FEWEST_UNITS = 10  # a government has more; smaller counts are of something else
_PART_BEFORE_WHOLE = re.compile(  # "PD yang memakai | PD seluruhnya"
    r"\b(?:yang|sudah|telah|memakai|tersambung|terlayani)\b[^|\n]*\|"
    r"[^|\n]*\b(?:seluruh(?:nya)?|total|jumlah|semua)\b",
    re.IGNORECASE,
)
_DATED_COLUMN = re.compile(
    r"^[^|\n]*\|[^|\n]*\|(?:[^\n]*\|)?\s*(?:(?:target|sasaran)\b"
    r"|[^|\n\d]*\b20\d\d\b[^|\n]*\|[^|\n\d]*\b20\d\d\b)[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
_ONLY_TARGETS = re.compile(  # "Layanan | Sasaran", and nothing of what was reached
    r"^[^|\n]*\|\s*(?:target|sasaran)\b[^|\n\d]*(?:20\d\d\s*)?\|?$",
    re.IGNORECASE | re.MULTILINE,
)
_TARGET_CELL = re.compile(r"\s*(?:target|sasaran)\b", re.IGNORECASE)
_TARGET_ROW = re.compile(
    r"^\W{0,3}(?:target|sasaran)\b[^|\n]*\|[^|\n]*$", re.MULTILINE | re.IGNORECASE
)
_BEFORE_TARGETS = 2  # columns: the names, and how many there are
_NONE_HAVE = re.compile(  # "Rumah sakit | 4 | - | ..."
    r"^(\W*\w[^|\n]*\|\s*\d{1,3}\s*\|)\s*[-\u2013]\s*(?=\||$)", re.MULTILINE
)
_IN_CELL = re.compile(r"\|\s*(\d{1,3})\b")
_NUMBERED_ROW = re.compile(  # "14 | Dinas Perhubungan | 11 | 14"
    r"^\W{0,3}\d{1,3}\W{0,2}\s*\|\s*(?P<name>[^|\n]{2,60}?)\s*\|(?P<told>[^\n]*)$",
    re.MULTILINE,
)
_WANTING = re.compile(  # of a row: an empty cell, a dash, a nought, "belum"
    r"(?:^|\|)\s*(?:[-\u2013x0]\s*)?(?=\||$)|\b(?:belum|tidak|nihil|tdk|blm)\b",
    re.IGNORECASE,
)
_FEW_NAMED = 3  # of so many rows one at least is called a kind of unit, not an acronym


def with_noughts(text: str) -> str:
    """*text*, a dash beside how many there are in its tables read as none: "RSUD | 4 | -"."""
    return _NONE_HAVE.sub(r"\1 0 ", text)


def without_targets(text: str) -> str:
    """*text* without the columns of its tables that tell what was aimed at, or was so before.

    "Kelompok | Jumlah PD | Sasaran 2024 | Tersambung": how many have it is in the fourth; of
    "Tersambung akhir 2023 | Tersambung akhir 2024" the later tells. A column that comes
    right after the names is what others are held against, if there are others. Nor a row
    like "Target cakupan 2025 | 32 PD".
    """
    text = _TARGET_ROW.sub("", text)
    if not (_DATED_COLUMN.search(text) or _ONLY_TARGETS.search(text)):
        return text
    return without_columns(text, _dropped)


def _dropped(cells: Cells, _is_first: bool) -> frozenset[int] | None:
    if len(cells) <= _BEFORE_TARGETS:
        return frozenset({1}) if _ONLY_TARGETS.search("|".join(cells)) else None
    return _not_as_it_is(cells) if _DATED_COLUMN.search("|".join(cells)) else None


def _not_as_it_is(heads: Sequence[str]) -> frozenset[int]:
    """The places of those columns, by their *heads*, that do not tell what is now."""
    aimed = {n for n, head in enumerate(heads) if _TARGET_CELL.match(head)}
    years = {n: years_in(head) for n, head in enumerate(heads) if n not in aimed}
    dated = {n: max(told) for n, told in years.items() if told}
    latest = max(dated.values(), default=0)
    before = {n for n, year in dated.items() if year < latest}
    return frozenset(n for n in aimed | before if n >= _BEFORE_TARGETS)


def rows_counted(
    row: re.Pattern[str], text: str, *, may_exceed: bool = False
) -> bool | None:
    """Whether the first *row* in *text* that counts units has as many as there are.

    Of a target there may be more than were aimed at.
    """
    is_reversed = bool(_PART_BEFORE_WHOLE.search(text))
    for match in row.finditer(text):
        there, have = int(match[1]), having_it(match)
        if is_reversed:
            there, have = have, there
        if there >= FEWEST_UNITS and (have <= there or may_exceed):
            return have >= there
    return None


def having_it(row: re.Match[str]) -> int:
    """How many have it, of a row of how many there are and one column or more of those."""
    more = row.groupdict().get("more") or ""
    return having([int(row[2]), *map(int, _IN_CELL.findall(more))])


def having(columns: Sequence[int]) -> int:
    """How many have it: the first of *columns*, or the last if the others add up to it.

    "Jumlah | 27 | 22 | 5 | 27": by cable, by radio, and so connected.
    """
    *parts, last = columns
    return last if len(parts) > 1 and sum(parts) == last else columns[0]


def lists_all(text: str, units: int, kind_of_unit: re.Pattern[str]) -> bool:
    """Whether a table in *text* has a row for each of *units*, and none lacks anything.

    "1 | Sekretariat Daerah | 15 | 18", and so on to "33 | Kec. Muara Kulim | 7 | 11".
    """
    rows = list(_NUMBERED_ROW.finditer(text))
    names = {row["name"].casefold() for row in rows}
    kinds = sum(bool(kind_of_unit.search(name)) for name in names)
    return (
        FEWEST_UNITS <= units <= len(names)
        and kinds * _FEW_NAMED >= len(names)
        and not any(_WANTING.search(row["told"]) for row in rows)
    )

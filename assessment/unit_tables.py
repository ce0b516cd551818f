"""Rows and columns of tables that count a government's units (rule R5)."""

from __future__ import annotations

import re
from collections.abc import Sequence

FEWEST_UNITS = 10  # a government has more; smaller counts are of something else
_PART_BEFORE_WHOLE = re.compile(  # "PD yang memakai | PD seluruhnya"
    r"\b(?:yang|sudah|telah|memakai|tersambung|terlayani)\b[^|\n]*\|"
    r"[^|\n]*\b(?:seluruh(?:nya)?|total|jumlah|semua)\b",
    re.IGNORECASE,
)
_TARGET_COLUMN = re.compile(
    r"^[^|\n]*\|[^|\n]*\|\s*(?:target|sasaran)\b[^|\n\d]*(?:20\d\d)?[^|\n\d]*\|[^\n]*\w",
    re.IGNORECASE | re.MULTILINE,
)
_TARGET_CELL = re.compile(r"\s*(?:target|sasaran)\b", re.IGNORECASE)
_BEFORE_TARGETS = 2  # columns: the names, and how many there are
_IN_CELL = re.compile(r"\|\s*(\d{1,3})\b")


def without_targets(text: str) -> str:
    """*text* without the columns of its tables that tell what was aimed at.

    "Kelompok | Jumlah PD | Sasaran 2024 | Tersambung": how many have it is in the fourth. One
    that comes right after the names is what others are held against.
    """
    if not _TARGET_COLUMN.search(text):
        return text
    lines, aimed = [], -1
    for line in text.split("\n"):
        cells = line.split("|")
        if len(cells) <= _BEFORE_TARGETS:
            aimed = -1
        elif _TARGET_COLUMN.search(line):
            aimed = next(n for n, cell in enumerate(cells) if _TARGET_CELL.match(cell))
        if _BEFORE_TARGETS <= aimed < len(cells):
            cells = cells[:aimed] + cells[aimed + 1 :]
        lines.append("|".join(cells))
    return "\n".join(lines)


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

"""Read a self-assessment sheet, whatever its columns are called and in what order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

from assessment.claim import Claim, Claims
from assessment.tables import Row, TableError, column_letter, sheets
from indicator_corpus.indicator import Instrument

_HEADER_ROWS = 15  # the header stands within the first rows
_SURE, _SAME_INDICATOR = 88, 86  # rapidfuzz ratios
_AFTER_FILE = re.compile(
    r"(\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|tiff?|rtf|odt|ods|csv|zip|txt))\s*"
    r"(?:,|\bdan\b|&)\s*",
    re.IGNORECASE,
)
_MAX_LEVEL = 5
_LEVEL_CELL = re.compile(
    r"(?:level|tingkat|tk\.?|lv\.?|l)?\s*[1-5]\b\s*(?:\(|$|[-:])", re.IGNORECASE
)
_NUMBER_CELL = re.compile(r"(?:[A-Za-z]{1,12}[-. /]{0,2})?0*(\d{1,3})\W?$")
_MOSTLY = 0.8
_SOME = 3  # rows that a column needs to be told by its cells
_DIVIDER = re.compile(r"\W*(?:domain|aspek|bagian|bab)\b", re.IGNORECASE)
_WORDS = {
    "number": "nomor",
    "name": "indikator",
    "owner": "penanggung jawab",
    "level": "tingkat",
    "narrative": "penjelasan",
    "files": "berkas",
}


class ClaimsError(ValueError):
    """The self-assessment cannot be read; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class _Table:
    sheet: str
    columns: Mapping[str, int]
    rows: Sequence[tuple[int, Row]]  # row number on the sheet, cells
    head: Row = ()

    @property
    def understood(self) -> str:
        """Which columns were taken for what, and which for nothing."""
        taken = ", ".join(
            f"{column_letter(place)} {self._heading(place)}= {_WORDS[column]}"
            for column, place in sorted(self.columns.items(), key=lambda c: c[1])
        )
        others = [
            f"{column_letter(place)} {heading!r}"
            for place, heading in enumerate(self.head)
            if heading and place not in self.columns.values()
        ]
        unused = f"; tidak dipakai: {', '.join(others)}" if others else ""
        return f"{self.sheet}: {taken}{unused}"

    def _heading(self, place: int) -> str:
        heading = self.head[place] if place < len(self.head) else ""
        return f"{' '.join(heading.split())!r} " if heading else ""


def read_claims(path: Path, instrument: Instrument) -> Claims:
    """The claims in the table at *path* (XLSX, XLS, ODS, CSV), with notes.

    The notes say what was not understood, ``understood`` what the columns were taken for.

    Raises:
        ClaimsError: where the file is missing, is no table, or has none with an
            indicator column and a level column.
    """
    tables = [t for name, rows in _sheets(path) if (t := _table(name, rows))]
    if not tables:
        raise ClaimsError(
            f"{path.name}: tidak ada tabel dengan kolom indikator dan level; "
            "beri judul kolom, misalnya No, Indikator, Perangkat Daerah, Level, "
            "Penjelasan, Data Dukung"
        )
    claims: dict[str, Claim] = {}
    notes: list[str] = []
    for table in tables:
        for number, cells in table.rows:
            claim, note = _claim(table, number, cells, instrument)
            if note:
                notes.append(note)
            if claim is not None and claim.indicator in claims:
                notes.append(
                    f"{table.sheet} baris {number}: indikator {claim.indicator} "
                    "sudah ada di baris lain; baris ini diabaikan"
                )
            elif claim is not None:
                claims[claim.indicator] = claim
    notes += _absent(claims, instrument)
    order = {
        indicator.id: place for place, indicator in enumerate(instrument.indicators)
    }
    rows = sorted(claims.values(), key=lambda claim: order[claim.indicator])
    told = tuple(table.understood for table in tables)
    return Claims(rows=tuple(rows), notes=tuple(notes), understood=told)


def _absent(claims: Mapping[str, Claim], instrument: Instrument) -> list[str]:
    absent = [i.id for i in instrument.indicators if i.id not in claims]
    if not absent:
        return []
    return [f"tidak ada baris untuk indikator {', '.join(absent)}"]


def _sheets(path: Path) -> list[tuple[str, list[list[str]]]]:
    if not path.is_file():
        raise ClaimsError(f"{path.name}: berkas penilaian mandiri tidak ada")
    try:
        return [(sheet.name, sheet.rows) for sheet in sheets(path)]
    except TableError as error:
        raise ClaimsError(str(error)) from error


@lru_cache(maxsize=1)
def _headings() -> dict[str, str]:
    """Every known heading with the column it means."""
    path = Path(__file__).with_name("claims_columns.yaml")
    table = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {
        heading: column for column, headings in table.items() for heading in headings
    }


def _table(sheet: str, rows: Sequence[Row]) -> _Table | None:
    place, head, columns = _head(rows)
    if columns and "level" not in columns:
        columns |= _level_column(columns, rows[place + 1 :])
    if columns and not {"number", "name"} & columns.keys():
        columns |= _number_column(columns, rows[place + 1 :])
    if "level" not in columns or not {"number", "name"} & columns.keys():
        return None
    body = [
        (place + offset, cells)
        for offset, cells in enumerate(rows[place + 1 :], start=2)
        if any(cells)
    ]
    return _Table(sheet, columns, body, head)


def _head(rows: Sequence[Row]) -> tuple[int, Row, dict[str, int]]:
    """The last row of the heading, its cells, and the columns it names.

    A heading may stand in two rows, the upper one over several columns.
    """
    best: tuple[int, Row, dict[str, int]] = (-1, (), {})
    for place, cells in enumerate(rows[:_HEADER_ROWS]):
        if len(columns := _columns(cells)) > len(best[2]):
            best = (place, cells, columns)
    single = best[0]
    for place in range(max(single - 1, 0), min(single + 1, len(rows) - 1)):
        upper, lower = rows[place], rows[place + 1]
        both = [low or up for up, low in zip(upper, lower, strict=False)]
        both += [*upper[len(both) :], *lower[len(both) :]]
        if len(columns := _columns(both)) > len(best[2]):
            best = (place + 1, both, columns)
    return best


def _number_column(columns: dict[str, int], body: Sequence[Row]) -> dict[str, int]:
    """The column whose cells look like numbers of indicators, each only once."""
    for place in range(max((len(cells) for cells in body), default=0)):
        said = [cells[place] for cells in body if place < len(cells) and cells[place]]
        numbers = {match[1] for text in said if (match := _NUMBER_CELL.match(text))}
        free = place not in columns.values()
        if free and len(numbers) >= max(_SOME, _MOSTLY * len(said)):
            return {"number": place}
    return {}


def _level_column(columns: dict[str, int], body: Sequence[Row]) -> dict[str, int]:
    """The column whose cells look like levels, where no heading says so."""
    for place in range(max((len(cells) for cells in body), default=0)):
        said = [cells[place] for cells in body if place < len(cells) and cells[place]]
        levels = [text for text in said if _LEVEL_CELL.match(text)]
        free = place not in columns.values()
        if free and levels and len(levels) >= _MOSTLY * len(said):
            return {"level": place}
    return {}


def _columns(cells: Row) -> dict[str, int]:
    scored: list[tuple[float, str, int]] = []
    for place, cell in enumerate(cells):
        heading = " ".join(re.sub(r"[^a-z ]", " ", cell.casefold()).split())
        if not heading or len(heading) > 60:  # noqa: PLR2004 - a heading is short
            continue
        known = max(_headings(), key=lambda k: _heading_likeness(heading, k))
        likeness = _heading_likeness(heading, known)
        if likeness >= _SURE:
            scored.append((likeness, _headings()[known], place))
    columns: dict[str, int] = {}
    for _, column, place in sorted(scored, key=lambda s: (-s[0], s[2])):
        if column not in columns and place not in columns.values():
            columns[column] = place
    return columns


def _heading_likeness(heading: str, known: str) -> float:
    if heading == known:
        return 100.0
    if f" {known} " in f" {heading} " and len(known) > 2:  # noqa: PLR2004
        return 90.0 + 9.0 * len(known) / len(heading)
    return fuzz.ratio(heading, known)


def _claim(
    table: _Table, number: int, cells: Row, instrument: Instrument
) -> tuple[Claim | None, str]:
    cell = {
        column: cells[place] if place < len(cells) else ""
        for column, place in table.columns.items()
    }
    where = f"{table.sheet} baris {number}"
    said = cell.get("number", "") or cell.get("name", "")
    indicator = _indicator(cell, instrument)
    if indicator is None:
        is_row = cell.get("level", "") and re.search(r"\d", said)
        note = f"{where}: indikator {said!r} tidak ada dalam {instrument.name}"
        return None, note if is_row else ""
    said_level = cell.get("level", "")
    value = _between(said_level) if instrument.fractional else None
    level, note = (int(value), "") if value else _level(said_level, where)
    return Claim(
        indicator=indicator,
        level=level,
        owner=cell.get("owner") or None,
        narrative=cell.get("narrative", ""),
        files=_files(cell.get("files", "")),
        value=value,
    ), note


def _indicator(cell: Mapping[str, str], instrument: Instrument) -> str | None:
    if _DIVIDER.match(cell.get("number", "") or cell.get("name", "")):
        return None
    for text in (cell.get("number", ""), cell.get("name", "")):
        match = re.match(r"^\D{0,14}?0*(\d{1,3})\b", text)
        if match and len(text) < 20:  # noqa: PLR2004 - "Indikator 08", not a name
            return match[1] if match[1] in instrument.by_id else None
    names = {i.id: i.name.casefold() for i in instrument.indicators}
    found = process.extractOne(
        cell.get("name", "").casefold(),
        names,
        scorer=fuzz.token_sort_ratio,
        score_cutoff=_SAME_INDICATOR,
    )
    return found[2] if found else None


def _level(text: str, where: str) -> tuple[int | None, str]:
    match = re.search(r"(?<![\d.,])([0-9]+)(?![\d])", text)
    if not text or text in {"-", "n/a"}:
        return None, ""
    fraction = re.search(r"\d\s*[.,]\s*\d", text)
    if match and not fraction and 1 <= int(match[1]) <= _MAX_LEVEL:
        return int(match[1]), ""
    return None, f"{where}: level {text!r} bukan angka 1 sampai 5"


def _between(text: str) -> float | None:
    """The level in *text* where it lies between two steps, such as 1,26."""
    match = re.search(r"(?<![\d.,])([1-5][.,]\d{1,2})(?![\d.,])", text)
    value = float(match[1].replace(",", ".")) if match else 0.0
    return value if 1 <= value <= _MAX_LEVEL else None


def _files(text: str) -> tuple[str, ...]:
    """The file names in *text*: one per line or semicolon, or comma after a suffix."""
    split = _AFTER_FILE.sub(r"\1;", text)
    cleaned = (
        re.sub(r"^\s*(?:[-•*]|\d{1,2}[.)])\s+", "", part).strip(" ,.")
        for part in re.split(r"[;\n|]+", split)
    )
    return tuple(dict.fromkeys(name for name in cleaned if name and name != "-"))

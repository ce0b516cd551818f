"""Read a self-assessment sheet, whatever its columns are called and in what order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process

from assessment.claim import Claim, Claims
from assessment.claims_columns import heading, level_of_word, with_told_by_cells
from assessment.tables import Row, TableError, column_letter, sheets
from indicator_corpus.indicator import Instrument

_SAME_INDICATOR = 86  # rapidfuzz ratio
_AFTER_FILE = re.compile(
    r"(\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|tiff?|rtf|odt|ods|csv|zip|txt))\s*"
    r"(?:,|\bdan\b|&)\s*",
    re.IGNORECASE,
)
_MAX_LEVEL = 5
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


def _table(sheet: str, rows: Sequence[Row]) -> _Table | None:
    place, head, columns = heading(rows)
    if columns:
        columns = with_told_by_cells(columns, rows[place + 1 :])
    if "level" not in columns or not {"number", "name"} & columns.keys():
        return None
    body = [
        (place + offset, cells)
        for offset, cells in enumerate(rows[place + 1 :], start=2)
        if any(cells)
    ]
    return _Table(sheet, columns, body, head)


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
        name=cell.get("name", ""),
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
    names = [i.name.casefold() for i in instrument.indicators]
    shorts = [i.short.casefold() for i in instrument.indicators]
    found = process.extractOne(
        cell.get("name", "").casefold(),
        names + shorts,
        scorer=fuzz.token_sort_ratio,
        score_cutoff=_SAME_INDICATOR,
    )
    return instrument.indicators[found[2] % len(names)].id if found else None


def _level(text: str, where: str) -> tuple[int | None, str]:
    """The level that *text* names: in figures, in words or in Roman figures."""
    if not text or text in {"-", "n/a"}:
        return None, ""
    match = re.search(r"(?<![\d.,])([0-9]+)(?![\d])", text)
    fraction = re.search(r"\d\s*[.,]\s*\d", text)
    if match and not fraction and 1 <= int(match[1]) <= _MAX_LEVEL:
        return int(match[1]), ""
    levels = {level_of_word(word) for word in re.findall(r"[A-Za-z]+", text)} - {None}
    if not match and len(levels) == 1:
        return levels.pop(), ""
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

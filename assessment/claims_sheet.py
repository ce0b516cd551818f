"""Read a self-assessment sheet, whatever its columns are called and in what order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assessment.claim import Claim, Claims
from assessment.claims_columns import heading, level_of_word, with_told_by_cells
from assessment.claims_names import IndicatorNames
from assessment.claims_ticks import ticked, ticked_columns
from assessment.tables import Row, TableError, column_letter, sheets
from indicator_corpus.indicator import Instrument

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
    ticks: Mapping[int, int] = field(default_factory=dict)  # column by level

    @property
    def understood(self) -> str:
        """Which columns were taken for what, and which for nothing."""
        meant = {place: _WORDS[column] for column, place in self.columns.items()}
        meant |= {place: f"tingkat {level}" for level, place in self.ticks.items()}
        taken = ", ".join(
            f"{column_letter(place)} {self._heading(place)}= {meant[place]}"
            for place in sorted(meant)
        )
        others = [
            f"{column_letter(place)} {heading!r}"
            for place, heading in enumerate(self.head)
            if heading and place not in meant
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
    names = IndicatorNames(instrument)
    tables = [t for name, rows in _sheets(path) if (t := _table(name, rows, names))]
    if not tables:
        raise ClaimsError(
            f"{path.name}: tidak ada tabel dengan kolom indikator dan level; "
            "beri judul kolom, misalnya No, Indikator, Perangkat Daerah, Level, "
            "Penjelasan, Data Dukung"
        )
    claims: dict[str, Claim] = {}
    notes: list[str] = []
    for table in tables:
        above: Claim | None = None
        for number, cells in table.rows:
            claim, note = _claim(table, number, cells, names, above)
            above = claim or above
            if note:
                notes.append(note)
            if claim is None:
                continue
            before = claims.get(claim.indicator)
            claims[claim.indicator] = _joined(before, claim) if before else claim
            if before and claim.level not in {None, before.level}:
                notes.append(
                    f"{table.sheet} baris {number}: indikator {claim.indicator} "
                    f"sudah ada dengan level {before.level}; level itu yang dipakai"
                )
    notes += _absent(claims, instrument)
    order = {
        indicator.id: place for place, indicator in enumerate(instrument.indicators)
    }
    rows = sorted(claims.values(), key=lambda claim: order[claim.indicator])
    told = tuple(table.understood for table in tables)
    return Claims(rows=tuple(rows), notes=tuple(notes), understood=told)


def _joined(first: Claim, more: Claim) -> Claim:
    """One claim of two rows, as where each cited file has a row of its own."""
    told = dict.fromkeys(text for text in (first.narrative, more.narrative) if text)
    return replace(
        first,
        level=more.level if first.level is None else first.level,
        value=more.value if first.level is None else first.value,
        owner=first.owner or more.owner,
        narrative="\n".join(told),
        files=tuple(dict.fromkeys(first.files + more.files)),
    )


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


def _table(sheet: str, rows: Sequence[Row], names: IndicatorNames) -> _Table | None:
    place, head, columns = heading(rows)
    if columns:
        below = rows[place + 1 :]
        if (count := names.numbered(columns, below)) is not None:
            columns["number"] = count
        columns = with_told_by_cells(columns, below, head)
    ticks = ticked_columns(rows, place) if columns else {}
    columns = {c: at for c, at in columns.items() if at not in ticks.values()}
    is_levelled = "level" in columns or ticks
    if not is_levelled or not {"number", "name"} & columns.keys():
        return None
    body = [
        (place + offset, cells)
        for offset, cells in enumerate(rows[place + 1 :], start=2)
        if any(cells)
    ]
    return _Table(sheet, columns, body, head, ticks)


def _claim(
    table: _Table,
    number: int,
    cells: Row,
    names: IndicatorNames,
    above: Claim | None = None,
) -> tuple[Claim | None, str]:
    """What a row claims, with what was not understood of it; a file alone goes *above*."""
    cell = {
        column: cells[place] if place < len(cells) else ""
        for column, place in table.columns.items()
    }
    instrument = names.instrument
    where = f"{table.sheet} baris {number}"
    said = cell.get("number", "") or cell.get("name", "")
    indicator = _indicator(cell, names)
    if above and not said and cell.get("files"):
        indicator = above.indicator
    if indicator is None:
        is_row = cell.get("level", "") and re.search(r"\d", said)
        note = f"{where}: indikator {said!r} tidak ada dalam {instrument.name}"
        return None, note if is_row else ""
    said_level = cell.get("level", "") or ticked(cells, table.ticks)
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


def _indicator(cell: Mapping[str, str], names: IndicatorNames) -> str | None:
    said = [text for c in ("number", "name") if (text := cell.get(c, ""))]
    if said and _DIVIDER.match(said[0]):
        return None
    try:
        return next((i for text in said if (i := names.told(text))), None)
    except KeyError:
        return None


def _level(text: str, where: str) -> tuple[int | None, str]:
    """The level that *text* names: in figures, in words or in Roman figures."""
    if not text or text in {"-", "n/a"}:
        return None, ""
    match = re.search(r"(?<![\d.,])([0-9]+)(?![\d])", text)
    fraction = re.search(r"\d\s*[.,]\s*(?!0+\b)\d", text)
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

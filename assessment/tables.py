"""The sheets of a table as people keep it: XLSX, XLS, ODS or CSV, as rows of text."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, load_workbook

from extractors.plain import decoded

Row = Sequence[str]
_TEXT = {".csv", ".tsv", ".txt"}
_DELIMITERS = ";\t,|"


class TableError(ValueError):
    """The file is no table that can be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows from the first, merged cells repeated over their range."""

    name: str
    rows: list[list[str]]


def sheets(path: Path) -> list[Sheet]:
    """All sheets of the table at *path*.

    Raises:
        TableError: where it is neither a workbook nor text.
    """
    if path.suffix.casefold() in _TEXT:
        return [_of_text(path)]
    try:
        book = load_workbook(str(path))
        return [_of_sheet(book.get_sheet_by_name(name)) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        raise TableError(
            f"{path.name}: tidak dapat dibaca sebagai XLSX, ODS, atau CSV; "
            "buka di Excel lalu simpan ulang sebagai .xlsx"
        ) from error


def column_letter(place: int) -> str:
    """The letters of the column at *place*, counted from 0: A, B, ... AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _of_sheet(sheet: CalamineSheet) -> Sheet:
    rows = [[_text(value) for value in row] for row in sheet.to_python(False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top : bottom + 1]:
            for place in range(left, min(right + 1, len(row))):
                row[place] = row[place] or rows[top][left]
    return Sheet(name=sheet.name, rows=rows)


def _of_text(path: Path) -> Sheet:
    try:
        text = decoded(path.read_bytes())
    except OSError as error:
        raise TableError(f"{path.name}: tidak dapat dibuka; periksa izinnya") from error
    lines = text.splitlines()
    delimiter = max(
        _DELIMITERS, key=lambda mark: sum(line.count(mark) for line in lines[:20])
    )
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        return Sheet(path.stem, [[cell.strip() for cell in row] for row in rows])
    except csv.Error as error:
        raise TableError(
            f"{path.name}: bukan CSV yang utuh; simpan ulang dari Excel sebagai CSV UTF-8"
        ) from error


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value).strip()

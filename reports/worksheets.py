"""Sheets that are safe to open and ready to print: cells, tables, names, pages.

Text from the share never becomes a formula, an error or an external link: every text
cell is written as a string, and one that looks like a formula is marked as quoted, so
that it stays text when somebody edits it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import (
    Alignment,
    Border,
    Font,
    PatternFill,
    Protection,
    Side,
)
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from reports.cell_styles import dress
from reports.printable import printable

Value = str | int | float | date | None

LONGEST_TEXT = 32_767
LONGEST_NAME = 31
TITLE_ROW, HEADER_ROW = 1, 3
_FIRST_DATE = date(1900, 3, 1)
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "#")
_A4 = 9
_LONGEST_HEADING = 120
_TALLEST, _LINE_POINTS, _ROW_PADDING = 400, 13, 4
_NARROW = 12  # columns up to this width hold numbers and short words
DAY_FORM = "dd/mm/yyyy"

_INK = "1B2631"
_LINE = Side(style="thin", color="D7DDE3")
_TITLE = Font(name="Calibri", size=14, bold=True, color="1D4E79")
_HEADER = Font(name="Calibri", size=10, bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="1D4E79")
_BODY = Font(name="Calibri", size=10, color=_INK)
_LINK = Font(name="Calibri", size=10, color="0B5394", underline="single")
_OPEN_FILL = PatternFill("solid", fgColor="FFF9DB")  # cells for people to fill in
_STRONG = Font(name="Calibri", size=10, bold=True, color=_INK)
_NO_FILL = PatternFill()
_FILLS = {
    "empty": PatternFill("solid", fgColor="F6D5CC"),
    "weak": PatternFill("solid", fgColor="FBE9BF"),
    "adequate": PatternFill("solid", fgColor="CFE7E3"),
}
_CENTRED = Alignment(vertical="top", horizontal="center")
_MIDDLE = Alignment(vertical="center")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_WRAPPED_CENTRED = Alignment(wrap_text=True, vertical="top", horizontal="center")
_HEADING = Alignment(wrap_text=True, vertical="center")
_HEADING_CENTRED = Alignment(wrap_text=True, vertical="center", horizontal="center")
_UNDER = Border(bottom=_LINE)
_AROUND = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_UNLOCKED = Protection(locked=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toned:
    """A text on the ground of a status: empty, weak or adequate."""

    text: str
    status: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of our own, ``=...``; nothing from the share stands in it unquoted."""

    text: str
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A text that leads to a cell of this workbook, such as ``'Berkas'!A5``."""

    text: str
    target: str


Shown = Value | Toned | Formula | Place
Row = tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its heading, width in characters, number format.

    ``is_open`` cells are for people to fill in; a ``is_hidden`` column is for us.
    """

    title: str
    width: float
    form: str | None = None
    is_open: bool = False
    is_hidden: bool = False


def put(cell: Cell, value: Shown, form: str | None = None) -> None:
    """Write *value* into *cell*: numbers as numbers, all text as text."""
    if isinstance(value, Formula):
        cell.value, cell.data_type = value.text, "f"
        dress(cell, _LINK if value.is_link else _BODY, _CENTRED)
        if form:
            cell.number_format = form
        return
    if isinstance(value, Place):
        put(cell, value.text)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=value.target)
        dress(cell, _LINK)
        return
    if isinstance(value, Toned):
        dress(cell, _FILLS.get(value.status, _NO_FILL))
        value = value.text
    if isinstance(value, date) and value < _FIRST_DATE:
        value = value.isoformat()
    if isinstance(value, str):
        _put_text(cell, value)
    elif value is not None:
        cell.value = value
        if form and not isinstance(value, int):
            cell.number_format = form
    centred = isinstance(value, int | float)
    dress(cell, _BODY, _WRAPPED_CENTRED if centred else _WRAPPED)


def _put_text(cell: Cell, text: str) -> None:
    shown = ILLEGAL_CHARACTERS_RE.sub("", printable(text))
    if len(shown) > LONGEST_TEXT:
        shown = shown[: LONGEST_TEXT - 1] + "…"
    cell.value = shown
    cell.data_type = "s"
    if shown.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def sheet_name(title: str, taken: Iterable[str]) -> str:
    """A name for a sheet like *title* that Excel accepts and nobody in *taken* has."""
    used = {name.casefold() for name in taken} | {"history"}
    base = " ".join(_FORBIDDEN.sub(" ", printable(title)).split()).strip("' ")
    name, number = base[:LONGEST_NAME].strip("' ") or "-", 1
    while name.casefold() in used:
        number += 1
        suffix = f" ({number})"
        name = base[: LONGEST_NAME - len(suffix)].strip("' ") + suffix
    return name


def title(sheet: Worksheet, text: str, note: str = "") -> None:
    """Put a title over *sheet*, and a smaller note under it."""
    for row, told, font in ((TITLE_ROW, text, _TITLE), (TITLE_ROW + 1, note, _BODY)):
        cell = _cell(sheet, row, 1)
        put(cell, told)
        dress(cell, font, _MIDDLE)


def table(
    sheet: Worksheet,
    columns: Sequence[Column],
    rows: Iterable[Row],
    *,
    pinned: int = 2,
) -> int:
    """Write a table under the title; the number of its last row.

    The heading stays in sight and on every printed page, as do the *pinned* columns;
    the table can be filtered.
    """
    last = block(sheet, HEADER_ROW, columns, rows)
    end = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{end}{last}"
    sheet.freeze_panes = f"{get_column_letter(pinned + 1)}{HEADER_ROW + 1}"
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    for number, column in enumerate(columns, start=1):
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width, dimension.hidden = column.width, column.is_hidden
    return last


def block(
    sheet: Worksheet,
    top: int,
    columns: Sequence[Column],
    rows: Iterable[Row],
) -> int:
    """Write headings in row *top* and *rows* below; the number of the last row."""
    for number, column in enumerate(columns, start=1):
        cell = _cell(sheet, top, number)
        put(cell, column.title)
        heading = _HEADING_CENTRED if column.width <= _NARROW else _HEADING
        dress(cell, _HEADER, _HEADER_FILL, heading)
    sheet.row_dimensions[top].height = _height((c.title, c.width) for c in columns)
    at = top
    for at, row in enumerate(rows, start=top + 1):
        for number, (column, value) in enumerate(zip(columns, row, strict=True), 1):
            cell = _cell(sheet, at, number)
            put(cell, value, column.form)
            dress(cell, _UNDER)
            if isinstance(value, Toned):
                dress(cell, _STRONG)
            if column.is_open:
                open_up(cell)
        sheet.row_dimensions[at].height = _height(
            (value, column.width)
            for column, value in zip(columns, row, strict=True)
            if not column.is_hidden
        )
    return at


def lines(
    sheet: Worksheet, top: int, heading: str, texts: Iterable[str], *, across: int
) -> int:
    """Write each text on a row *across* so many columns; the number of the last row."""
    widths = [
        sheet.column_dimensions[get_column_letter(number)].width
        for number in range(1, across + 1)
    ]
    wide = Column(title=heading, width=sum(widths))
    last = block(sheet, top, [wide], [(text,) for text in texts])
    for row in range(top, last + 1):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=across)
    return last


def open_up(cell: Cell) -> None:
    """Let people fill in *cell* of a protected sheet, and show that they may."""
    dress(cell, _OPEN_FILL, _UNLOCKED, _AROUND)


def protect(sheet: Worksheet) -> None:
    """Keep all but the open cells of *sheet*; filters and widths stay usable.

    There is no password: it keeps formulas and keys from slips, not from people.
    """
    guard = sheet.protection
    guard.sheet = True
    guard.autoFilter = guard.sort = guard.formatColumns = guard.formatRows = False


def _height(cells: Iterable[tuple[Shown, float]]) -> float:
    """Points enough for the fullest cell; not every program fits rows by itself."""
    fullest = 1
    for value, width in cells:
        text = value.text if isinstance(value, Toned | Place) else value
        if not isinstance(text, str):
            continue
        rows = (math.ceil(len(line) / max(width, 1)) for line in text.split("\n"))
        fullest = max(fullest, sum(max(1, count) for count in rows))
    return min(_TALLEST, fullest * _LINE_POINTS + _ROW_PADDING)


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast("Cell", sheet.cell(row, column))  # none is merged yet


def indicator_number(indicator_id: str) -> int | str:
    """The id as a number where it is one, so that sheets sort by it."""
    digits = indicator_id.isascii() and indicator_id.isdigit()
    return int(indicator_id) if digits else indicator_id


def for_print(sheet: Worksheet, heading: str, footing: str) -> None:
    """Set *sheet* up for A4 landscape, as wide as the page, with page numbers.

    *footing* may hold ``&P`` and ``&N``; *heading* is plain text.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = 0.8
    sheet.page_margins.bottom = 0.6
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    told = printable(heading)[:_LONGEST_HEADING].replace("&", "&&")
    sheet.HeaderFooter.oddHeader = HeaderFooterItem(left=_HeaderFooterPart(told))
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(right=_HeaderFooterPart(footing))

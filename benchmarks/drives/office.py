"""Word and Excel files from markup, byte for byte the same on every run."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from markup import Block
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

WORD_FONTS = {"serif": "Bookman Old Style", "sans": "Arial", "mono": "Courier New"}


def word(
    blocks: list[Block], font: str, size: float, header: str, on: dt.date
) -> bytes:
    """Write the blocks as a Word file."""
    document = docx.Document()
    document.styles["Normal"].font.name = WORD_FONTS[font]
    document.styles["Normal"].font.size = Pt(size)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    for block in blocks:
        _add(document, block)
    stamp = dt.datetime.combine(on, dt.time(9, 0))
    properties = document.core_properties
    properties.author, properties.title = "user", ""
    properties.created = properties.modified = stamp
    buffer = io.BytesIO()
    document.save(buffer)
    return steady(buffer.getvalue())


def _add(document: WordDocument, block: Block) -> None:
    if block.kind == "break":
        document.add_page_break()
        return
    if block.kind == "table":
        _add_table(document, block.rows)
        return
    shown = f"- {block.text}" if block.kind == "item" else block.text
    paragraph = document.add_paragraph()
    run = paragraph.add_run(shown)
    run.bold = block.kind in {"title", "heading"}
    if block.kind in {"title", "centre"}:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if block.kind == "signature":
        paragraph.paragraph_format.left_indent = Cm(8.5)
    if block.kind in {"line", "signature"}:
        paragraph.paragraph_format.space_after = Pt(0)


def _add_table(document: WordDocument, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=max(len(row) for row in rows))
    table.style = "Table Grid"
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text
    document.add_paragraph()


def workbook(blocks: list[Block], on: dt.date) -> bytes:
    """Write the blocks as a workbook: a sheet block opens a new sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for block in blocks:
        if block.kind == "sheet":
            book.create_sheet(block.text)
            continue
        sheet = book.worksheets[-1] if book.worksheets else book.create_sheet("Sheet1")
        for row in block.rows or [[block.text]]:
            sheet.append([_value(cell) for cell in row])
    return saved(book, on)


def _value(cell: str) -> str | int | None:
    return int(cell) if cell.isdigit() and not cell.startswith("0") else cell or None


def saved(book: Workbook, on: dt.date) -> bytes:
    """Save a workbook with fixed times."""
    stamp = dt.datetime.combine(on, dt.time(9, 0))
    book.properties.creator = "user"
    book.properties.created = stamp
    buffer = io.BytesIO()
    book.save(buffer)
    return steady(buffer.getvalue(), modified=stamp)


def widen(sheet: Worksheet, widths: list[int], heading_row: int) -> None:
    """Give a claims sheet readable columns and a bold heading."""
    for column, width in enumerate(widths):
        sheet.column_dimensions[chr(ord("A") + column)].width = width
    for cell in sheet[heading_row]:
        cell.font = Font(bold=True)
    for row in sheet.iter_rows(min_row=heading_row + 1):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")


def steady(package: bytes, modified: dt.datetime | None = None) -> bytes:
    """Pack an Office file again with fixed times, so that its bytes never vary."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if modified and name == "docProps/core.xml":
                content = _dated(content, modified)
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            target.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _dated(core: bytes, modified: dt.datetime) -> bytes:
    before, mark, after = core.partition(b'W3CDTF">')
    first, mark2, rest = after.partition(b'W3CDTF">')
    tail = rest[rest.index(b"<") :]
    return (
        before + mark + first + mark2 + f"{modified:%Y-%m-%dT%H:%M:%SZ}".encode() + tail
    )

"""Presentations and workbooks."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from itertools import groupby

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from pptx import Presentation
from pptx.presentation import Presentation as Slides
from pptx.util import Inches, Pt

from sample.markup import Block, Kind, blocks
from sample.office_archives import settled
from sample.sources import Claim, Source

_COVER, _BULLETS, _TITLE_ONLY = 0, 1, 5
_WIDEST = 48  # characters in a cell before it wraps
_ROW = 15  # points of a line


def pptx(source: Source) -> bytes:
    """The document as PPTX, a slide for each page."""
    slides = Presentation()
    slides.core_properties.title = source.title
    slides.core_properties.author = "admin"
    for is_break, parts in groupby(
        blocks(source.body), lambda part: part.kind is Kind.PAGE
    ):
        if not is_break:
            _add_slide(slides, list(parts))
    made = BytesIO()
    slides.save(made)
    return settled(made.getvalue(), source.date)


def _add_slide(slides: Slides, parts: list[Block]) -> None:
    head, *rest = parts
    tables = [part.rows for part in rest if part.kind is Kind.TABLE]
    plain = _COVER if head.kind is Kind.TITLE else _BULLETS
    layout = slides.slide_layouts[_TITLE_ONLY if tables else plain]
    slide = slides.slides.add_slide(layout)
    slide.shapes.title.text = head.text
    if tables:
        (rows,) = tables
        frame = slide.shapes.add_table(
            len(rows), len(rows[0]), Inches(0.8), Inches(1.9), Inches(8.4), Inches(2.5)
        )
        for y, row in enumerate(rows):
            for x, text in enumerate(row):
                frame.table.cell(y, x).text = text
    else:
        text = "\n".join(part.text for part in rest)
        slide.placeholders[1].text_frame.text = text
        for paragraph in slide.placeholders[1].text_frame.paragraphs:
            paragraph.font.size = Pt(22)


def xlsx(source: Source) -> bytes:
    """The sheets of the document as XLSX; the first longest row heads the table."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in source.sheets:
        page = workbook.create_sheet(sheet.name)
        for row in sheet.rows:
            page.append(list(row))
        longest = max(map(len, sheet.rows))
        head = next(n for n, row in enumerate(sheet.rows, 1) if len(row) == longest)
        _dress(page, head)
    workbook.properties.title = source.title
    workbook.properties.creator = "admin"
    return _saved(workbook, source)


def claims_sheet(claims: Iterable[Claim], source: Source) -> bytes:
    """The self-assessment as XLSX, one row for each indicator."""
    workbook = Workbook()
    page = workbook.worksheets[0]
    page.title = "Penilaian Mandiri"
    page.append(
        ["No", "Indikator", "Perangkat Daerah", "Level", "Penjelasan", "Data Dukung"]
    )
    for claim in claims:
        files = "; ".join(claim.files) or None
        page.append(
            (
                claim.indicator,
                claim.name,
                claim.owner,
                claim.level,
                claim.narrative or None,
                files,
            )
        )
    _dress(page, 1)
    page.freeze_panes = "C2"
    workbook.properties.title = source.title
    workbook.properties.creator = "admin"
    return _saved(workbook, source)


def _dress(page: Worksheet, head: int) -> None:
    thin = Side(style="thin")
    border = Border(left=thin, right=thin, top=thin, bottom=thin)
    for row in page.iter_rows(min_row=head):
        for cell in row:
            cell.border = border
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, int) and cell.value >= 10**6:
                cell.number_format = "#,##0"
            if cell.row == head:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", start_color="D9E2EC")
    for place, column in enumerate(page.iter_cols(min_row=head), 1):
        longest = max(len(str(cell.value or "")) for cell in column)
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = min(longest, _WIDEST) + 4
    for number, row in enumerate(page.iter_rows(min_row=head), head):
        longest = max(len(str(cell.value or "")) for cell in row)
        page.row_dimensions[number].height = _ROW * (1 + longest // _WIDEST)


def _saved(workbook: Workbook, source: Source) -> bytes:
    made = BytesIO()
    workbook.save(made)
    return settled(made.getvalue(), source.date)

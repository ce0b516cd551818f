"""Blocks as PDF: regulations, letters, reports, and the pages that are then scanned."""

# reportlab has no types
# mypy: disable-error-code="import-untyped"

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

import pikepdf
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from sample.markup import ITEM, SIGNATURE, Block, Kind, blocks
from sample.sources import Source

_FONTS = {
    "times": ("Times-Roman", "Times-Bold"),
    "helvetica": ("Helvetica", "Helvetica-Bold"),
}
_MARGIN = 24 * mm


def pdf(source: Source, kop: Sequence[str] = ()) -> bytes:
    """The document as PDF under the letterhead *kop*, with the properties set."""
    size = landscape(A4) if source.landscape else A4
    made = BytesIO()
    template = SimpleDocTemplate(
        made,
        pagesize=size,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=22 * mm,
        bottomMargin=20 * mm,
        invariant=1,
        pageCompression=0,
    )
    layout = _Layout(source.font, size[0] - 2 * _MARGIN)
    story = [*layout.letterhead(kop), *layout.story(blocks(source.body))]
    margin = _Margins(source)
    template.build(story, onFirstPage=margin.first, onLaterPages=margin.later)
    return with_properties(made.getvalue(), source)


def with_properties(content: bytes, source: Source) -> bytes:
    """The same PDF with the title and date of *source*, its id made of its content."""
    with pikepdf.open(BytesIO(content)) as document:
        if "/Info" in document.trailer:
            del document.trailer["/Info"]
        document.docinfo["/Title"] = source.title
        document.docinfo["/CreationDate"] = f"D:{source.date:%Y%m%d}080000+07'00'"
        made = BytesIO()
        document.save(
            made,
            deterministic_id=True,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return made.getvalue()


class _Margins:
    """What stands above and below the text."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def first(self, canvas: Canvas, _: SimpleDocTemplate) -> None:
        canvas.setFont(_FONTS[self.source.font][0], 8)
        canvas.drawString(_MARGIN, 11 * mm, self.source.footer)

    def later(self, canvas: Canvas, template: SimpleDocTemplate) -> None:
        self.first(canvas, template)
        if self.source.numbering == "top":
            canvas.setFont(_FONTS[self.source.font][0], 11)
            width, height = canvas._pagesize  # noqa: SLF001  # reportlab offers no other
            number = f"- {canvas.getPageNumber()} -"
            canvas.drawCentredString(width / 2, height - 14 * mm, number)


class _Signature(Flowable):  # type: ignore[misc,unused-ignore]
    """A scribble under a round stamp."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self.width = width
        self.height = 20 * mm

    def draw(self) -> None:
        middle = self.width / 2
        self.canv.setStrokeColor(colors.HexColor("#6a4fa3"))
        self.canv.setLineWidth(1.2)
        self.canv.circle(middle - 22 * mm, 10 * mm, 11 * mm)
        self.canv.circle(middle - 22 * mm, 10 * mm, 8 * mm)
        self.canv.setStrokeColor(colors.HexColor("#1b2a78"))
        path = self.canv.beginPath()
        path.moveTo(middle - 14 * mm, 8 * mm)
        for step in range(4):
            left = middle + (step * 8 - 14) * mm
            path.curveTo(
                left + 2 * mm, 20 * mm, left + 5 * mm, 0, left + 8 * mm, 9 * mm
            )
        self.canv.drawPath(path)


class _Layout:
    """Flowables for blocks, in one type face and for one width of text."""

    def __init__(self, font: str, width: float) -> None:
        plain, bold = _FONTS[font]
        self.width = width
        self.text = ParagraphStyle(
            "text",
            fontName=plain,
            fontSize=11,
            leading=14,
            spaceAfter=4,
            alignment=TA_JUSTIFY,
        )
        self.cell = ParagraphStyle("cell", fontName=plain, fontSize=9.5, leading=11.5)
        self.head = ParagraphStyle("head", parent=self.cell, fontName=bold)
        self.centred = ParagraphStyle(
            "centred",
            parent=self.text,
            alignment=TA_CENTER,
            spaceAfter=1,
            keepWithNext=1,
        )
        self.title = ParagraphStyle(
            "title", parent=self.centred, fontName=bold, keepWithNext=0
        )
        self.heading = ParagraphStyle(
            "heading", parent=self.text, fontName=bold, spaceBefore=6, keepWithNext=1
        )
        self.items = {
            depth: ParagraphStyle(
                "item",
                parent=self.text,
                leftIndent=22 * depth,
                bulletIndent=22 * (depth - 1),
            )
            for depth in (1, 2)
        }
        self.signed = ParagraphStyle(
            "signed", parent=self.centred, leftIndent=width / 2
        )

    def letterhead(self, lines: Sequence[str]) -> Iterator[Flowable]:
        for place, line in enumerate(lines):
            style = self.title if place < 2 else self.centred  # noqa: PLR2004
            yield Paragraph(escape(line), style)
        if lines:
            yield HRFlowable(width="100%", thickness=1.5, color=colors.black)
            yield Spacer(1, 5 * mm)

    def story(self, parts: Iterable[Block]) -> Iterator[Flowable]:
        above = ""
        for number, part in enumerate(parts):
            if number and part.opens and part.kind in {Kind.TITLE, Kind.CENTRED}:
                yield Spacer(1, 2.5 * mm)
            if part.kind is Kind.ITEM:
                above = "" if part.opens else above
                under = part.marker[0].isalpha() and above.startswith("(")
                above = above if under else part.marker
                yield self._item(part.marker, part.text, 1 + under)
            else:
                yield from self._flowables(part)

    def _item(self, marker: str, text: str, depth: int = 1) -> Paragraph:
        style = self.items[depth]
        return Paragraph(escape(text), style, bulletText=marker)

    def _flowables(self, part: Block) -> Iterator[Flowable]:
        styles = {
            Kind.TITLE: self.title,
            Kind.HEADING: self.heading,
            Kind.CENTRED: self.centred,
            Kind.PARAGRAPH: self.text,
        }
        if part.kind in styles:
            yield Paragraph(escape(part.text), styles[part.kind])
        elif part.kind is Kind.PAIRS:
            yield from self._pairs(part.rows)
        elif part.kind is Kind.TABLE:
            yield Spacer(1, 1.5 * mm)
            yield self._table(part)
            yield Spacer(1, 3 * mm)
        elif part.kind is Kind.SIGNED:
            yield KeepTogether([Spacer(1, 4 * mm), *self._signed(part.rows)])
        elif part.kind is Kind.PAGE:
            yield PageBreak()

    def _pairs(self, rows: tuple[tuple[str, ...], ...]) -> Iterator[Flowable]:
        cells = [
            [
                Paragraph(escape(key), self.text),
                Paragraph(":" if key else "", self.text),
                self._value(value),
            ]
            for key, value in rows
        ]
        widths = [34 * mm, 4 * mm, self.width - 38 * mm]
        sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
        tight = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((side, (0, 0), (-1, -1), 0) for side in sides),
        ]
        yield Table(cells, colWidths=widths, style=tight)
        yield Spacer(1, 2 * mm)

    def _value(self, value: str) -> Paragraph:
        if item := ITEM.match(value):
            return self._item(item[1], item[2])
        return Paragraph(escape(value), self.text)

    def _table(self, part: Block) -> Table:
        cells = [
            [
                Paragraph(
                    escape(cell), self.head if part.has_head and not n else self.cell
                )
                for cell in row
            ]
            for n, row in enumerate(part.rows)
        ]
        grid = [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        if part.has_head:
            grid.append(("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#d9e2ec")))
        return Table(
            cells,
            colWidths=self._widths(part.rows),
            style=grid,
            repeatRows=int(part.has_head),
        )

    def _widths(self, rows: tuple[tuple[str, ...], ...]) -> list[float]:
        shares = [
            min(max(map(len, column), default=0), 45) + 6
            for column in zip(*rows, strict=True)
        ]
        return [self.width * share / sum(shares) for share in shares]

    def _signed(self, rows: tuple[tuple[str, ...], ...]) -> Iterator[Flowable]:
        for (line,) in rows:
            if line == SIGNATURE:
                signature = _Signature(self.width / 2)
                yield Table([["", signature]], colWidths=[self.width / 2] * 2)
            else:
                yield Paragraph(escape(line) or "&nbsp;", self.signed)

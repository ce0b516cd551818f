"""Printed pages: a text PDF, the same pages scanned, one page photographed."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

import numpy as np
import pypdfium2 as pdfium
from markup import Block
from PIL import Image, ImageFilter
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

FACES = {"serif": "Times", "sans": "Helvetica", "mono": "Courier"}
BOLD = {
    "Times": "Times-Bold",
    "Helvetica": "Helvetica-Bold",
    "Courier": "Courier-Bold",
}
PLAIN = {"Times": "Times-Roman", "Helvetica": "Helvetica", "Courier": "Courier"}
MARGIN = 64
SPECKS = 0.00006


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a document is printed and, for a scan, how badly it was scanned."""

    font: str = "serif"
    size: float = 11.0
    header: str = ""
    footer: str = ""
    dpi: int = 180
    tilt: float = 0.5
    noise: float = 9.0
    turned: dict[int, int] = field(default_factory=dict)


def text_pdf(blocks: list[Block], look: Look) -> bytes:
    """Set the blocks as an A4 PDF with a text layer."""
    buffer = io.BytesIO()
    template = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        invariant=1,
    )

    def furniture(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(PLAIN[FACES[look.font]], 8.5)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 38, look.header)
        foot = f"{look.footer}  {document.page}" if look.footer else ""
        canvas.drawRightString(A4[0] - MARGIN, 34, foot)

    template.build(_story(blocks, look), onFirstPage=furniture, onLaterPages=furniture)
    return buffer.getvalue()


def scanned_pdf(blocks: list[Block], look: Look, seed: int) -> bytes:
    """Print the blocks and scan the pages: images without a text layer."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for number, page in enumerate(_sheets(blocks, look, seed), start=1):
        picture = page.rotate(look.turned.get(number, 0), expand=True)
        width, height = (side * 72 / look.dpi for side in picture.size)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(_jpeg(picture)), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def photograph(blocks: list[Block], look: Look, seed: int, *, jpeg: bool) -> bytes:
    """Photograph the first page of a print on a desk."""
    page = _sheets(blocks, look, seed)[0].convert("RGB")
    desk = Image.new("RGB", (page.width + 90, page.height + 110), (116, 96, 78))
    desk.paste(page, (40, 60))
    if jpeg:
        return _jpeg(desk).getvalue()
    buffer = io.BytesIO()
    desk.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _story(blocks: list[Block], look: Look) -> list[Flowable]:
    styles = _styles(look)
    story: list[Flowable] = []
    for block in blocks:
        if block.kind == "break":
            story.append(PageBreak())
        elif block.kind == "table":
            story += [_table(block.rows, styles["cell"]), Spacer(1, 8)]
        else:
            story.append(Paragraph(_shown(block), styles[block.kind]))
    return story


def _shown(block: Block) -> str:
    text = escape(block.text)
    return f"- {text}" if block.kind == "item" else text


def _styles(look: Look) -> dict[str, ParagraphStyle]:
    plain, bold = PLAIN[FACES[look.font]], BOLD[FACES[look.font]]

    def style(name: str, face: str, **more: float) -> ParagraphStyle:
        leading = look.size * 1.32
        return ParagraphStyle(
            name, fontName=face, fontSize=look.size, leading=leading, **more
        )

    return {
        "title": style("title", bold, alignment=TA_CENTER, spaceAfter=3),
        "centre": style("centre", plain, alignment=TA_CENTER, spaceAfter=3),
        "heading": style("heading", bold, spaceBefore=8, spaceAfter=3),
        "paragraph": style("paragraph", plain, alignment=TA_JUSTIFY, spaceAfter=6),
        "clause": style("clause", plain, alignment=TA_JUSTIFY, spaceAfter=6),
        "line": style("line", plain, alignment=TA_LEFT, spaceAfter=1),
        "signature": style("signature", plain, leftIndent=250, spaceAfter=1),
        "item": style("item", plain, leftIndent=22, firstLineIndent=-10, spaceAfter=2),
        "cell": ParagraphStyle(
            "cell", fontName=plain, fontSize=look.size - 1.5, leading=look.size + 0.5
        ),
    }


def _table(rows: list[list[str]], style: ParagraphStyle) -> Table:
    cells = [[Paragraph(escape(cell), style) for cell in row] for row in rows]
    columns = max(len(row) for row in rows)
    longest = [
        max(min(len(row[i]), 46) + 5 for row in rows if i < len(row))
        for i in range(columns)
    ]
    room = A4[0] - 2 * MARGIN
    table = Table(cells, colWidths=[room * n / sum(longest) for n in longest])
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table


def _sheets(blocks: list[Block], look: Look, seed: int) -> list[Image.Image]:
    """The printed pages as grey, slightly tilted, noisy images."""
    random = np.random.default_rng(seed)
    document = pdfium.PdfDocument(text_pdf(blocks, look))
    pages = []
    for page in document:
        image = page.render(scale=look.dpi / 72, grayscale=True).to_pil().convert("L")
        angle = float(random.uniform(0.4, 1.0) * look.tilt * random.choice([-1, 1]))
        image = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=250)
        image = image.filter(ImageFilter.GaussianBlur(0.45))
        pages.append(_worn(image, look.noise, random))
    document.close()
    return pages


def _worn(image: Image.Image, noise: float, random: np.random.Generator) -> Image.Image:
    ink = np.asarray(image, dtype=np.float32)
    shade = np.linspace(-noise, 0, ink.shape[1], dtype=np.float32)[None, :]
    grain = random.normal(0, noise, ink.shape).astype(np.float32)
    specks = (random.random(ink.shape) < SPECKS).astype(np.float32) * 130
    worn = np.clip(ink * 0.95 + 6 + shade + grain - specks, 0, 255)
    return Image.fromarray(worn.astype(np.uint8))


def _jpeg(image: Image.Image) -> io.BytesIO:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=58)
    buffer.seek(0)
    return buffer

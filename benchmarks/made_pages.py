"""Files made for benchmarks: pages of text, of tables, and scans of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LINE, MARGIN = 13, 60  # points
ROWS, COLUMNS = 30, 5
DOTS_PER_INCH, POINTS_PER_INCH = 200, 72


def text_file(path: Path, pages: Sequence[str]) -> None:
    """Write a PDF with a text layer to *path*."""
    canvas = Canvas(str(path), pagesize=A4)
    for page in pages:
        text = canvas.beginText(MARGIN, A4[1] - MARGIN)
        text.setFont("Helvetica", 9)
        text.setLeading(LINE)
        for line in page.splitlines():
            text.textLine(line.encode("latin-1", "replace").decode("latin-1"))
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()


def table_file(path: Path, pages: Sequence[str]) -> None:
    """Write a PDF to *path* whose pages are ruled tables of the words of *pages*."""
    canvas = Canvas(str(path), pagesize=A4)
    right, top = A4[0] - MARGIN, A4[1] - MARGIN
    width, height = (right - MARGIN) / COLUMNS, (top - MARGIN) / ROWS
    for page in pages:
        words = page.encode("latin-1", "replace").decode("latin-1").split() or ["-"]
        canvas.setFont("Helvetica", 8)
        for n in range(COLUMNS + 1):
            canvas.line(MARGIN + n * width, MARGIN, MARGIN + n * width, top)
        for n in range(ROWS + 1):
            canvas.line(MARGIN, MARGIN + n * height, right, MARGIN + n * height)
        for cell in range(ROWS * COLUMNS):
            row, column = divmod(cell, COLUMNS)
            place = MARGIN + column * width + 3, MARGIN + row * height + 6
            canvas.drawString(*place, words[cell % len(words)][:14])
        canvas.showPage()
    canvas.save()


def scan_file(path: Path, pages: Sequence[str]) -> None:
    """Write a PDF to *path* that holds only pictures of pages of text."""
    text_file(path, pages)
    with pypdfium2.PdfDocument(path) as source:
        scale = DOTS_PER_INCH / POINTS_PER_INCH
        pictures = [
            page.render(scale=scale, grayscale=True).to_pil().convert("L")
            for page in source
        ]
    first, *others = pictures
    first.save(
        path, "PDF", resolution=DOTS_PER_INCH, save_all=True, append_images=others
    )

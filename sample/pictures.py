"""Pictures: sheets from a scanner, a screenshot of an application, a notice."""

# reportlab has no types
# mypy: disable-error-code="import-untyped"

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random

import pikepdf
import pypdfium2
import reportlab
from PIL import Image, ImageDraw, ImageFont

from sample.pdf_files import with_properties
from sample.sources import Poster, Scan, Screen, Source

_FONTS = Path(reportlab.__file__).parent / "fonts"
_DPI = 200
_GRAIN = 0.05
_WINDOW = (1600, 900)
_SIDEBAR = 300
_LINE = 46


def scanned(pages: bytes, source: Source) -> bytes:
    """The PDF *pages* printed and scanned: pictures of pages and no text."""
    with pikepdf.new() as document:
        paper = pypdfium2.PdfDocument(pages)
        for number in range(len(paper)):
            drawn = paper[number].render(scale=_DPI / 72).to_pil()
            _add_page(document, _on_glass(drawn, source.scan, number))
        made = BytesIO()
        document.save(made, deterministic_id=True)
    return with_properties(made.getvalue(), source)


def _on_glass(drawn: Image.Image, scan: Scan, number: int) -> Image.Image:
    page = drawn.convert("L")
    page = page.rotate(scan.tilt, Image.Resampling.BICUBIC, fillcolor=250)
    small = (page.width // 3, page.height // 3)
    grain = Random(scan.seed + number).randbytes(small[0] * small[1])  # noqa: S311
    paper = Image.frombytes("L", small, grain).resize(page.size)
    page = Image.blend(page, paper, _GRAIN)
    return page.rotate(180) if scan.turned else page


def _add_page(document: pikepdf.Pdf, picture: Image.Image) -> None:
    width, height = (side * 72 / _DPI for side in picture.size)
    image = pikepdf.Stream(document, _encoded(picture, quality=28))
    image.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    page = document.add_blank_page(page_size=(round(width, 2), round(height, 2)))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=image))
    placed = f"{width:.2f} 0 0 {height:.2f} 0 0 cm /Scan Do"
    page.Contents = pikepdf.Stream(document, placed.encode())


def _encoded(picture: Image.Image, *, quality: int) -> bytes:
    made = BytesIO()
    picture.save(made, "JPEG", quality=quality, dpi=(_DPI, _DPI))
    return made.getvalue()


def screenshot(screen: Screen) -> bytes:
    """The application in a browser, with its address and the clock, as PNG."""
    picture = Image.new("RGB", _WINDOW, "#f4f6f8")
    pen = _Pen(picture)
    _draw_browser(pen, screen)
    _draw_menu(pen, screen)
    _draw_tiles(pen, screen)
    _draw_table(pen, screen)
    made = BytesIO()
    picture.quantize(64).save(made, "PNG")
    return made.getvalue()


class _Pen:
    """Text and boxes on a picture."""

    def __init__(self, picture: Image.Image) -> None:
        self.draw = ImageDraw.Draw(picture)

    def box(
        self, at: tuple[int, int], size: tuple[int, int], fill: str, edge: str = ""
    ) -> None:
        left, top = at
        right, bottom = left + size[0], top + size[1]
        self.draw.rectangle((left, top, right, bottom), fill=fill, outline=edge or fill)

    def write(
        self,
        at: tuple[int, int],
        text: str,
        *,
        size: int = 18,
        fill: str = "#1c2733",
        bold: bool = False,
    ) -> None:
        name = "VeraBd.ttf" if bold else "Vera.ttf"
        font = ImageFont.truetype(_FONTS / name, size)
        self.draw.text(at, text, fill=fill, font=font)


def _draw_browser(pen: _Pen, screen: Screen) -> None:
    pen.box((0, 0), (1600, 42), "#dde3ea")
    pen.box((12, 8), (320, 34), "#ffffff")
    pen.write((28, 14), screen.tab, size=16)
    pen.box((0, 42), (1600, 48), "#ffffff")
    pen.write((28, 54), "<  >", size=18, fill="#6b7785")
    pen.box((110, 50), (1300, 32), "#eef1f4")
    pen.write((126, 55), screen.url)
    pen.box((0, 90), (1600, 60), screen.colour)
    pen.write((24, 106), screen.tab, size=22, fill="#ffffff", bold=True)
    pen.write((1000, 110), f"Masuk sebagai {screen.user}", size=17, fill="#ffffff")
    pen.box((0, 858), (1600, 42), "#e8ecf0")
    pen.write((1380, 868), screen.clock)


def _draw_menu(pen: _Pen, screen: Screen) -> None:
    pen.box((0, 150), (_SIDEBAR, 708), "#ffffff", "#d5dbe1")
    for place, entry in enumerate(screen.menu):
        pen.write((28, 176 + place * _LINE), entry)


def _draw_tiles(pen: _Pen, screen: Screen) -> None:
    pen.write((330, 168), screen.heading, size=26, bold=True)
    for place, tile in enumerate(screen.tiles):
        left = 330 + place * 310
        pen.box((left, 216), (290, 64), "#ffffff", "#cdd5dd")
        pen.write((left + 18, 236), tile, size=20, bold=True)
    for place, action in enumerate(screen.actions):
        left = 330 + place * 270
        pen.box((left, 298), (250, 38), "#ffffff", screen.colour)
        pen.write((left + 16, 307), action, fill=screen.colour)


def _draw_table(pen: _Pen, screen: Screen) -> None:
    lengths = [max(map(len, column)) + 3 for column in zip(*screen.table, strict=True)]
    starts = [
        330 + 1240 * sum(lengths[:place]) // sum(lengths)
        for place in range(len(lengths))
    ]
    for row, cells in enumerate(screen.table):
        top = 356 + row * _LINE
        pen.box(
            (330, top), (1240, _LINE), "#e3e9ef" if not row else "#ffffff", "#cdd5dd"
        )
        for left, cell in zip(starts, cells, strict=True):
            pen.write((left + 10, top + 12), cell, size=17, bold=not row)
    below = 356 + len(screen.table) * _LINE + 24
    pen.write((330, below), screen.note, fill="#4a5663")


def notice(poster: Poster) -> bytes:
    """The notice as JPEG, A5 at 150 dpi."""
    picture = Image.new("RGB", (874, 1240), "#fbfaf5")
    pen = _Pen(picture)
    pen.box((0, 0), (874, 200), poster.colour)
    pen.write((60, 50), poster.heading, size=54, fill="#ffffff", bold=True)
    pen.write((60, 130), poster.subheading, size=30, fill="#ffffff")
    for place, line in enumerate(poster.lines):
        big = place == 0
        top = 250 + place * 66
        pen.write((60, top), line, size=38 if big else 26, bold=big)
    pen.box((0, 1190), (874, 50), poster.colour)
    return _encoded(picture, quality=70)

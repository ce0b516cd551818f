"""A screenshot of a web application: address bar, menu, content, taskbar."""

from __future__ import annotations

import io
import textwrap
from dataclasses import dataclass, field
from functools import cache

from markup import Block
from PIL import Image, ImageDraw, ImageFont
from reportlab import __file__ as reportlab_file

SIZE = (1366, 768)
FONTS = reportlab_file.rpartition("/")[0] + "/fonts"
INK, FAINT, BAR = (33, 37, 41), (120, 126, 134), (222, 226, 230)


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What stands around the content of a screenshot."""

    url: str
    app: str
    clock: str
    user: str = ""
    menu: list[str] = field(default_factory=list)
    colour: str = "#20598c"


@cache
def _font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(f"{FONTS}/{'VeraBd' if bold else 'Vera'}.ttf", size)


def screenshot(screen: Screen, blocks: list[Block], *, jpeg: bool) -> bytes:
    """Draw the window and its content."""
    image = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(image)
    _frame(draw, screen)
    left = 236 if screen.menu else 32
    top = 112
    for block in blocks:
        top = _block(draw, block, left, top)
    buffer = io.BytesIO()
    if jpeg:
        image.save(buffer, "JPEG", quality=72)
    else:
        image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _frame(draw: ImageDraw.ImageDraw, screen: Screen) -> None:
    width, height = SIZE
    draw.rectangle((0, 0, width, 44), fill=BAR)
    draw.rounded_rectangle((110, 8, width - 150, 36), 14, fill="white")
    draw.text((126, 14), screen.url, INK, _font(14))
    draw.rectangle((0, 44, width, 96), fill=screen.colour)
    draw.text((20, 58), screen.app, "white", _font(20, bold=True))
    draw.text((width - 20, 62), screen.user, "white", _font(14), anchor="ra")
    if screen.menu:
        draw.rectangle((0, 96, 216, height - 34), fill=(244, 245, 247))
        for row, label in enumerate(screen.menu):
            draw.text((18, 116 + 34 * row), label, INK, _font(14))
    draw.rectangle((0, height - 34, width, height), fill=(40, 44, 52))
    draw.text((width - 16, height - 26), screen.clock, "white", _font(13), anchor="ra")


def _block(draw: ImageDraw.ImageDraw, block: Block, left: int, top: int) -> int:
    if block.kind == "table":
        return _grid(draw, block.rows, left, top)
    big = block.kind in {"title", "heading"}
    font = _font(19 if big else 15, bold=big)
    for line in textwrap.wrap(block.text, (SIZE[0] - left - 30) // 11):
        draw.text((left, top), line, INK, font)
        top += 26 if big else 22
    return top + (10 if big else 7)


def _grid(draw: ImageDraw.ImageDraw, rows: list[list[str]], left: int, top: int) -> int:
    room = SIZE[0] - left - 30
    lengths = [max(len(row[i]) for row in rows) + 3 for i in range(len(rows[0]))]
    widths = [room * n // sum(lengths) for n in lengths]
    for number, row in enumerate(rows):
        wrapped = [
            textwrap.wrap(cell, max(4, width // 9)) or [""]
            for cell, width in zip(row, widths, strict=True)
        ]
        height = 12 + 19 * max(len(lines) for lines in wrapped)
        x = left
        for lines, width in zip(wrapped, widths, strict=True):
            fill = (232, 238, 245) if number == 0 else None
            draw.rectangle((x, top, x + width, top + height), fill, BAR)
            text = "\n".join(lines)
            draw.text((x + 6, top + 6), text, INK, _font(14, bold=number == 0))
            x += width
        top += height
    return top + 14

"""Walk the XML of one Word part in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractors.markup import (
    Element,
    attribute,
    child,
    descendants,
    integer,
    tag,
    value,
)
from extractors.rows import row_lines

_EMU_PER_POINT = 12_700
_SIZE = re.compile(r"(width|height):\s*([\d.]+)\s*(pt|in|cm|mm|px)?")
_POINTS_PER = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "": 0.75}
_WRAPPERS = {
    "w:sdt",
    "w:sdtContent",
    "w:customXml",
    "w:ins",
    "w:moveTo",
    "w:smartTag",
}
_UNSEEN = {
    "w:del",
    "w:moveFrom",
    "w:delText",
    "w:instrText",
    "w:delInstrText",
    "w:pPr",
    "w:rPr",
    "w:sdtPr",
    "w:tblPr",
    "m:ctrlPr",
    "m:rPr",
}
_TEXT = {"w:t", "m:t", "a:t"}
_MARKS = {"w:tab": " ", "w:ptab": " ", "w:cr": "\n", "w:noBreakHyphen": "-"}
_POINTS = {
    "w:br",
    "w:lastRenderedPageBreak",
    "w:footnoteReference",
    "w:endnoteReference",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text."""

    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next token stands on another page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture; ``link`` is its relationship, ``area`` in square points."""

    link: str
    area: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart or diagram whose text stands in a part of its own."""

    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A reference to a footnote or endnote."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Another file laid into this one."""

    link: str


Token = Line | PageBreak | Picture | Drawing | Note | Chunk
Label = Callable[[Element], str]


def blocks(parent: Element, label: Label) -> Iterator[Token]:
    """Yield the tokens of the paragraphs and tables in *parent*.

    *label* names what stands before a list paragraph.
    """
    for element in parent:
        name = tag(element)
        if name == "w:p":
            yield from _paragraph(element, label)
        elif name == "w:tbl":
            for row in _inner(element, "w:tr"):
                yield from _row(row, label)
        elif name == "w:altChunk":
            yield Chunk(link=attribute(element, "id"))
        elif name in _WRAPPERS and not _is_placeholder(element):
            yield from blocks(element, label)
        elif name == "mc:AlternateContent":
            yield from blocks(_alternative(element), label)


def _paragraph(paragraph: Element, label: Label) -> Iterator[Token]:
    properties = child(paragraph, "w:pPr")
    if _starts_page(properties):
        yield PageBreak()
    text, later = label(paragraph), list[Token]()
    text += " " if text else ""
    for piece in _inline(paragraph, label):
        if isinstance(piece, str):
            text += piece
        elif isinstance(piece, PageBreak):
            yield from _lines(text)
            yield piece
            text = ""
        else:
            later.append(piece)
    yield from _lines(text)
    yield from later
    if _ends_section(properties):
        yield PageBreak()


def _lines(text: str) -> Iterator[Line]:
    for line in text.split("\n"):
        if line.strip():
            yield Line(line.strip())


def _starts_page(properties: Element | None) -> bool:
    if properties is None:
        return False
    mark = child(properties, "w:pageBreakBefore")
    return mark is not None and attribute(mark, "val") not in {"0", "false", "off"}


def _ends_section(properties: Element | None) -> bool:
    section = None if properties is None else child(properties, "w:sectPr")
    return section is not None and value(section, "w:type") != "continuous"


def _inline(parent: Element, label: Label) -> Iterator[str | Token]:
    for element in parent:
        name = tag(element)
        if name in _TEXT:
            yield element.text or ""
        elif name in _MARKS:
            yield _MARKS[name]
        elif name in _POINTS:
            yield _point(element)
        elif name in _BRANCHES:
            yield from _BRANCHES[name](element, label)
        elif name not in _UNSEEN and not _is_placeholder(element):
            yield from _inline(element, label)


def _point(element: Element) -> str | Token:
    name = tag(element)
    if name == "w:lastRenderedPageBreak":
        return PageBreak()
    if name == "w:br":
        return PageBreak() if attribute(element, "type") == "page" else "\n"
    kind = name.removeprefix("w:").removesuffix("Reference")
    return Note(kind=kind, id=attribute(element, "id"))


def _fraction(fraction: Element, label: Label) -> Iterator[str | Token]:
    for index, part in enumerate(p for p in fraction if tag(p) in {"m:num", "m:den"}):
        if index:
            yield "/"
        yield from _inline(part, label)


def _alternative(element: Element) -> Element:
    """Return the richest reading of the same content, never two of them."""
    choices = [inner for inner in element if tag(inner) == "mc:Choice"]
    fallback = child(element, "mc:Fallback")
    full = [choice for choice in choices if len(choice)]
    return full[0] if full else (fallback if fallback is not None else element)


def _is_placeholder(element: Element) -> bool:
    properties = child(element, "w:sdtPr") if tag(element) == "w:sdt" else None
    return properties is not None and child(properties, "w:showingPlcHdr") is not None


def _drawn(drawing: Element, label: Label) -> Iterator[Token]:
    area = _area(drawing)
    pending = [drawing]
    while pending:
        element = pending.pop()
        name = tag(element)
        if name == "w:txbxContent":
            yield from blocks(element, label)
        elif name == "mc:AlternateContent":
            pending += reversed(_alternative(element))
        elif name in {"a:blip", "v:imagedata"}:
            link = attribute(element, "embed") or attribute(element, "id")
            yield Picture(link=link, area=area)
        elif name in {"c:chart", "dgm:relIds"}:
            yield Drawing(link=attribute(element, "dm") or attribute(element, "id"))
        else:
            pending += reversed(element)


def _area(element: Element) -> float:
    for extent in descendants(element, "wp:extent"):
        width, height = (integer(attribute(extent, side)) for side in ("cx", "cy"))
        return width * height / _EMU_PER_POINT**2
    for shape in descendants(element, "v:shape", "v:rect"):
        sizes = {
            side: float(number) * _POINTS_PER[unit]
            for side, number, unit in _SIZE.findall(attribute(shape, "style"))
        }
        return sizes.get("width", 0.0) * sizes.get("height", 0.0)
    return 0.0


def _inner(parent: Element, wanted: str) -> Iterator[Element]:
    for element in parent:
        if tag(element) == wanted:
            yield element
        elif tag(element) in _WRAPPERS:
            yield from _inner(element, wanted)


def _row(row: Element, label: Label) -> Iterator[Token]:
    properties = child(row, "w:trPr")
    if properties is not None and child(properties, "w:del") is not None:
        return
    cells = [list(blocks(cell, label)) for cell in _inner(row, "w:tc")]
    if any(cell and isinstance(cell[0], PageBreak) for cell in cells):
        yield PageBreak()
    lines = [
        [token.text for token in cell if isinstance(token, Line)] for cell in cells
    ]
    for text in row_lines(lines):
        yield Line(text)
    for token in (token for cell in cells for token in cell):
        if not isinstance(token, Line | PageBreak):
            yield token
    if any(isinstance(token, PageBreak) for cell in cells for token in cell[1:]):
        yield PageBreak()


_BRANCHES: dict[str, Callable[[Element, Label], Iterator[str | Token]]] = {
    "m:f": _fraction,
    "mc:AlternateContent": lambda element, label: _inline(_alternative(element), label),
    "w:drawing": _drawn,
    "w:object": _drawn,
    "w:pict": _drawn,
    "w:txbxContent": blocks,
}

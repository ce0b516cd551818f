"""Read PPTX: each slide is a page, with its tables, diagrams, notes and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.document import Page
from extractors.errors import PARSER_FAILURES, CorruptError
from extractors.markup import (
    Element,
    attribute,
    descendants,
    integer,
    tag,
)
from extractors.package import OfficePackage, Relationship, drawn_text
from extractors.rows import row_lines
from extractors.scan import Scanner
from extractors.source import Source

_SHAPES = {"p:sp", "p:pic", "p:graphicFrame", "p:cxnSp"}
_LARGE_PICTURE = 0.15
_WIDE_SCREEN = 12_192_000 * 6_858_000
_SAME_ROW = 200_000  # in EMU, about half a centimetre
_NUMBERS_AND_DATES = {"sldNum", "dt"}


def read_pages(source: Source) -> Iterator[Page]:
    """Yield the slides in the order of the presentation.

    Raises:
        ExtractionError: the package is damaged, locked or a bomb.
    """
    with OfficePackage(source) as package:
        try:
            yield from _Reading(source, package).pages()
        except PARSER_FAILURES as error:
            raise CorruptError(source.name) from error


class _Reading:
    """One pass through an open package."""

    def __init__(self, source: Source, package: OfficePackage) -> None:
        self._package = package
        self._scanner = Scanner(limits=source.limits)
        self._main = package.main_part()
        self._presentation = package.xml(self._main)
        sizes = descendants(self._presentation, "p:sldSz")
        areas = (_number(size, "cx") * _number(size, "cy") for size in sizes)
        self._area = next(areas, 0) or _WIDE_SCREEN

    def pages(self) -> Iterator[Page]:
        links = self._package.relationships(self._main)
        for number, slide in enumerate(self._slides(), 1):
            link = links.get(_relationship_id(slide))
            if link is None or link.target not in self._package:
                yield Page(number=number, text="")
            else:
                yield self._page(link.target, number)

    def _slides(self) -> Iterator[Element]:
        yield from descendants(self._presentation, "p:sldId")

    def _page(self, part: str, number: int) -> Page:
        links = self._package.relationships(part)
        lines, seen = list[str](), list[Page]()
        for shape in _shapes(self._package.xml(part)):
            lines += self._lines(shape, links)
            if page := self._picture(shape, links):
                seen.append(page)
                lines += page.text.splitlines()
        lines += self._notes(links)
        troubles = [page.trouble for page in seen if page.trouble]
        return Page(
            number=number,
            text="\n".join(lines),
            ocr=any(page.ocr for page in seen),
            trouble=troubles[0] if troubles else None,
        )

    def _lines(self, shape: Element, links: dict[str, Relationship]) -> Iterator[str]:
        if tag(shape) != "p:graphicFrame":
            yield from _paragraphs(shape)
            return
        for row in descendants(shape, "a:tr"):
            cells = [cell for cell in row if tag(cell) == "a:tc"]
            yield from row_lines([list(_paragraphs(cell)) for cell in cells])
        for drawn in descendants(shape, "dgm:relIds", "c:chart"):
            link = links.get(attribute(drawn, "dm") or attribute(drawn, "id"))
            if link is not None and link.target in self._package:
                yield from drawn_text(self._package.xml(link.target))

    def _picture(self, shape: Element, links: dict[str, Relationship]) -> Page | None:
        for blip in descendants(shape, "a:blip"):
            link = links.get(attribute(blip, "embed"))
            if _area(shape) < _LARGE_PICTURE * self._area or link is None:
                return None
            if link.target in self._package:
                return self._scanner.embedded(self._package.read(link.target))
        return None

    def _notes(self, links: dict[str, Relationship]) -> Iterator[str]:
        for link in links.values():
            if link.kind == "notesSlide" and link.target in self._package:
                for shape in _shapes(self._package.xml(link.target)):
                    yield from _paragraphs(shape)


def _relationship_id(slide: Element) -> str:
    names = (key for key in slide.attrib if key.endswith("}id"))
    return next((str(slide.get(name)) for name in names), "")


def _shapes(slide: Element) -> list[Element]:
    """Return the shapes from top to bottom, rows from left to right."""
    found = [shape for shape in descendants(slide, *_SHAPES) if not _is_margin(shape)]
    return sorted(found, key=_place)


def _is_margin(shape: Element) -> bool:
    kinds = (attribute(mark, "type") for mark in descendants(shape, "p:ph"))
    return next(kinds, "") in _NUMBERS_AND_DATES


def _place(shape: Element) -> tuple[int, int]:
    """Return where *shape* stands; those placed by their layout stand first."""
    for offset in descendants(shape, "a:off"):
        return _number(offset, "y") // _SAME_ROW, _number(offset, "x")
    return -1, 0


def _area(shape: Element) -> int:
    for extent in descendants(shape, "a:ext"):
        if attribute(extent, "cx"):
            return _number(extent, "cx") * _number(extent, "cy")
    return 0


def _number(element: Element, name: str) -> int:
    return integer(attribute(element, name))


def _paragraphs(parent: Element) -> Iterator[str]:
    for paragraph in descendants(parent, "a:p"):
        text = "".join(_runs(paragraph))
        yield from (line for line in text.split("\n") if line.strip())


def _runs(paragraph: Element) -> Iterator[str]:
    for piece in descendants(paragraph, "a:t", "m:t", "a:br"):
        yield "\n" if tag(piece) == "a:br" else (piece.text or "")

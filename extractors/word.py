"""Read DOCX: body in reading order, headers, footers, notes and large pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evidence.document import Page
from extractors import plain
from extractors.errors import PARSER_FAILURES, CorruptError
from extractors.markup import Element, attribute, child, descendants, integer
from extractors.package import OfficePackage, drawn_text, title_of
from extractors.scan import Scanner
from extractors.source import Source
from extractors.word_flow import (
    Chunk,
    Drawing,
    Line,
    Note,
    PageBreak,
    Picture,
    Token,
    blocks,
)
from extractors.word_numbering import Numbering
from extractors.word_sections import sections

_A4 = 595.0 * 842.0
_TWIPS_PER_POINT = 20
_FEW_LETTERS = 200
_LARGE_PICTURE = 0.25
_LARGE_PICTURE_ALONE = 0.06
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def read_pages(source: Source) -> Iterator[Page]:
    """Yield the pages as Word last saw them; one page if it left no marks.

    Raises:
        ExtractionError: the package is damaged, locked or a bomb.
    """
    with OfficePackage(source) as package:
        source.properties["title"] = title_of(package)
        try:
            yield from _Reading(source, package).pages()
        except PARSER_FAILURES as error:
            raise CorruptError(source.name) from error


class _Reading:
    """One pass through an open package."""

    def __init__(self, source: Source, package: OfficePackage) -> None:
        self._package = package
        self._main = package.main_part()
        self._links = package.relationships(self._main)
        self._sections = sections(source.path)
        self._numbering = Numbering(self._part("numbering"), self._part("styles"))
        self._notes = self._note_texts("footnote") | self._note_texts("endnote")
        self._scanner = Scanner(limits=source.limits)
        body = self._sections.body if self._sections else self._own_body()
        if body is None:
            raise CorruptError(source.name)
        self._body = body
        self._area = self._sections.area if self._sections else _page_area(body)

    def _own_body(self) -> Element | None:
        return child(self._package.xml(self._main), "w:body")

    def _part(self, kind: str) -> Element | None:
        if self._sections and kind in self._sections.parts:
            return self._sections.parts[kind]
        links = (link for link in self._links.values() if link.kind == kind)
        part = next((link.target for link in links if link.target in self._package), "")
        return self._package.xml(part) if part else None

    def _note_texts(self, kind: str) -> dict[tuple[str, str], list[str]]:
        root = self._part(f"{kind}s")
        if root is None:
            return {}
        return {
            (kind, attribute(note, "id")): _texts(blocks(note, self._numbering.label))
            for note in descendants(root, f"w:{kind}")
            if attribute(note, "type") not in _SEPARATORS
        }

    def pages(self) -> Iterator[Page]:
        number, tokens = 1, list[Token](self._margin("header"))
        for token in blocks(self._body, self._numbering.label):
            if not isinstance(token, PageBreak):
                tokens.append(token)
            elif tokens:
                yield self._page(number, tokens)
                number, tokens = number + 1, []
        tokens += self._margin("footer")
        yield self._page(number, tokens)

    def _margin(self, kind: str) -> list[Token]:
        """Return what stands in the page margins, each different text once."""
        texts = dict.fromkeys(
            tuple(_texts(blocks(root, self._numbering.label)))
            for root in self._margin_roots(kind)
        )
        return [Line(text) for lines in texts for text in lines]

    def _margin_roots(self, kind: str) -> Iterator[Element]:
        if self._sections:
            shown = self._sections
            yield from shown.headers if kind == "header" else shown.footers
            return
        for link in self._links.values():
            if link.kind == kind and link.target in self._package:
                yield self._package.xml(link.target)

    def _page(self, number: int, tokens: list[Token]) -> Page:
        written = "".join(_texts(tokens))
        is_bare = sum(map(str.isalpha, written)) < _FEW_LETTERS
        least = (_LARGE_PICTURE_ALONE if is_bare else _LARGE_PICTURE) * self._area
        lines, notes, seen = list[str](), list[str](), list[Page]()
        for token in tokens:
            if isinstance(token, Note):
                notes += self._notes.get((token.kind, token.id), [])
            elif isinstance(token, Picture) and token.area >= least:
                if page := self._picture(token):
                    seen.append(page)
                    lines += page.text.splitlines()
            else:
                lines += self._lines(token)
        troubles = [page.trouble for page in seen if page.trouble]
        return Page(
            number=number,
            text="\n".join(lines + notes),
            ocr=any(page.ocr for page in seen),
            trouble=troubles[0] if troubles else None,
        )

    def _lines(self, token: Token) -> list[str]:
        if isinstance(token, Line):
            return [token.text]
        if isinstance(token, Drawing | Chunk):
            link = self._links.get(token.link)
            if link is None or link.target not in self._package:
                return []
            if isinstance(token, Drawing):
                return list(drawn_text(self._package.xml(link.target)))
            return plain.lines_of(self._package.read(link.target))
        return []

    def _picture(self, picture: Picture) -> Page | None:
        link = self._links.get(picture.link)
        if link is None or link.is_external or link.target not in self._package:
            return None
        return self._scanner.embedded(self._package.read(link.target))


def _texts(tokens: Iterable[Token]) -> list[str]:
    return [token.text for token in tokens if isinstance(token, Line)]


def _page_area(body: Element) -> float:
    for size in descendants(body, "w:pgSz"):
        width, height = (integer(attribute(size, side)) for side in ("w", "h"))
        return width * height / _TWIPS_PER_POINT**2 or _A4
    return _A4

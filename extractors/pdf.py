"""Read PDF: pdfium for every page, pdfplumber for tables, OCR where it takes eyes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pypdfium2
from PIL import Image

from evidence.document import Page, Trouble
from extractors.ahead import Pending, in_order
from extractors.errors import PARSER_FAILURES, CorruptError, EncryptedError
from extractors.pdf_drawing import Drawing, drawing
from extractors.pdf_entries import filled_in
from extractors.pdf_grid import can_hold_a_table, tables_within, text_with_rows
from extractors.pdf_tables import TablePages, plain_pages
from extractors.scan import Scanner
from extractors.source import Source
from extractors.tesseract import DPI
from extractors.text_layer import Layer

_LEAST_PATHS_OF_A_TABLE = 5
_MOST_PATHS_OF_A_TABLE = 3000  # beyond: a drawing or a map, slow to search
_POINTS_PER_INCH = 72
_SCAN_SIDE = (1600, 4400)
_TAIL_BYTES = 4096
_PAGES_AT_ONCE = 100  # pdfium keeps what it saw of each page until the file is closed


def read_pages(source: Source) -> Iterator[Page]:
    """Yield the pages, each closed before the next is opened.

    Raises:
        EncryptedError: the file asks for a password.
        CorruptError: it cannot be opened, or its end is missing.
    """
    try:
        document = pypdfium2.PdfDocument(source.path)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise EncryptedError(source.name) from error
        yield from _rescued(source)
        raise CorruptError(source.name) from error
    source.properties["title"] = _title(document)
    with closing(_Reading(source, document)) as reading:
        yield from in_order(reading.pages())
    if _is_cut_short(source):
        raise CorruptError(source.name, fact="terpotong, bagian akhirnya hilang")


def title(source: Source) -> str:
    """Return the title in the file's properties."""
    if "title" in source.properties:
        return source.properties["title"]
    try:
        with pypdfium2.PdfDocument(source.path) as document:
            return _title(document)
    except PARSER_FAILURES:
        return ""


def _title(document: pypdfium2.PdfDocument) -> str:
    return str(document.get_metadata_value("Title"))


def _rescued(source: Source) -> Iterator[Page]:
    for number, text in enumerate(plain_pages(source.path), 1):
        yield Page(number=number, text=text)


def _is_cut_short(source: Source) -> bool:
    with source.path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL_BYTES))
        tail = file.read()
    return b"startxref" not in tail and b"%%EOF" not in tail


class _Reading:
    """One pass through an open PDF."""

    def __init__(self, source: Source, document: pypdfium2.PdfDocument) -> None:
        self._path = source.path
        self._document = document
        self._tables = TablePages(source.path)
        self._tables_left = source.limits.max_table_pages
        self._scanner = Scanner(limits=source.limits)
        document.init_forms()

    def close(self) -> None:
        """Close the file."""
        self._document.close()

    def _reopen(self) -> None:
        """Let go of all that pdfium remembers of pages that were read."""
        self._document.close()
        self._document = pypdfium2.PdfDocument(self._path)
        self._document.init_forms()

    def pages(self) -> Iterator[Page | Pending]:
        """Yield each page, or what waits for it where it takes eyes."""
        for index in range(len(self._document)):
            if index and not index % _PAGES_AT_ONCE:
                self._reopen()
            try:
                page = self._document[index]
            except pypdfium2.PdfiumError:
                yield Page(number=index + 1, text="", trouble=Trouble.CORRUPT)
                continue
            try:
                yield self._page(page, index)
            except PARSER_FAILURES:
                yield Page(number=index + 1, text="", trouble=Trouble.CORRUPT)
            finally:
                page.close()

    def _page(self, page: pypdfium2.PdfPage, index: int) -> Page | Pending:
        textpage = page.get_textpage()
        try:
            layer, drawn = _layer(page, textpage)
            if layer.needs_eyes:
                seen = self._scanner.begun(_picture(page), index + 1)
                return lambda: layer.combined_with(seen.result())
            text = layer.text
            if self._may_hold_a_table(layer):
                text = self._with_tables(textpage, drawn, index, text)
        finally:
            textpage.close()
        entries = filled_in(page, self._document)
        return Page(number=index + 1, text="\n".join([text, *entries]))

    def _may_hold_a_table(self, layer: Layer) -> bool:
        is_ruled = _LEAST_PATHS_OF_A_TABLE <= layer.paths < _MOST_PATHS_OF_A_TABLE
        return bool(is_ruled and layer.letters and self._tables_left)

    def _with_tables(
        self, textpage: pypdfium2.PdfTextPage, drawn: Drawing, index: int, plain: str
    ) -> str:
        edges = drawn.edges()
        if not can_hold_a_table(edges):
            return plain
        tables = tables_within(edges)
        if not tables:
            return plain
        self._tables_left -= 1
        text = text_with_rows(textpage, tables, plain)
        return text or self._tables.text(self._document, index, plain) or plain


def _layer(
    page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage
) -> tuple[Layer, Drawing]:
    layer = Layer(text=textpage.get_text_range())
    drawn = drawing(page, is_written=not layer.is_little)
    width, height = page.get_size()
    covered = drawn.covered / (width * height or 1.0)
    return replace(layer, paths=drawn.paths, pictures=covered), drawn


def _picture(page: pypdfium2.PdfPage) -> Image.Image:
    longest = max(page.get_size()) or 1.0
    least, most = (side / longest for side in _SCAN_SIDE)
    scale = min(max(DPI / _POINTS_PER_INCH, least), most)
    picture: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
    return picture

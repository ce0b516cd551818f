"""Pages whose tables need pdfplumber's own reading, so that every row is a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2

from extractors.errors import PARSER_FAILURES
from extractors.pdf_grid import is_table
from extractors.rows import joined_wrapping, row_lines

_WORD_GAP = 0.15  # of the font size; the default glues words
_LEAST_KEPT = 0.97
_LEAST_IN_COMMON = 0.93
_WORDS_MADE_WHOLE = 4
_WHITE = 0.97
_WORD = re.compile(r"\w+")
_UNMAPPED = "(cid:"

_Page = Any
_Table = Any


class TablePages:
    """The pages of one PDF as pdfplumber sees them; opened when first asked for.

    pdfplumber finds no or fewer pages in some files that pdfium opens: then a copy
    that pdfium wrote is read, and if that does not help, no table is.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pages: list[_Page] | None = None

    def text(
        self, document: pypdfium2.PdfDocument, index: int, plain: str
    ) -> str | None:
        """Return page *index* of *document*, the PDF, with its tables as rows.

        None if it has no table, or if that text would lose some of *plain*.
        """
        if self._pages is None:
            self._pages = self._opened(document)
        if index >= len(self._pages):
            return None
        page = self._pages[index]
        try:
            text = "\n".join(_lines(page))
        except _plumber_failures():
            return None
        finally:
            page.close()
        return text if _keeps(text, plain) else None

    def _opened(self, document: pypdfium2.PdfDocument) -> list[_Page]:
        copy = BytesIO()
        for attempt in (self._path, copy):
            if attempt is copy:
                document.save(copy)
                copy.seek(0)
            pages = _pages_of(attempt)
            if len(pages) == len(document):
                return pages
        return []


def plain_pages(path: Path) -> Iterator[str]:
    """Yield the text of the pages of a PDF that pdfium cannot open, if there is any."""
    for page in _pages_of(path):
        try:
            text = page.extract_text(x_tolerance_ratio=_WORD_GAP)
            yield text.replace(_UNMAPPED, "\ufffd(cid:")
        except _plumber_failures():
            yield ""
        finally:
            page.close()


def _pages_of(file: Path | BytesIO) -> list[_Page]:
    import pdfplumber  # noqa: PLC0415 -- slow to import, needed by few files

    try:
        return list(pdfplumber.open(file).pages)
    except _plumber_failures():
        return []


def _plumber_failures() -> tuple[type[Exception], ...]:
    from pdfminer.psexceptions import PSException  # noqa: PLC0415
    from pdfplumber.utils.exceptions import (  # noqa: PLC0415
        MalformedPDFException,
        PdfminerException,
    )

    return (*PARSER_FAILURES, PSException, MalformedPDFException, PdfminerException)


def _lines(page: _Page) -> Iterator[str]:
    ruled = page.filter(lambda drawn: not _is_white(drawn))
    tables = [table for table in ruled.find_tables() if is_table(table)]
    if not tables:
        return
    outside = page.filter(lambda drawn: not _is_inside(drawn, tables))
    pieces = [
        (line["top"], line["x0"], [line["text"]])
        for line in outside.extract_text_lines(
            x_tolerance_ratio=_WORD_GAP, return_chars=False
        )
    ]
    for table in tables:
        cells = table.extract(x_tolerance_ratio=_WORD_GAP)
        pieces += [
            (row.bbox[1], row.bbox[0], row_lines([_cell(cell) for cell in texts]))
            for row, texts in zip(table.rows, cells, strict=True)
        ]
    for _, _, lines in sorted(pieces, key=lambda piece: piece[:2]):
        yield from lines


def _is_white(drawn: dict[str, Any]) -> bool:
    """Tell the white boxes that some programs lay behind text from table rules."""
    if drawn["object_type"] != "rect" or drawn["stroke"] or not drawn["fill"]:
        return False
    colour = drawn["non_stroking_color"]
    shades = colour if isinstance(colour, tuple | list) else (colour,)
    is_additive = len(shades) in {1, 3}
    return is_additive and all(
        isinstance(shade, int | float) and shade >= _WHITE for shade in shades
    )


def _is_inside(item: dict[str, Any], tables: list[_Table]) -> bool:
    x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
    boxes = (table.bbox for table in tables)
    return any(
        left <= x <= right and top <= y <= low for left, top, right, low in boxes
    )


def _cell(text: str | None) -> list[str]:
    return [joined_wrapping((text or "").split("\n"))]


def _keeps(text: str, plain: str) -> bool:
    """Return whether *text* has all letters of *plain*, in much the same words."""
    if not text or _UNMAPPED in text:
        return False
    wanted, letters = (sum(map(str.isalnum, both)) for both in (plain, text))
    words, read = (Counter(_WORD.findall(both)) for both in (plain, text))
    common = (words & read).total() + _WORDS_MADE_WHOLE
    most = max(words.total(), read.total())
    return letters >= wanted * _LEAST_KEPT and common >= most * _LEAST_IN_COMMON

"""Ruled tables of a PDF page: pdfium's lines in pdfplumber's search, pdfium's text."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import SimpleNamespace
from typing import Any

import pypdfium2
from pypdfium2 import raw

from extractors.pdf_drawing import Edge
from extractors.pdf_wrapping import Box, Wrapping, is_centred
from extractors.rows import joined_wrapping, row_lines

_LEAST_RULES = 3  # in each direction: two rows of two cells
_INSET = 1.0
_FAR = 20_000.0
_ROOM = 4  # letters for one of the page's: pdfium puts blanks and breaks between
_HYPHEN, _LINE_END_HYPHEN = "\x02", "\ufffe"  # pdfium's, in a box and on a page

_Table = Any  # pdfplumber's


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines of the page with where they begin."""

    top: float
    left: float
    lines: Sequence[str]


def can_hold_a_table(edges: Sequence[Edge]) -> bool:
    """Return whether *edges* are enough for two rows, one of them of two cells."""
    level = {round(edge.top) for edge in edges if edge.is_level}
    upright = {round(edge.x0) for edge in edges if not edge.is_level}
    return len(level) >= _LEAST_RULES and len(upright) >= _LEAST_RULES


def tables_within(edges: Sequence[Edge]) -> list[_Table]:
    """Return the tables that pdfplumber finds in *edges*, by their tops."""
    from pdfplumber.table import TableFinder  # noqa: PLC0415 - slow to import

    ruled: Any = SimpleNamespace(edges=[_plumbed(edge) for edge in edges])
    found = TableFinder(ruled)
    return [table for table in found.tables if is_table(table)]


def is_table(table: _Table) -> bool:
    """Tell a table from a frame around a page or a ruled letterhead."""
    rows = table.rows
    return len(rows) > 1 and max(len([c for c in row.cells if c]) for row in rows) > 1


def text_with_rows(
    textpage: pypdfium2.PdfTextPage, tables: Sequence[_Table], plain: str
) -> str | None:
    """Return *plain*, the text of the page, with each table row as a line.

    None unless that text has the same letters as *plain*: where a letter lies on a
    rule, pdfium would give it to two cells or to none.
    """
    runs = _runs(textpage)
    wrapping = Wrapping(runs, plain)
    pieces = [*_outside(textpage, tables, runs), *_rows(textpage, tables, wrapping)]
    pieces.sort(key=lambda piece: (piece.top, piece.left))
    text = "\n".join(line for piece in pieces for line in piece.lines)
    return text if _letters(text) == _letters(plain) else None


def _plumbed(edge: Edge) -> dict[str, Any]:
    return {
        "object_type": "line",
        "orientation": "h" if edge.is_level else "v",
        "x0": edge.x0,
        "x1": edge.x1,
        "top": edge.top,
        "bottom": edge.bottom,
        "width": edge.x1 - edge.x0,
        "height": edge.bottom - edge.top,
    }


def _rows(
    textpage: pypdfium2.PdfTextPage, tables: Sequence[_Table], wrapping: Wrapping
) -> Iterator[_Piece]:
    for table in tables:
        for row in table.rows:
            cells = [
                (_lines(textpage, _inset(cell)), cell) for cell in row.cells if cell
            ]
            whole = [[joined_wrapping(wrapping.whole(*cell))] for cell in cells]
            yield _Piece(row.bbox[1], row.bbox[0], row_lines(whole))


def _outside(
    textpage: pypdfium2.PdfTextPage, tables: Sequence[_Table], runs: Sequence[Box]
) -> Iterator[_Piece]:
    """Yield what stands above, beside, between and below *tables*."""
    cuts = [-_FAR, *sorted({y for t in tables for y in (t.bbox[1], t.bbox[3])}), _FAR]
    for top, bottom in pairwise(cuts):
        left = -_FAR
        within = [t for t in tables if t.bbox[1] < bottom and t.bbox[3] > top]
        for table in sorted(within, key=lambda t: float(t.bbox[0])):
            yield from _by_line(textpage, runs, (left, top, table.bbox[0], bottom))
            left = table.bbox[2]
        yield from _by_line(textpage, runs, (left, top, _FAR, bottom))


def _runs(textpage: pypdfium2.PdfTextPage) -> list[Box]:
    """Return the boxes of the runs of text, from the top down."""
    boxes = map(textpage.get_rect, range(textpage.count_rects()))
    runs = [(left, -top, right, -bottom) for left, bottom, right, top in boxes]
    return sorted(runs, key=lambda run: run[1])


def _by_line(
    textpage: pypdfium2.PdfTextPage, runs: Sequence[Box], box: Box
) -> Iterator[_Piece]:
    """Yield the lines in *box*: a page's foot may be written before its body."""
    lines: list[tuple[float, float]] = []
    for run in runs:
        if not is_centred(run, box):
            continue
        if lines and run[1] < lines[-1][1]:
            lines[-1] = (lines[-1][0], max(lines[-1][1], run[3]))
        else:
            lines.append((run[1], run[3]))
    for top, bottom in lines:
        yield _Piece(top, box[0], _lines(textpage, (box[0], top, box[2], bottom)))


def _inset(cell: Box) -> Box:
    left, top, right, bottom = cell
    return left + _INSET, top + _INSET, right - _INSET, bottom - _INSET


def _lines(textpage: pypdfium2.PdfTextPage, box: Box) -> list[str]:
    left, top, right, bottom = box
    if left >= right or top >= bottom:
        return []
    text = _bounded(textpage, (left, -top, right, -bottom))
    text = text.replace(_HYPHEN, _LINE_END_HYPHEN)
    return [line for line in text.splitlines() if line.strip()]


def _bounded(textpage: pypdfium2.PdfTextPage, box: Box) -> str:
    """Return the text in *box* (left, top, right, bottom).

    pypdfium2 asks for its length first, and pdfium looks at all letters each time.
    """
    room = _ROOM * (textpage.count_chars() + _ROOM)
    buffer = (ctypes.c_ushort * room)()
    count = raw.FPDFText_GetBoundedText(textpage, *box, buffer, room)
    text = bytes(memoryview(buffer)[:count]).decode("utf-16-le", "ignore")
    return text.removesuffix("\0")


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalnum, text))

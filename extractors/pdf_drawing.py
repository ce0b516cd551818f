"""What is drawn on a PDF page: its lines and shapes, and how much pictures cover.

A page has thousands of drawn objects, nearly all of them pieces of text, so pdfium is
asked through functions that hand out plain addresses.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, compress, pairwise, repeat
from typing import Any

import pypdfium2
from pypdfium2 import raw

_TEXT = raw.FPDF_PAGEOBJ_TEXT
_MANY_OBJECTS = 60
_MOST_OBJECTS = 10_000
_MOST_POINTS = 20_000
_NESTING = 3
_WHITE = 247  # of 255
_LEVEL = 0.5  # points by which a rule may lean
_SHORTEST = 1.0
_POINTER = ctypes.c_void_p
_INT = ctypes.c_int

_Address = int
_Point = tuple[float, float]


def _light(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401
    """Return *function* of pdfium taking and giving addresses in place of objects."""
    address = ctypes.cast(function, _POINTER).value or 0
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_on_page = _light(raw.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
_in_form = _light(raw.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)
_kind_of = _light(raw.FPDFPageObj_GetType, _INT, _POINTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A level or upright straight line, in points; ``top`` grows downwards."""

    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right."""
        return self.bottom - self.top <= _LEVEL


@dataclass(slots=True)
class Drawing:
    """The objects drawn on a page that are not text, up to some thousands.

    Attributes:
        covered: the area of all pictures, in square points.
    """

    _page: pypdfium2.PdfPage  # kept alive, for it owns what is drawn on it
    covered: float = 0.0
    _paths: list[tuple[_Address, tuple[_Address, ...]]] = field(default_factory=list)

    @property
    def paths(self) -> int:
        """How many lines and shapes there are."""
        return len(self._paths)

    def edges(self) -> list[Edge]:
        """Return the level and upright lines of all shapes but white boxes.

        Empty if the shapes are a drawing of very many points.
        """
        found: list[Edge] = []
        points = 0
        for path, forms in self._paths:
            if _is_white(path):
                continue
            corners = _corners(path)
            points += len(corners)
            if points > _MOST_POINTS:
                return []
            found += _edges(corners, [_matrix(each) for each in (path, *forms)])
        return found


def drawing(page: pypdfium2.PdfPage, *, is_written: bool = False) -> Drawing:
    """Return what is drawn on *page*, valid until it is closed.

    Of a page with many objects that *is_written*, so that its pictures do not matter,
    some are looked at first: of six lines in a row, the fewest of a table, one would be
    noticed. Where all are text and white boxes, nothing else is looked for.
    """
    found = Drawing(page)
    address = ctypes.cast(page.raw, _POINTER).value or 0
    count = min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    if is_written and count > _MANY_OBJECTS:
        places = chain(range(0, count, 6), range(3, count, 13))
        some = _objects(_on_page, address, places)
        if not any(_is_seen(kind, drawn) for kind, drawn in _but_text(some)):
            return found
    _collect(found, _objects(_on_page, address, range(count)), ())
    return found


def _is_seen(kind: int, drawn: _Address) -> bool:
    return kind != raw.FPDF_PAGEOBJ_PATH or not _is_white(drawn)


def _but_text(objects: list[_Address]) -> Iterator[tuple[int, _Address]]:
    """Return the *objects* that are no text, each with its kind."""
    kinds = list(map(_kind_of, objects))
    return compress(zip(kinds, objects, strict=True), map(_TEXT.__ne__, kinds))


def _objects(
    get: Callable[[_Address, int], _Address], holder: _Address, places: Iterable[int]
) -> list[_Address]:
    return list(map(get, repeat(holder), places))


def _collect(
    found: Drawing, objects: list[_Address], forms: tuple[_Address, ...]
) -> None:
    for kind, drawn in _but_text(objects):
        if kind == raw.FPDF_PAGEOBJ_PATH:
            found._paths.append((drawn, forms))  # noqa: SLF001
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.covered += _area(drawn)
        elif kind == raw.FPDF_PAGEOBJ_FORM and len(forms) < _NESTING - 1:
            count = min(raw.FPDFFormObj_CountObjects(_object(drawn)), _MOST_OBJECTS)
            inner = _objects(_in_form, drawn, range(count))
            _collect(found, inner, (drawn, *forms))


def _object(address: _Address) -> Any:  # noqa: ANN401 - pdfium's handle
    return ctypes.cast(address, raw.FPDF_PAGEOBJECT)


def _area(picture: _Address) -> float:
    left, bottom, right, top = bounds = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(_object(picture), *bounds):
        return 0.0
    return (right.value - left.value) * (top.value - bottom.value)


def _is_white(path: _Address) -> bool:
    """Tell the white boxes that some programs lay behind text from table rules."""
    fill, stroke = _INT(), _INT()
    raw.FPDFPath_GetDrawMode(_object(path), fill, stroke)
    if stroke.value or not fill.value:
        return False
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(_object(path), *colour)
    return all(shade.value >= _WHITE for shade in colour[:3])


def _matrix(drawn: _Address) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    raw.FPDFPageObj_GetMatrix(_object(drawn), matrix)
    return matrix


def _corners(path: _Address) -> list[tuple[_Point, bool]]:
    """Return the points of *path*, each with whether a straight line leads to it."""
    handle = _object(path)
    found: list[tuple[_Point, bool]] = []
    start: _Point = (0.0, 0.0)
    for at in range(min(raw.FPDFPath_CountSegments(handle), _MOST_POINTS + 1)):
        segment = raw.FPDFPath_GetPathSegment(handle, at)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        found.append((point, kind == raw.FPDF_SEGMENT_LINETO))
        if raw.FPDFPathSegment_GetClose(segment):
            found.append((start, True))
    return found


def _edges(
    corners: list[tuple[_Point, bool]], matrices: list[raw.FS_MATRIX]
) -> Iterator[Edge]:
    for matrix in matrices:
        corners = [(_moved(point, matrix), straight) for point, straight in corners]
    for ((x0, y0), _), ((x1, y1), is_straight) in pairwise(corners):
        short, long = sorted((abs(x0 - x1), abs(y0 - y1)))
        if is_straight and short <= _LEVEL and long >= _SHORTEST:
            yield Edge(
                x0=min(x0, x1), x1=max(x0, x1), top=-max(y0, y1), bottom=-min(y0, y1)
            )


def _moved(point: _Point, by: raw.FS_MATRIX) -> _Point:
    x, y = point
    return by.a * x + by.c * y + by.e, by.b * x + by.d * y + by.f

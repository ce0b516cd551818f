"""Which way up a picture of a page lies, and how far it leans."""

from __future__ import annotations

from dataclasses import dataclass
from math import radians, tan

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SMALL_SIDE = 700
_STEEPEST_DEGREES = 10.0
_LEAST_DEGREES = 0.8
_PAPER_TOLERANCE = 50
_INK_OF_A_WORD = 0.0004
_LEAST_SURENESS = 1.0
_SIDEWAYS = 0.5
_ALL_BUT_FRAMES = 0.98  # rules and bars have edges sharper than any line of letters
_HANGING = 0.05

_Counts = NDArray[np.int64]
_Places = tuple[NDArray[np.int64], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posture:
    """How a picture of a page lies.

    Attributes:
        lean: the degrees by which its lines fall to the right.
        seems_turned: it may lie on its side or upside down; a hint, right for about
            two turned pages of three and wrong for one upright page of fifteen.
    """

    lean: float
    seems_turned: bool


def is_blank(image: Image.Image) -> bool:
    """Return whether *image* (grey) is an empty sheet, grain and edges aside."""
    return float(_ink(image).mean()) < _INK_OF_A_WORD


def level(image: Image.Image, angle: float) -> Image.Image:
    """Return *image* (grey), whose lines fall by *angle*, with them running level."""
    if abs(angle) < _LEAST_DEGREES:
        return image
    paper = int(np.median(np.asarray(image)))
    return image.rotate(
        angle, expand=True, fillcolor=paper, resample=Image.Resampling.BICUBIC
    )


def posture(image: Image.Image) -> Posture:
    """Return how *image* (grey) lies.

    Level lines leave empty rows between them: the lean is the angle whose sheared row
    sums differ most from row to row.
    """
    ink = _ink(image)
    if ink.sum() < ink.size * _INK_OF_A_WORD:
        return Posture(lean=0.0, seems_turned=False)
    places = np.nonzero(ink)
    lean = _lean(places)
    lines = _rows(places, lean)
    is_sideways = _contrast(lines) < _contrast(np.bincount(places[1])) * _SIDEWAYS
    return Posture(lean=lean, seems_turned=is_sideways or _is_hanging(lines))


def _lean(places: _Places) -> float:
    coarse = np.arange(-_STEEPEST_DEGREES, _STEEPEST_DEGREES + 0.1, 1.0)
    best = max(coarse, key=lambda angle: _contrast(_rows(places, float(angle))))
    fine = best + np.arange(-0.75, 0.8, 0.25)
    return float(max(fine, key=lambda angle: _contrast(_rows(places, float(angle)))))


def _is_hanging(lines: _Counts) -> bool:
    """Tell rows whose upper edge is the sharp one, the one on which letters stand."""
    edges = np.diff(lines.astype(np.float64))
    if not edges.any():
        return False
    most = float(np.quantile(np.abs(edges[edges != 0]), _ALL_BUT_FRAMES))
    cubes = np.clip(edges, -most, most) ** 3
    return float(cubes.sum()) > float(np.abs(cubes).sum()) * _HANGING


def turned(image: Image.Image, degrees: int, sureness: float) -> Image.Image | None:
    """Return *image* upright again after *degrees* to the right.

    None if it lies so already, or if tesseract is not sure.
    """
    if sureness < _LEAST_SURENESS or not degrees % 360:
        return None
    return image.rotate(degrees, expand=True)


def _ink(image: Image.Image) -> NDArray[np.bool_]:
    small = image.copy()
    small.thumbnail((_SMALL_SIDE * 2, _SMALL_SIDE * 2), reducing_gap=2.0)
    grey = np.asarray(small, dtype=np.int16)
    margin = [max(1, side // 50) for side in grey.shape]
    inner = grey[margin[0] : -margin[0], margin[1] : -margin[1]]
    if not inner.size:
        return np.zeros((1, 1), dtype=np.bool_)
    distance = np.abs(inner - np.median(inner))
    return np.asarray(distance > _PAPER_TOLERANCE, dtype=np.bool_)


def _rows(places: _Places, degrees: float) -> _Counts:
    """Return how much ink there is in each row that falls by *degrees*."""
    rows, columns = places
    sheared = rows - (columns * tan(radians(degrees))).astype(np.int64)
    return np.bincount(sheared - sheared.min())


def _contrast(counts: _Counts) -> float:
    return float(np.square(np.diff(counts.astype(np.float64))).sum())

"""Which way up a picture of a page lies, and how far it leans."""

from __future__ import annotations

import re
from math import radians, tan

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SMALL_SIDE = 700
_STEEPEST_DEGREES = 10.0
_LEAST_DEGREES = 0.8
_PAPER_TOLERANCE = 50
_INK_OF_A_WORD = 0.0004

_ROTATE = re.compile(r"^Rotate:\s*(\d+)", re.MULTILINE)
_SURENESS = re.compile(r"^Orientation confidence:\s*([\d.]+)", re.MULTILINE)
_LEAST_SURENESS = 1.0


def is_blank(image: Image.Image) -> bool:
    """Return whether *image* (grey) is an empty sheet, grain and edges aside."""
    return float(_ink(image).mean()) < _INK_OF_A_WORD


def level(image: Image.Image) -> Image.Image:
    """Return *image* (grey) turned so that its lines of text run level."""
    angle = lean(image)
    if abs(angle) < _LEAST_DEGREES:
        return image
    paper = int(np.median(np.asarray(image)))
    return image.rotate(
        angle, expand=True, fillcolor=paper, resample=Image.Resampling.BICUBIC
    )


def lean(image: Image.Image) -> float:
    """Return the degrees by which the text of *image* falls to the right.

    Level lines leave empty rows between them: the angle is the one whose sheared
    row sums differ most from row to row.
    """
    ink = _ink(image)
    if ink.sum() < ink.size * _INK_OF_A_WORD:
        return 0.0
    coarse = np.arange(-_STEEPEST_DEGREES, _STEEPEST_DEGREES + 0.1, 1.0)
    best = max(coarse, key=lambda angle: _contrast(ink, float(angle)))
    fine = best + np.arange(-0.75, 0.8, 0.25)
    return float(max(fine, key=lambda angle: _contrast(ink, float(angle))))


def turned(image: Image.Image, osd: str) -> Image.Image | None:
    """Return *image* upright as tesseract's *osd* says, None if it lies so already."""
    rotation, sureness = _ROTATE.search(osd), _SURENESS.search(osd)
    if not rotation or not sureness or float(sureness[1]) < _LEAST_SURENESS:
        return None
    degrees = int(rotation[1]) % 360
    return image.rotate(-degrees, expand=True) if degrees else None


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


def _contrast(ink: NDArray[np.bool_], degrees: float) -> float:
    rows, columns = np.nonzero(ink)
    sheared = rows - (columns * tan(radians(degrees))).astype(np.int64)
    sums = np.bincount(sheared - sheared.min())
    return float(np.square(np.diff(sums.astype(np.float64))).sum())

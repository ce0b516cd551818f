"""Tesseract as a library: its models are loaded once for each thread, not for each page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

DPI = 200
_WANTED_LANGUAGES = ("ind", "eng")
_ROWS_LAYOUT = 4  # keeps "Menimbang : a. bahwa" and table rows on one line
_ORIENTATION_LAYOUT = 0
_LISTING_SECONDS = 30
_FOLDER = re.compile(r'"(.+)"')

_loaded = threading.local()


@dataclass(frozen=True, slots=True)
class Models:
    """Where tesseract's models lie, and the languages to read in, such as ``ind+eng``."""

    folder: str
    languages: str


@cache
def models() -> Models:
    """The models that come with the installed program; without it no languages.

    Nor are there any where the library has no build, and so was not installed.
    """
    if shutil.which("tesseract") is None or find_spec("tesserocr") is None:
        return Models("", "")
    try:
        listing = subprocess.run(
            ["tesseract", "--list-langs"],  # noqa: S607 -- found on PATH
            capture_output=True,
            text=True,
            timeout=_LISTING_SECONDS,
            check=True,
        ).stdout
    except (subprocess.SubprocessError, OSError):
        return Models("", "")
    told = _FOLDER.search(listing)
    folder = told[1] if told else os.environ.get("TESSDATA_PREFIX", "")
    found = [name for name in _WANTED_LANGUAGES if name in listing.split()]
    return Models(folder, "+".join(found) if folder else "")


def recognised(image: Image.Image, *, seconds: float) -> str:
    """Tesseract's table (TSV, a row for each word) of *image* (grey).

    The same picture gives the same table, whatever was read before.

    Raises:
        TimeoutError: the letters took longer than *seconds*.
        RuntimeError: tesseract failed.
    """
    began = time.monotonic()
    api = _api(models().languages, _ROWS_LAYOUT)
    try:
        _show(api, image)
        if not api.Recognize(max(1, int(seconds * 1000))):
            if time.monotonic() - began >= seconds:
                raise TimeoutError
            raise RuntimeError("tesseract")
        return str(api.GetTSVText(0))
    finally:
        api.Clear()
        api.ClearAdaptiveClassifier()


def orientation(image: Image.Image) -> tuple[int, float]:
    """The degrees by which *image* is turned to the right, and how sure that is.

    15 is fairly sure; (0, 0.0) where there are too few characters to tell.
    """
    try:
        api = _api("osd", _ORIENTATION_LAYOUT)
        _show(api, image)
        seen = api.DetectOrientationScript()
        api.Clear()
    except RuntimeError:
        return 0, 0.0
    return (int(seen["orient_deg"]), float(seen["orient_conf"])) if seen else (0, 0.0)


def _api(languages: str, layout: int) -> PyTessBaseAPI:
    """This thread's reader for *languages*; none may be used by two at once."""
    from tesserocr import PyTessBaseAPI  # noqa: PLC0415 -- most files are no scans

    readers: dict[str, PyTessBaseAPI] = _loaded.__dict__.setdefault("readers", {})
    if languages not in readers:
        readers[languages] = PyTessBaseAPI(
            path=models().folder, lang=languages, psm=layout
        )
    return readers[languages]


def _show(api: PyTessBaseAPI, image: Image.Image) -> None:
    width, height = image.size
    api.SetImageBytes(image.tobytes(), width, height, 1, width)
    api.SetSourceResolution(DPI)

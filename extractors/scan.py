"""Pages that are pictures: what was recognised on them, or why nothing was."""

from __future__ import annotations

import warnings
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO

import numpy as np
from PIL import Image, ImageOps

from evidence.document import Page, Trouble
from extractors import ahead, ocr, upright
from extractors.errors import PARSER_FAILURES
from extractors.limits import Limits

MAX_PIXELS = 120_000_000
_OCR_PIXELS = 16_000_000
_SMALL_SIDE = 2000
_DARK = 110
_SIDE_OF_AN_ICON = 60
_PICTURE_FAILURES: tuple[type[Exception], ...] = (
    *PARSER_FAILURES,
    Image.DecompressionBombError,
)


@dataclass(slots=True, kw_only=True)
class Scanner:
    """Reads the pictures of one document, up to the number that limits allow."""

    limits: Limits
    pictures_read: int = field(default=0, init=False)

    def page(self, image: Image.Image, number: int) -> Page:
        """Return the page that *image* is a picture of, with trouble if unread."""
        return self.begun(image, number).result()

    def begun(self, image: Image.Image, number: int) -> Future[Page]:
        """Begin to read the page that *image* is a picture of."""
        if upright.is_blank(prepared := _prepared(image)):
            return _at_once(Page(number=number, text=""))
        if not ocr.languages():
            return _at_once(Page(number=number, text="", trouble=Trouble.NO_OCR))
        if self.pictures_read >= self.limits.max_ocr_pages:
            return _at_once(Page(number=number, text="", trouble=Trouble.TOO_BIG))
        self.pictures_read += 1
        seconds = self.limits.seconds_per_scan
        return ahead.begun(partial(_recognised, prepared, number, seconds))

    def embedded(self, picture: bytes) -> Page | None:
        """Return what a picture inside a document says, None for icons and drawings.

        A photograph without text is no trouble there.
        """
        image = opened(picture)
        if image is None or min(image.size) < _SIDE_OF_AN_ICON:
            return None
        page = self.page(image, 1)
        return None if page.trouble is Trouble.NO_TEXT else page


def _at_once(page: Page) -> Future[Page]:
    done: Future[Page] = Future()
    done.set_result(page)
    return done


def _recognised(image: Image.Image, number: int, seconds: float) -> Page:
    try:
        seen = ocr.recognise(image, seconds=seconds)
    except TimeoutError:
        return Page(number=number, text="", ocr=True, trouble=Trouble.TIMEOUT)
    except (RuntimeError, OSError):
        return Page(number=number, text="", ocr=True, trouble=Trouble.CRASHED)
    trouble = None if seen.text else Trouble.NO_TEXT
    return Page(number=number, text=seen.text, ocr=True, trouble=trouble)


def opened(picture: bytes) -> Image.Image | None:
    """Return the first frame of *picture*; None if damaged, huge or a vector drawing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(picture))
        if image.width * image.height > MAX_PIXELS or image.format in {"WMF", "EMF"}:
            return None
        image.load()
    except _PICTURE_FAILURES:
        return None
    return image


def _prepared(image: Image.Image) -> Image.Image:
    """Return *image* as tesseract likes it: grey, dark on light, of a good size."""
    grey = _on_white(ImageOps.exif_transpose(image))
    pixels = grey.width * grey.height
    if pixels > _OCR_PIXELS:
        grey.thumbnail(_scaled(grey, (_OCR_PIXELS / pixels) ** 0.5))
    elif max(grey.size) < _SMALL_SIDE:
        grey = grey.resize(_scaled(grey, 2.0), Image.Resampling.LANCZOS)
    return ImageOps.invert(grey) if _median(grey) < _DARK else grey


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in {"L", "1", "RGB"}:
        return image.convert("L")
    if image.mode.startswith(("I", "F")):
        return _stretched(image)
    layers = image.convert("RGBA")
    white = Image.new("RGBA", layers.size, "white")
    return Image.alpha_composite(white, layers).convert("L")


def _stretched(image: Image.Image) -> Image.Image:
    """Return a picture of deep greys with its darkest black and its lightest white."""
    grey = np.asarray(image.convert("F"))
    dark, light = float(grey.min()), float(grey.max())
    spread = max(light - dark, 1.0)
    return Image.fromarray(((grey - dark) * (255 / spread)).astype(np.uint8))


def _scaled(image: Image.Image, factor: float) -> tuple[int, int]:
    return max(1, int(image.width * factor)), max(1, int(image.height * factor))


def _median(image: Image.Image) -> int:
    counts, half = image.histogram(), image.width * image.height / 2
    total = 0
    for shade, count in enumerate(counts):
        total += count
        if total >= half:
            return shade
    return 255

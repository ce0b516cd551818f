"""Read PNG, JPEG, TIFF, BMP, GIF and WebP: every frame is a page, by OCR."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

from PIL import Image

from evidence.document import Page
from extractors.ahead import Pending, in_order
from extractors.errors import PARSER_FAILURES, CorruptError, TooBigError
from extractors.scan import MAX_PIXELS, Scanner
from extractors.source import Source


def read_pages(source: Source) -> Iterator[Page]:
    """Yield one page per frame.

    Raises:
        CorruptError: the picture is damaged or cut short.
        TooBigError: it has more pixels than a scan can need.
    """
    try:
        with _opened(source) as image:
            yield from in_order(_pages(image, Scanner(limits=source.limits)))
    except PARSER_FAILURES as error:
        raise CorruptError(source.name, fact="gambar rusak atau terpotong") from error


def _pages(image: Image.Image, scanner: Scanner) -> Iterator[Pending]:
    for index in range(_frames(image)):
        image.seek(index)
        yield scanner.begun(image.copy(), index + 1).result


def _opened(source: Source) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(source.path)
    except Image.DecompressionBombError as error:
        raise TooBigError(source.name) from error
    if image.width * image.height > MAX_PIXELS:
        raise TooBigError(source.name)
    return image


def _frames(image: Image.Image) -> int:
    if image.format not in {"TIFF", "WEBP"}:  # an animated GIF is one picture
        return 1
    return int(getattr(image, "n_frames", 1))

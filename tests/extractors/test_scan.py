from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont, ImageOps

from evidence.document import Trouble
from extractors import tesseract
from extractors.limits import Limits
from extractors.scan import Scanner, opened


@pytest.fixture
def scanner() -> Scanner:
    return Scanner(limits=Limits(max_ocr_pages=3))


def _bytes(image: Image.Image, kind: str = "PNG") -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def _noise(seed: int) -> Image.Image:
    chance = np.random.default_rng(seed)
    shades = chance.normal(128, 60, (450, 600)).clip(0, 255).astype(np.uint8)
    return Image.fromarray(shades).resize((1200, 900))


def _screenshot(*, is_dark: bool) -> Image.Image:
    picture = Image.new("RGB", (900, 200), "white")
    font = ImageFont.load_default(size=18)
    draw = ImageDraw.Draw(picture)
    draw.text((40, 40), "https://portal.lintangkota.go.id/layanan", "black", font)
    draw.text((40, 110), "Selamat datang di portal layanan", "black", font)
    return ImageOps.invert(picture) if is_dark else picture


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("is_dark", [False, True])
def test_small_text_of_screenshots_is_read(scanner, is_dark):
    page = scanner.page(_screenshot(is_dark=is_dark), 1)

    assert "portal.lintangkota.go.id/layanan" in page.text
    assert page.ocr


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("mode", ["1", "P", "LA", "RGBA", "CMYK", "F"])
def test_every_kind_of_pixels_is_read(scanner, sheet, mode):
    picture = sheet(["Pasal 15", "Jaringan intra daerah", "Dinas Kominfo", "Kota"])
    converted = picture.convert(mode, dither=Image.Dither.NONE)

    assert "Jaringan intra" in scanner.page(converted, 1).text


@pytest.mark.usefixtures("tesseract")
def test_deep_greys_are_read(scanner, sheet):
    grey = np.asarray(sheet(["Pasal 15", "Jaringan intra daerah"]))

    deep = Image.fromarray(grey.astype(np.uint16) * 257)

    assert "Jaringan intra" in scanner.page(deep, 1).text


def test_a_blank_sheet_is_no_trouble(scanner):
    page = scanner.page(Image.new("L", (800, 1100), 240), 4)

    assert (page.number, page.text, page.trouble) == (4, "", None)


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("seed", [14, 43])
def test_a_photograph_without_text_has_no_text(scanner, seed):
    page = scanner.page(_noise(seed), 1)

    assert page.trouble is Trouble.NO_TEXT


@pytest.mark.usefixtures("tesseract")
def test_a_name_plate_in_a_photograph_is_read(scanner):
    photograph = _noise(14).point(lambda shade: 90 + shade // 8)
    plate = Image.new("L", (700, 160), "white")
    font = ImageFont.load_default(size=48)
    ImageDraw.Draw(plate).text((40, 50), "RUANG PELAYANAN DATA", "black", font)
    photograph.paste(plate, (100, 120))

    assert "PELAYANAN DATA" in scanner.page(photograph, 1).text


@pytest.mark.usefixtures("tesseract")
def test_pictures_beyond_the_limit_are_not_read(sheet):
    scanner = Scanner(limits=Limits(max_ocr_pages=1))
    scanner.page(sheet(), 1)

    assert scanner.page(sheet(), 2).trouble is Trouble.TOO_BIG


@pytest.mark.usefixtures("tesseract")
def test_a_page_that_takes_too_long_is_given_up(sheet):
    scanner = Scanner(limits=Limits(seconds_per_scan=0.01))

    assert scanner.page(sheet(), 1).trouble is Trouble.TIMEOUT


@pytest.mark.usefixtures("without_programs")
def test_without_tesseract_the_page_says_so(scanner, sheet):
    tesseract.models.cache_clear()

    page = scanner.page(sheet(), 1)
    tesseract.models.cache_clear()

    assert (page.text, page.trouble) == ("", Trouble.NO_OCR)


def test_icons_and_damaged_pictures_are_passed_over(scanner):
    icon = _bytes(Image.new("L", (32, 32)))

    assert scanner.embedded(icon) is None
    assert scanner.embedded(b"\x89PNG\r\n\x1a\n rusak") is None


def test_a_picture_of_too_many_pixels_is_not_unpacked():
    assert opened(_bytes(Image.new("1", (30_000, 30_000)))) is None

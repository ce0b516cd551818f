from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors import upright

FONT = Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSerif.ttf")
PROSE = (
    "Dinas menyelenggarakan jaringan intra untuk seluruh perangkat daerah",
    "kota dan melaporkan pengelolaannya kepada Wali Kota melalui Sekretaris",
    "Daerah paling sedikit satu kali dalam enam bulan. Audit keamanan",
    "dilaksanakan setiap tahun oleh Inspektorat bersama dengan Dinas,",
    "dan hasilnya menjadi bahan peninjauan kebijakan serta perbaikan.",
) * 4


@pytest.fixture(scope="module")
def prose() -> Image.Image:
    sheet = Image.new("L", (1240, 1754), 245)
    font = ImageFont.truetype(str(FONT), 24)
    ImageDraw.Draw(sheet).multiline_text(
        (120, 140), "\n".join(PROSE), font=font, fill=20, spacing=16
    )
    return sheet


@pytest.mark.parametrize("angle", [-6.0, -2.0, 3.0, 7.5])
def test_a_leaning_sheet_is_set_level(sheet, angle):
    leaning = sheet(angle=angle)

    level = upright.level(leaning, upright.posture(leaning).lean)

    assert abs(upright.posture(level).lean) < abs(angle) / 3


def test_a_level_sheet_is_left_alone(sheet):
    level = sheet()

    assert upright.level(level, upright.posture(level).lean) is level


def test_grain_and_a_dark_edge_leave_a_sheet_blank():
    grain = Image.effect_noise((900, 1200), 8)
    ImageDraw.Draw(grain).rectangle((0, 0, 8, 1200), fill=0)

    assert upright.is_blank(grain)


def test_one_short_line_makes_a_sheet_not_blank(sheet):
    assert not upright.is_blank(sheet(["Pasal 1"]))


def test_a_tiny_picture_is_measured_without_failing():
    assert upright.is_blank(Image.new("L", (1, 1)))


@pytest.mark.parametrize(("turn", "is_turned"), [(0, False), (90, True), (180, True)])
def test_a_turned_sheet_looks_turned(prose, turn, is_turned):
    assert upright.posture(prose.rotate(turn, expand=True)).seems_turned is is_turned


@pytest.mark.parametrize("shade", [0, 255])
def test_a_sheet_of_one_shade_does_not_look_turned(shade):
    assert not upright.posture(Image.new("L", (400, 300), shade)).seems_turned


def test_a_sure_orientation_turns_the_picture(sheet):
    picture = sheet()

    turned = upright.turned(picture, 90, 12.5)

    assert turned is not None
    assert turned.size == picture.size[::-1]


@pytest.mark.parametrize(("degrees", "sureness"), [(0, 20.0), (90, 0.2), (0, 0.0)])
def test_upright_or_unsure_pictures_are_not_turned(sheet, degrees, sureness):
    assert upright.turned(sheet(), degrees, sureness) is None

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from extractors import upright


@pytest.mark.parametrize("angle", [-6.0, -2.0, 3.0, 7.5])
def test_a_leaning_sheet_is_set_level(sheet, angle):
    leaning = sheet(angle=angle)

    assert abs(upright.lean(upright.level(leaning))) < abs(angle) / 3


def test_a_level_sheet_is_left_alone(sheet):
    level = sheet()

    assert upright.level(level) is level


def test_grain_and_a_dark_edge_leave_a_sheet_blank():
    grain = Image.effect_noise((900, 1200), 8)
    ImageDraw.Draw(grain).rectangle((0, 0, 8, 1200), fill=0)

    assert upright.is_blank(grain)


def test_one_short_line_makes_a_sheet_not_blank(sheet):
    assert not upright.is_blank(sheet(["Pasal 1"]))


def test_a_tiny_picture_is_measured_without_failing():
    assert upright.is_blank(Image.new("L", (1, 1)))


OSD = "Orientation in degrees: 270\nRotate: {}\nOrientation confidence: {}\n"


def test_a_sure_orientation_turns_the_picture(sheet):
    picture = sheet()

    turned = upright.turned(picture, OSD.format(90, 12.5))

    assert turned is not None
    assert turned.size == picture.size[::-1]


@pytest.mark.parametrize("osd", [OSD.format(0, 20), OSD.format(90, 0.2), ""])
def test_upright_or_unsure_pictures_are_not_turned(sheet, osd):
    assert upright.turned(sheet(), osd) is None

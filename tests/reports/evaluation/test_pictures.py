from __future__ import annotations

import pytest
from PIL import Image

from reports.evaluation.calibration import calibration
from reports.evaluation.confusion import Confused, Confusion
from reports.evaluation.pictures import draw_confusion, draw_reliability
from tests.reports.evaluation.answered import answers, asked

GREEN, RED, WHITE = (27, 110, 83), (179, 38, 30), (255, 255, 255)


def pixels(path, colour):
    """Where *path* shows *colour*: places (x, y)."""
    with Image.open(path) as picture:
        assert picture.format == "PNG"
        plain = picture.convert("RGB")
        width, height = plain.size
        data = plain.tobytes()
    flat = [i // 3 for i in range(0, len(data), 3) if tuple(data[i : i + 3]) == colour]
    return [(i % width, i // width) for i in flat], (width, height)


def confused(*cells):
    return Confusion(
        labels=("1", "2", "3", "-"),
        cells=tuple(Confused(right=r, said=s, count=n) for r, s, n in cells),
    )


def test_hits_lie_green_on_the_diagonal_and_mistakes_red_beside_it(tmp_path):
    path = tmp_path / "tertukar.png"

    draw_confusion(confused(("1", "1", 4), ("3", "2", 1)), path)
    green, size = pixels(path, GREEN)
    red, _ = pixels(path, RED)

    assert size == (410, 410)  # (2.5 + 0.23 * 4) inches at 120 dpi
    assert min(len(green), len(red)) > 300  # a cell each, not a speck
    assert max(x for x, _ in green) < min(x for x, _ in red)
    assert max(y for _, y in green) < min(y for _, y in red)


def test_without_mistakes_nothing_is_red(tmp_path):
    path = tmp_path / "tertukar.png"

    draw_confusion(confused(("2", "2", 1)), path)

    assert not pixels(path, RED)[0]
    assert pixels(path, GREEN)[0]


def test_a_map_grows_with_its_indicators(tmp_path):
    path = tmp_path / "tertukar.png"
    labels = (*map(str, range(1, 48)), "-")

    draw_confusion(Confusion(labels=labels, cells=()), path)

    assert pixels(path, WHITE)[1] == (1624, 1624)


@pytest.mark.parametrize(("score", "wanted"), [(0.95, "1"), (0.95, ""), (0.05, "1")])
def test_a_share_right_stands_above_its_score(tmp_path, score, wanted):
    path = tmp_path / "keandalan.png"
    found = calibration(answers({"a": {"1": score}}), [asked("a", wanted)])

    draw_reliability(found, path)
    green, (width, height) = pixels(path, GREEN)
    points = [place for place in green if place[1] < height * 0.95]  # no legend
    middle = sum(x for x, _ in points) / len(points)

    assert (width, height) == (780, 780)
    assert len(points) > 30
    assert (middle > width / 2) == (score > 0.5)


def test_the_same_figures_make_the_same_picture(tmp_path):
    found = calibration(answers({"a": {"1": 0.9, "2": 0.2}}), [asked("a", "1")])
    first, second = tmp_path / "a.png", tmp_path / "b.png"

    draw_reliability(found, first)
    draw_reliability(found, second)

    assert first.read_bytes() == second.read_bytes()

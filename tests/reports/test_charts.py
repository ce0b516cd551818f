import re
from dataclasses import replace
from datetime import date

import lxml.etree
import pytest

from reports.charts import index_trend, level_moves, level_trend
from reports.wording import Wording
from tests.reports.storied import HISTORY, storied

W = Wording("id")


def lines(svg):
    root = lxml.etree.fromstring(str(svg))
    return [
        s.xpath("count(.//path)")
        for s in root.xpath("//g[@class='plot']/g")
        if s.get("class", "").startswith("series")
    ]


def test_without_earlier_days_nothing_is_drawn(report):
    assert index_trend(report, W) == ""
    assert level_trend(report, report.indicators[0]) == ""


def test_supported_claimed_reachable_and_target_are_drawn(report):
    assert lines(index_trend(storied(report), W)) == [1, 1, 1, 1, 0]


def test_days_are_named_in_the_readers_language(report):
    assert "Agu 2024" in index_trend(storied(report), W)
    assert "Aug 2024" in index_trend(storied(report), Wording("en"))


@pytest.mark.parametrize(
    "draw",
    [
        lambda r: index_trend(r, W),
        lambda r: level_trend(r, r.indicators[0]),
    ],
)
def test_a_drawing_brings_no_script_style_address_or_clock(report, draw):
    svg = draw(storied(report))

    assert not re.search(r"<script|<style|style=|https?:|<!--|xmlns|<title", svg)
    assert svg == draw(storied(report))


def test_a_level_is_told_from_the_day_it_came(report):
    told = storied(report)

    assert level_moves(told, told.indicators[0]) == (
        (date(2024, 8, 15), 1),
        (date(2025, 8, 14), 2),
    )
    assert level_moves(told, told.indicators[1]) == (
        (date(2025, 8, 1), 1),
        (date(2025, 8, 14), 2),
    )


def test_a_year_of_rest_is_a_line_of_few_points(report):
    days = tuple(f"2025-{m:02d}-{d:02d}" for m in range(1, 8) for d in range(1, 29))
    n = len(days)
    history = replace(
        HISTORY,
        days=days,
        supported=(1.4,) * n,
        claimed=(2.75,) * n,
        reachable=(1.6,) * n,
        levels={"1": "2" * n},
    )

    told = replace(storied(report), history=history)

    assert len(index_trend(told, W)) < 4000
    assert len(level_trend(told, told.indicators[0])) < 800

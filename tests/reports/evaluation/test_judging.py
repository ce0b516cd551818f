from __future__ import annotations

import pytest

from reports.evaluation.judging import Judged, judging_figures, kappa


def judged(status, level, *reasons):
    return Judged(indicator="1", status=status, level=level, reasons=frozenset(reasons))


def test_gaps_levels_and_reasons_are_counted_apart():
    pairs = [
        (judged("weak", 2, "draft_only"), judged("weak", 2, "draft_only")),
        (judged("empty", 0, "no_evidence"), judged("adequate", 1)),
        (judged("adequate", 3), judged("weak", 2, "review_missing")),
        (judged("weak", 1, "draft_only"), judged("empty", 1)),
    ]

    figures = judging_figures(pairs)

    assert figures.status.value == 1 / 4
    assert figures.gap_recall.value == pytest.approx(2 / 3)
    assert figures.gap_precision.value == pytest.approx(2 / 3)
    assert figures.level.value == 1 / 2
    assert figures.reason_recall.value == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([(0, 0), (5, 5)], 1.0),
        ([(0, 5), (5, 0)], -1.0),
        ([(0, 3), (3, 3)], 0.0),  # saying always the same agrees by chance only
        ([(2, 2), (3, 4), (0, 1)], 0.8125),  # 1 - 2 / (32 / 3), by hand
        ([(3, 3), (3, 3)], 1.0),
        ([], 1.0),
    ],
)
def test_kappa_weighs_by_the_square_of_the_distance(levels, expected):
    assert kappa(levels) == pytest.approx(expected)


def test_a_far_miss_costs_more_than_a_near_one():
    near, far = [(1, 1), (4, 3), (2, 2)], [(1, 1), (4, 0), (2, 2)]

    assert kappa(far) < kappa(near)

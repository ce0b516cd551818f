from __future__ import annotations

import pytest

from reports.evaluation.calibration import calibration
from tests.reports.evaluation.answered import answers, asked


def test_bins_hold_mean_score_and_share_right():
    scores = answers({"a": {"1": 0.95, "2": 0.91, "3": 0.05}, "b": {"1": 0.97}})

    found = calibration(scores, [asked("a", "1"), asked("b", "1")])

    low, high = found.bins
    assert (low.start, low.count, low.right) == (0.0, 1, 0)
    assert (high.start, high.count, high.right) == (pytest.approx(0.9), 3, 2)
    assert high.score == pytest.approx((0.95 + 0.91 + 0.97) / 3)
    assert high.share.low < 2 / 3 < high.share.high


def test_error_and_brier_are_those_by_hand():
    scores = answers({"a": {"1": 0.8, "2": 0.8, "3": 0.25}})

    found = calibration(scores, [asked("a", "1 3")])

    assert found.count == 3
    assert found.error == pytest.approx((2 * 0.3 + 0.75) / 3)
    assert found.brier == pytest.approx((0.04 + 0.64 + 0.5625) / 3)


def test_sure_and_right_scores_have_no_error():
    found = calibration(answers({"a": {"1": 1.0, "2": 0.0}}), [asked("a", "1")])

    assert found.error == found.brier == 0.0


@pytest.mark.parametrize("wanted", ["", "1 2"])
def test_all_wrong_or_all_right_can_be_told_too(wanted):
    found = calibration(answers({"a": {"1": 0.7, "2": 0.7}}), [asked("a", wanted)])

    assert found.brier == pytest.approx(0.09 if wanted else 0.49)


def test_pairs_that_nobody_decided_do_not_count():
    scores = answers({"a": {"1": 0.9, "2": 0.9}, "b": {"1": 0.9}})

    assert calibration(scores, [asked("a", "1", decided="1")]).count == 1
    assert calibration(scores, [asked("z", "1")]) is None

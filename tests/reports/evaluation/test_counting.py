from __future__ import annotations

import numpy as np
import pytest

from reports.evaluation.counting import Counts, counted, f1, proportion, resampled


@pytest.mark.parametrize(
    ("wanted", "said", "counts"),
    [
        ("1 2", "2 3", (1, 1, 1)),
        ("1", "", (0, 0, 1)),
        ("", "1", (0, 1, 0)),
        ("", "", (0, 0, 0)),
    ],
)
def test_answers_are_right_wrong_or_missing(wanted, said, counts):
    hits, false, missed = counts

    found = counted(frozenset(wanted.split()), frozenset(said.split()))

    assert found == Counts(hits=hits, false=false, missed=missed)


def test_a_wilson_interval_is_the_one_of_the_textbook():
    figure = proportion(8, 10)  # Newcombe 1998: .4902 to .9433

    assert figure.value == 0.8
    assert figure.low == pytest.approx(0.4902, abs=1e-4)
    assert figure.high == pytest.approx(0.9433, abs=1e-4)


def test_of_nothing_no_share_can_be_told():
    assert proportion(0, 0).value is None
    assert Counts(hits=0, false=0, missed=2).precision.value is None
    assert resampled(np.zeros(3), np.zeros(3)).value is None


def test_f1_is_the_harmonic_mean_and_lies_in_its_interval():
    counts = Counts(hits=6, false=2, missed=3)

    precision, recall = counts.precision.value, counts.recall.value

    assert counts.f1.value == pytest.approx(2 / (1 / precision + 1 / recall))
    assert counts.f1.low < counts.f1.value < counts.f1.high


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((1, 1, 0), 2 / 3), ((0, 1, 1), 0.0), ((0, 0, 0), 1.0), ((3, 0, 0), 1.0)],
)
def test_f1_counts_both_kinds_of_error(counts, expected):
    assert f1(*counts) == pytest.approx(expected)


def test_bootstrap_intervals_narrow_with_more_documents_and_repeat():
    few = resampled(np.array([1.0, 0, 1, 1]), np.ones(4))
    many = resampled(np.tile([1.0, 0, 1, 1], 25), np.ones(100))

    assert few.value == many.value == 0.75
    assert few.low < many.low < 0.75 < many.high < few.high
    assert many == resampled(np.tile([1.0, 0, 1, 1], 25), np.ones(100))
    assert many.low == pytest.approx(0.75 - 1.96 * (0.75 * 0.25 / 100) ** 0.5, abs=0.02)


@pytest.mark.parametrize("right", [0.0, 1.0])
def test_all_right_or_all_wrong_is_not_certain(right):
    figure = resampled(np.full(10, right), np.ones(10))

    assert figure == proportion(int(10 * right), 10)
    assert figure.high - figure.low > 0.2


def test_one_document_alone_has_no_interval():
    figure = resampled(np.array([1.0]), np.array([2.0]))

    assert (figure.value, figure.low, figure.high) == (0.5, None, None)

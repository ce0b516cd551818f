from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.match import Decision
from reports.evaluation.counting import UNKNOWN, Counts
from reports.evaluation.scoring import answers_of, indicator_figures, method_figures
from tests.reports.evaluation.answered import answers, asked
from tests.reports.explained import POLICY, REPORT, assessed

ASKED = (asked("a", "1 2"), asked("b", "3"), asked("c", ""))
ANSWERS = answers(
    {"a": {"1": 0.9, "3": 0.6, "2": 0.1}, "b": {"1": 0.4, "2": 0.3, "4": 0.2, "3": 0.1}}
)


def test_figures_are_micro_averaged():
    figures = method_figures(ANSWERS, ASKED, ranks=True)

    assert figures.counts == Counts(hits=1, false=1, missed=2)
    assert figures.precision.value == pytest.approx(1 / 2)
    assert figures.recall.value == pytest.approx(1 / 3)
    assert figures.f1.value == pytest.approx(2 / 5)
    assert figures.f1.low <= figures.f1.value <= figures.f1.high


def test_a_hit_is_a_right_one_among_three():
    figures = method_figures(ANSWERS, ASKED, ranks=True)

    assert figures.hit.value == 1 / 2  # "b" has the right one in the fourth place


def test_the_order_tells_nothing_where_not_every_pair_was_decided():
    assert method_figures(ANSWERS, ASKED, ranks=False).hit == UNKNOWN


def test_what_nobody_decided_is_neither_right_nor_wrong():
    only = (asked("a", "1", decided="1 2"),)

    assert method_figures(ANSWERS, only, ranks=False).counts == Counts(
        hits=1, false=0, missed=0
    )


def test_copies_do_not_make_the_figures_look_surer():
    one = answers({f"{n}": {"1": 0.9 * (n % 2)} for n in range(40)})
    apart = [asked(f"{n}", "1") for n in range(40)]
    copies = [asked(f"{n}", "1", content=f"{n % 4}") for n in range(40)]

    surer = method_figures(one, apart, ranks=True).recall
    honest = method_figures(one, copies, ranks=True).recall

    assert surer.value == honest.value == 0.5
    assert honest.high - honest.low > 2 * (surer.high - surer.low)


def test_an_indicator_counts_only_its_own_pairs():
    first = indicator_figures(ANSWERS, ASKED, "1")
    third = indicator_figures(ANSWERS, ASKED, "3")

    assert (first.n, first.f1.value) == (1, 1.0)
    assert (third.n, third.counts) == (1, Counts(hits=0, false=1, missed=1))
    assert third.precision.value == third.recall.value == 0.0


def test_only_matches_that_serve_are_said_but_all_are_scored():
    matches = assessed().matches
    (serving,) = [m for m in matches if (m.path, m.indicator) == (REPORT, "22")]
    near = replace(serving, indicator="8", score=0.1, decision=Decision.NEAR)

    ours = answers_of([*(m for m in matches if m.path != REPORT), serving, near])

    assert ours.said[POLICY] == {"8"}
    assert ours.said[REPORT] == {"22"}
    assert list(ours.scores[REPORT]) == ["22", "8"]  # the near miss comes last

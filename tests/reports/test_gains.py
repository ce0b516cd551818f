from dataclasses import replace

import pytest

from reports.gains import gains
from tests.reports.conftest import criteria, document, indicator, with_parts


def whole(*indicators, lowest=1):
    report = with_parts(indicators, (document("a.pdf"),))
    return replace(report, index=replace(report.index, lowest_level=lowest))


def standing(number, supported, claimed, *outcomes, **changes):
    return indicator(
        number,
        supported_level=supported,
        reachable_level=changes.pop("reachable_level", supported),
        claimed_level=claimed,
        criteria=criteria(number, *outcomes),
        **changes,
    )


def test_a_step_is_worth_its_weight_by_levels():
    step = standing("1", 1, 3, "met", "unmet", "unmet", "unmet", "unmet", weight=4.0)
    other = standing("2", 5, 5, *["met"] * 5, weight=6.0)

    (gain,) = gains(whole(step, other))

    assert gain.level == 3
    assert gain.points == pytest.approx(2 * 4.0 / 10.0)
    assert [criterion.level for criterion in gain.lacking] == [2, 3]


def test_it_goes_no_higher_than_the_claim():
    (gain,) = gains(whole(standing("1", 1, 2, "met", *["unmet"] * 4)))

    assert gain.level == 2


def test_without_a_claim_one_level_is_asked_for():
    (gain,) = gains(whole(standing("1", 2, None, "met", "met", *["unmet"] * 3)))

    assert gain.level == 3


def test_what_needs_confirming_only_comes_before_what_must_be_brought():
    brought = standing("1", 1, 2, "met", *["unmet"] * 4)
    confirmed = standing("2", 1, 2, "met", "check", *["unmet"] * 3, reachable_level=2)

    assert [g.indicator.id for g in gains(whole(brought, confirmed))] == ["2", "1"]


def test_four_times_the_cost_must_bring_twice_the_points():
    dear = standing("1", 1, 5, "met", *["unmet"] * 4, weight=1.0)
    cheap = standing("2", 1, 2, "met", *["unmet"] * 4, weight=1.9)

    assert [g.indicator.id for g in gains(whole(dear, cheap))] == ["1", "2"]


def test_the_lowest_level_counts_for_nothing():
    nothing = standing("1", 0, 1, *["unmet"] * 5)

    (gain,) = gains(whole(nothing))

    assert gain.level == 2  # level 1 is given anyway
    assert [criterion.level for criterion in gain.lacking] == [1, 2]


def test_optional_criteria_are_not_asked_for():
    step = standing("1", 1, 2, "met", "unmet", "unmet", "unmet", "unmet")
    optional = replace(step.criteria[1], optional=True)
    step = replace(step, criteria=(step.criteria[0], optional, *step.criteria[2:]))

    assert gains(whole(step)) == ()


def test_an_indicator_at_the_top_has_no_step():
    assert gains(whole(standing("1", 5, 5, *["met"] * 5))) == ()

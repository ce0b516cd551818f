"""The cheapest way, against trying every way; and ``reports.plan``."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import product

import pytest

from indicator_corpus.indicator import Predicate
from reports.effort import effort, jobs
from reports.plan import HIGHEST, TargetError, plan_json, target_index
from reports.whatif import plan
from tests.reports.conftest import indicator, with_parts
from tests.reports.judged import instrument as instrument_called
from tests.reports.judged import untouched

SPBE = instrument_called("spbe-47")


def small(seed, count=4):
    """An instrument of a few indicators, and a report on it with random outcomes."""
    chance = random.Random(seed)  # noqa: S311 - only to vary
    chosen = chance.sample(SPBE.indicators, count)
    instrument = replace(SPBE, indicators=tuple(chosen))
    told = []
    for each in chosen:
        template = indicator(each.id).criteria[0]
        outcomes = ["unmet", "unmet", "check", "met", "unreadable"]
        criteria = tuple(
            replace(
                template, id=c.id, level=level.number, outcome=chance.choice(outcomes)
            )
            for level in each.levels
            for c in level.criteria
        )
        level = chance.randint(0, 3)
        told.append(
            indicator(
                each.id,
                weight=each.weight,
                criteria=criteria,
                supported_level=level,
                owner=chance.choice(["A", "B"]),
                evidence=(),
            )
        )
    report = with_parts(tuple(told), ())
    value = index_of(instrument, {i.id: i.supported_level for i in told})
    return instrument, replace(report, index=replace(report.index, supported=value))


def index_of(instrument, levels):
    whole = sum(i.weight for i in instrument.indicators)
    return sum(max(levels[i.id], 1) * i.weight for i in instrument.indicators) / whole


def cheapest_by_trying(instrument, report, target):
    """The least effort over all combinations of levels; None where none suffices."""
    needed = {
        i.id: tuple(jobs(i, instrument.by_id[i.id], report, effort()))
        for i in report.indicators
    }
    best = None
    for levels in product(
        *(range(i.supported_level, HIGHEST + 1) for i in report.indicators)
    ):
        chosen = {i.id: n for i, n in zip(report.indicators, levels, strict=True)}
        if index_of(instrument, chosen) < target - 0.00495:
            continue
        cost = sum(
            job.cost
            for key, n in chosen.items()
            for job in needed[key]
            if job.level <= n
        )
        best = cost if best is None else min(best, cost)
    return best


@pytest.mark.parametrize("seed", range(12))
def test_no_other_way_is_cheaper(seed):
    instrument, report = small(seed)
    chance = random.Random(seed)  # noqa: S311 - only to vary
    target = chance.choice([2.0, 2.6, 3.0, 3.5, 4.2, 5.0])

    found = plan(report, instrument, target, effort(), with_assessor=True)

    assert found.reached
    assert found.cost == pytest.approx(cheapest_by_trying(instrument, report, target))
    assert found.end >= target - 0.005


@pytest.mark.parametrize("seed", range(3))
def test_the_raises_add_up(seed):
    instrument, report = small(seed)

    found = plan(report, instrument, 3.5, effort())

    levels = {i.id: i.supported_level for i in report.indicators}
    levels |= {each.id: each.end for each in found.raises}
    assert found.end == pytest.approx(index_of(instrument, levels), abs=1e-4)
    assert sum(c.points for c in found.contributions) == pytest.approx(
        found.end - found.start, abs=1e-3
    )
    assert sum(c.cost for c in found.contributions) == pytest.approx(found.cost)
    assert {i for c in found.contributions for i in c.indicators} == {
        each.id for each in found.raises
    }


def test_a_target_that_is_reached_already_asks_for_nothing():
    instrument, report = small(1)

    found = plan(report, instrument, 1.0, effort())

    assert (found.reached, found.raises) == (True, ())
    assert found.end == pytest.approx(found.start, abs=1e-4)


def test_what_is_left_out_stays_as_it_is():
    instrument, report = small(2)
    number = report.indicators[0].id

    found = plan(report, instrument, 5.0, effort(), without={number})

    assert not found.reached
    assert found.raises == ()
    assert [(o.kind, o.indicators) for o in found.obstacles] == [
        ("left_out", (number,))
    ]
    assert found.highest + found.obstacles[0].points == pytest.approx(5, abs=1e-3)


def test_central_indicators_and_assessors_hold_points_back():
    pemdi = instrument_called("pemdi-20")

    found = plan(untouched("pemdi-20"), pemdi, 4.0, effort())
    daring = plan(untouched("pemdi-20"), pemdi, 4.0, effort(), with_assessor=True)

    assert not found.reached
    assert {o.kind for o in found.obstacles} == {"central", "assessor"}
    assert found.highest + sum(o.points for o in found.obstacles) == pytest.approx(
        5, abs=1e-3
    )
    assert daring.reached
    assert any(job.needs_assessor for each in daring.raises for job in each.jobs)
    assert not any(each.id in {"5", "6", "7", "18"} for each in daring.raises)


def test_what_only_needs_a_look_is_preferred_over_new_work():
    instrument, report = small(5)
    ready = replace(
        report.indicators[0],
        supported_level=1,
        criteria=tuple(
            replace(c, outcome="check") for c in report.indicators[0].criteria
        ),
    )
    nothing = tuple(
        replace(
            i,
            supported_level=1,
            criteria=tuple(replace(c, outcome="unmet") for c in i.criteria),
        )
        for i in report.indicators[1:]
    )
    report = with_parts((ready, *nothing), ())
    report = replace(report, index=replace(report.index, supported=1.0))

    found = plan(report, instrument, 1.05, effort())

    assert [each.id for each in found.raises] == [ready.id]


@pytest.mark.parametrize("name", ["biro-25", "spbe-47"])
def test_other_instruments_are_planned_too(name):
    instrument = instrument_called(name)

    found = plan(
        untouched(name), instrument, target_index("Baik", instrument), effort()
    )

    assert found.reached
    assert found.predicate == "Baik"


TARGETS = [
    ("3.0", "spbe-47", 3.0),
    ("3,25", "spbe-47", 3.25),
    ("baik", "spbe-47", 2.6),
    ("Sangat Baik", "spbe-47", 3.5),
    ("Baik", "pemdi-20", 2.5),
    ("unggul", "pemdi-20", 4.0),
    ("Memuaskan (Unggul)", "pemdi-20", 4.0),
]


@pytest.mark.parametrize(("text", "name", "value"), TARGETS)
def test_a_target_is_an_index_or_a_predicate(text, name, value):
    assert target_index(text, instrument_called(name)) == value


@pytest.mark.parametrize("text", ["bagus", "0", "6", "", "-1", "nan"])
def test_another_target_is_refused_with_the_choice(text):
    with pytest.raises(TargetError, match="Sangat Baik"):
        target_index(text, SPBE)


def test_half_a_hundredth_is_not_counted_on():
    instrument, report = small(3)
    odd = replace(instrument, predicates=(Predicate(name="Ada", at_least=0.0),))

    found = plan(report, odd, 2.0, effort())

    assert round(found.end, 2) >= 2.0


def test_a_plan_is_told_as_json():
    instrument, report = small(4)

    told = json.loads(plan_json(plan(report, instrument, 3.0, effort())))

    assert told["reached"]
    assert {"points", "cost", "owner", "jobs"} <= told["raises"][0].keys()

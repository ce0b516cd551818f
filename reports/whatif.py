"""The cheapest set of criteria that lifts the index to a target, found exactly.

Every level above the supported one is a yes or no; a level needs the one below it; the
sum of efforts is made least while the index reaches the target. That is an integer
linear programme, solved by HiGHS through ``scipy.optimize.milp``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

from assessment.levels import predicate
from indicator_corpus.indicator import Instrument
from reports.effort import Effort, jobs
from reports.gap_report import GapReport, ReportedIndicator
from reports.plan import HIGHEST, Contribution, Obstacle, Plan, Raise, Step

_ROUNDED = 0.00495  # an index is published with two decimals; a half is not counted on


def plan(  # noqa: PLR0913 - the question and its conditions
    report: GapReport,
    instrument: Instrument,
    target: float,
    table: Effort,
    *,
    with_assessor: bool = False,
    without: Collection[str] = (),
) -> Plan:
    """The cheapest way from the supported index of *report* to *target*.

    Args:
        report: what is supported now.
        instrument: the one that the report is on.
        target: an index of at least 1.
        table: the efforts.
        with_assessor: count on criteria that only the assessor can say to be met.
        without: ids of indicators to leave as they are.
    """
    every = _ladders(report, instrument, table)
    open_to = {
        found: _climbable(steps, with_assessor=with_assessor)
        for found, steps in every.items()
        if found not in without
    }
    start = report.index.supported
    highest = start + sum(s.points for steps in open_to.values() for s in steps)
    chosen = _cheapest(open_to, target - _ROUNDED - start)
    by_id = {found.id: found for found in report.indicators}
    raises = tuple(_raise(by_id[key], steps) for key, steps in (chosen or {}).items())
    end = round(start + sum(each.points for each in raises), 4)
    return Plan(
        target=target,
        start=start,
        end=end,
        highest=round(highest, 4),
        reached=chosen is not None,
        predicate=predicate(instrument, end),
        cost=round(sum(each.cost for each in raises), 4),
        raises=tuple(sorted(raises, key=lambda r: -r.points / max(r.cost, 1e-9))),
        contributions=_contributions(raises),
        obstacles=_obstacles(report, instrument, every, open_to, without),
    )


def _ladders(
    report: GapReport, instrument: Instrument, table: Effort
) -> dict[str, tuple[Step, ...]]:
    """Per indicator, the levels above the supported one that exist, in order."""
    whole = sum(i.weight for i in instrument.indicators)
    ladders = {}
    for found in report.indicators:
        indicator = instrument.by_id[found.id]
        needed = tuple(jobs(found, indicator, report, table))
        known = {criterion.level for criterion in found.criteria}
        steps = []
        for level in range(found.supported_level + 1, HIGHEST + 1):
            if level not in known:
                break
            gain = max(level, instrument.lowest_level) - max(
                level - 1, instrument.lowest_level
            )
            own = tuple(job for job in needed if job.level == level)
            points = gain * found.weight / whole
            steps.append(Step(level=level, points=points, jobs=own))
        ladders[found.id] = tuple(steps)
    return ladders


def _climbable(steps: Iterable[Step], *, with_assessor: bool) -> tuple[Step, ...]:
    """The *steps* below the first that only the assessor can grant."""
    open_steps = []
    for step in steps:
        if not with_assessor and any(job.needs_assessor for job in step.jobs):
            break
        open_steps.append(step)
    return tuple(open_steps)


def _cheapest(
    ladders: Mapping[str, tuple[Step, ...]], needed: float
) -> dict[str, tuple[Step, ...]] | None:
    """The steps to take per indicator; None where all of them do not suffice."""
    if needed <= 0:
        return {}
    places = [(key, n) for key, steps in ladders.items() for n in range(len(steps))]
    steps = [ladders[key][n] for key, n in places]
    points = np.array([step.points for step in steps])
    if points.sum() < needed:
        return None
    found = milp(
        np.array([step.cost for step in steps]),
        integrality=np.ones(len(steps)),
        bounds=Bounds(0, 1),
        constraints=[
            LinearConstraint(points, lb=needed),
            *_one_after_another(places),
        ],
        options={"mip_rel_gap": 0},
    )
    taken = {key: 0 for key, _ in places}
    for (key, _), is_taken in zip(places, found.x, strict=True):
        taken[key] += round(is_taken)
    return {key: ladders[key][:count] for key, count in taken.items() if count}


def _one_after_another(places: list[tuple[str, int]]) -> list[LinearConstraint]:
    """No level without the one below it."""
    later = [at for at, (_, n) in enumerate(places) if n]
    if not later:
        return []
    matrix = lil_matrix((len(later), len(places)))
    for row, at in enumerate(later):
        matrix[row, at], matrix[row, at - 1] = 1, -1
    return [LinearConstraint(matrix.tocsr(), ub=0)]


def _raise(found: ReportedIndicator, steps: tuple[Step, ...]) -> Raise:
    return Raise(
        id=found.id,
        short=found.short or found.name,
        owner=found.owner or None,
        start=found.supported_level,
        end=steps[-1].level,
        points=round(sum(step.points for step in steps), 4),
        cost=round(sum(step.cost for step in steps), 4),
        jobs=tuple(job for step in steps for job in step.jobs),
    )


def _contributions(raises: Iterable[Raise]) -> tuple[Contribution, ...]:
    by_owner: dict[str | None, list[Raise]] = {}
    for each in raises:
        by_owner.setdefault(each.owner, []).append(each)
    found = (
        Contribution(
            owner=owner,
            points=round(sum(each.points for each in own), 4),
            cost=round(sum(each.cost for each in own), 4),
            indicators=tuple(each.id for each in own),
            jobs=sum(len(each.jobs) for each in own),
        )
        for owner, own in by_owner.items()
    )
    return tuple(sorted(found, key=lambda c: (-c.points, c.owner or "")))


def _obstacles(
    report: GapReport,
    instrument: Instrument,
    every: Mapping[str, tuple[Step, ...]],
    open_to: Mapping[str, tuple[Step, ...]],
    without: Collection[str],
) -> tuple[Obstacle, ...]:
    """What keeps points out of reach, and how many."""
    whole = sum(i.weight for i in instrument.indicators)
    lost = {
        "central": {
            c.id: (HIGHEST - instrument.lowest_level) * c.weight / whole
            for c in report.central
        },
        "left_out": {
            key: sum(s.points for s in steps)
            for key, steps in every.items()
            if key in without
        },
        "assessor": {
            key: sum(s.points for s in steps[len(open_to[key]) :])
            for key, steps in every.items()
            if key in open_to
        },
    }
    return tuple(
        Obstacle(
            kind=kind,
            points=round(sum(held.values()), 4),
            indicators=tuple(key for key, points in held.items() if points),
        )
        for kind, held in lost.items()
        if sum(held.values())
    )

"""Which indicators would raise the index most for the least: where to begin.

A step is worth its index points over the root of its cost: one that costs four times as
much must bring twice the points. A criterion that a person only has to confirm costs a
quarter of one for which a document must be brought, an unreadable one a half.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from reports.gap_report import GapReport, ReportedCriterion, ReportedIndicator

_COST = {"check": 0.25, "unreadable": 0.5, "unmet": 1.0}
_HIGHEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """A step of an indicator, to ``level``.

    Attributes:
        points: what it adds to the index.
        lacking: the criteria that it still needs, level by level.
        cost: what they cost, in documents to bring.
    """

    indicator: ReportedIndicator
    level: int
    points: float
    lacking: tuple[ReportedCriterion, ...]
    cost: float

    @property
    def worth(self) -> float:
        """Index points, tempered by the cost."""
        return self.points / sqrt(self.cost)


def gains(report: GapReport) -> tuple[Gain, ...]:
    """The best step of every indicator that has one, the worthiest first."""
    best = [
        max(steps, key=lambda gain: (round(gain.worth, 9), gain.points))
        for indicator in report.indicators
        if (steps := list(_steps(report, indicator)))
    ]
    return tuple(sorted(best, key=lambda g: (-round(g.worth, 9), -g.points)))


def _steps(report: GapReport, indicator: ReportedIndicator) -> Iterator[Gain]:
    """Steps that count in the index, no higher than the claim, or else one level."""
    lowest = report.index.lowest_level
    now = max(indicator.supported_level, lowest)
    highest = max(now + 1, indicator.claimed_level or 0, indicator.reachable_level)
    for level in range(now + 1, min(highest, _HIGHEST) + 1):
        lacking = tuple(
            criterion
            for criterion in sorted(indicator.criteria, key=_level)
            if indicator.supported_level < criterion.level <= level
            and criterion.outcome in _COST
            and not criterion.optional
        )
        if lacking:
            yield Gain(
                indicator=indicator,
                level=level,
                points=(level - now) * indicator.weight / _whole_weight(report),
                lacking=lacking,
                cost=sum(_COST[criterion.outcome] for criterion in lacking),
            )


def _level(criterion: ReportedCriterion) -> int:
    return criterion.level


def _whole_weight(report: GapReport) -> float:
    local = sum(indicator.weight for indicator in report.indicators)
    return local + sum(indicator.weight for indicator in report.central)

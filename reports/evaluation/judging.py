"""How well indicators are judged: status, gaps, level, reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sklearn.metrics import cohen_kappa_score

from assessment.finding import Status
from reports.evaluation.counting import Figure, proportion

_LEVELS = range(6)  # 0 for none, then 1 to 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A verdict on an indicator: status, supported level, reason codes."""

    indicator: str
    status: str
    level: int
    reasons: frozenset[str] = frozenset()

    @property
    def is_gap(self) -> bool:
        """Whether the indicator is empty or weak."""
        return self.status != Status.ADEQUATE


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgingFigures:
    """How two sets of verdicts agree, with Wilson intervals.

    Attributes:
        status: share of the indicators with the same status.
        gap_recall: share of the right gaps that were found.
        gap_precision: share of the found gaps that are right.
        level: share of the indicators with the same supported level.
        kappa: quadratic weighted kappa of the levels, -1..1.
        reason_recall: share of the right reason codes that were given.
    """

    status: Figure
    gap_recall: Figure
    gap_precision: Figure
    level: Figure
    kappa: float
    reason_recall: Figure


def judging_figures(pairs: Sequence[tuple[Judged, Judged]]) -> JudgingFigures:
    """The agreement of *pairs* of the right and the given verdict."""
    both = sum(right.is_gap and given.is_gap for right, given in pairs)
    return JudgingFigures(
        status=proportion(sum(r.status == g.status for r, g in pairs), len(pairs)),
        gap_recall=proportion(both, sum(right.is_gap for right, _ in pairs)),
        gap_precision=proportion(both, sum(given.is_gap for _, given in pairs)),
        level=proportion(sum(r.level == g.level for r, g in pairs), len(pairs)),
        kappa=kappa([(right.level, given.level) for right, given in pairs]),
        reason_recall=proportion(
            sum(len(right.reasons & given.reasons) for right, given in pairs),
            sum(len(right.reasons) for right, _ in pairs),
        ),
    )


def kappa(levels: Sequence[tuple[int, int]]) -> float:
    """Quadratic weighted kappa of pairs (right, given); 1 where none can differ."""
    if not levels:
        return 1.0
    right, given = zip(*levels, strict=True)
    if len({*right, *given}) == 1:
        return 1.0
    return float(
        cohen_kappa_score(right, given, labels=list(_LEVELS), weights="quadratic")
    )

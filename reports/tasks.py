"""An owner's tasks: what an indicator needs, put together by criterion."""

from __future__ import annotations

from dataclasses import dataclass

from reports.arrangement import OPEN_OUTCOMES, Need, needs
from reports.gap_report import ReportedCriterion, ReportedIndicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is needed for one criterion, or for the indicator as a whole.

    Attributes:
        criterion: id, or empty for the whole.
        level: the criterion's, or the next one; None where nothing is left.
        needs: what to bring, then what to confirm.
        example: a document that would be accepted, or empty.
    """

    criterion: str
    level: int | None
    needs: tuple[Need, ...]
    example: str


def tasks(indicator: ReportedIndicator) -> tuple[Task, ...]:
    """The tasks of *indicator* in the order of its needs, each criterion once."""
    grouped: dict[str, list[Need]] = {}
    for need in needs(indicator):
        grouped.setdefault(need.criterion, []).append(need)
    by_id = {criterion.id: criterion for criterion in indicator.criteria}
    following = _following(indicator)
    found = []
    for key, some in grouped.items():
        asked = by_id.get(key) or following
        found.append(
            Task(
                criterion=key,
                level=asked.level if asked else None,
                needs=tuple(some),
                example=asked.example if asked else "",
            )
        )
    return tuple(found)


def _following(indicator: ReportedIndicator) -> ReportedCriterion | None:
    """The first criterion that keeps *indicator* from its next level."""
    level = indicator.supported_level + 1
    open_ones = (c for c in indicator.criteria if c.outcome in OPEN_OUTCOMES)
    return next((c for c in open_ones if c.level == level), None)

"""People's decisions as the report tells them; left out where there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reports.supplement import Rare


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageNow:
    """What stands in a file where a decision's passage stood.

    ``similarity`` is 0..100. ``quote`` is empty where nothing there is like it.
    """

    document: str
    page: int | None = None
    quote: str = ""
    similarity: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedDecision:
    """A standing decision, applied or not.

    Attributes:
        id: the ledger's number.
        indicator: its number, where the decision stands under no indicator.
        kind: match, criterion, status, level, assessor, owner, due, work, note.
        force: applied, reopened, expired, gone, obsolete.
        at: when it was recorded, ISO 8601 in UTC.
        until: the last ISO day on which it holds, or empty.
        document: the file it was decided on, where it was known last; or None.
        quote: the passage as it was then.
        documents: the files it holds for now.
        now: where it is re-opened, what stands there instead.
        unread: whether its file could not be read this time.
    """

    id: int
    kind: str
    value: str
    by: str
    at: str
    force: str
    indicator: Rare[str] = ""
    why: Rare[str] = ""
    until: Rare[str] = ""
    criterion: Rare[str] = ""
    document: Rare[str | None] = None
    page: Rare[int | None] = None
    quote: Rare[str] = ""
    documents: Rare[tuple[str, ...]] = ()
    now: Rare[PassageNow | None] = None
    unread: Rare[bool] = False
    through: Rare[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedDecisions:
    """How many decisions stand, by force, and what belongs to no indicator shown.

    ``notes`` say which verdicts of a CSV a recorded decision contradicts.
    """

    applied: int
    reopened: int
    expired: int
    gone: int
    obsolete: int
    elsewhere: Rare[tuple[ReportedDecision, ...]] = ()
    notes: Rare[tuple[str, ...]] = ()


Decisions: TypeAlias = tuple[ReportedDecision, ...]


def said(
    decisions: Decisions, kind: str, criterion: str = ""
) -> ReportedDecision | None:
    """The last applied decision of *kind* on *criterion*, or on the whole indicator."""
    return next(
        (
            decision
            for decision in reversed(decisions)
            if decision.force == "applied"
            and (decision.kind, decision.criterion) == (kind, criterion)
        ),
        None,
    )


def waiting(decisions: Decisions) -> Decisions:
    """Those that a person must look at again: re-opened, expired, or without a file."""
    return tuple(d for d in decisions if d.force in {"reopened", "expired", "gone"})

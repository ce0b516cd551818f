"""People's decisions as the ledger keeps them: added, superseded, never deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from assessment.decisions.decision import Decision, Ground, Kind
from assessment.decisions.superseding import rivals
from ledger.database import now, put
from ledger.errors import LedgerError
from ledger.events import Event
from ledger.events import Kind as Happening
from ledger.schema import decision_ends, decision_files, decisions

ANY = -1  # in place of the number of the decision that is expected to stand


class DecisionConflictError(LedgerError):
    """Somebody else decided the same thing meanwhile; ``standing`` is that decision."""

    def __init__(self, message: str, standing: Decision | None) -> None:
        """Say *message*; *standing* is what holds now, if anything does."""
        super().__init__(message)
        self.standing = standing


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """How a decision ended: by whom, when (ISO, UTC), why; ``successor`` or withdrawn."""

    at: str
    by: str
    why: str
    successor: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A decision with its end; None while it stands."""

    decision: Decision
    end: End | None


def standing(connection: Connection, share_id: int) -> tuple[Decision, ...]:
    """The decisions on a share that nobody ended, in the order they were made.

    The path of each ground is where its file is now, as far as runs have followed it.
    """
    question = _question(share_id).where(decision_ends.c.decision_id.is_(None))
    return tuple(_decision(row) for row in connection.execute(question))


def history(
    connection: Connection, share_id: int, indicator: str | None = None
) -> tuple[Recorded, ...]:
    """All decisions on a share, or on one *indicator*, in the order they were made."""
    question = _question(share_id)
    if indicator is not None:
        question = question.where(decisions.c.indicator == indicator)
    return tuple(
        Recorded(decision=_decision(row), end=_end(row))
        for row in connection.execute(question)
    )


def record(
    connection: Connection, share_id: int, decision: Decision, *, over: int | None = ANY
) -> Decision:
    """*decision* recorded, with its number and time; it ends the one it replaces.

    Args:
        connection: in a transaction.
        share_id: the share.
        decision: checked before (`assessment.decisions.proposal`).
        over: the number of the decision expected to stand on the topic, None for none,
            ANY to replace whatever stands.

    Raises:
        DecisionConflictError: something else stands there; nothing is recorded.
    """
    before = rivals(standing(connection, share_id), decision)
    found = before[-1].id if before else None
    if over not in {ANY, found}:
        raise DecisionConflictError(
            f"indikator {decision.indicator}: sudah diputuskan lain sementara itu; "
            "periksa keputusan yang berlaku, lalu putuskan lagi",
            before[-1] if before else None,
        )
    at = now(connection)
    row = _row(share_id, decision, at)
    made = connection.execute(decisions.insert().values(row).returning(decisions.c.id))
    recorded = replace(decision, id=int(made.scalar_one()), at=_iso(at))
    for each in before:
        _end_one(connection, each.id, recorded, successor=recorded.id, at=at)
    return recorded


def withdraw(
    connection: Connection, share_id: int, number: int, *, by: str, why: str
) -> Decision:
    """End the decision *number* without another in its place; what it was.

    Raises:
        DecisionConflictError: no such decision stands on this share.
    """
    found = next((d for d in standing(connection, share_id) if d.id == number), None)
    if found is None:
        raise DecisionConflictError(
            f"keputusan {number} tidak ada atau tidak berlaku lagi; "
            "lihat nomornya dengan: bukti decide list",
            None,
        )
    _end_one(connection, number, replace(found, by=by, why=why), at=now(connection))
    return found


def follow(connection: Connection, share_id: int, happened: Iterable[Event]) -> None:
    """Remember where the files that decisions are about have moved."""
    moved = {
        each.origin.path: each.path
        for each in happened
        if each.kind is Happening.MOVED and each.origin
    }
    if not moved:
        return
    rows = [
        {"decision_id": decision.id, "path": moved[decision.ground.path]}
        for decision in standing(connection, share_id)
        if decision.ground and decision.ground.path in moved
    ]
    put(connection, decision_files, rows)


def _question(share_id: int) -> Select[Any]:
    ends, followed = decision_ends, decision_files
    return (
        select(
            decisions,
            func.coalesce(followed.c.path, decisions.c.path).label("now_at"),
            ends.c.at.label("ended"),
            ends.c.by.label("ended_by"),
            ends.c.why.label("ended_why"),
            ends.c.successor,
        )
        .select_from(
            decisions.outerjoin(ends, ends.c.decision_id == decisions.c.id).outerjoin(
                followed, followed.c.decision_id == decisions.c.id
            )
        )
        .where(decisions.c.share_id == share_id)
        .order_by(decisions.c.id)
    )


def _row(share_id: int, decision: Decision, at: float) -> dict[str, Any]:
    ground = decision.ground
    return {
        "share_id": share_id,
        "instrument": decision.instrument,
        "indicator": decision.indicator,
        "criterion": decision.criterion,
        "kind": decision.kind.value,
        "value": decision.value,
        "by": decision.by,
        "at": at,
        "why": decision.why,
        "until": decision.until,
        "through": decision.through,
        "path": ground.path if ground else None,
        "sha256": ground.sha256 if ground else None,
        "page": ground.page if ground else None,
        "quote": json.dumps(ground.quote) if ground else None,
    }


def _decision(row: Row[Any]) -> Decision:
    ground = None
    if row.path is not None:
        ground = Ground(
            path=row.now_at,
            sha256=row.sha256,
            page=row.page,
            quote=json.loads(row.quote),
        )
    return Decision(
        instrument=row.instrument,
        indicator=row.indicator,
        kind=Kind(row.kind),
        value=row.value,
        by=row.by,
        why=row.why,
        criterion=row.criterion,
        until=row.until,
        ground=ground,
        through=row.through,
        id=row.id,
        at=_iso(row.at),
    )


def _end(row: Row[Any]) -> End | None:
    if row.ended is None:
        return None
    return End(
        at=_iso(row.ended),
        by=row.ended_by,
        why=row.ended_why,
        successor=row.successor,
    )


def _end_one(
    connection: Connection,
    number: int,
    ended_by: Decision,
    *,
    at: float,
    successor: int | None = None,
) -> None:
    connection.execute(
        decision_ends.insert().values(
            decision_id=number,
            at=at,
            by=ended_by.by,
            why=ended_by.why,
            successor=successor,
        )
    )


def _iso(seconds: float) -> str:
    moment = datetime.fromtimestamp(int(seconds), tz=UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

"""The audit trail: who did what on the review pages, when, from where."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from extractors.survey import printable
from ledger.database import now
from ledger.schema import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing somebody did; ``at`` is ISO 8601 in UTC, ``subject`` says on what."""

    at: str
    by: str
    action: str
    subject: Mapping[str, str]
    address: str


def note(
    connection: Connection, by: str, action: str, address: str, **subject: str
) -> None:
    """Remember that *by* did *action* on *subject* from the machine at *address*."""
    connection.execute(
        trail.insert().values(
            at=now(connection),
            by=printable(by)[:200],
            action=action,
            subject=json.dumps(subject),
            address=address[:64],
        )
    )


def recent(connection: Connection, limit: int = 200) -> tuple[Step, ...]:
    """The last *limit* steps, the newest first."""
    rows = connection.execute(select(trail).order_by(trail.c.id.desc()).limit(limit))
    return tuple(
        Step(
            at=iso(row.at),
            by=row.by,
            action=row.action,
            subject=json.loads(row.subject),
            address=row.address,
        )
        for row in rows
    )


def iso(seconds: float) -> str:
    """*seconds* since 1970 as ISO 8601 in UTC, to the second."""
    moment = datetime.fromtimestamp(int(seconds), tz=UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

"""Past runs as people ask for them: the last reports, what happened, what was read."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from sqlalchemy import Connection, select

from evidence.document import Document
from extractors.survey import printable
from extractors.wire import document_of
from ledger.database import now
from ledger.documents import named
from ledger.lock import STALE_SECONDS, Holder
from ledger.packing import unpacked
from ledger.schema import documents, events, locks, reports, runs
from ledger.trail import iso


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run that ended well; ``began`` and ``ended`` are ISO 8601 in UTC."""

    id: int
    as_of: str
    began: str
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What happened to one file: added, changed, moved, copied, deleted."""

    path: str
    kind: str
    origin: str | None


def good_runs(
    connection: Connection, share_id: int, limit: int = 30
) -> tuple[Run, ...]:
    """The last runs over a share that ended with a report, the newest first."""
    question = (
        select(runs)
        .where(runs.c.share_id == share_id, runs.c.report.is_not(None))
        .order_by(runs.c.id.desc())
        .limit(limit)
    )
    return tuple(
        Run(id=row.id, as_of=row.as_of, began=iso(row.began), ended=iso(row.ended))
        for row in connection.execute(question)
    )


def report_of(connection: Connection, run_id: int) -> bytes:
    """report.json of a run that ended well."""
    question = (
        select(reports.c.content)
        .join(runs, runs.c.report == reports.c.sha256)
        .where(runs.c.id == run_id)
    )
    return zlib.decompress(connection.execute(question).scalar_one())


def events_of(connection: Connection, run_id: int) -> tuple[Happened, ...]:
    """What happened to files between the run and the good one before it, by path."""
    question = select(events).where(events.c.run_id == run_id).order_by(events.c.path)
    return tuple(
        Happened(path=row.path, kind=row.kind, origin=row.origin)
        for row in connection.execute(question)
    )


def text_of(connection: Connection, sha256: str | None, path: str) -> Document | None:
    """The document with this content as it was read last; None where none is kept."""
    suffix = PurePosixPath(path).suffix.lower()
    question = select(documents.c.content).where(
        documents.c.sha256 == (sha256 or ""),
        documents.c.extension == printable(suffix)[:16],
    )
    content = connection.execute(question).scalar()
    if content is None:
        return None
    try:
        return named(document_of(unpacked(content)), path)
    except (ValueError, TypeError, KeyError):  # damaged: the next run reads it again
        return None


def is_being_read(connection: Connection, share_id: int) -> bool:
    """Whether a living run works on the share."""
    question = select(locks).where(locks.c.share_id == share_id)
    row = connection.execute(question).one_or_none()
    if row is None:
        return False
    silent = now(connection) - row.beat
    return not (Holder.spelled(row.holder).is_surely_dead or silent > STALE_SECONDS)

"""Shares, the runs over them, and the report that each run ended with."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from ledger.database import now, put
from ledger.events import Event
from ledger.schema import events, reports, runs, shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """Put on a run that ended whole, so that the next may find that it would do the same.

    Attributes:
        key: 64 hex digits, of all that the report rests on.
        published: by name in the report folder, the SHA-256 of what was published.
    """

    key: str
    published: Mapping[str, str]


def share_number(connection: Connection, address: str) -> int:
    """The number under which the share at *address* is remembered."""
    question = select(shares.c.id).where(shares.c.address == address)
    number = connection.execute(question).scalar()
    if number is None:
        put(connection, shares, [{"address": address}], by=("address",))
        number = connection.execute(question).scalar_one()
    return int(number)


def begin(connection: Connection, share_id: int, as_of: str) -> int:
    """The number of a run that begins now."""
    row = {"share_id": share_id, "as_of": as_of, "began": now(connection)}
    made = connection.execute(runs.insert().values(row).returning(runs.c.id))
    return int(made.scalar_one())


def end(
    connection: Connection, run_id: int, report: bytes, happened: tuple[Event, ...]
) -> None:
    """Remember that a run ended with *report*, and what *happened* since the last."""
    digest = hashlib.sha256(report).hexdigest()
    known = select(reports.c.sha256).where(reports.c.sha256 == digest)
    if connection.execute(known).scalar() is None:
        content = zlib.compress(report)
        connection.execute(reports.insert().values(sha256=digest, content=content))
    if happened:
        connection.execute(
            events.insert(),
            [
                {
                    "run_id": run_id,
                    "path": each.path,
                    "kind": each.kind.value,
                    "sha256": each.sha256,
                    "origin": each.origin.path if each.origin else None,
                }
                for each in happened
            ],
        )
    done = update(runs).where(runs.c.id == run_id)
    connection.execute(done.values(ended=now(connection), report=digest))


def put_seal(connection: Connection, run_id: int, seal: Seal) -> None:
    """Remember *seal* with a run that ended."""
    done = update(runs).where(runs.c.id == run_id)
    spelled = json.dumps(dict(seal.published), sort_keys=True)
    connection.execute(done.values(key=seal.key, published=spelled))


def last_seal(connection: Connection, share_id: int) -> Seal | None:
    """The seal of the last run that ended well; None where that one has none."""
    question = (
        select(runs.c.key, runs.c.published)
        .where(runs.c.share_id == share_id, runs.c.report.is_not(None))
        .order_by(runs.c.id.desc())
        .limit(1)
    )
    row = connection.execute(question).one_or_none()
    if row is None or row.key is None:
        return None
    return Seal(key=row.key, published=json.loads(row.published))


def earlier_reports(connection: Connection, share_id: int) -> tuple[str, ...]:
    """The digests of the reports of runs that ended well, the last first, each once."""
    question = (
        select(runs.c.report)
        .where(runs.c.share_id == share_id, runs.c.report.is_not(None))
        .order_by(runs.c.id.desc())
    )
    return tuple(dict.fromkeys(connection.execute(question).scalars()))


def report_of(connection: Connection, digest: str) -> bytes:
    """The report of that *digest*, one of `earlier_reports`."""
    question = select(reports.c.content).where(reports.c.sha256 == digest)
    return zlib.decompress(connection.execute(question).scalar_one())


def last_report(connection: Connection, share_id: int) -> bytes | None:
    """The report of the last run over a share that ended well; None before the first."""
    question = (
        select(reports.c.content)
        .join(runs, runs.c.report == reports.c.sha256)
        .where(runs.c.share_id == share_id)
        .order_by(runs.c.id.desc())
        .limit(1)
    )
    content = connection.execute(question).scalar()
    return None if content is None else zlib.decompress(content)

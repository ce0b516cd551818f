"""What people uploaded through the review pages, and what a first look found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select, update

from ledger.database import now
from ledger.schema import uploads
from ledger.trail import iso


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file in the inbox.

    Attributes:
        path: as reports call it once a run has read it.
        indicator: the number it was uploaded for; agency: whose.
        size: bytes.
        findings: what the first look found, as JSON values; None before that.
        id: the ledger's number, at: ISO 8601 in UTC; 0 and empty before.
    """

    path: str
    indicator: str
    agency: str
    by: str
    sha256: str
    size: int
    findings: dict[str, Any] | None = None
    id: int = 0
    at: str = ""

    @property
    def name(self) -> str:
        """The file's name."""
        return self.path.rpartition("/")[2]


def add(connection: Connection, share_id: int, upload: Upload) -> int:
    """The number of the new *upload*."""
    row = {
        "share_id": share_id,
        "at": now(connection),
        "by": upload.by,
        "indicator": upload.indicator,
        "agency": upload.agency,
        "path": upload.path,
        "sha256": upload.sha256,
        "size": upload.size,
    }
    made = connection.execute(uploads.insert().values(row).returning(uploads.c.id))
    return int(made.scalar_one())


def found(connection: Connection, number: int, findings: dict[str, Any]) -> None:
    """Remember what the first look at the upload *number* found."""
    mine = update(uploads).where(uploads.c.id == number)
    connection.execute(mine.values(findings=json.dumps(findings)))


def one(connection: Connection, share_id: int, number: int) -> Upload | None:
    """The upload *number* of the share, or None."""
    question = select(uploads).where(
        uploads.c.share_id == share_id, uploads.c.id == number
    )
    row = connection.execute(question).one_or_none()
    return None if row is None else _upload(row)


def recent(
    connection: Connection, share_id: int, limit: int = 200
) -> tuple[Upload, ...]:
    """The last uploads, the newest first."""
    question = select(uploads).where(uploads.c.share_id == share_id)
    rows = connection.execute(question.order_by(uploads.c.id.desc()).limit(limit))
    return tuple(_upload(row) for row in rows)


def _upload(row: Row[Any]) -> Upload:
    return Upload(
        id=row.id,
        at=iso(row.at),
        by=row.by,
        indicator=row.indicator,
        agency=row.agency,
        path=row.path,
        sha256=row.sha256,
        size=row.size,
        findings=None if row.findings is None else json.loads(row.findings),
    )

"""The report that each recipient of notices knows: the next notice tells from there."""

from __future__ import annotations

import hashlib
import zlib

from sqlalchemy import Connection, select

from ledger.database import put
from ledger.schema import notices, reports


def told_report(connection: Connection, share_id: int, recipient: str) -> bytes | None:
    """The report that *recipient* was told of last; None before the first notice."""
    question = (
        select(reports.c.content)
        .join(notices, notices.c.report == reports.c.sha256)
        .where(notices.c.share_id == share_id, notices.c.recipient == recipient)
    )
    content = connection.execute(question).scalar()
    return None if content is None else zlib.decompress(content)


def put_told(
    connection: Connection, share_id: int, recipient: str, report: bytes
) -> None:
    """Remember that *recipient* knows *report*, with which a run has ended."""
    digest = hashlib.sha256(report).hexdigest()
    row = {"share_id": share_id, "recipient": recipient, "report": digest}
    put(connection, notices, [row])

"""Who is logged in: the ledger keeps the hash of what the browser holds.

So a copy of the ledger opens no session, and logging out ends one for good.
"""

from __future__ import annotations

import hashlib
import secrets

from sqlalchemy import Connection, or_, select, update

from ledger.accounts import Account, account_of
from ledger.database import now, put
from ledger.schema import accounts, keys, sessions

LONGEST_SECONDS = 12 * 3600.0  # a working day; then everybody logs in again
IDLE_SECONDS = 2 * 3600.0
_TOUCHED_EVERY = 60.0  # seconds between two notes of a session being used


def begin(connection: Connection, account_id: int) -> str:
    """The secret of a new session of the account; outlived ones are swept away."""
    moment = now(connection)
    connection.execute(
        sessions.delete().where(
            or_(
                sessions.c.began < moment - LONGEST_SECONDS,
                sessions.c.seen < moment - IDLE_SECONDS,
            )
        )
    )
    secret = secrets.token_urlsafe(32)
    row = {"account_id": account_id, "began": moment, "seen": moment}
    connection.execute(sessions.insert().values(token=_digest(secret), **row))
    return secret


def account_in(connection: Connection, secret: str) -> Account | None:
    """The active account whose living session this *secret* opens, else None."""
    question = (
        select(accounts, sessions.c.began, sessions.c.seen)
        .join(sessions, sessions.c.account_id == accounts.c.id)
        .where(sessions.c.token == _digest(secret), accounts.c.is_active)
    )
    row = connection.execute(question).one_or_none()
    if row is None:
        return None
    moment = now(connection)
    if moment - row.began > LONGEST_SECONDS or moment - row.seen > IDLE_SECONDS:
        return None
    if moment - row.seen > _TOUCHED_EVERY:
        mine = update(sessions).where(sessions.c.token == _digest(secret))
        connection.execute(mine.values(seen=moment))
    return account_of(row)


def end(connection: Connection, secret: str) -> None:
    """End the session that *secret* opens."""
    connection.execute(sessions.delete().where(sessions.c.token == _digest(secret)))


def end_all(connection: Connection, account_id: int) -> None:
    """End every session of the account, as after a new password."""
    connection.execute(sessions.delete().where(sessions.c.account_id == account_id))


def signing_key(connection: Connection) -> str:
    """The key that cookies are signed with, made once per ledger."""
    question = select(keys.c.value).where(keys.c.purpose == "cookies")
    found = connection.execute(question).scalar()
    if found is None:
        found = secrets.token_hex(32)
        put(connection, keys, [{"purpose": "cookies", "value": found}])
    return str(found)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()

"""Open the ledger's database, SQLite or PostgreSQL, and bring it up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    Table,
    create_engine,
    event,
    extract,
    func,
    inspect,
    literal_column,
    select,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError

from ledger.errors import LedgerError
from ledger.schema import HEAD

_WAIT_SECONDS = 60  # for another process that writes
_MIGRATING = 2_038_074_743  # PostgreSQL's advisory lock while tables are changed
_PER_STATEMENT = 5_000  # keys in one question; SQLite allows 32,766


def open_database(place: Path | str) -> Engine:
    """The ledger at *place*, created or migrated to the newest form.

    Args:
        place: a file for SQLite, or a URL such as ``postgresql+psycopg://host/bukti``.

    Raises:
        LedgerError: it cannot be opened, is no ledger, or was written by a newer Bukti.
    """
    try:
        engine = _engine(place)
        _migrate(engine)
    except (
        DBAPIError,
        ArgumentError,
        NoSuchModuleError,
        OSError,
        ImportError,
    ) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        raise LedgerError(
            f"{shown(place)}: ingatan tidak dapat dibuka ({reason}); "
            "periksa alamat dan hak aksesnya, atau pilih --ledger lain"
        ) from error
    return engine


def is_url(place: Path | str) -> bool:
    """Whether *place* is the URL of a database rather than a file."""
    return isinstance(place, str) and "://" in place


def shown(place: Path | str) -> str:
    """*place* for people, without a password."""
    if not is_url(place):
        return str(place)
    try:
        return make_url(str(place)).render_as_string(hide_password=True)
    except ArgumentError:
        return "--ledger"


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in one transaction: everything within is committed, or nothing.

    Raises:
        LedgerError: the database does not answer, is full, or is damaged.
        IntegrityError: somebody else inserted the same row a moment ago.
    """
    try:
        with engine.begin() as connection:
            yield connection
    except IntegrityError:
        raise
    except DBAPIError as error:
        reason = str(error.orig).strip().splitlines()[0]
        raise LedgerError(
            f"{shown(engine.url.database or '')}: ingatan tidak dapat dipakai "
            f"({reason}); periksa sambungan, ruang disk, dan hak aksesnya"
        ) from error


def now(connection: Connection) -> float:
    """Seconds since 1970 by the database's clock, the same for all machines."""
    if connection.dialect.name == "sqlite":
        days = select(func.julianday("now") - literal_column("2440587.5"))
        return float(connection.execute(days).scalar_one()) * 86_400
    clock = select(extract("epoch", func.clock_timestamp()))
    return float(connection.execute(clock).scalar_one())


def put(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    *,
    by: Collection[str] = (),
) -> None:
    """Insert *rows*, each in place of the one with the same key.

    The key is the primary key, or the columns *by*. Rows of nothing but a key stay.
    """
    if not rows:
        return
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table)
    keys = list(by or (column.name for column in table.primary_key))
    others = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    connection.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=others)
        if others
        else statement.on_conflict_do_nothing(index_elements=keys),
        rows,
    )


def portions(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """*values* in pieces that fit into one statement."""
    for start in range(0, len(values), _PER_STATEMENT):
        yield values[start : start + _PER_STATEMENT]


def _engine(place: Path | str) -> Engine:
    if is_url(place) and not str(place).startswith("sqlite"):
        return create_engine(str(place), pool_pre_ping=True)
    if is_url(place):
        url = make_url(str(place))
    else:
        path = Path(place)
        path.parent.mkdir(parents=True, exist_ok=True)
        url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - of a driver
    connection.isolation_level = None  # transactions are begun by `_begin`, DDL too
    # Another opener may hold the file just now; it, or the next one, sets the mode,
    # which stays in the file, and transactions are safe in either mode.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    """Ask for the right to write at once: asked for later, it may be refused."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(engine: Engine) -> None:
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(
                text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING}
            )
        version = _version(connection)
        if version == HEAD:
            return
        if version > HEAD:
            raise LedgerError(
                f"{engine.url.render_as_string(hide_password=True)}: ingatan ini "
                f"ditulis oleh Bukti yang lebih baru ({version}); perbarui Bukti"
            )
        _upgrade(connection)


def _version(connection: Connection) -> str:
    """The last migration that was run; empty in a new database."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(
        connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        or ""
    )


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - slow, and seldom needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

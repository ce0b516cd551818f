"""A real PostgreSQL server in a temporary folder, and a ledger on either database."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

_NUMBERS = count(1)


def postgres_programs() -> Path | None:
    """The folder of PostgreSQL's own programs; Debian keeps them off the PATH."""
    places = [*Path("/usr/lib/postgresql").glob("*/bin"), shutil.which("initdb")]
    found = [Path(place) for place in places if place]
    homes = [place if place.is_dir() else place.parent for place in found]
    return next((home for home in homes if (home / "initdb").is_file()), None)


def as_postgres() -> dict[str, object]:
    """PostgreSQL refuses to run as root; then it runs as its own user."""
    if os.getuid():
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def running_postgres(programs: Path, rights: dict[str, object]) -> Iterator[Path]:
    """A server in a folder of its own, without a password; the folder of its socket."""
    home = Path(tempfile.mkdtemp(prefix="bukti-pg-"))
    if rights:
        os.chown(home, rights["user"], rights["group"])

    made = [programs / "initdb", "-D", home / "data", "-U", "bukti", "-A", "trust"]
    subprocess.run(
        [*made, "--no-sync", "-E", "UTF8"], cwd=home, check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, **rights,
    )  # fmt: skip
    start_postgres(programs, rights, home)
    try:
        yield home
    finally:
        stop_postgres(programs, rights, home)
        shutil.rmtree(home, ignore_errors=True)


def start_postgres(programs: Path, rights: dict[str, object], home: Path) -> None:
    """Start the server in *home*, with its socket there."""
    options = f"-k {home} -c listen_addresses='' -c fsync=off"
    _pg_ctl(programs, rights, home, "-l", str(home / "log"), "-o", options, "start")


def stop_postgres(programs: Path, rights: dict[str, object], home: Path) -> None:
    """Stop the server in *home* as if its machine went down."""
    _pg_ctl(programs, rights, home, "-m", "immediate", "stop")


def _pg_ctl(
    programs: Path, rights: dict[str, object], home: Path, *arguments: str
) -> None:
    subprocess.run(
        [programs / "pg_ctl", "-D", home / "data", "-w", *arguments], cwd=home,
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT, **rights,
    )  # fmt: skip


@pytest.fixture(scope="session")
def postgres() -> Iterator[Path]:
    """The socket's folder of a running server without a password."""
    programs = postgres_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (make tools installs it)")
    try:
        rights = as_postgres()
    except KeyError:
        pytest.skip("running as root without a user called postgres")
    with running_postgres(programs, rights) as home:
        yield home


@pytest.fixture
def postgres_url(postgres) -> str:
    """The URL of a new, empty PostgreSQL database."""
    import psycopg  # noqa: PLC0415

    name = f"bukti_{next(_NUMBERS)}"
    with psycopg.connect(
        f"host={postgres} user=bukti dbname=postgres", autocommit=True
    ) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql+psycopg://bukti@/{name}?host={postgres}"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request, tmp_path):
    """Where a ledger may be made: a file, then a PostgreSQL database."""
    if request.param == "sqlite":
        return tmp_path / "ingatan" / "ledger.sqlite3"
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def engine(place):
    """An empty ledger on either database."""
    from ledger.database import open_database  # noqa: PLC0415

    opened = open_database(place)
    yield opened
    opened.dispose()

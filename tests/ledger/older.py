"""Ledgers as earlier versions of Bukti left them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine

import ledger


@contextmanager
def older(place: Path | str, revision: str) -> Iterator[Connection]:
    """A connection to the new ledger at *place* in the form of *revision*."""
    if isinstance(place, Path):
        place.parent.mkdir(parents=True)
    engine = create_engine(f"sqlite:///{place}" if isinstance(place, Path) else place)
    config = Config()
    folder = Path(ledger.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        yield connection
    engine.dispose()

"""What deleted evidence leaves behind: where it lay, and what was last quoted from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from extractors.junk import is_junk
from ledger.comparison import Comparison
from ledger.database import portions, put
from ledger.schema import tombstones


@dataclass(frozen=True, slots=True, kw_only=True)
class LastQuote:
    """A passage that the last good report quoted for an indicator."""

    indicator: str
    page: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """A file that was evidence and is gone.

    Attributes:
        path: where it lay, relative to the share.
        sha256: of its content; None where it was never opened.
        noticed: ISO date, the ``as_of`` of the run that missed it first.
        quotes: what the last report before that quoted from it.
    """

    path: str
    sha256: str | None
    noticed: str
    quotes: tuple[LastQuote, ...] = ()


def standing(
    old: Iterable[Tombstone],
    comparison: Comparison,
    quotes: Mapping[str, tuple[LastQuote, ...]],
    as_of: str,
) -> tuple[Tombstone, ...]:
    """The tombstones after this run, by path: the *old* and those of lost files.

    What has come back, under its path or anywhere by its content, has none.
    """
    present = {file.relative for file in comparison.files}
    contents = set(comparison.hashes.values()) - {None}
    stay = {
        stone.path: stone
        for stone in old
        if stone.path not in present and stone.sha256 not in contents
    }
    for path, known in comparison.lost.items():
        if not is_junk(path):
            stay[path] = Tombstone(
                path=path,
                sha256=known.sha256,
                noticed=as_of,
                quotes=quotes.get(path, ()),
            )
    return tuple(stay[path] for path in sorted(stay))


def tombstones_of(connection: Connection, share_id: int) -> tuple[Tombstone, ...]:
    """The tombstones of a share as they are remembered."""
    rows = connection.execute(
        select(tombstones).where(tombstones.c.share_id == share_id)
    )
    return tuple(
        Tombstone(
            path=row.path,
            sha256=row.sha256,
            noticed=row.noticed,
            quotes=tuple(LastQuote(**quote) for quote in json.loads(row.quotes)),
        )
        for row in rows
    )


def put_tombstones(
    connection: Connection, share_id: int, stones: Iterable[Tombstone]
) -> None:
    """Remember *stones* and no others."""
    wanted = {stone.path: stone for stone in stones}
    old = {stone.path: stone for stone in tombstones_of(connection, share_id)}
    for some in portions(sorted(set(old) - set(wanted))):
        connection.execute(
            tombstones.delete().where(
                tombstones.c.share_id == share_id, tombstones.c.path.in_(some)
            )
        )
    new = [stone for path, stone in wanted.items() if old.get(path) != stone]
    put(connection, tombstones, [_row(stone, share_id) for stone in new])


def _row(stone: Tombstone, share_id: int) -> dict[str, object]:
    return {
        "share_id": share_id,
        "path": stone.path,
        "sha256": stone.sha256,
        "noticed": stone.noticed,
        "quotes": json.dumps([asdict(quote) for quote in stone.quotes]),
    }

"""The matches of each document of a share, kept with the key of what they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Engine, select

from classifiers.memory import RememberedMatches, match_of, plain
from ledger.database import portions, put, writing
from ledger.packing import packed, unpacked
from ledger.schema import matches


class LedgerMatches:
    """Remembers matches in the ledger; a `classifiers.memory.MatchMemory`."""

    def __init__(self, engine: Engine, share_id: int, version: str) -> None:
        """Remember for one share, under a *version* of instrument and code."""
        self._engine, self._share_id = engine, share_id
        self.version = version

    def recall(self, paths: Sequence[str]) -> Mapping[str, RememberedMatches]:
        """By path, what was remembered last of those *paths*; not what is damaged."""
        question = select(matches.c.path, matches.c.key, matches.c.content).where(
            matches.c.share_id == self._share_id
        )
        found = {}
        with writing(self._engine) as connection:
            for some in portions(paths):
                rows = connection.execute(question.where(matches.c.path.in_(some)))
                for path, key, content in rows:
                    try:
                        spelled = tuple(match_of(each) for each in unpacked(content))
                    except (KeyError, TypeError, ValueError):
                        continue
                    found[path] = RememberedMatches(key=key, matches=spelled)
        return found

    def keep(self, remembered: Mapping[str, RememberedMatches]) -> None:
        """Remember these from now on, each in place of what was there for its path."""
        with writing(self._engine) as connection:
            for paths in portions(list(remembered)):
                put(connection, matches, [self._row(p, remembered[p]) for p in paths])

    def _row(self, path: str, each: RememberedMatches) -> dict[str, Any]:
        return {
            "share_id": self._share_id,
            "path": path,
            "key": each.key,
            "content": packed([plain(match) for match in each.matches]),
        }

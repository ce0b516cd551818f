"""What happened to each file between two good states, told by content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ledger.comparison import Comparison, KnownFile


class Kind(StrEnum):
    """What happened to a file."""

    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    COPIED = "copied"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to the file at ``path``; ``origin`` if it came from one."""

    path: str
    kind: Kind
    sha256: str | None
    origin: KnownFile | None = None


def events(comparison: Comparison) -> tuple[Event, ...]:
    """What happened since the last good state, by path.

    A file with the content of a missing one is that one moved, and one with the content
    of a file still there is its copy; either takes the history along.
    """
    happened: dict[str, Event] = {}
    settled = {p: k for p, k in comparison.known.items() if k.is_settled}
    origins = _Origins(settled, comparison.missing)
    for file in comparison.files:
        path = file.relative
        sha256 = comparison.hashes.get(path)
        before = settled.get(path)
        if before is None:
            happened[path] = origins.arrival(path, sha256)
        elif sha256 and before.sha256 != sha256:
            happened[path] = Event(path=path, kind=Kind.CHANGED, sha256=sha256)
    for path, known in comparison.missing.items():
        if path not in origins.moved_away:
            happened[path] = Event(path=path, kind=Kind.DELETED, sha256=known.sha256)
    return tuple(happened[path] for path in sorted(happened))


class _Origins:
    """Where new files may have come from; a missing file moves to one place only."""

    def __init__(
        self, settled: Mapping[str, KnownFile], missing: Mapping[str, KnownFile]
    ) -> None:
        self._by_content: dict[str, list[KnownFile]] = defaultdict(list)
        for path in sorted(settled):
            if sha256 := settled[path].sha256:
                self._by_content[sha256].append(settled[path])
        self._missing = missing
        self.moved_away: set[str] = set()

    def arrival(self, path: str, sha256: str | None) -> Event:
        same = self._by_content.get(sha256 or "", [])
        name = path.rpartition("/")[2]
        free = [
            known
            for known in same
            if known.path in self._missing and known.path not in self.moved_away
        ]
        free.sort(key=lambda known: known.path.rpartition("/")[2] != name)
        if free:
            self.moved_away.add(free[0].path)
            return Event(path=path, kind=Kind.MOVED, sha256=sha256, origin=free[0])
        if same:
            return Event(path=path, kind=Kind.COPIED, sha256=sha256, origin=same[0])
        return Event(path=path, kind=Kind.ADDED, sha256=sha256)

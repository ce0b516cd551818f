"""The documents of a share, matched in portions: from memory, or by several processes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol, TypeAlias

from classifiers.crew import Crew
from classifiers.declarations import Declaration
from classifiers.match import Match
from classifiers.memory import MatchMemory, RememberedMatches
from classifiers.reading import Reading
from classifiers.references import PolicyIndex

Hints: TypeAlias = tuple[dict[str, str], tuple[str, ...], dict[str, float]]
"""What people declared, the sections referred to, the local words heard."""
Asked: TypeAlias = tuple[Reading, Hints]

_AT_ONCE = 200  # documents asked of memory, and told to it, together
_MANY = 400  # from so many that are left on, further processes are worth their start


class DocumentMatcher(Protocol):
    """Matches one document; see `classifiers.matching.Matcher`."""

    memory: MatchMemory | None

    def __call__(self, asked: Asked, /) -> tuple[Match, ...]:
        """The matches of a document with its hints."""
        ...

    def hints(
        self,
        reading: Reading,
        declared: Mapping[str, dict[str, str]],
        policies: PolicyIndex,
    ) -> Hints:
        """The hints to a document."""
        ...

    def key(self, reading: Reading, hints: Hints) -> str:
        """A digest of all that its matches rest on."""
        ...


def by_document(declarations: Iterable[Declaration]) -> dict[str, dict[str, str]]:
    """Per path, the declared indicators with who declares them; the claims first."""
    declared: dict[str, dict[str, str]] = defaultdict(dict)
    for declaration in declarations:
        by = declared[declaration.path]
        if by.get(declaration.indicator) != "claim":
            by[declaration.indicator] = declaration.by
    return declared


def with_copies(
    declared: Mapping[str, dict[str, str]], readings: Iterable[Reading]
) -> dict[str, dict[str, str]]:
    """*declared*, what is declared for one of several copies for all of them."""
    contents: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        if reading.document.sha256:
            contents[reading.document.sha256].append(reading.path)
    shared = dict(declared)
    for paths in contents.values():
        if len(paths) > 1:
            pooled = by_document(
                Declaration(path="", indicator=indicator, by=by)
                for path in paths
                for indicator, by in declared.get(path, {}).items()
            ).get("", {})
            shared |= {path: pooled | declared.get(path, {}) for path in paths}
    return shared


class Portions:
    """Matches the documents of a share, some hundred at a time."""

    def __init__(self, matcher: DocumentMatcher, workers: int) -> None:
        """Match by *matcher*, or where it pays by *workers* processes that each have one."""
        self._matcher = matcher
        self._memory = matcher.memory
        self._crew: Crew[Asked, tuple[Match, ...]] = Crew(matcher, workers)

    def each_match(
        self, readings: Sequence[Reading], declarations: Iterable[Declaration]
    ) -> Iterator[Match]:
        """All matches of *readings*, by path and falling score."""
        declared = with_copies(by_document(declarations), readings)
        policies = PolicyIndex(readings)
        ordered = sorted(readings, key=lambda r: r.path)
        try:
            for start in range(0, len(ordered), _AT_ONCE):
                asked = [
                    (each, self._matcher.hints(each, declared, policies))
                    for each in ordered[start : start + _AT_ONCE]
                ]
                yield from self._remembered(asked, len(ordered) - start)
        finally:
            self._crew.close()

    def _remembered(self, asked: Sequence[Asked], left: int) -> Iterator[Match]:
        """The matches of the documents *asked* for, of *left* in all."""
        if self._memory is None:
            yield from chain.from_iterable(self._made(asked, left))
            return
        keys = [self._matcher.key(*each) for each in asked]
        paths = [reading.path for reading, _ in asked]
        told = self._memory.recall(paths)
        known = {
            path: told[path]
            for path, key in zip(paths, keys, strict=True)
            if path in told and told[path].key == key
        }
        new = [at for at, path in enumerate(paths) if path not in known]
        made = self._made([asked[at] for at in new], left)
        fresh = {
            paths[at]: RememberedMatches(key=keys[at], matches=matches)
            for at, matches in zip(new, made, strict=True)
        }
        if fresh:
            self._memory.keep(fresh)
        for path in paths:
            yield from (known.get(path) or fresh[path]).matches

    def _made(self, asked: Sequence[Asked], left: int) -> list[tuple[Match, ...]]:
        is_much = left >= _MANY and len(asked) >= _AT_ONCE // 2
        if is_much or self._crew.is_at_work:
            return self._crew.made(asked)
        return [self._matcher(each) for each in asked]

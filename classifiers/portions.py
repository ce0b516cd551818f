"""The documents of a share, matched in portions: from memory, or by several processes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from classifiers.bundle import papers_in
from classifiers.crew import Crew
from classifiers.declarations import Declaration
from classifiers.local_words import Heard
from classifiers.match import Match
from classifiers.memory import MatchMemory, RememberedMatches
from classifiers.reading import Reading
from classifiers.references import PolicyIndex, Referred

Hints: TypeAlias = tuple[dict[str, str], Referred, Heard]
"""What people declared, what the title refers to, the local words heard."""
Asked: TypeAlias = tuple[Reading, Hints, tuple[Hints, ...]]
"""A document, the hints to it, and those to each of the papers bound in it."""

_AT_ONCE = 200  # documents asked of memory, and told to it, together
_MANY = 400  # from so many that are left on, further processes are worth their start
_PROBED = 40  # documents of which it is asked whether memory knows them


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

    def key(self, reading: Reading, hints: Hints, of_papers: Sequence[Hints]) -> str:
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


@dataclass(frozen=True, kw_only=True)
class _Portion:
    """Some documents: what memory knows of them, and the matches of the others."""

    paths: list[str]
    keys: dict[str, str]
    known: dict[str, RememberedMatches]
    made: Iterator[tuple[Match, ...]]

    def fresh(self) -> dict[str, RememberedMatches]:
        """By path, the matches that memory did not know, once they are made."""
        new = [path for path in self.paths if path not in self.known]
        return {
            path: RememberedMatches(key=self.keys.get(path, ""), matches=matches)
            for path, matches in zip(new, self.made, strict=True)
        }


class Portions:
    """Matches the documents of a share, some hundred at a time."""

    def __init__(self, matcher: DocumentMatcher, crew: Crew) -> None:
        """Match by *matcher*, where it pays in the processes of *crew*."""
        self._matcher = matcher
        self._memory = matcher.memory
        self._crew = crew

    def call_up(self, paths: Sequence[str]) -> None:
        """Begin the processes early, if memory knows few of many documents.

        They take about a second to load what they need; who reads what stands in the
        documents meanwhile, waits the less for them later.
        """
        if len(paths) < _MANY:
            return
        some = paths[:: -(-len(paths) // _PROBED)]
        known = self._memory.recall(some) if self._memory else ()
        if 2 * len(known) < len(some):
            self._crew.call_up(self._matcher)

    def each_match(
        self, readings: Sequence[Reading], declarations: Iterable[Declaration]
    ) -> Iterator[Match]:
        """All matches of *readings*, by path and falling score."""
        declared = with_copies(by_document(declarations), readings)
        policies = PolicyIndex(
            p for each in readings for p in papers_in(each) or [each]
        )
        ordered = sorted(readings, key=lambda r: r.path)
        begun = (
            self._begun(
                [
                    self._asked(each, declared, policies)
                    for each in ordered[start : start + _AT_ONCE]
                ],
                len(ordered) - start,
            )
            for start in range(0, len(ordered), _AT_ONCE)
        )
        for portion in _one_ahead(begun):
            yield from self._settled(portion)

    def _asked(
        self,
        reading: Reading,
        declared: Mapping[str, dict[str, str]],
        policies: PolicyIndex,
    ) -> Asked:
        hints, *of_papers = (
            self._matcher.hints(each, declared, policies)
            for each in (reading, *papers_in(reading))
        )
        return reading, hints, tuple(of_papers)

    def _begun(self, asked: Sequence[Asked], left: int) -> _Portion:
        """The documents *asked* for, of *left* in all, handed to whoever matches them."""
        paths = [each[0].path for each in asked]
        keys, known = {}, {}
        if self._memory is not None:
            keys = {each[0].path: self._matcher.key(*each) for each in asked}
            told = self._memory.recall(paths)
            known = {p: told[p] for p in paths if p in told and told[p].key == keys[p]}
        new = [each for each in asked if each[0].path not in known]
        return _Portion(paths=paths, keys=keys, known=known, made=self._made(new, left))

    def _settled(self, portion: _Portion) -> Iterator[Match]:
        """The matches of *portion*, by path; what is new of them is remembered first."""
        fresh = portion.fresh()
        if fresh and self._memory is not None:
            self._memory.keep(fresh)
        for path in portion.paths:
            yield from (portion.known.get(path) or fresh[path]).matches

    def _made(self, asked: Sequence[Asked], left: int) -> Iterator[tuple[Match, ...]]:
        is_much = left >= _MANY and len(asked) >= _AT_ONCE // 2
        if is_much or self._crew.is_at_work:
            return self._crew.made(self._matcher, asked)
        return map(self._matcher, asked)


def _one_ahead(portions: Iterable[_Portion]) -> Iterator[_Portion]:
    """Each of *portions*, when the next one has been begun."""
    before: list[_Portion] = []
    for portion in portions:
        yield from before
        before = [portion]
    yield from before

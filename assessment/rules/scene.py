"""What a rule may look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from assessment.citation import Citation
from assessment.claim import Claims
from assessment.finding import Remark
from classifiers.bundle import papers_in
from classifiers.declarations import Declaration
from classifiers.match import Decision, Match
from classifiers.reading import Reading
from indicator_corpus.indicator import Instrument


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One submission as the rules see it.

    ``paths`` are all files, readable or not; ``citations`` what the explanations cite.
    """

    instrument: Instrument
    readings: Mapping[str, Reading]
    matches: tuple[Match, ...]
    claims: Claims
    declarations: tuple[Declaration, ...]
    missing: Mapping[str, tuple[str, ...]]
    paths: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @cached_property
    def all_paths(self) -> tuple[str, ...]:
        """The path of every file that is known to lie on the share."""
        known = [*self.paths, *self.readings, *(d.path for d in self.declarations)]
        return tuple(dict.fromkeys(known))

    def serving(self) -> Iterator[tuple[Match, Reading]]:
        """Every match that counts, with its document.

        Of several papers bound in a file, each by which the file serves.
        """
        for match in self.matches:
            if match.decision is Decision.SERVES:
                for reading in _speaking(self.readings[match.path], match):
                    yield match, reading


def _speaking(whole: Reading, match: Match) -> Sequence[Reading]:
    """The papers in the file of *whole* that hold the passages of *match*; else *whole*."""
    papers = [
        paper
        for paper in papers_in(whole)
        if any(paper.document.holds(p.location) for p in match.passages)
    ]
    return papers or [whole]


Rule: TypeAlias = Callable[[Scene], Iterator[Remark]]
"""A rule looks at one scene and yields what it notices."""

"""How well a method maps documents to indicators, over all and per indicator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from classifiers.match import Decision, Match
from reports.evaluation.counting import (
    NOTHING,
    UNKNOWN,
    Counts,
    Figure,
    Numbers,
    counted,
    resampled,
)

FIRST = 3  # how many a person looks at


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What one method makes of the documents.

    Attributes:
        method: its name, for people.
        said: by path, the indicators that it takes as served.
        scores: by path, every indicator that it has a score for, best first.
    """

    method: str
    said: Mapping[str, frozenset[str]]
    scores: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A document whose answers are known.

    Attributes:
        path: of the document.
        content: the same for documents of the same content.
        wanted: the indicators that it serves.
        decided: those that somebody decided on, wanted or not.
    """

    path: str
    content: str
    wanted: frozenset[str]
    decided: frozenset[str]

    def counts(self, answers: Answers) -> Counts:
        """How *answers* do on this document, in what was decided."""
        said = answers.said.get(self.path, frozenset())
        return counted(self.wanted, said & self.decided)

    def is_among_first(self, answers: Answers) -> bool:
        """Whether a wanted indicator is among the best scored of *answers*."""
        best = list(answers.scores.get(self.path, {}))[:FIRST]
        return bool(self.wanted & set(best))


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFigures:
    """Micro-averaged figures of one method with bootstrap intervals.

    ``hit`` is the share of the serving documents with a right indicator among the
    three best scored; unknown where not every pair was decided.
    """

    method: str
    counts: Counts
    precision: Figure
    recall: Figure
    f1: Figure
    hit: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorFigures:
    """Figures of one indicator with Wilson intervals; ``n`` documents serve it."""

    indicator: str
    n: int
    counts: Counts
    precision: Figure
    recall: Figure
    f1: Figure


def answers_of(matches: Sequence[Match], method: str = "Bukti") -> Answers:
    """What *matches*, by falling score in each document, say."""
    scores: dict[str, dict[str, float]] = {}
    said: dict[str, set[str]] = {}
    for match in matches:
        scores.setdefault(match.path, {})[match.indicator] = match.score
        if match.decision is Decision.SERVES:
            said.setdefault(match.path, set()).add(match.indicator)
    return Answers(
        method=method,
        said={path: frozenset(ids) for path, ids in said.items()},
        scores=scores,
    )


def method_figures(
    answers: Answers, asked: Sequence[Asked], *, ranks: bool
) -> MethodFigures:
    """The figures of *answers* on the documents *asked*; ``hit`` only if it *ranks*.

    Copies of one content are drawn together, as they are not independent of each other.
    """
    counts = [each.counts(answers) for each in asked]
    hits = _summed(asked, [one.hits for one in counts])
    said = _summed(asked, [one.hits + one.false for one in counts])
    wanted = _summed(asked, [one.hits + one.missed for one in counts])
    first = _summed(asked, [each.is_among_first(answers) for each in asked])
    serving = _summed(asked, [bool(each.wanted) for each in asked])
    return MethodFigures(
        method=answers.method,
        counts=sum(counts, NOTHING),
        precision=resampled(hits, said),
        recall=resampled(hits, wanted),
        f1=resampled(2 * hits, said + wanted),
        hit=resampled(first, serving) if ranks else UNKNOWN,
    )


def _summed(asked: Sequence[Asked], numbers: Sequence[int]) -> Numbers:
    """*numbers* of the documents *asked*, summed over those of the same content."""
    totals: dict[str, float] = {}
    for each, number in zip(asked, numbers, strict=True):
        totals[each.content] = totals.get(each.content, 0.0) + number
    return np.array(list(totals.values()))


def indicator_figures(
    answers: Answers, asked: Sequence[Asked], indicator: str
) -> IndicatorFigures:
    """The figures of *answers* for one *indicator* on the documents *asked*."""
    one = frozenset({indicator})
    counts = sum(
        (
            counted(each.wanted & one, answers.said.get(each.path, frozenset()) & one)
            for each in asked
            if indicator in each.decided
        ),
        NOTHING,
    )
    return IndicatorFigures(
        indicator=indicator,
        n=counts.hits + counts.missed,
        counts=counts,
        precision=counts.precision,
        recall=counts.recall,
        f1=counts.f1,
    )

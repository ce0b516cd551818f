"""Confusion: which indicator was said where another one was right, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from reports.evaluation.scoring import Answers, Asked

NONE = "-"  # in place of an indicator: none is right, or none was said


@dataclass(frozen=True, slots=True, kw_only=True)
class Confused:
    """``count`` documents serve *right* and were said to serve *said*."""

    right: str
    said: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """All of them; ``labels`` are the indicators in order, then NONE."""

    labels: tuple[str, ...]
    cells: tuple[Confused, ...]

    @property
    def mistakes(self) -> tuple[Confused, ...]:
        """Those that are wrong, the commonest first."""
        wrong = (cell for cell in self.cells if cell.right != cell.said)
        return tuple(sorted(wrong, key=lambda cell: -cell.count))


def confusion(
    answers: Answers, asked: Sequence[Asked], indicators: Sequence[str]
) -> Confusion:
    """Who was taken for whom by *answers* on the documents *asked*.

    In a document, each missed indicator was mistaken for each false one; missed ones
    without a false one were mistaken for none, and the other way round.
    """
    labels = (*indicators, NONE)
    found = Counter(cell for each in asked for cell in _cells(answers, each))
    place = {label: index for index, label in enumerate(labels)}
    ordered = sorted(found, key=lambda cell: (place[cell[0]], place[cell[1]]))
    return Confusion(
        labels=labels,
        cells=tuple(
            Confused(right=right, said=said, count=found[right, said])
            for right, said in ordered
        ),
    )


def _cells(answers: Answers, asked: Asked) -> Iterator[tuple[str, str]]:
    said = answers.said.get(asked.path, frozenset()) & asked.decided
    yield from ((indicator, indicator) for indicator in said & asked.wanted)
    missed, false = asked.wanted - said, said - asked.wanted
    if missed or false:
        yield from product(missed or {NONE}, false or {NONE})

"""Counts of right and wrong answers, the figures made of them, and their intervals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest, bootstrap

CONFIDENCE = 0.95
_RESAMPLES = 2000
_SEED = 47  # the same input gives the same intervals

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure and its 95 % interval; None where it cannot be told."""

    value: float | None
    low: float | None = None
    high: float | None = None


UNKNOWN = Figure(value=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What was said and is right, was said and is wrong, was not said and is right."""

    hits: int
    false: int
    missed: int

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(
            hits=self.hits + other.hits,
            false=self.false + other.false,
            missed=self.missed + other.missed,
        )

    @property
    def precision(self) -> Figure:
        """The share of what was said that is right, with its Wilson interval."""
        return proportion(self.hits, self.hits + self.false)

    @property
    def recall(self) -> Figure:
        """The share of what is right that was said, with its Wilson interval."""
        return proportion(self.hits, self.hits + self.missed)

    @property
    def f1(self) -> Figure:
        """F1, with the Wilson interval of the overlap that it is made of.

        The overlap J = hits / (hits + false + missed) is a proportion, and
        F1 = 2 J / (1 + J) rises with it.
        """
        overlap = proportion(self.hits, self.hits + self.false + self.missed)
        return Figure(
            value=_f1_of(overlap.value),
            low=_f1_of(overlap.low),
            high=_f1_of(overlap.high),
        )


NOTHING = Counts(hits=0, false=0, missed=0)


def counted(wanted: frozenset[str], said: frozenset[str]) -> Counts:
    """How *said* answers what is *wanted*."""
    return Counts(
        hits=len(wanted & said), false=len(said - wanted), missed=len(wanted - said)
    )


def f1(hits: int, false: int, missed: int) -> float:
    """F1 of counted hits, false alarms and misses; 1 where there is nothing to say."""
    value = Counts(hits=hits, false=false, missed=missed).f1.value
    return 1.0 if value is None else value


def _f1_of(overlap: float | None) -> float | None:
    return None if overlap is None else 2 * overlap / (1 + overlap)


def proportion(part: int, whole: int) -> Figure:
    """The share of *part* in *whole* with its Wilson interval; unknown of nothing."""
    if not whole:
        return UNKNOWN
    interval = binomtest(part, whole).proportion_ci(CONFIDENCE, method="wilson")
    return Figure(
        value=part / whole, low=float(interval.low), high=float(interval.high)
    )


def resampled(parts: Numbers, wholes: Numbers) -> Figure:
    """The sum of *parts* by that of *wholes*, with its bootstrap interval.

    Each place of the two arrays is one unit (a document) that is drawn as a whole. The
    interval is the percentile one; a draw without any whole counts as 0. Of 0 and 1
    each draw says the same, so that there it is Wilson's, of as many units.
    """
    if not wholes.sum():
        return UNKNOWN
    value = float(parts.sum() / wholes.sum())
    units = int(np.count_nonzero(wholes))
    if value in {0.0, 1.0}:
        return proportion(int(value) * units, units)
    if len(wholes) == 1:
        return Figure(value=value)
    interval = bootstrap(
        (parts, wholes),
        _ratio,
        n_resamples=_RESAMPLES,
        paired=True,
        confidence_level=CONFIDENCE,
        method="percentile",
        rng=np.random.default_rng(_SEED),
    ).confidence_interval
    return Figure(value=value, low=float(interval.low), high=float(interval.high))


def _ratio(parts: Numbers, wholes: Numbers, axis: int = -1) -> Any:  # noqa: ANN401 - an array or a number
    top, bottom = parts.sum(axis=axis), wholes.sum(axis=axis)
    return np.divide(top, bottom, out=np.zeros_like(top), where=bottom > 0)

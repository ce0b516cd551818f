"""Calibration: whether of the pairs scored .8 about 80 % are right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.calibration import calibration_curve
from sklearn.metrics import brier_score_loss

from reports.evaluation.counting import Figure, proportion
from reports.evaluation.scoring import Answers, Asked

_BINS = 10  # of equal width over 0..1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Pairs scored from *start* to *end*: mean score, how many, how many are right."""

    start: float
    end: float
    score: float
    count: int
    right: int

    @property
    def share(self) -> Figure:
        """The share of the pairs that are right, with its Wilson interval."""
        return proportion(self.right, self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """How scores hold against what is right, over all scored and decided pairs.

    Attributes:
        bins: by rising score, without empty ones.
        count: of the pairs.
        error: expected calibration error 0..1: the mean of abs(score - share right)
            over the bins, weighted by their counts.
        brier: Brier score 0..1: the mean squared distance of the scores from 0 or 1.
    """

    bins: tuple[Bin, ...]
    count: int
    error: float
    brier: float


def calibration(answers: Answers, asked: Sequence[Asked]) -> Calibration | None:
    """The calibration of *answers* on the documents *asked*; None without pairs."""
    pairs = [
        (score, indicator in each.wanted)
        for each in asked
        for indicator, score in answers.scores.get(each.path, {}).items()
        if indicator in each.decided
    ]
    if not pairs:
        return None
    scores = np.array([score for score, _ in pairs])
    right = np.array([int(is_right) for _, is_right in pairs])
    shares, means = calibration_curve(right, scores, n_bins=_BINS)
    edges = np.linspace(0.0, 1.0, _BINS + 1)
    places = np.searchsorted(edges[1:-1], scores)  # as calibration_curve cuts
    filled, counts = np.unique(places, return_counts=True)
    return Calibration(
        bins=tuple(
            Bin(
                start=float(edges[place]),
                end=float(edges[place + 1]),
                score=float(mean),
                count=int(count),
                right=round(share * count),
            )
            for place, mean, share, count in zip(
                filled, means, shares, counts, strict=True
            )
        ),
        count=len(pairs),
        error=float(np.average(np.abs(shares - means), weights=counts)),
        brier=float(brier_score_loss(right, scores, pos_label=1)),
    )

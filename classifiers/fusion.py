"""Fuse what was observed into one probability, on a scale fixed for every share."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from operator import mul
from pathlib import Path
from typing import Any

import yaml

from classifiers.observation import FEATURES, Observation

_AGAINST = frozenset({"look_alike", "twin_fits", "declared_other"})


@dataclass(frozen=True, kw_only=True)
class Fusion:
    """A logistic regression over FEATURES, fitted by ``benchmarks/fit_fusion.py``.

    Attributes:
        version: changes whenever the weights do.
        intercept: and
        weights: of the regression, one per feature.
        unprecedented: intercept and weights where no papers that served the indicator are
            known; by default the same.
        serves: probability from which a document serves an indicator.
        first: probability from which it serves the indicator that it serves surest, and
            those after which its chapters are named.
        untold: the same on a share of which nobody says what its papers are for; where
            they are told, what nobody declared is seldom evidence.
        told: the part of the papers that is declared, from which a share is told.
        confirmed: probability from which it serves what people declared it for, where it
            names that plainly and its kind suits.
        confirms: how much of which feature that takes, each at least.
        review: probability from which a person should look.
    """

    version: str
    intercept: float
    weights: dict[str, float]
    serves: float
    first: float
    untold: float
    told: float
    review: float
    confirmed: float = 1.0
    confirms: Mapping[str, float] = field(default_factory=dict)
    unprecedented: Mapping[str, Any] = field(default_factory=dict)

    def probability(self, observation: Observation) -> float:
        """0..1: how surely the observed document serves the observed indicator."""
        parts = sum(map(mul, self._row(observation), observation.features))
        logit = self._intercept(observation) + parts
        return 1 / (1 + math.exp(-max(min(logit, 30.0), -30.0)))

    def enough(self, observation: Observation, *, is_surest: bool) -> float:
        """The probability from which the document serves the observed indicator.

        A declaration is a hint that content must confirm (domain.md section 4); a plain
        name in a document of a fitting kind confirms it, however little else it says.
        """
        usual = self.first if is_surest or observation.headed else self.serves
        confirms = all(
            observation.feature(n) >= least for n, least in self.confirms.items()
        )
        if confirms and not observation.feature("twin_fits"):
            return min(usual, self.confirmed)
        return usual

    def for_share(self, declared: float) -> Fusion:
        """The same for a share of whose papers such a part (0..1) is *declared*."""
        return self if declared >= self.told else replace(self, first=self.untold)

    def about(self, observation: Observation) -> float:
        """How much the document is about the indicator, on an open scale.

        A decree on assessors speaks of the coordinating team, though it cannot serve it:
        what another object, another side of the topic or another's claim weighs against
        it is left out. Only its order says something, not its size.
        """
        parts = self._parts(observation)
        return sum(value for name, value in parts if name not in _AGAINST)

    def strongest(self, observation: Observation) -> list[tuple[str, float]]:
        """The features that spoke for the match, the weightiest first."""
        spoke = [part for part in self._parts(observation) if part[1] > 0]
        return sorted(spoke, key=lambda part: -part[1])

    def contributions(self, observation: Observation) -> tuple[tuple[str, float], ...]:
        """All that spoke for and against the match, by its weight.

        They sum up to the logit of the probability; the intercept, which every match
        has to make up for, is among them as ``intercept``.
        """
        parts = [
            ("intercept", self._intercept(observation)),
            *self._parts(observation),
        ]
        spoke = ((name, round(value, 4)) for name, value in parts)
        return tuple(sorted((p for p in spoke if p[1]), key=lambda p: -abs(p[1])))

    def _row(self, observation: Observation) -> tuple[float, ...]:
        """The weights in the order of FEATURES."""
        return self._rows[observation.has_precedents]

    @cached_property
    def _rows(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """The same, without and with precedents."""
        without = self.unprecedented.get("weights", self.weights)
        return _ordered(without), _ordered(self.weights)

    def _intercept(self, observation: Observation) -> float:
        """The usual one, unless no papers that served the indicator are known."""
        if observation.has_precedents:
            return self.intercept
        fitted: float = self.unprecedented.get("intercept", self.intercept)
        return fitted

    def _parts(self, observation: Observation) -> list[tuple[str, float]]:
        values = map(mul, self._row(observation), observation.features)
        return list(zip(FEATURES, values, strict=True))


def _ordered(weights: Mapping[str, float]) -> tuple[float, ...]:
    return tuple(weights[name] for name in FEATURES)


@lru_cache(maxsize=1)
def fusion() -> Fusion:
    """The weights in ``fusion.yaml`` beside this module."""
    path = Path(__file__).with_name("fusion.yaml")
    return Fusion(**yaml.safe_load(path.read_text(encoding="utf-8")))

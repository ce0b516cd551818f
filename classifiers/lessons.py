"""What people's decisions teach about an instrument, by Rocchio's rule.

The vector of an indicator moves towards the passages that people confirmed for it and a
little away from those that they rejected; the words of the confirmed ones join its
description. Indicators without a decision stay as they are: that is why it is Rocchio
and not a classifier.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from classifiers.embedding import Embedder
from indicator_corpus.indicator import Instrument

Texts = Mapping[str, tuple[str, ...]]
Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The numbers in ``learning.yaml``, which says what each of them is."""

    version: int
    own: float
    confirmed: float
    rejected: float
    passages: int
    words: int
    confirmations: int
    indicators: int
    folds: int
    seed: int
    resamples: int
    standard_errors: float


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings in ``learning.yaml`` beside this module."""
    path = Path(__file__).with_name("learning.yaml")
    return Settings(**yaml.safe_load(path.read_text(encoding="utf-8")))


@dataclass(frozen=True, kw_only=True)
class Lessons:
    """Per indicator, the passages that people confirmed, and those they rejected."""

    confirmed: Texts
    rejected: Texts = field(default_factory=dict)
    settings: Settings = field(default_factory=settings)

    @property
    def id(self) -> str:
        """A name that changes with any text or setting."""
        content = json.dumps(
            [dict(self.confirmed), dict(self.rejected), asdict(self.settings)],
            sort_keys=True,
        )
        return f"rocchio:{hashlib.sha256(content.encode()).hexdigest()[:8]}"

    def described(self, instrument: Instrument) -> Instrument:
        """*instrument* with the confirmed words in what its indicators are about."""
        return replace(
            instrument,
            indicators=tuple(
                replace(i, about="\n".join([i.about, *self._words(i.id)]))
                for i in instrument.indicators
            ),
        )

    def moved(
        self, vectors: Vectors, instrument: Instrument, embedder: Embedder
    ) -> Vectors:
        """The indicators' unit *vectors*, moved by what was confirmed and rejected."""
        moved = np.array(vectors, dtype=np.float32)
        for row, indicator in enumerate(instrument.indicators):
            towards = _mean(self.confirmed.get(indicator.id, ()), embedder)
            away = _mean(self.rejected.get(indicator.id, ()), embedder)
            if towards is not None or away is not None:
                moved[row] *= self.settings.own
            if towards is not None:
                moved[row] += self.settings.confirmed * towards
            if away is not None:
                moved[row] -= self.settings.rejected * away
        lengths = np.linalg.norm(moved, axis=1, keepdims=True)
        unit: Vectors = moved / np.maximum(lengths, 1e-9)
        return unit

    def _words(self, number: str) -> list[str]:
        most = self.settings.words
        return [" ".join(t.split()[:most]) for t in self.confirmed.get(number, ())]


def _mean(texts: Sequence[str], embedder: Embedder) -> Vectors | None:
    if not texts:
        return None
    mean: Vectors = embedder.encode(texts, role="passage").mean(axis=0)
    return mean

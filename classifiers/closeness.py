"""How close texts are in meaning to what each indicator asks, on one scale for all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from classifiers.embedding import Embedder
from classifiers.lessons import Lessons
from indicator_corpus.indicator import Instrument


class Closeness:
    """The vectors of one instrument's indicators, worked out when first asked for."""

    def __init__(
        self, instrument: Instrument, embedder: Embedder, lessons: Lessons | None = None
    ) -> None:
        """Compare with the indicators of *instrument*, moved by *lessons*."""
        self._instrument, self._embedder, self._lessons = instrument, embedder, lessons

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Closeness of each text to each indicator, in spreads above the background."""
        mean, spread = self._background
        cosines = self._embedder.encode(texts, role="passage") @ self._vectors.T
        scaled: NDArray[np.float32] = (cosines - mean) / spread
        return scaled

    @cached_property
    def _vectors(self) -> NDArray[np.float32]:
        texts = [indicator.description for indicator in self._instrument.indicators]
        vectors = self._embedder.encode(texts, role="query")
        if self._lessons is None:
            return vectors
        return self._lessons.moved(vectors, self._instrument, self._embedder)

    @cached_property
    def _background(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Mean and spread of each indicator's cosine to all that is asked elsewhere."""
        texts = [
            item.statement
            for indicator in self._instrument.indicators
            for item in indicator.criteria
        ]
        cosines = self._embedder.encode(texts, role="passage") @ self._vectors.T
        return cosines.mean(axis=0), cosines.std(axis=0) + 1e-6

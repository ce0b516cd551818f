"""What passages mean beside what they say: contents named in words nobody listed.

The guideline's contents are known by word lists, and no list is complete. A sentence whose
vector lies near enough to a content's description counts as naming it, unless it denies or
postpones. How near is near enough was measured for our own embedding alone
(``benchmarks/meaning.py``); with another model nothing is heard this way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from assessment.hearing import Ear
from classifiers.embedding import Embedder
from evidence.passage import Passage

_FEWEST_WORDS = 4  # of a line of prose; fewer are the end of a sentence, or a heading


@lru_cache(maxsize=1)
def nearness() -> Mapping[str, float]:
    """By name of an embedding, the cosine from which a sentence means a content."""
    path = Path(__file__).with_name("meaning.yaml")
    found: dict[str, float] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Meaning:
    """Finds the sentences that mean a content, by vectors."""

    def __init__(self, ear: Ear, embedder: Embedder) -> None:
        """Compare by *embedder* what *ear* takes as affirmed."""
        self._ear, self._embedder = ear, embedder
        self._least = nearness().get(embedder.id.partition("@")[0])

    def found(
        self, descriptions: Mapping[str, str], passages: Sequence[Passage]
    ) -> dict[str, Passage]:
        """By key of *descriptions*, the passage with the sentence nearest to it.

        Only those near enough are found.
        """
        if self._least is None or not descriptions:
            return {}
        sentences = [
            (sentence, passage)
            for passage in passages
            for sentence in self._ear.affirmed(passage)
            if "|" in sentence or len(sentence.split()) >= _FEWEST_WORDS
        ]
        if not sentences:
            return {}
        texts = [sentence for sentence, _ in sentences]
        cosines = self.cosines(list(descriptions.values()), texts)
        nearest = cosines.argmax(axis=0)
        return {
            key: sentences[nearest[column]][1]
            for column, key in enumerate(descriptions)
            if cosines[nearest[column], column] >= self._least
        }

    def cosines(
        self, descriptions: Sequence[str], sentences: Sequence[str]
    ) -> NDArray[np.float32]:
        """How near each sentence (row) lies to each description (column)."""
        wanted = self._embedder.encode(descriptions, role="query")
        near: NDArray[np.float32] = (
            self._embedder.encode(sentences, role="passage") @ wanted.T
        )
        return near

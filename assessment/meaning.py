"""What passages mean beside what they say: contents named in words nobody listed.

The guideline's contents are known by word lists, and no list is complete. A sentence whose
vector lies near enough to a content's description counts as naming it, unless it denies or
postpones. How near is near enough was measured for our own embedding alone
(``benchmarks/meaning.py``); with another model nothing is heard this way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from classifiers.denial import Denial
from classifiers.embedding import Embedder
from evidence.passage import Passage
from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument

_SHORTEST, _LONGEST = 12, 400  # characters of a sentence that is worth comparing


@lru_cache(maxsize=1)
def nearness() -> Mapping[str, float]:
    """By name of an embedding, the cosine from which a sentence means a content."""
    path = Path(__file__).with_name("meaning.yaml")
    found: dict[str, float] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


class Meaning:
    """Finds the sentences that mean a content, by vectors."""

    def __init__(self, instrument: Instrument, embedder: Embedder) -> None:
        """Compare by *embedder*; the denying words are those of *instrument*."""
        self._embedder = embedder
        self._denial = Denial(instrument.cues)
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
            for sentence in self.affirmed(passage)
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

    def affirmed(self, passage: Passage) -> Iterator[str]:
        """The sentences of *passage* that neither deny nor postpone."""
        is_free = self._denial.is_free(passage.text)
        for part in sentences(passage.text, by_line=True):
            sentence = part.strip()
            fits = _SHORTEST <= len(sentence) <= _LONGEST
            if fits and (is_free or not self._denial.denies(sentence)):
                yield sentence

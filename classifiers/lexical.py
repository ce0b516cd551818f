"""Word statistics: how near a passage is to an indicator's description (TF-IDF)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from classifiers.words import stems
from indicator_corpus.indicator import Indicator, Instrument

LEXICAL_ID = "tfidf-stem12-char35/1"


def description(indicator: Indicator) -> str:
    """All that the instrument says about what *indicator* asks, as one text."""
    terms = indicator.terms
    content = [f"{item.name} {' '.join(item.words)}" for item in indicator.content]
    phrases = [*terms.names, *terms.applications, *terms.words]
    return "\n".join([indicator.name, indicator.about, *phrases, *content])


class Lexical:
    """Cosine of stems (one and two) and of letter groups, half and half.

    Fitted on the instrument alone, so that scores mean the same on every share.
    """

    def __init__(self, instrument: Instrument) -> None:
        """Fit on the descriptions of *instrument*'s indicators."""
        texts = [description(indicator) for indicator in instrument.indicators]
        self._stems = TfidfVectorizer(
            analyzer=_stems_and_pairs, sublinear_tf=True, dtype=np.float32
        )
        self._letters = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, dtype=np.float32
        )
        self._stem_rows = self._stems.fit_transform(texts).T.tocsr()
        self._letter_rows = self._letters.fit_transform(texts).T.tocsr()

    def similarities(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Similarity 0..1 of each text (row) to each indicator (column)."""
        by_stems = self._stems.transform(texts) @ self._stem_rows
        by_letters = self._letters.transform(texts) @ self._letter_rows
        mean: NDArray[np.float32] = ((by_stems + by_letters) / 2).toarray()
        return mean


def _stems_and_pairs(text: str) -> list[str]:
    single = stems(text)
    return single + [f"{a} {b}" for a, b in pairwise(single)]

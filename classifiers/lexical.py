"""Word statistics: how near a passage is to an indicator's description.

BM25 over stems, and TF-IDF over letter groups, which forgives what OCR and hurry misspell.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from itertools import pairwise

import bm25s
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from classifiers.words import stems
from indicator_corpus.indicator import Indicator, Instrument

# bm25s asks for its debugging lines when it is imported; the program's own level holds.
logging.getLogger("bm25s").setLevel(logging.NOTSET)

LEXICAL_ID = "bm25-stem12-char35/1"
_HALF = 20.0  # the BM25 score that counts as half of all there can be


def description(indicator: Indicator) -> str:
    """All that the instrument says about what *indicator* asks, as one text."""
    terms = indicator.terms
    content = [f"{item.name} {' '.join(item.words)}" for item in indicator.content]
    phrases = [*terms.names, *terms.applications, *terms.words]
    sectors = [sector.about for sector in indicator.sectors]
    return "\n".join([indicator.name, indicator.about, *sectors, *phrases, *content])


class Lexical:
    """BM25 of stems (one and two) and cosine of letter groups, half and half.

    Fitted on the instrument alone, so that scores mean the same on every share.
    """

    def __init__(self, instrument: Instrument) -> None:
        """Fit on the descriptions of *instrument*'s indicators."""
        texts = [description(indicator) for indicator in instrument.indicators]
        self._terms, self._term_columns = _bm25(texts)
        self._letters = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, dtype=np.float32
        )
        self._letter_columns = self._letters.fit_transform(texts).T.tocsr()

    def similarities(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Similarity 0..1 of each text (row) to each indicator (column)."""
        both = self._by_terms(texts) + self._by_letters(texts)
        return (both / 2).astype(np.float32)

    def _by_terms(self, texts: Sequence[str]) -> NDArray[np.float32]:
        counts = self._terms.transform(texts).astype(np.float32)
        counts.data = 1 + np.log(counts.data)
        scores: NDArray[np.float32] = (counts @ self._term_columns).toarray()
        return (scores / (scores + _HALF)).astype(np.float32)

    def _by_letters(self, texts: Sequence[str]) -> NDArray[np.float32]:
        cosines: NDArray[np.float32] = (
            self._letters.transform(texts) @ self._letter_columns
        ).toarray()
        return cosines


def _bm25(texts: Sequence[str]) -> tuple[CountVectorizer, csc_matrix]:
    """A counter of terms, and what each term (row) adds for each of *texts* (column)."""
    index = bm25s.BM25(method="lucene")
    index.index([_stems_and_pairs(text) for text in texts], show_progress=False)
    weights = index.scores
    columns = csc_matrix(
        (weights["data"], weights["indices"], weights["indptr"]),
        shape=(len(texts), len(weights["indptr"]) - 1),
    ).T.tocsr()
    vocabulary = {
        term: number
        for term, number in index.vocab_dict.items()
        if number < columns.shape[0]
    }
    counter = CountVectorizer(analyzer=_stems_and_pairs, vocabulary=vocabulary)
    return counter, columns[: len(vocabulary)]


def _stems_and_pairs(text: str) -> list[str]:
    single = stems(text)
    return single + [f"{a} {b}" for a, b in pairwise(single)]

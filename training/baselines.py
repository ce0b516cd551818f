"""What an embedding must beat: TF-IDF on words, TF-IDF on letters, and BM25."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from snowballstemmer import stemmer

Scores = NDArray[np.floating]
Baseline = Callable[[Sequence[str], Sequence[str]], Scores]
K1, B = 1.5, 0.75

_STEMMER = stemmer("indonesian")
_WORDS = CountVectorizer().build_analyzer()


def stems(text: str) -> list[str]:
    """The words of *text*, stemmed."""
    return [str(stem) for stem in _STEMMER.stemWords(_WORDS(text))]


def _stems_and_pairs(text: str) -> list[str]:
    single = stems(text)
    return single + [" ".join(pair) for pair in itertools.pairwise(single)]


def tfidf_words(passages: Sequence[str], questions: Sequence[str]) -> Scores:
    """Cosine of each passage (row) to each question, by stems, one and two."""
    return _tfidf(TfidfVectorizer(analyzer=_stems_and_pairs), passages, questions)


def tfidf_letters(passages: Sequence[str], questions: Sequence[str]) -> Scores:
    """Cosine of each passage (row) to each question, by groups of 3 to 5 letters."""
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5))
    return _tfidf(letters, passages, questions)


def _tfidf(
    model: TfidfVectorizer, passages: Sequence[str], questions: Sequence[str]
) -> Scores:
    model.set_params(sublinear_tf=True)
    asked = model.fit_transform(questions)
    scores: Scores = (model.transform(passages) @ asked.T).toarray()
    return scores


def bm25(passages: Sequence[str], questions: Sequence[str]) -> Scores:
    """BM25 of each question as a document for each passage (row) as a query."""
    model = CountVectorizer(analyzer=stems)
    often = model.fit_transform(questions).toarray().astype(float)
    length = often.sum(axis=1, keepdims=True)
    held_by = (often > 0).sum(axis=0)
    rarity = np.log1p((len(questions) - held_by + 0.5) / (held_by + 0.5))
    damping = K1 * (1 - B + B * length / length.mean())
    weights = rarity * often * (K1 + 1) / (often + damping)
    said = model.transform(passages).toarray().astype(float)
    scores: Scores = said @ weights.T
    return scores


BASELINES: dict[str, Baseline] = {
    "TF-IDF, stems 1-2": tfidf_words,
    "TF-IDF, letters 3-5": tfidf_letters,
    "BM25, stems": bm25,
}

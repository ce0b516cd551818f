"""What one would otherwise write in an afternoon: words, TF-IDF, BM25 of whole files.

Each document is compared with the official name and description of each indicator, or
with its terms; it is mapped to the nearest if that is near enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import bm25s
import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from classifiers.words import stems
from evidence.document import Document
from indicator_corpus.indicator import Instrument
from reports.evaluation.scoring import FIRST, Answers

NEARLY_AS_NEAR = 0.85  # further indicators this near to the nearest are taken too
TFIDF_NEAR_ENOUGH = 0.10
BM25_NEAR_ENOUGH = 0.20  # of what a description itself scores; best on our drives

Nearness = NDArray[np.float64]  # documents by indicators


def baselines(
    documents: Sequence[Document], instrument: Instrument
) -> tuple[Answers, ...]:
    """All of them on the readable ones of *documents*."""
    readable = [document for document in documents if document.is_readable]
    return tuple(
        method(readable, instrument) for method in (keyword_rules, tfidf, bm25)
    )


def keyword_rules(documents: Sequence[Document], instrument: Instrument) -> Answers:
    """Served is each indicator one of whose names stands in the text, in any case."""
    patterns = [
        re.compile(
            rf"\b(?:{'|'.join(map(re.escape, indicator.terms.names))})\b", re.IGNORECASE
        )
        for indicator in instrument.indicators
    ]
    texts = [" ".join(document.text.split()) for document in documents]
    heard = np.array([[len(p.findall(text)) for p in patterns] for text in texts])
    nearness = heard.reshape(len(documents), len(patterns)).astype(float)
    return _answers("Kata kunci", documents, instrument, nearness, nearness > 0)


def tfidf(documents: Sequence[Document], instrument: Instrument) -> Answers:
    """The nearest by the cosine of TF-IDF."""
    asked = _descriptions(instrument)
    vectorizer = TfidfVectorizer(sublinear_tf=True)
    vectorizer.fit([*asked, *(document.text for document in documents)])
    columns = vectorizer.transform(asked).T
    nearness = np.array(
        [
            (vectorizer.transform([document.text]) @ columns).toarray()[0]
            for document in documents
        ]
    ).reshape(len(documents), len(asked))
    taken = _nearest(nearness, TFIDF_NEAR_ENOUGH)
    return _answers("TF-IDF", documents, instrument, nearness, taken)


def bm25(documents: Sequence[Document], instrument: Instrument) -> Answers:
    """The nearest by BM25 of stems; 1 is what a description scores with itself."""
    asked = [stems(text) for text in _descriptions(instrument)]
    index = bm25s.BM25()
    index.index(
        [*asked, *(stems(document.text) for document in documents)], show_progress=False
    )
    scores = np.array([index.get_scores(words) for words in asked], dtype=float)
    own = scores.diagonal()[:, np.newaxis]
    nearness = (scores[:, len(asked) :] / own).T
    taken = _nearest(nearness, BM25_NEAR_ENOUGH)
    return _answers("BM25", documents, instrument, nearness, taken)


def _descriptions(instrument: Instrument) -> list[str]:
    return [f"{i.name}\n{i.about}" for i in instrument.indicators]


def _nearest(nearness: Nearness, near_enough: float) -> NDArray[np.bool_]:
    """The first three of each row that are near enough, and nearly as near as its top."""
    taken = np.zeros(nearness.shape, dtype=bool)
    for row, near in enumerate(nearness):
        first = near.argsort()[::-1][:FIRST]
        wanted = max(near_enough, NEARLY_AS_NEAR * near.max())
        taken[row, first[near[first] >= wanted]] = True
    return taken


def _answers(
    method: str,
    documents: Sequence[Document],
    instrument: Instrument,
    nearness: Nearness,
    taken: NDArray[np.bool_],
) -> Answers:
    ids = [indicator.id for indicator in instrument.indicators]
    return Answers(
        method=method,
        said={
            document.path: frozenset(ids[column] for column in np.flatnonzero(row))
            for document, row in zip(documents, taken, strict=True)
        },
        scores={
            document.path: {
                ids[column]: float(near[column])
                for column in near.argsort()[::-1]
                if near[column] > 0
            }
            for document, near in zip(documents, nearness, strict=True)
        },
    )

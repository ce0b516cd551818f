"""Word statistics: how near a passage is to an indicator's description.

BM25 over stems, and TF-IDF over letter groups, which forgives what OCR and hurry misspell.
"""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from threading import RLock

import bm25s
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix, csr_matrix
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from tqdm import tqdm

from classifiers.words import Words, telling_stems, words
from indicator_corpus.indicator import Instrument

# bm25s asks for its debugging lines when it is imported; the program's own level holds.
logging.getLogger("bm25s").setLevel(logging.NOTSET)
# Its progress bars, which nobody sees, would share a lock with other processes, and leave
# it behind, with a warning to whoever began a process that is let go.
tqdm.set_lock(RLock())

_WORDS = 32_768  # of which the letter groups are remembered
_HALF = 20.0  # the BM25 score that counts as half of all there can be


class Lexical:
    """BM25 of stems (one and two) and cosine of letter groups, half and half.

    Fitted on the instrument alone, so that scores mean the same on every share.
    """

    def __init__(self, instrument: Instrument) -> None:
        """Fit on the descriptions of *instrument*'s indicators."""
        texts = [indicator.description for indicator in instrument.indicators]
        self._term_numbers, self._term_columns = _bm25(texts)
        self._letters = CountVectorizer(
            analyzer="char_wb", ngram_range=(3, 5), dtype=np.float32
        )
        weights = TfidfTransformer(sublinear_tf=True)
        counts = self._letters.fit_transform(texts)
        self._groups = lru_cache(maxsize=_WORDS)(
            _groups_of(self._letters.build_analyzer(), self._letters.vocabulary_)
        )
        self._letter_columns = weights.fit_transform(counts).T.toarray("C")
        self._letter_weights = weights.idf_.astype(np.float32)

    def similarities(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Similarity 0..1 of each text (row) to each indicator (column)."""
        return self._similarities(self._counted_terms(texts), self._counted(texts))

    def of_document(self, title: str, parts: Sequence[str]) -> NDArray[np.float32]:
        """The same for *title*, each of *parts*, and last all parts as one text."""
        texts = [title, *parts]
        return self._similarities(
            self._counted_terms(texts, whole=True), self._counted(texts, whole=True)
        )

    def _counted_terms(
        self, texts: Sequence[str], *, whole: bool = False
    ) -> csr_matrix:
        known = self._term_numbers
        rows = ([numbers_of(known, _stems_and_pairs(words(text)))] for text in texts)
        return count_rows(rows, len(known), whole=whole)

    def _counted(self, texts: Sequence[str], *, whole: bool = False) -> csr_matrix:
        """How often each letter group stands in each of *texts*, word by word."""
        rows = (map(self._groups, text.lower().split()) for text in texts)
        return count_rows(rows, len(self._letters.vocabulary_), whole=whole)

    def _similarities(
        self, terms: csr_matrix, letters: csr_matrix
    ) -> NDArray[np.float32]:
        both = self._by_terms(terms) + self._by_letters(letters)
        return (both / 2).astype(np.float32)

    def _by_terms(self, found: csr_matrix) -> NDArray[np.float32]:
        found.data = 1 + np.log(found.data)
        scores: NDArray[np.float32] = found @ self._term_columns
        return scores / (scores + np.float32(_HALF))

    def _by_letters(self, found: csr_matrix) -> NDArray[np.float32]:
        """The cosines; a text's counts are weighed as TfidfTransformer weighs them.

        That spends most of its time on looking at the form of so few rows.
        """
        found.data = (1 + np.log(found.data)) * self._letter_weights[found.indices]
        squares = np.append(found.data, np.float32(0)) ** 2
        sums = np.add.reduceat(squares, found.indptr[:-1])
        sums[np.diff(found.indptr) == 0] = 1
        cosines: NDArray[np.float32] = found @ self._letter_columns
        return (cosines / np.sqrt(sums)[:, None]).astype(np.float32)


def numbers_of(numbers: Mapping[str, int], terms: Iterable[str]) -> array[int]:
    """The numbers of those of *terms* that have one."""
    return array("i", [numbers[term] for term in terms if term in numbers])


def _groups_of(
    analyzer: Callable[[str], list[str]], numbers: Mapping[str, int]
) -> Callable[[str], array[int]]:
    """A function that gives the numbers of the known letter groups in a word."""

    def groups(word: str) -> array[int]:
        return numbers_of(numbers, analyzer(word))

    return groups


def count_rows(
    rows: Iterable[Iterable[array[int]]], width: int, *, whole: bool
) -> csr_matrix:
    """One row for each of *rows* of column numbers: how often each is among them.

    With *whole*, a last row for all rows but the first together.
    """
    kept = array("i")
    ends = [0]
    for row in rows:
        for some in row:
            kept.extend(some)
        ends.append(len(kept))
    if whole:
        kept.extend(kept[ends[1] :])
        ends.append(len(kept))
    columns = np.array(kept, dtype=np.int32)
    ones = np.ones(len(columns), dtype=np.float32)
    counts = csr_matrix((ones, columns, ends), shape=(len(ends) - 1, width))
    counts.sum_duplicates()
    return counts


def _bm25(texts: Sequence[str]) -> tuple[dict[str, int], NDArray[np.float32]]:
    """The number of each term, and what each term (row) adds for each of *texts* (column).

    The terms stand in the order of the alphabet: BM25's own changes from run to run, and
    with it the last digit of a sum.
    """
    index = bm25s.BM25(method="lucene")
    index.index([_stems_and_pairs(words(text)) for text in texts], show_progress=False)
    weights = index.scores
    columns = csc_matrix(
        (weights["data"], weights["indices"], weights["indptr"]),
        shape=(len(texts), len(weights["indptr"]) - 1),
    ).T.toarray("C")
    terms = sorted(t for t, n in index.vocab_dict.items() if n < columns.shape[0])
    rows = [index.vocab_dict[term] for term in terms]
    return {term: number for number, term in enumerate(terms)}, columns[rows]


def _stems_and_pairs(read: Words) -> list[str]:
    single = telling_stems(read)
    return single + [f"{a} {b}" for a, b in pairwise(single)]

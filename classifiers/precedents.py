"""How like the papers that served an indicator before a paper is, by its words.

What governments call their own things differs from one to the next; the words that stand
around an audit, a roadmap or a helpdesk differ little. For each indicator a logistic
regression has learnt them from drives with known answers (``benchmarks/fit_precedents.py``);
``precedent_model/README.md`` says from which.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import nlargest
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from classifiers.words import telling_stems, words
from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.origin import Relation

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

OUR_MODEL = Path(__file__).with_name("precedent_model")
OF_SERVICES = Path(__file__).with_name("service_model")
OF_SENTENCES = Path(__file__).with_name("sentence_model")
_NAMES, _WEIGHTS = "names.json", "model.safetensors"
_PART = 200  # words: a long report serves an indicator by one of its chapters
_INT8_TOP = 127
_TOLD = 4  # words, of those that make a paper like others


@dataclass(frozen=True, kw_only=True, eq=False)
class Precedents:
    """What was learnt of the indicators of one instrument.

    Attributes:
        instrument: whose indicators they are.
        indicators: their ids, one per column of
        weights: what each term (row) says for each; float32, or int8 beside
        factors: that restore the columns.
        intercepts: one per indicator.
        terms: stems, in the order of the rows.
    """

    instrument: str
    indicators: tuple[str, ...]
    terms: tuple[str, ...]
    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    @cached_property
    def id(self) -> str:
        """Another id means other likenesses."""
        told = "\n".join((self.instrument, *self.indicators, *self.terms))
        parts = (told.encode(), self.weights.tobytes(), self.intercepts.tobytes())
        return hashlib.sha256(b"".join(parts)).hexdigest()[:8]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {term: number for number, term in enumerate(self.terms)}

    def columns(self, instrument: Instrument) -> dict[str, int]:
        """Where what was learnt of indicators of *instrument* stands, by their ids.

        An indicator of another instrument goes by the one that it takes over; nothing
        was learnt of one that asks more than it, or less.
        """
        sought = {
            each.id: known_as(each, instrument.id, self.instrument)
            for each in instrument.indicators
        }
        known = {name: column for column, name in enumerate(self.indicators)}
        return {i: known[name] for i, name in sought.items() if name in known}

    def likeness(
        self, texts: Sequence[str], *, whole: bool = False
    ) -> NDArray[np.float32]:
        """Per indicator, the logit of the likest part of a paper of *texts*.

        Or of the *whole*, where what one part denies matters for the others.
        """
        likest: NDArray[np.float32] = self.each(
            [texts] if whole else _parts(texts)
        ).max(axis=0)
        return likest

    def each(self, parts: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """The logit of each of *parts* (row), some texts each, for each indicator."""
        said: NDArray[np.float32] = weighed(self._counted(parts)) @ self.weights
        return said + self.intercepts

    def telling(self, texts: Sequence[str], column: int) -> tuple[str, ...]:
        """The words of *texts* that make a paper of them likest those of an indicator."""
        counts = Counter(stem for text in texts for stem in telling_stems(words(text)))
        worth = self.weights[:, column].tolist()
        said = {
            stem: worth[self._numbers[stem]] * (1 + math.log(count))
            for stem, count in counts.items()
            if stem in self._numbers
        }
        told = nlargest(_TOLD, said, key=lambda stem: (said[stem], stem))
        return tuple(_written(stem, texts) for stem in told if said[stem] > 0)

    def _counted(self, parts: Sequence[Sequence[str]]) -> csr_matrix:
        """How often each term stands in each of *parts*."""
        from classifiers.lexical import (  # noqa: PLC0415 - loads scikit-learn
            count_rows,
            numbers_of,
        )

        rows = (
            [numbers_of(self._numbers, words(text).stems) for text in part]
            for part in parts
        )
        return count_rows(rows, len(self.terms), whole=False)


def known_as(indicator: Indicator, instrument: str, other: str) -> str:
    """The id of *indicator* of *instrument* in the *other* one, if it takes it over whole.

    Nothing where it asks more, or less.
    """
    if instrument == other:
        return indicator.id
    match indicator.origins:
        case (only,) if only.instrument == other and only.relation is Relation.SAME:
            return only.indicator
    return ""


def weighed(counts: csr_matrix) -> csr_matrix:
    """*counts* of terms as rows of length 1, in which a term said often weighs little more."""
    counts.data = 1 + np.log(counts.data)
    lengths = np.sqrt(np.asarray(counts.multiply(counts).sum(axis=1)).ravel())
    counts.data /= np.repeat(np.maximum(lengths, 1e-6), np.diff(counts.indptr))
    return counts


def _parts(texts: Sequence[str]) -> list[list[str]]:
    """*texts* in order, as many together as make a part."""
    parts: list[list[str]] = [[]]
    size = 0
    for text in texts:
        if size >= _PART:
            parts.append([])
            size = 0
        parts[-1].append(text)
        size += len(words(text))
    return parts


def _written(stem: str, texts: Iterable[str]) -> str:
    """A word of that *stem*, as the first of *texts* that has one writes it."""
    read = next(read for text in texts if stem in (read := words(text)).distinct_stems)
    return read.plain[read.stems.index(stem)]


def save_precedents(learnt: Precedents, folder: Path) -> None:
    """Write *learnt* into *folder*, an eighth of a number for each weight's 32 bits."""
    factors = np.abs(learnt.weights).max(axis=0) / _INT8_TOP
    rows = np.rint(learnt.weights / np.maximum(factors, 1e-12)).astype(np.int8)
    folder.mkdir(parents=True, exist_ok=True)
    names = {
        "instrument": learnt.instrument,
        "indicators": learnt.indicators,
        "terms": learnt.terms,
    }
    text = json.dumps(names, ensure_ascii=False, indent=0)
    (folder / _NAMES).write_text(text + "\n", encoding="utf-8")
    weights = folder / _WEIGHTS
    save_file(
        {
            "weights": rows,
            "factors": factors.astype(np.float32),
            "intercepts": learnt.intercepts.astype(np.float32),
        },
        weights,
    )
    weights.chmod(0o644)


@lru_cache(maxsize=3)
def load_precedents(folder: Path = OUR_MODEL) -> Precedents:
    """What *folder* holds, as ``save_precedents`` wrote it."""
    names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
    held = load_file(folder / _WEIGHTS)
    return Precedents(
        instrument=names["instrument"],
        indicators=tuple(names["indicators"]),
        terms=tuple(names["terms"]),
        weights=held["weights"].astype(np.float32) * held["factors"],
        intercepts=held["intercepts"],
    )

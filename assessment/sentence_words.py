"""What a sentence shows of a criterion or a content, in words that nobody listed.

"Mengurus hubungan SPBE dengan kementerian dan kabupaten lain" is cooperation with others,
and "Urusan | Dulu | Sekarang" heads processes that were bettered. Sentences written to show
a thing, or just not, and those of drives with known answers have taught which words stand
in the ones that do, and from which likeness on (``benchmarks/fit_sentences.py``). One that is
so like shows it where no listed phrase does; the report names the words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from assessment.exhibit import Exhibit
from assessment.finding import Shown
from assessment.hearing import Ear
from classifiers.precedents import OF_SENTENCES, Precedents, known_as, load_precedents
from classifiers.reading import Reading
from evidence.passage import Passage
from indicator_corpus.indicator import Criterion, Indicator, Instrument

_PAPERS = 512  # of which is remembered what their sentences show
_NOTHING = -np.inf

Likeness = Mapping[Passage, NDArray[np.float32]]


class SentenceWords:
    """Hears what sentences show, by what was learnt."""

    def __init__(
        self, instrument: Instrument, ear: Ear, learnt: Precedents | None = None
    ) -> None:
        """Judge by *instrument*; *ear* tells which sentences affirm anything."""
        self._instrument, self._ear, self._given = instrument, ear, learnt
        self._of = lru_cache(maxsize=_PAPERS)(self._likeness)

    @cached_property
    def _learnt(self) -> Precedents:
        return self._given or load_precedents(OF_SENTENCES)

    @cached_property
    def _columns(self) -> Mapping[str, int]:
        return {key: column for column, key in enumerate(self._learnt.indicators)}

    def criterion(
        self, indicator: Indicator, criterion: Criterion, exhibits: Iterable[Exhibit]
    ) -> Shown | None:
        """Where *exhibits* show what *criterion* of *indicator* asks, if they do."""
        slot = criterion.id.removeprefix(indicator.id)
        return self._shown(self._number(indicator) + slot, exhibits)

    def contents(
        self,
        indicator: Indicator,
        items: Collection[str],
        exhibits: Collection[Exhibit],
    ) -> dict[str, Passage]:
        """Which of the contents *items* of *indicator* the *exhibits* show, and where."""
        number = self._number(indicator)
        found = {item: self._shown(f"{number}/{item}", exhibits) for item in items}
        return {item: shown.passage for item, shown in found.items() if shown}

    def _number(self, indicator: Indicator) -> str:
        """What *indicator* is called where the model was learnt."""
        return known_as(indicator, self._instrument.id, self._learnt.instrument)

    def _shown(self, key: str, exhibits: Iterable[Exhibit]) -> Shown | None:
        column = self._columns.get(key)
        if column is None:
            return None
        likest = max(
            (
                (float(likeness[passage][column]), -place, passage)
                for exhibit in exhibits
                if not self._ear.asks(exhibit.reading)
                for likeness in [self._of(exhibit.reading)]
                for place, passage in enumerate(exhibit.passages)
            ),
            default=(_NOTHING, 0, None),
            key=lambda each: each[:2],
        )
        if likest[2] is None or likest[0] < 0:
            return None
        words = self._learnt.telling([likest[2].text], column)
        return Shown(passage=likest[2], words=words)

    def _likeness(self, reading: Reading) -> Likeness:
        """By passage of *reading*, per column the logit of its likest sentence."""
        said = [(p, s) for p in reading.passages for s in self._ear.affirmed(p)]
        nothing = np.full(len(self._columns), _NOTHING, dtype=np.float32)
        found = dict.fromkeys(reading.passages, nothing)
        if said:
            rows = self._learnt.each([[sentence] for _, sentence in said])
            for (passage, sentence), row in zip(said, rows, strict=True):
                row[self._named_beside(sentence)] = _NOTHING
                found[passage] = np.maximum(found[passage], row)
        return found

    def _named_beside(self, sentence: str) -> list[int]:
        """The columns of contents of whose indicator *sentence* names one.

        "Audit infrastruktur dan audit keamanan" is alike for the third audit, and leaves
        it out.
        """
        groups = {
            key[1].partition("/")[0]
            for key, _ in self._ear.named(sentence)
            if key[0] == "item"
        }
        return [column for group in groups for column in self._contents.get(group, ())]

    @cached_property
    def _contents(self) -> Mapping[str, list[int]]:
        """By indicator, the columns of its contents."""
        return {
            indicator.id: [
                self._columns[key]
                for item in indicator.content
                for key in [f"{self._number(indicator)}/{item.id}"]
                if key in self._columns
            ]
            for indicator in self._instrument.indicators
        }

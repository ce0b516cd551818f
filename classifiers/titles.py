"""How near a document's title and file name are to the names of each indicator."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from classifiers.words import stems
from indicator_corpus.indicator import Instrument

_LEAST = 80.0  # below this likeness a title says nothing
_SHORT = 4  # stems shorter than this must be spelled right
_HALF = 0.5  # the share of a name's letters whose words must be heard, if misspelled
_REPEATED = 3  # words: so long a line that was read before is not read again
_FORMS = 16_384  # words of which it is remembered what they sound like


class Titles:
    """The names of an instrument's indicators, compared with titles, typos forgiven."""

    def __init__(self, instrument: Instrument) -> None:
        """Prepare the names of *instrument*'s indicators."""
        named: dict[str, list[str]] = defaultdict(list)
        for indicator in instrument.indicators:
            for name in (*indicator.terms.names, *indicator.terms.applications):
                named[" ".join(stems(name))].append(indicator.id)
        self._names = sorted(filter(None, named), key=len)
        self._indicators = [named[name] for name in self._names]
        self._lengths = [len(name) for name in self._names]
        self._words = sorted({word for name in self._names for word in name.split()})
        self._sizes = np.array([len(word) for word in self._words])
        self._letters = np.array([_letters(word) for word in self._words])
        self._share_words(self._names, self._words)
        self._heard = lru_cache(maxsize=_FORMS)(self._sounding_like)

    def _share_words(self, names: Sequence[str], words: Sequence[str]) -> None:
        """How much of each of *names* each of its words is, by letters, end to end."""
        places = {word: place for place, word in enumerate(words)}
        parts = [name.split() for name in names]
        whole = [sum(map(len, each)) for each in parts]
        self._begins = np.cumsum([0, *map(len, parts)], dtype=np.intp)[:-1]
        self._spelled_by = np.array(
            [places[word] for each in parts for word in each], dtype=np.intp
        )
        self._shares = np.array(
            [
                len(word) / size
                for each, size in zip(parts, whole, strict=True)
                for word in each
            ],
            dtype=np.float32,
        )

    def likeness(self, title: str) -> dict[str, float]:
        """Per indicator, 0..1: the best likeness of one of its names to *title*."""
        spelled = _spelled(title)
        if not spelled:
            return {}
        found: dict[str, float] = {}
        for place, likeness in self._likenesses(spelled):
            worth = (likeness - _LEAST) / (100 - _LEAST)
            for indicator in self._indicators[place]:
                found[indicator] = max(found.get(indicator, 0.0), worth)
        return found

    def _likenesses(self, title: str) -> Iterator[tuple[int, float]]:
        """Places of names and how like, above _LEAST and up to 100, they are.

        The short must be spelled right, the long are compared as a whole.
        """
        short = bisect_right(self._lengths, _SHORT)
        for place, name in enumerate(self._names[:short]):
            if f" {name} " in f" {title} ":
                yield place, 100.0
        possible = self._possible(title)
        fitting = bisect_right(self._lengths, max(len(title), _SHORT))
        within = [place for place in possible if short <= place < fitting]
        beyond = [place for place in possible if place >= max(fitting, short)]
        yield from self._compared(fuzz.partial_ratio, within, title)
        yield from self._compared(fuzz.ratio, beyond, title)

    def _possible(self, title: str) -> list[int]:
        """The places of those names of which *title* has about half the words."""
        said = np.zeros(len(self._words), dtype=np.float32)
        for word in set(title.split()):
            said[self._heard(word)] = 1
        shares = np.add.reduceat(self._shares * said[self._spelled_by], self._begins)
        return np.flatnonzero(shares >= _HALF).tolist()

    def _sounding_like(self, word: str) -> NDArray[np.intp]:
        """The places of those words of names of which *word* may be a misspelling.

        Or a part, as where a reader of scans split it.
        """
        alike = self._sharing_letters(word)
        words = [self._words[place] for place in alike.tolist()]
        likenesses = process.cdist(
            [word], words, scorer=fuzz.partial_ratio, score_cutoff=_LEAST
        )
        return alike[np.flatnonzero(likenesses[0])]

    def _sharing_letters(self, word: str) -> NDArray[np.intp]:
        """The places of those words of names that can be as like *word* as _LEAST.

        At most a third of the shorter word's letters may be wanting in the longer: so
        much a likeness of 80 leaves where one ends in the middle of the other.
        """
        letters = _letters(word)
        wanting = np.where(
            self._sizes < len(word), self._letters & ~letters, letters & ~self._letters
        )
        shorter = np.minimum(self._sizes, len(word))
        places: NDArray[np.intp] = np.flatnonzero(
            3 * np.bitwise_count(wanting) <= shorter
        )
        return places

    def _compared(
        self, scorer: Callable[..., float], places: Sequence[int], title: str
    ) -> Iterator[tuple[int, float]]:
        if not places:
            return
        names = [self._names[place] for place in places]
        found = process.cdist(
            [title], names, scorer=scorer, score_cutoff=_LEAST, dtype=np.float64
        )[0]
        for at in np.flatnonzero(found > _LEAST).tolist():
            yield places[at], float(found[at])


def _letters(word: str) -> np.uint64:
    """Which letters *word* has, a bit each; some rare ones share theirs."""
    return np.uint64(sum(1 << place for place in {ord(letter) % 64 for letter in word}))


def _spelled(title: str) -> str:
    """The stems of *title*, without the lines that only repeat what was said."""
    told = ""
    for line in title.splitlines():
        said = stems(line)
        spelled = " ".join(said)
        if len(said) < _REPEATED or f" {spelled} " not in f" {told} ":
            told = f"{told} {spelled}".strip()
    return told

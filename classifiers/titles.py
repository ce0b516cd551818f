"""How near a document's title and file name are to the names of each indicator."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from classifiers.words import stems
from indicator_corpus.indicator import Instrument

_LEAST = 80.0  # below this likeness a title says nothing
_SHORT = 4  # stems shorter than this must be spelled right


class Titles:
    """The names of an instrument's indicators, compared with titles, typos forgiven."""

    def __init__(self, instrument: Instrument) -> None:
        """Prepare the names of *instrument*'s indicators."""
        named: dict[str, list[str]] = defaultdict(list)
        for indicator in instrument.indicators:
            for name in (*indicator.terms.names, *indicator.terms.applications):
                named[" ".join(stems(name))].append(indicator.id)
        self._names = sorted(named, key=len)
        self._indicators = [named[name] for name in self._names]
        self._lengths = [len(name) for name in self._names]

    def likeness(self, title: str) -> dict[str, float]:
        """Per indicator, 0..1: the best likeness of one of its names to *title*."""
        spelled = " ".join(stems(title))
        if not spelled:
            return {}
        found: dict[str, float] = {}
        likenesses = self._likenesses(spelled)
        for place in np.flatnonzero(likenesses > _LEAST):
            worth = (float(likenesses[place]) - _LEAST) / (100 - _LEAST)
            for indicator in self._indicators[place]:
                found[indicator] = max(found.get(indicator, 0.0), worth)
        return found

    def _likenesses(self, title: str) -> NDArray[np.float64]:
        """0..100 for each name: the short spelled right, the long compared as a whole."""
        short = bisect_right(self._lengths, _SHORT)
        fitting = bisect_right(self._lengths, max(len(title), _SHORT))
        names = self._names
        exact = [100.0 * (f" {name} " in f" {title} ") for name in names[:short]]
        return np.concatenate(
            [
                exact,
                _compared(fuzz.partial_ratio, names[short:fitting], title),
                _compared(fuzz.ratio, names[fitting:], title),
            ]
        )


def _compared(
    scorer: Callable[..., float], names: Sequence[str], title: str
) -> NDArray[np.float64]:
    if not names:
        return np.zeros(0)
    found: NDArray[np.float64] = process.cdist(
        [title], names, scorer=scorer, score_cutoff=_LEAST, dtype=np.float64
    )
    likenesses: NDArray[np.float64] = found[0]
    return likenesses

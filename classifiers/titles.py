"""How near a document's title and file name are to the names of each indicator."""

from __future__ import annotations

from rapidfuzz import fuzz

from classifiers.words import stems
from indicator_corpus.indicator import Instrument

_LEAST = 80.0  # below this likeness a title says nothing
_SHORT = 4  # stems shorter than this must be spelled right


class Titles:
    """The names of an instrument's indicators, compared with titles, typos forgiven."""

    def __init__(self, instrument: Instrument) -> None:
        """Prepare the names of *instrument*'s indicators."""
        self._names = {
            indicator.id: [
                " ".join(stems(name))
                for name in (*indicator.terms.names, *indicator.terms.applications)
            ]
            for indicator in instrument.indicators
        }

    def likeness(self, title: str) -> dict[str, float]:
        """Per indicator, 0..1: the best likeness of one of its names to *title*."""
        spelled = " ".join(stems(title))
        if not spelled:
            return {}
        found = {}
        for indicator, names in self._names.items():
            best = max((_likeness(name, spelled) for name in names), default=0.0)
            if best > _LEAST:
                found[indicator] = (best - _LEAST) / (100 - _LEAST)
        return found


def _likeness(name: str, title: str) -> float:
    if len(name) <= _SHORT:
        return 100.0 if f" {name} " in f" {title} " else 0.0
    if len(name) > len(title):
        return fuzz.ratio(name, title)
    return fuzz.partial_ratio(name, title, score_cutoff=_LEAST)

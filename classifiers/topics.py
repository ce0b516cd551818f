"""How plainly a text names each indicator's object, by the instrument's own terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from classifiers.denial import Denial
from classifiers.phrases import Phrasebook
from classifiers.words import Words
from indicator_corpus.indicator import Indicator, Instrument, Pattern

NAME, APPLICATION, WORD = 0.9, 0.8, 0.3  # how much one phrase of each sort convinces


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says of one indicator: 0..1, and the phrases that say it."""

    score: float
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Weighted:
    indicator: str
    weight: float


class Topics:
    """The terms of an instrument, ready to be heard in texts."""

    def __init__(self, instrument: Instrument) -> None:
        """Weigh every phrase by how few topics share it."""
        shared = _topics_per_phrase(instrument)
        book: dict[_Weighted, list[str]] = defaultdict(list)
        for indicator in instrument.indicators:
            for phrase, weight in _weighted(indicator):
                thinned = weight / shared[phrase.casefold()] ** 0.5
                book[_Weighted(indicator.id, round(thinned, 3))].append(phrase)
        self._book = Phrasebook(book)
        self._denial = Denial(instrument.cues)
        self._look_alikes = Phrasebook(
            {
                (indicator.id, index): look_alike.phrases
                for indicator in instrument.indicators
                for index, look_alike in enumerate(indicator.look_alikes)
            }
        )

    def said(self, text: str | Words) -> dict[str, Said]:
        """What *text* says, for each indicator that it names."""
        return _summed(self._book.named(text))

    def affirmed(self, text: str) -> dict[str, Said]:
        """The same, without what the sentence denies or postpones."""
        hits = list(self._book.find(text))
        undone = self._denial.undone(text, [(hit.start, hit.end) for hit in hits])
        pairs = zip(hits, undone, strict=True)
        return _summed((hit.key, hit.phrase) for hit, void in pairs if not void)

    def look_alikes(self, text: str | Words) -> dict[str, tuple[int, str]]:
        """Per indicator, the look-alike that *text* names: its place, its phrase."""
        found: dict[str, tuple[int, str]] = {}
        for (indicator, index), phrase in self._look_alikes.named(text):
            found.setdefault(indicator, (index, phrase))
        return found


def _summed(named: Iterable[tuple[_Weighted, str]]) -> dict[str, Said]:
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for key, phrase in named:
        weights[key.indicator][phrase] = key.weight
    return {
        indicator: Said(_either(by_phrase.values()), tuple(by_phrase))
        for indicator, by_phrase in weights.items()
    }


def _weighted(indicator: Indicator) -> Iterable[tuple[str, float]]:
    terms = indicator.terms
    seen: set[str] = set()
    for phrases, weight in (
        (terms.names, NAME),
        (terms.applications, APPLICATION),
        (terms.words, WORD),
    ):
        for phrase in phrases:
            if phrase.casefold() not in seen:
                seen.add(phrase.casefold())
                yield phrase, weight


def _topics_per_phrase(instrument: Instrument) -> dict[str, int]:
    """How many topics use each phrase; policy and practice of a topic are one."""
    users: dict[str, dict[bool, set[str]]] = defaultdict(lambda: defaultdict(set))
    for indicator in instrument.indicators:
        is_policy = indicator.pattern is Pattern.POLICY
        for phrase, _ in _weighted(indicator):
            users[phrase.casefold()][is_policy].add(indicator.id)
    return {
        phrase: max(len(indicators) for indicators in sides.values())
        for phrase, sides in users.items()
    }


def _either(chances: Iterable[float]) -> float:
    """The chance that at least one of independent *chances* comes true."""
    none = 1.0
    for chance in chances:
        none *= 1 - chance
    return 1 - none

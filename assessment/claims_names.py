"""Which indicator a row of a self-assessment sheet is on, by its name or its number."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from rapidfuzz import fuzz, process

from assessment.tables import Row
from indicator_corpus.indicator import Instrument

_SAME_INDICATOR = 86  # rapidfuzz ratio
_FEWEST_WORDS = 2  # of a name that leaves out words of the official one
_FEWEST_ROWS = 3  # that a count needs to be the indicators' numbers
_ALIKE = 0.9  # the share of named rows whose count must be their indicator's number
_COUNT = re.compile(r"0*(\d{1,3})\W*$")
_NUMBER = re.compile(r"\D{0,14}?0*(\d{1,3})\b")
_SHORT = 20  # characters: "Indikator 08", not a name
_NUMBERED = re.compile(
    r"(?:indikator|ind|butir|i)?\W{0,3}0*(\d{1,3})\s*[-\u2013:.)]\W*(?P<name>\D.*)",
    re.IGNORECASE | re.DOTALL,
)


class IndicatorNames:
    """The indicators of an instrument by what people call them."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument

    @cached_property
    def _spelled(self) -> tuple[str, ...]:
        indicators = self.instrument.indicators
        full = tuple(indicator.name.casefold() for indicator in indicators)
        return full + tuple(indicator.short.casefold() for indicator in indicators)

    @cached_property
    def _words(self) -> tuple[frozenset[str], ...]:
        return tuple(_words(name) for name in self._spelled)

    def named(self, text: str) -> str | None:
        """The id of the indicator that *text* names, typos forgiven; None for none.

        Official names are long, so people leave words out: of the indicators whose name
        has all the words of *text*, it is the one with the fewest others.
        """
        indicators = self.instrument.indicators
        place = self._shortened(_words(text))
        if place is None:
            found = process.extractOne(
                text.casefold(),
                self._spelled,
                scorer=fuzz.token_sort_ratio,
                score_cutoff=_SAME_INDICATOR,
            )
            place = found[2] % len(indicators) if found else None
        return None if place is None else indicators[place].id

    def told(self, text: str) -> str | None:
        """The id of the indicator that a cell names, numbers, or both; None for none.

        Raises:
            KeyError: it is a number that the instrument does not have.
        """
        match = _NUMBER.match(text)
        if match and len(text) < _SHORT:
            return self.instrument.by_id[match[1]].id
        if not (both := _NUMBERED.match(text)):
            return self.named(text)
        # a list's own count restarts where the instrument's numbers do not
        named = self.named(both["name"]) or self.named(text)
        return named or (both[1] if both[1] in self.instrument.by_id else None)

    def _shortened(self, said: frozenset[str]) -> int | None:
        if len(said) < _FEWEST_WORDS:
            return None
        further: dict[int, int] = {}
        for at, words in enumerate(self._words):
            place = at % len(self.instrument.indicators)
            if said <= words:
                others = len(words - said)
                further[place] = min(others, further.get(place, others))
        fewest = min(further.values(), default=0)
        places = [place for place, others in further.items() if others == fewest]
        return places[0] if len(places) == 1 else None

    def numbered(self, columns: Mapping[str, int], body: Sequence[Row]) -> int | None:
        """The column of *body* that counts the rows as the instrument counts them.

        Of sheets that give the name under *columns*, but the number under no heading that
        is known; None where the names do not bear the count out.
        """
        if "number" in columns or "name" not in columns:
            return None
        named = [(cells, self.named(_at(cells, columns["name"]))) for cells in body]
        known = [(cells, indicator) for cells, indicator in named if indicator]
        width = max((len(cells) for cells, _ in known), default=0)
        for place in sorted(set(range(width)) - set(columns.values())):
            agreed = sum(_counts(_at(cells, place), as_id) for cells, as_id in known)
            if agreed >= max(_FEWEST_ROWS, _ALIKE * len(known)):
                return place
        return None


def _counts(cell: str, indicator: str) -> bool:
    count = _COUNT.match(cell)
    return count is not None and count[1] == indicator


def _at(cells: Row, place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))

"""Systems that a paper names only as partners: "predikat dikirim balik ke SIASN".

The manual of one service names others that it exchanges data with; it is no evidence of
them. Source: Pedoman Menteri PANRB 3/2024, indicators 32 to 47, level 4: the exchange is
what the service that is judged has.
"""

from __future__ import annotations

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.topics import Topics
from classifiers.view import View
from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument, Pattern

PARTNER = "hanya disebut sebagai sistem lain yang bertukar data"


class Partners:
    """The instrument's words for the exchange of data."""

    def __init__(self, instrument: Instrument, topics: Topics) -> None:
        """Take the cue set ``collaboration`` of *instrument*; *topics* are its own."""
        self._topics = topics
        self._book = Phrasebook({"exchange": instrument.cues.get("collaboration", ())})

    def only_partners(
        self, instrument: Instrument, reading: Reading, view: View
    ) -> dict[str, str]:
        """Per service that *reading*, a paper on another one, names as a partner, why not."""
        services = [
            i.id
            for i in instrument.indicators
            if i.pattern is Pattern.SERVICE and view.total(i.id)
        ]
        titled = {number for number in services if number in view.title}
        if len(services) < 2 or len(titled) == len(services):  # noqa: PLR2004 - a pair
            return {}
        apart = self._apart(reading)
        main = {
            number
            for number in services
            if number in titled
            or _is_said(view, number, apart)
            or self._has_a_section(reading, view, number)
        }
        loudest = max((view.total(number) for number in main), default=0.0)
        return {
            number: PARTNER
            for number in services
            if number not in main and view.total(number) < loudest
        }

    def _has_a_section(self, reading: Reading, view: View, number: str) -> bool:
        """Whether a passage is on the service first of all, in a sentence of its own."""
        return any(
            number in said
            and said[number].score >= max(each.score for each in said.values())
            and any(
                self._topics.said(sentence).keys() >= {number}
                and not any(self._book.named(sentence))
                for sentence in sentences(passage.text)
            )
            for passage, said in zip(reading.passages, view.passages, strict=True)
        )

    def _apart(self, reading: Reading) -> frozenset[int]:
        """The places of the passages of *reading* that do not speak of any exchange."""
        return frozenset(
            place
            for place, words in enumerate(reading.words)
            if not any(self._book.named(words))
        )


def _is_said(view: View, number: str, places: frozenset[int]) -> bool:
    return any(number in view.passages[place] for place in places)

"""Whether a paper shows a service as an electronic one, or only the business behind it.

The services of the instrument are judged as electronic services (PermenPANRB 59/2020,
domain Layanan SPBE): a budget report shows finance, not an electronic finance service.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from classifiers.denial import Denial
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.view import View
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Indicator, Instrument, Pattern

BUSINESS_ONLY = (
    "hanya memperlihatkan urusannya, bukan layanan elektroniknya "
    "(tidak menyebut aplikasi atau layanan daring)"
)
_SCREEN, _REVIEW = "screenshot", "reviu"


class Medium:
    """The instrument's words for what is done by electronic means."""

    def __init__(self, instrument: Instrument) -> None:
        """Take the cue set ``electronic`` and the applications of *instrument*."""
        self._book = Phrasebook({"electronic": instrument.cues.get("electronic", ())})
        self._hindered = Phrasebook({"hindered": instrument.cues.get("hindered", ())})
        self._gone = Phrasebook({"gone": instrument.cues.get("gone", ())}, exact=True)
        self._service = Phrasebook({"service": instrument.cues.get("service", ())})
        self._bettered = Phrasebook(
            {"better": instrument.cues.get("better_service", ())}
        )
        self._applications = {
            each.id: Phrasebook({"application": each.terms.applications})
            for each in instrument.indicators
            if each.pattern is Pattern.SERVICE
        }
        self._denial = Denial(instrument.cues)
        self._is_set = bool(instrument.cues.get("electronic"))

    def business_only(
        self,
        instrument: Instrument,
        reading: Reading,
        view: View,
        declared: Collection[str],
    ) -> dict[str, str]:
        """Per service that *reading* does not show as an electronic one, why not.

        A review of a "layanan" that is *declared* for it need not say again by what means
        it goes, nor need a decree on "perbaikan layanan".
        """
        if not self._is_set or self._is_electronic(reading):
            return {}
        if any(self._affirmed(passage.text) for passage in self._naming(reading)):
            return {}
        formal = reading.formalities
        is_of_a_service = (
            formal.kind == _REVIEW and any(self._service.named(reading.inner_title))
        ) or (
            formal.kind in kind_table().policies
            and any(self._bettered.named(formal.subject))
        )
        return {
            indicator.id: BUSINESS_ONLY
            for indicator in instrument.indicators
            if indicator.pattern is Pattern.SERVICE
            and not (is_of_a_service and indicator.id in declared)
            and indicator.id not in view.local.applications
            and not self._shows_application(indicator, reading, view)
        }

    def _shows_application(
        self, indicator: Indicator, reading: Reading, view: View
    ) -> bool:
        """Whether *reading* names an application for *indicator*, and not as one to come."""
        if set(indicator.terms.applications).isdisjoint(view.phrases(indicator.id)):
            return False
        book = self._applications[indicator.id]
        texts = (reading.title, *(passage.text for passage in reading.passages))
        return any(self._affirms(text, book) for text in texts)

    def _is_electronic(self, reading: Reading) -> bool:
        is_screen = reading.formalities.kind == _SCREEN
        return is_screen or self._says(reading.title)

    def _naming(self, reading: Reading) -> Iterator[Passage]:
        """The passages of *reading* that speak of electronic means, as they may deny."""
        for passage, words in zip(reading.passages, reading.words, strict=True):
            if any(self._book.named(words)):
                yield passage

    def _says(self, title: str) -> bool:
        return any(self._book.named(title)) and self._affirmed(title)

    def _affirmed(self, text: str) -> bool:
        """Whether *text* says that electronic means are used: not that they are not yet."""
        if self._denial.is_free(text):
            return True
        if any(self._hindered.named(text)) and not any(self._gone.named(text)):
            return True
        return self._affirms(text, self._book)

    def _affirms(self, text: str, book: Phrasebook[str]) -> bool:
        """Whether *text* says a phrase of *book* in a sentence that does not deny it."""
        spans = [(hit.start, hit.end) for hit in book.find(text)]
        return not all(self._denial.undone(text, spans, by_line=False))

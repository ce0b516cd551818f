"""Whether a paper shows a service as an electronic one, or only the business behind it.

The services of the instrument are judged as electronic services (PermenPANRB 59/2020,
domain Layanan SPBE): a budget report shows finance, not an electronic finance service.
"""

from __future__ import annotations

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.view import View
from indicator_corpus.indicator import Instrument, Pattern

BUSINESS_ONLY = (
    "hanya memperlihatkan urusannya, bukan layanan elektroniknya "
    "(tidak menyebut aplikasi atau layanan daring)"
)
_SCREEN = "screenshot"


class Medium:
    """The instrument's words for what is done by electronic means."""

    def __init__(self, instrument: Instrument) -> None:
        """Take the cue set ``electronic`` and the applications of *instrument*."""
        self._book = Phrasebook({"electronic": instrument.cues.get("electronic", ())})
        self._is_set = bool(instrument.cues.get("electronic"))

    def business_only(
        self, instrument: Instrument, reading: Reading, view: View
    ) -> dict[str, str]:
        """Per service that *reading* does not show as an electronic one, why not."""
        if not self._is_set or self._is_electronic(reading):
            return {}
        if any(any(self._book.named(words)) for words in reading.words):
            return {}
        return {
            indicator.id: BUSINESS_ONLY
            for indicator in instrument.indicators
            if indicator.pattern is Pattern.SERVICE
            and not set(indicator.terms.applications) & set(view.phrases(indicator.id))
        }

    def _is_electronic(self, reading: Reading) -> bool:
        is_screen = reading.formalities.kind == _SCREEN
        return is_screen or any(self._book.named(reading.title))

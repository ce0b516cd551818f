"""Certificates of what has nothing to do with an indicator.

Source: Pedoman Menteri PANRB 3/2024, indicator 25: the competence that counts is that in the
six fields of SPBE; a course in protocol is no evidence of it.
"""

from __future__ import annotations

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.view import View
from indicator_corpus.indicator import Instrument

OTHER_FIELD = "pelatihannya di luar bidang yang diminta"
_CERTIFICATE = "sertifikat"
_NAMED = 0.5  # how plainly a certificate must name the object to be of its field


class Fields:
    """The fields that an instrument's indicators list, in their words."""

    def __init__(self, instrument: Instrument) -> None:
        """Take the contents of the indicators that certificates exist for."""
        affinity = instrument.affinity.get(_CERTIFICATE)
        own = set(affinity.only) if affinity else set()
        self._fields = Phrasebook(
            {
                indicator.id: [
                    word for item in indicator.content for word in item.words
                ]
                for indicator in instrument.indicators
                if indicator.id in own and indicator.content
            }
        )
        self._own = {i.id for i in instrument.indicators if i.id in own and i.content}

    def other_field(self, reading: Reading, view: View) -> dict[str, str]:
        """Per indicator of whose fields the certificate *reading* names none, why not."""
        if reading.formalities.kind != _CERTIFICATE:
            return {}
        named = {number for number, _ in self._fields.named(reading.document.text)}
        return {
            number: OTHER_FIELD
            for number in self._own - named
            if view.plainest(number) < _NAMED
        }

"""Certificates, budgets and plans of what has nothing to do with the instrument.

Source: Pedoman Menteri PANRB 3/2024, indicator 25: the competence that counts is that in the
six fields of SPBE, a course in protocol is no evidence of it; indicators 12 and 13: the
budget for SPBE, of which one for pumps and roads holds nothing; indicators 1, 2, 11 and 12:
the architecture and the roadmap of SPBE, not one against stunting.
"""

from __future__ import annotations

from collections.abc import Iterator

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.view import View
from evidence.kinds import kind_table
from indicator_corpus.indicator import Affinity, Instrument

OTHER_FIELD = "pelatihannya di luar bidang yang diminta"
OTHER_SPENDING = "anggarannya tidak memuat belanja TIK"
OTHER_PLAN = "rencana atau peta jalan bidang lain, bukan SPBE"
_CERTIFICATE, _BUDGET = "sertifikat", "dpa"
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
        words = instrument.cues.get("ict_spending", ())
        self._spending = Phrasebook({"ict": words}) if words else None
        budgets = instrument.affinity.get(_BUDGET)
        self._budgeted = tuple(budgets.only) if budgets else ()
        self._own = {i.id for i in instrument.indicators if i.id in own and i.content}
        self._planned = frozenset(_planned(instrument))

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

    def other_spending(self, reading: Reading) -> dict[str, str]:
        """Per indicator that the budget *reading* has no line for, why not."""
        if reading.formalities.kind != _BUDGET or self._spending is None:
            return {}
        text = f"{reading.name_words}\n{reading.document.text}"
        if any(self._spending.named(text)):
            return {}
        return dict.fromkeys(self._budgeted, OTHER_SPENDING)

    def other_plan(self, reading: Reading) -> dict[str, str]:
        """Per indicator on a plan that *reading*, which adopts one of another field, why."""
        table, formal = kind_table(), reading.formalities
        is_other = (
            formal.kind in table.policies
            and table.plans_of_anything.search(formal.subject)
            and not table.plan_field.search(f"{formal.subject}\n{reading.name_words}")
        )
        return dict.fromkeys(self._planned, OTHER_PLAN) if is_other else {}


def _planned(instrument: Instrument) -> Iterator[str]:
    """The indicators on what an architecture or a roadmap is, and their other sides."""
    known = {each.id: each for each in instrument.indicators}
    for kind in kind_table().plans:
        for number in instrument.affinity.get(kind, Affinity()).only:
            if number in known:
                yield number
                yield from known[number].counterpart

"""Which audit a report is on, or a plan foresees, of several that share their words.

"Audit TIK" and "auditi" stand in the report of every audit; that on the infrastructure is
no evidence of an audit of applications because of them. A roadmap with the rows of one
audit under "Audit TIK" has not planned the others.
"""

from __future__ import annotations

from collections.abc import Collection

from classifiers.reading import Reading
from classifiers.references import PLANS
from classifiers.view import View
from classifiers.words import stems
from indicator_corpus.indicator import Indicator, Instrument, Pattern

_REPORT = "laporan_audit"
_HELD = {_REPORT: "laporannya tentang"} | dict.fromkeys(
    PLANS, "rencananya hanya memuat"
)
_PLAINLY, _HARDLY = 0.85, 0.7  # how a report names the object that it is, or is not, on


def other_audits(
    instrument: Instrument, reading: Reading, view: View, declared: Collection[str]
) -> dict[str, str]:
    """Per audit that *reading* hardly names, beside one that it names plainly, which.

    A report that people *declared* for an audit is on another one only if its title says
    so; what a plan foresees it says itself.

    Source: Pedoman Menteri PANRB 3/2024, indicators 29 to 31, each with an object of its
    own.
    """
    kind = reading.formalities.kind
    if kind not in _HELD:
        return {}
    audits = [i for i in instrument.indicators if i.pattern is Pattern.AUDIT]
    told = [i for i in audits if i.id in declared and kind == _REPORT]
    named = told or [i for i in audits if view.plainest(i.id) >= _PLAINLY]
    if not named:
        return {}
    objects = " dan ".join(indicator.object for indicator in named)
    title = frozenset(stems(reading.called))
    return {
        indicator.id: f"{_HELD[kind]} {objects}"
        for indicator in audits
        if view.plainest(indicator.id) < _HARDLY
        or (
            told and indicator not in told and not _own_words(indicator, audits) & title
        )
    }


def _own_words(audit: Indicator, audits: Collection[Indicator]) -> frozenset[str]:
    """The stems of the object of *audit* that no other one of *audits* has."""
    others = {word for each in audits if each != audit for word in stems(each.object)}
    return frozenset(stems(audit.object)) - others

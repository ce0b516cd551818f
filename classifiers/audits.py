"""Which audit a report is on, of several that share their words.

"Audit TIK" and "auditi" stand in the report of every audit; that on the infrastructure is
no evidence of an audit of applications because of them.
"""

from __future__ import annotations

from classifiers.reading import Reading
from classifiers.view import View
from indicator_corpus.indicator import Instrument, Pattern

_REPORT = "laporan_audit"
_PLAINLY, _HARDLY = 0.85, 0.7  # how a report names the object that it is, or is not, on


def other_audits(
    instrument: Instrument, reading: Reading, view: View
) -> dict[str, str]:
    """Per audit that *reading* hardly names, beside one that it names plainly, which.

    Source: Pedoman Menteri PANRB 3/2024, indicators 29 to 31, each with an object of its
    own.
    """
    if reading.formalities.kind != _REPORT:
        return {}
    audits = [i for i in instrument.indicators if i.pattern is Pattern.AUDIT]
    named = [i for i in audits if view.plainest(i.id) >= _PLAINLY]
    if not named:
        return {}
    objects = " dan ".join(indicator.object for indicator in named)
    return {
        indicator.id: f"laporannya tentang {objects}"
        for indicator in audits
        if view.plainest(indicator.id) < _HARDLY
    }

"""What tells of an exchange of data between systems, and what only names one.

A letter that asks for it does not tell of one, nor a label, advice, or what is carried by hand
(Pedoman Menteri PANRB 3/2024, level 4 of indicators 5 to 7, 16 to 18 and 32 to 47).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument

_EXCHANGE = frozenset(
    [
        "collaboration",
        "national_data_centre",
        "intra_interconnection",
        "national_service_bus",
    ]
)
_INTERCONNECTION = "interconnection"  # the end of the names of criteria
_BY_HAND, _ADVICE = "by_hand", "review_recommendation"  # the cue sets
_HEAD = 25  # characters of what heads a sentence
_LABEL = re.compile(  # "c. Hubungan dengan perencanaan. Hasilnya diunduh operator"
    r"^\W{0,3}(?:[a-z]|\d{1,2})[.)]\s+[A-Z][^.:;|\n]{3,60}\.(?=\s+[A-Z])", re.MULTILINE
)


Names: TypeAlias = Callable[[str, str], bool]
"""Whether a text says a phrase of a cue set, by the set's name; see `Ear.names`."""


def exchange_keys(instrument: Instrument) -> frozenset[tuple[str, str]]:
    """The keys under which phrases tell of an exchange: cue sets, and criteria of links."""
    return frozenset(("cue", name) for name in _EXCHANGE).union(
        ("phrase", c.id)
        for i in instrument.indicators
        for c in i.criteria
        if not _EXCHANGE.isdisjoint(c.cues) or c.id.endswith(_INTERCONNECTION)
    )


def told_of_exchange(text: str, names: Names) -> str:
    """*text* without labels, advice, and what it says is carried by hand."""
    text = _LABEL.sub(" ", text)
    if not names(_BY_HAND, text) and not names(_ADVICE, text):
        return text
    return "\n".join(
        sentence
        for sentence in sentences(text)
        if not names(_BY_HAND, sentence) and not _advises(sentence, names)
    )


def _advises(sentence: str, names: Names) -> bool:
    """Whether *sentence* is headed so: "Rekomendasi: S-1 pengajuan ke SPLP"."""
    head, colon, _ = sentence.partition(":")
    return bool(colon) and len(head) <= _HEAD and names(_ADVICE, head)

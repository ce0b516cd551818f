"""Whether a review is one of a policy, or only of what is done under it."""

from __future__ import annotations

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from indicator_corpus.indicator import Instrument, Pattern

_OF_PRACTICE = frozenset({"reviu", "notulen", "laporan"})
NO_POLICY = "menceritakan pelaksanaannya, tidak menyebut kebijakannya"


def no_policy(
    instrument: Instrument, reading: Reading, sides: Phrasebook[str]
) -> dict[str, str]:
    """Per policy that *reading* cannot be a review of, as it names no rule at all, why.

    Args:
        instrument: whose policies have a counterpart in practice.
        reading: the paper.
        sides: what rules are called.

    Source: Pedoman Menteri PANRB 3/2024, indicators 1 to 10, level 4: the policy is what
    is reviewed.
    """
    if reading.formalities.kind not in _OF_PRACTICE:
        return {}
    if any(any(sides.named(text)) for text in (reading.title, *_texts(reading))):
        return {}
    return {
        indicator.id: NO_POLICY
        for indicator in instrument.indicators
        if indicator.pattern is Pattern.POLICY and indicator.counterpart
    }


def _texts(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages]

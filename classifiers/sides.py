"""Which side of a topic a paper is on: the policy, or what is done under it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.view import View
from evidence.formalities import Standing
from evidence.kinds import kind_table
from indicator_corpus.indicator import Affinity, Indicator, Instrument, Pattern

_WRONG_SIDE = 0.15  # what is left of the affinity on the other side of a topic
_REVIEW = "reviu"
_OF_PRACTICE = frozenset({"reviu", "notulen", "laporan"})
ONLY_DRAFTED = "rancangan aturan, belum ada pelaksanaannya"
UNAMENDED = "perubahan peraturan itu tidak menyangkut objek ini"
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


def only_drafted(
    instrument: Instrument, reading: Reading, declared: Collection[str]
) -> dict[str, str]:
    """Per practice under a policy that *reading* only drafts, why it shows none of it.

    What people *declared* it for is left to its words, and so is what a decree begins,
    or is: an architecture is drafted as a decree.
    """
    formal = reading.formalities
    is_draft = formal.standing is Standing.DRAFT
    if formal.kind not in kind_table().policies or not is_draft:
        return {}
    affinity = instrument.affinity.get(formal.kind, Affinity())
    own = {i for each in instrument.affinity.values() for i in each.only}
    return {
        indicator.id: ONLY_DRAFTED
        for indicator in instrument.indicators
        if indicator.pattern is not Pattern.POLICY
        and indicator.counterpart
        and indicator.id not in {*declared, *affinity.also, *own}
    }


def unamended(instrument: Instrument, reading: Reading, view: View) -> dict[str, str]:
    """Per indicator that the amendment *reading* leaves as it was, why it shows nothing.

    Whatever the amended policy rules on, an amendment is on what its own articles say,
    or on the articles that it changes.
    """
    if not reading.amends:
        return {}
    return {
        indicator.id: UNAMENDED
        for indicator in instrument.indicators
        if not view.total(indicator.id) and not view.refers(indicator.id)
    }


def outdone(
    instrument: Instrument,
    reading: Reading,
    scores: Mapping[str, float],
    declared: Collection[str],
) -> frozenset[str]:
    """The practices of which *reading*, a policy, rules: it is surer of the policy.

    A regulation on the intra network says what is to be done, and shows none of it.
    What people *declared* it for is left to its words, and so is what a decree begins.
    Source: Pedoman Menteri PANRB 3/2024, indicators 1 to 9 beside 11 to 31.
    """
    formal = reading.formalities
    if formal.kind not in kind_table().policies:
        return frozenset()
    own = {*declared, *instrument.affinity.get(formal.kind, Affinity()).also}
    return frozenset(
        each.id
        for each in instrument.indicators
        if each.pattern not in {Pattern.POLICY, Pattern.SERVICE}
        and each.id not in own
        and any(
            scores.get(other, 0.0) > scores.get(each.id, 0.0)
            for other in each.counterpart
        )
    )


def of_policies(
    instrument: Instrument, discussed: Mapping[str, float]
) -> dict[str, float]:
    """What a policy refers to, without what is done under a policy in it.

    A decree that carries out or amends a policy is a policy too, and shows nothing of
    what is done. Source: Pedoman Menteri PANRB 3/2024, indicators 1 to 10, level 5
    ("turunan kebijakan").
    """
    known = instrument.by_id
    return {
        number: score
        for number, score in discussed.items()
        if known[number].pattern is Pattern.POLICY
        or discussed.keys().isdisjoint(known[number].counterpart)
    }


def _texts(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages]


def policies_in(
    instrument: Instrument, discussed: Mapping[str, float]
) -> dict[str, float]:
    """The policies among what is *discussed*."""
    known = instrument.by_id
    return {
        number: score
        for number, score in discussed.items()
        if known[number].pattern is Pattern.POLICY
    }


def of_side(
    indicator: Indicator, reading: Reading, *, on_policy: bool, to_plan: bool
) -> float:
    """0..1: what is left of the affinity of *reading*, by the side that its title is on.

    Args:
        indicator: for which the affinity is.
        reading: the paper.
        on_policy: whether its title speaks of a rule.
        to_plan: whether its title refers to an architecture or a roadmap.
    """
    if indicator.pattern is Pattern.SERVICE:  # no policy is its other side
        is_of_a_rule = on_policy and reading.formalities.kind == _REVIEW
        return _WRONG_SIDE if is_of_a_rule else 1.0
    if indicator.pattern is Pattern.WHOLE:
        return 1.0
    is_policy = indicator.pattern is Pattern.POLICY
    if reading.formalities.kind in kind_table().orders and not to_plan:
        is_draft = reading.formalities.standing is Standing.DRAFT
        return _WRONG_SIDE if is_draft and not is_policy else 1.0
    return 1.0 if is_policy == on_policy else _WRONG_SIDE

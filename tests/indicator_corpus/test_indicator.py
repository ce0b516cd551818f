"""The vocabulary of an instrument."""

from __future__ import annotations

import pytest

from indicator_corpus.indicator import (
    Affinity,
    Check,
    Criterion,
    Indicator,
    Instrument,
    Level,
    Pattern,
    Reason,
    Source,
)
from indicator_corpus.terms import Terms

SOURCE = Source(regulation="Peraturan contoh")


def criterion(name):
    return Criterion(
        id=name, statement="", check=Check.SHOWN, remedy="", lacking=Reason.NO_EVIDENCE
    )


def indicator(number, pattern=Pattern.POLICY, levels=()):
    return Indicator(
        id=number,
        name="",
        short="",
        object="",
        domain="1",
        aspect="1",
        weight=1,
        pattern=pattern,
        about="",
        terms=Terms(names=("pusat data",)),
        levels=levels,
        source=SOURCE,
    )


def test_the_criteria_of_an_indicator_come_level_by_level():
    levels = (
        Level(number=1, summary="", criteria=(criterion("a"), criterion("b"))),
        Level(number=2, summary="", criteria=()),
        Level(number=3, summary="", criteria=(criterion("c"),)),
    )

    assert [c.id for c in indicator("1", levels=levels).criteria] == ["a", "b", "c"]


def test_indicators_are_found_by_their_number():
    instrument = Instrument(
        id="mini",
        name="",
        version="1",
        source=SOURCE,
        domains=(),
        aspects=(),
        predicates=(),
        indicators=(indicator("2"), indicator("10")),
    )

    assert instrument.by_id["10"] is instrument.indicators[1]
    assert list(instrument.by_id) == ["2", "10"]


POLICY, AUDIT, SERVICE = Pattern.POLICY, Pattern.AUDIT, Pattern.SERVICE
AFFINITIES = [
    (Affinity(), POLICY, 0.0),  # serves nothing
    (Affinity(patterns={POLICY: 0.8}), POLICY, 0.8),
    (Affinity(patterns={POLICY: 0.8}), AUDIT, 0.0),
    (Affinity(only=("1",)), POLICY, 1.0),  # exists for this indicator
    (Affinity(only=("2",)), POLICY, 0.0),
    (Affinity(only=("2",), patterns={POLICY: 0.8}), POLICY, 0.8),  # serves others too
    (Affinity(only=("1",), patterns={POLICY: 0.3}), POLICY, 1.0),
    # a roadmap carries the programmes of others too
    (Affinity(only=("2",), plans=(AUDIT,)), AUDIT, 0.5),
    (Affinity(only=("2",), plans=(AUDIT,), patterns={AUDIT: 0.8}), AUDIT, 0.8),
    (Affinity(only=("2",), plans=(AUDIT,), patterns={AUDIT: 0.8}), SERVICE, 0.0),
]


@pytest.mark.parametrize(("affinity", "pattern", "share"), AFFINITIES)
def test_a_kind_serves_an_indicator_by_its_ladder(affinity, pattern, share):
    assert affinity.of(indicator("1", pattern=pattern)) == share

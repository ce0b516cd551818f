"""Contradictions between files that are each well formed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indicator_corpus.consistency import contradictions
from indicator_corpus.loading import load_instrument


@pytest.fixture(scope="module")
def instrument():
    return load_instrument("spbe-47")


def files_of(instrument):
    return {f"{each.id}.yaml": each for each in instrument.indicators}


def without_last(instrument):
    return replace(instrument, indicators=instrument.indicators[:-1])


def test_what_ships_does_not_contradict_itself(instrument):
    assert list(contradictions(instrument, files_of(instrument), is_whole=True)) == []


def test_a_lost_indicator_is_missed_in_the_sums(instrument):
    lost = without_last(instrument)

    said = list(contradictions(lost, files_of(lost), is_whole=True))

    assert said == [
        "instrument.yaml: indicators: jumlah bobot 97, bukan 100",
        "instrument.yaml: aspects.8: jumlah bobot indikator 15, bukan 18",
    ]


def test_an_indicator_known_to_be_missing_is_not_missed(instrument):
    lost = without_last(instrument)

    assert list(contradictions(lost, files_of(lost), is_whole=False)) == []


def test_a_reference_to_an_indicator_known_to_be_missing_is_not_blamed(instrument):
    kept = tuple(each for each in instrument.indicators if each.id != "1")
    lost = replace(instrument, indicators=kept)
    assert "1" in lost.by_id["11"].counterpart

    assert list(contradictions(lost, files_of(lost), is_whole=False)) == []


@pytest.mark.parametrize("weights", [(0.1,) * 10, (0.7, 0.2, 0.1)])
def test_weights_are_compared_with_a_tolerance(instrument, weights):
    # ten times 0.1 is not quite 1 in binary figures
    first, *others = instrument.aspects
    rest = first.weight - sum(weights)
    shared = [
        replace(first, id=f"{first.id}-{n}", weight=weight)
        for n, weight in enumerate(weights)
    ]
    aspects = (replace(first, weight=rest), *shared, *others)

    said = contradictions(replace(instrument, aspects=aspects), {}, is_whole=False)

    assert list(said) == []

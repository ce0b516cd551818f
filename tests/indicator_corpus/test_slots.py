"""Criteria that indicators share are written out."""

from __future__ import annotations

import re

import pytest

from indicator_corpus.loading import load_instrument
from indicator_corpus.slots import Expansion

SLOTS = {
    "issued": {"check": "issued", "statement": "{object} sudah ditetapkan."},
    "broken": "bukan pasangan",
}


def expanded(criterion, slots=SLOTS):
    levels = [{"number": 2, "summary": "ya", "criteria": [criterion]}]
    return Expansion({"id": "7", "object": "peta rencana", "levels": levels}, slots)


def only_criterion(expansion):
    return expansion.indicator["levels"][0]["criteria"][0]


def test_a_criterion_takes_every_key_of_its_slot():
    assert only_criterion(expanded({"use": "issued"})) == {
        "id": "7.2.issued",
        "check": "issued",
        "statement": "Peta rencana sudah ditetapkan.",
    }


def test_what_the_criterion_says_itself_comes_first():
    own = {"use": "issued", "statement": "Sudah ada.", "years": 3}

    criterion = only_criterion(expanded(own))

    assert criterion["statement"] == "Sudah ada."
    assert criterion["years"] == 3


def test_a_slot_name_of_its_own_names_the_criterion():
    assert only_criterion(expanded({"use": "issued", "slot": "early"}))["id"] == (
        "7.2.early"
    )
    assert only_criterion(expanded({"slot": "own"}))["id"] == "7.2.own"


def test_writing_out_leaves_the_slots_alone():
    expanded({"use": "issued"})

    assert SLOTS["issued"]["statement"] == "{object} sudah ditetapkan."


def test_the_rest_of_the_indicator_stays():
    raw = {"id": "7", "weight": 2.5, "levels": []}

    assert Expansion(raw, SLOTS).indicator == raw


@pytest.mark.parametrize("use", ["issue", "", ["issued"], {"a": 1}, 3, True])
def test_a_slot_that_does_not_exist_is_said(use):
    expansion = expanded({"use": use})

    assert expansion.problems == [f"7.2: slot {use!r} tidak ada di slots.yaml"]
    assert not expansion.is_complete


@pytest.mark.parametrize(("use", "slots"), [("broken", SLOTS), ("issued", None)])
def test_a_slot_that_cannot_be_read_was_blamed_elsewhere(use, slots):
    expansion = expanded({"use": use}, slots)

    assert expansion.problems == []
    assert not expansion.is_complete


def test_without_shared_slots_nothing_is_missing():
    assert expanded({"slot": "own"}, slots=None).is_complete


@pytest.mark.parametrize(
    "levels",
    [None, "satu", [1, 2], [{"criteria": "semua"}], [{"criteria": ["a"]}], [None]],
)
def test_what_is_no_level_is_left_to_the_validation(levels):
    expansion = Expansion({"id": "7", "levels": levels}, SLOTS)

    assert expansion.indicator["levels"] == levels
    assert expansion.is_complete


EXAMPLES = {
    "slots": {"issued": "Perwali tentang {object}."},
    "checks": {"issued": "Keputusan {object}.", "said": "Halaman {object}."},
}


@pytest.mark.parametrize(
    ("criterion", "example"),
    [
        ({"use": "issued"}, "Perwali tentang peta rencana."),
        ({"slot": "own", "check": "said"}, "Halaman peta rencana."),
        ({"slot": "own", "check": "issued"}, "Keputusan peta rencana."),
        ({"use": "issued", "example": "Apa saja."}, "Apa saja."),
        ({"slot": "own", "check": "shown"}, None),
        ({"slot": ["own"], "check": ["said"]}, None),
    ],
)
def test_a_criterion_has_its_own_example_or_that_of_its_slot_or_check(
    criterion, example
):
    levels = [{"number": 2, "summary": "ya", "criteria": [criterion]}]
    raw = {"id": "7", "object": "peta rencana", "levels": levels}

    made = only_criterion(Expansion(raw, SLOTS, EXAMPLES))

    assert made.get("example") == example


@pytest.mark.parametrize("name", ["spbe-47", "pemdi-20", "biro-25"])
def test_the_example_of_what_grows_too_old_names_no_year(name):
    aging = [
        criterion
        for indicator in load_instrument(name).indicators
        for criterion in indicator.criteria
        if criterion.max_age_years
    ]

    assert aging
    assert not [c.id for c in aging if re.search(r"\b20\d\d\b", c.example)]

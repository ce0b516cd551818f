from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.trial import DRIVES
from classifiers.precedents import (
    OUR_MODEL,
    Precedents,
    load_precedents,
    save_precedents,
)
from indicator_corpus.loading import load_instrument

SMALL = Precedents(
    instrument="spbe-47",
    indicators=("8", "21"),
    terms=("insiden", "jaring", "kebun"),
    weights=np.array([[3.0, -1.0], [0.5, 2.0], [-2.0, -2.0]], dtype=np.float32),
    intercepts=np.array([-2.0, -2.5], dtype=np.float32),
)
FILLER = ["Kebun teh di lereng itu luas dan hijau, jauh dari kota. " * 2] * 40


def likeness(*texts):
    return dict(zip(SMALL.indicators, SMALL.likeness(texts).tolist(), strict=True))


def test_the_words_of_a_paper_are_weighed():
    said = likeness("Insiden dicatat")

    assert said == pytest.approx({"8": 1.0, "21": -3.5})


def test_a_word_said_often_counts_little_more():
    once, often = likeness("insiden kebun"), likeness("insiden " * 20 + "kebun")

    assert once["8"] < often["8"] < 1.0


def test_the_likest_part_of_a_long_paper_decides():
    said = ["Insiden pada jaringan dicatat"]
    whole = likeness(*FILLER, *said, *FILLER)

    assert likeness(*FILLER)["8"] < whole["8"]
    assert likeness(" ".join([*FILLER, *said, *FILLER]))["8"] < whole["8"]


def test_the_words_that_say_most_are_told_as_they_are_written():
    said = ("Jaringan kantor", "Dua insiden, satu lagi insiden; kebun")

    assert SMALL.telling(said, 0) == ("insiden", "jaringan")
    assert SMALL.telling(said, 1) == ("jaringan",)


def test_a_word_that_says_nothing_is_not_told():
    common = replace(SMALL, terms=("insiden", "yang", "kebun"))

    assert common.telling(["Insiden yang dicatat"], 0) == ("insiden",)


@pytest.mark.parametrize("texts", [(), ("",), ("Tak satu pun dikenal",)])
def test_a_paper_without_known_words_is_as_likely_as_any(texts):
    assert likeness(*texts) == {"8": -2.0, "21": -2.5}


def test_what_is_saved_is_loaded(tmp_path):
    save_precedents(SMALL, tmp_path)
    held = load_precedents(tmp_path)

    assert (held.instrument, held.indicators) == (SMALL.instrument, SMALL.indicators)
    assert held.terms == SMALL.terms
    assert held.weights == pytest.approx(SMALL.weights, abs=3 / 127)
    assert held.intercepts == pytest.approx(SMALL.intercepts)


def test_another_weight_is_another_model():
    changed = replace(SMALL, weights=SMALL.weights + np.float32(0.5))

    assert changed.id != SMALL.id
    assert replace(SMALL).id == SMALL.id


def test_an_indicator_of_another_instrument_goes_by_the_one_it_takes_over():
    learnt = load_precedents()
    other = load_instrument("biro-25")

    columns = learnt.columns(other)

    assert columns.keys() == other.by_id.keys()
    for indicator in other.indicators:
        (origin,) = indicator.origins
        assert learnt.indicators[columns[indicator.id]] == origin.indicator


def test_nothing_is_known_of_an_indicator_that_asks_more_or_less():
    other = load_instrument("pemdi-20")

    assert load_precedents().columns(other) == {}


def test_our_model_knows_every_indicator_and_no_government():
    learnt = load_precedents()
    governments = {path.parent.name for path in DRIVES.glob("*/assessment.yaml")}

    assert learnt.indicators == tuple(
        i.id for i in load_instrument("spbe-47").indicators
    )
    assert not governments & set(learnt.terms)
    assert (OUR_MODEL / "README.md").is_file()

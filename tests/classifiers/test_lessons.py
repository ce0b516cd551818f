from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from classifiers.lessons import Lessons, settings
from classifiers.observations import Observer

SAID = "peladen kolokasi menampung cadangan basis keterangan daerah"


@pytest.fixture(scope="module")
def rows(instrument, embedder):
    texts = [indicator.about for indicator in instrument.indicators]
    return embedder.encode(texts, role="query")


def column(instrument, number):
    return [i.id for i in instrument.indicators].index(number)


def test_a_vector_moves_towards_what_was_confirmed(instrument, embedder, rows):
    lessons = Lessons(confirmed={"16": (SAID,)})
    said = embedder.encode([SAID], role="passage")[0]

    moved = lessons.moved(rows, instrument, embedder)

    place = column(instrument, "16")
    assert moved[place] @ said > rows[place] @ said + 0.2
    assert np.linalg.norm(moved, axis=1) == pytest.approx(1.0, abs=1e-5)


def test_a_vector_moves_a_little_away_from_what_was_rejected(
    instrument, embedder, rows
):
    said = embedder.encode([SAID], role="passage")[0]
    place = column(instrument, "16")

    away = Lessons(confirmed={}, rejected={"16": (SAID,)})
    moved = away.moved(rows, instrument, embedder)

    assert rows[place] @ said - 0.2 < moved[place] @ said < rows[place] @ said


def test_indicators_without_a_decision_stay(instrument, embedder, rows):
    moved = Lessons(confirmed={"16": (SAID,)}).moved(rows, instrument, embedder)

    others = [n for n in range(len(rows)) if n != column(instrument, "16")]
    assert moved[others] == pytest.approx(rows[others], abs=1e-6)


def test_confirmed_words_join_the_description_rejected_ones_do_not(instrument):
    lessons = Lessons(confirmed={"16": (SAID,)}, rejected={"17": (SAID,)})

    described = lessons.described(instrument).by_id

    assert described["16"].about.endswith(SAID)
    assert described["17"].about.strip() == instrument.by_id["17"].about.strip()


def test_only_the_first_words_of_a_passage_join(instrument):
    short = replace(settings(), words=2)

    described = Lessons(confirmed={"16": (SAID,)}, settings=short).described(instrument)

    assert described.by_id["16"].about.endswith("peladen kolokasi")


def test_an_observer_is_closer_to_what_it_learnt(instrument, embedder, observer):
    pupil = Observer(instrument, embedder, Lessons(confirmed={"16": (SAID,)}))
    place = column(instrument, "16")

    before, after = (each.closeness([SAID])[0] for each in (observer, pupil))

    assert after[place] > before[place]
    assert np.argmax(after) == place


def test_the_id_changes_with_texts_and_settings():
    first = Lessons(confirmed={"16": (SAID,)})

    assert first.id == Lessons(confirmed={"16": (SAID,)}).id
    others = (
        Lessons(confirmed={"17": (SAID,)}),
        Lessons(confirmed={}, rejected={"16": (SAID,)}),
        replace(first, settings=replace(settings(), words=1)),
    )
    assert len({first.id, *(other.id for other in others)}) == 4

from __future__ import annotations

import numpy as np

from classifiers.closeness import Closeness

TEXTS = ["manajemen risiko SPBE dan penilaian risiko", "rehabilitasi jaringan irigasi"]


def test_there_is_a_figure_for_each_text_and_indicator(instrument, embedder):
    found = Closeness(instrument, embedder).of(TEXTS)

    assert found.shape == (2, len(instrument.indicators))


def test_what_an_indicator_asks_is_nearer_to_it_than_to_others(instrument, embedder):
    near, far = Closeness(instrument, embedder).of(TEXTS)
    risk = [i.id for i in instrument.indicators].index("21")

    assert near.argmax() == risk
    assert near[risk] > far[risk]


def test_no_text_is_near_to_nothing(instrument, embedder):
    assert np.isfinite(Closeness(instrument, embedder).of([""])).all()

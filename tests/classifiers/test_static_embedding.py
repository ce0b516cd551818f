"""Our own reading of the shipped model beside that of the library it was made for."""

import numpy as np
import pytest

from classifiers.embedding import OUR_MODEL, load_embedder
from classifiers.static_embedding import StaticEmbedding
from indicator_corpus.loading import load_instrument
from tests.loaded import loaded

ODD = [
    "",
    "   ",
    "2024",
    "--- ... !!",
    "SPBE " * 2000,
    "Peraturan\tBupati\n№ 12/2023 — é",
]


@pytest.fixture(scope="module")
def sentences():
    """A few hundred lines of offices' wording, and odd ones."""
    told = [
        line
        for name in ("spbe-47", "pemdi-20")
        for each in load_instrument(name).indicators
        for line in each.description.split("\n")
    ]
    assert len(told) > 500
    return told + ODD


def test_vectors_are_those_of_sentence_transformers(sentences):
    theirs = load_embedder(OUR_MODEL).encode(sentences, role="passage")

    ours = StaticEmbedding(OUR_MODEL).encode(sentences)

    assert ours.dtype == theirs.dtype == np.float32
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() < 1e-5


def test_our_embedder_encodes_without_the_heavy_libraries():
    program = (
        "from classifiers.embedding import load_embedder\n"
        "load_embedder().encode(['pusat data'], role='query')\n"
    )

    assert loaded(program, "torch", "transformers", "sentence_transformers") == []


def test_a_folder_without_weights_is_refused(tmp_path):
    with pytest.raises(Exception, match=r"(?i)no such file"):
        StaticEmbedding(tmp_path)

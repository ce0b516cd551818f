"""`assessment.meaning`: contents known by what sentences mean."""

from __future__ import annotations

import numpy as np
import pytest

from assessment.hearing import Ear
from assessment.meaning import Meaning, nearness
from classifiers.embedding import load_embedder
from evidence.passage import Location, Passage
from indicator_corpus.loading import load_instrument

EAR = Ear(load_instrument("spbe-47"))
WANTED = {"uji": "pengujian kelaikan. uji fungsi, uji terima, pengujian aplikasi"}


def passage(text):
    place = Location(path="a.pdf", page=1, start=0, end=len(text))
    return Passage(location=place, text=text, section="")


TESTED = passage(
    "Uji fungsi aplikasi dan pengujian kelaikan dilakukan bersama penguji."
)
DENIED = passage("Pengujian kelaikan dan uji fungsi aplikasi belum dilakukan.")
OTHER = passage("Rapat dipimpin Kepala Bagian Umum di ruang pola.")


@pytest.fixture(scope="module")
def meaning():
    return Meaning(EAR, load_embedder())


def test_a_sentence_that_means_the_content_is_found(meaning):
    assert meaning.found(WANTED, [OTHER, TESTED]) == {"uji": TESTED}


@pytest.mark.parametrize("other", [DENIED, OTHER, passage("Uji.")])
def test_denials_and_other_sentences_are_not(meaning, other):
    assert meaning.found(WANTED, [other]) == {}


def test_the_end_of_a_sentence_means_nothing(meaning):
    whole, end = (
        passage("Uji fungsi aplikasi diulang."),
        passage("fungsi aplikasi diuji."),
    )

    assert meaning.found({"uji": whole.text}, [whole]) == {"uji": whole}
    assert meaning.found({"uji": end.text}, [end]) == {}


def test_another_embedding_than_the_measured_one_finds_nothing():
    class Same:
        id = "lain@1"

        def encode(self, texts, *, role):
            return np.ones((len(texts), 1), dtype=np.float32)

    assert Meaning(EAR, Same()).found(WANTED, [TESTED]) == {}
    assert nearness().keys() == {"bukti-id"}


@pytest.mark.parametrize(
    ("said", "is_ruled"),
    [
        ("diatur dengan Peraturan Bupati tersendiri", False),
        ("tidak diatur dalam Peraturan Bupati ini", False),
        ("dilakukan dengan aplikasi bersama", True),
    ],
)
def test_an_article_that_leaves_a_thing_out_means_nothing(read, ear, said, is_ruled):
    text = (
        f"Pasal 5\nPemeriksaan jaringan {said}. "
        "Pemeriksaan aplikasi dilakukan setiap tahun.\n"
    )
    (passage,) = read(text).passages

    assert bool(ear.affirmed(passage)) is is_ruled

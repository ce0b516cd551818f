from __future__ import annotations

import pytest

from classifiers.definitions import definitions, explained
from evidence.passage import Location, Passage


def passage(text, section="BAB I KETENTUAN UMUM > Pasal 1"):
    place = Location(path="a.pdf", page=1, start=0, end=len(text))
    return Passage(location=place, text=text, section=section)


FIRST_ARTICLE = passage(
    "Dalam Peraturan ini yang dimaksud dengan:\n"
    "5. Peta Jalan adalah peta rencana SPBE Daerah.\n"
    "6. Sistem Penghubung Layanan yang selanjutnya disingkat SPL adalah perangkat "
    "integrasi layanan;\n"
    "7. Dinas adalah Dinas Komunikasi."
)


def test_a_policy_says_what_its_names_mean():
    found = definitions([FIRST_ARTICLE])

    assert "peta rencana SPBE" in found["Peta Jalan"]
    assert found["SPL"] == found["Sistem Penghubung Layanan"]
    assert "integrasi layanan" in found["SPL"]


@pytest.mark.parametrize(
    "other",
    [
        passage("2. Peta Jalan adalah peta rencana SPBE.", section="BAB III > Pasal 9"),
        passage("Peta Jalan disusun dengan memuat program."),
    ],
)
def test_other_articles_and_sentences_define_nothing(other):
    assert definitions([other]) == {}


def test_a_defined_name_is_followed_by_its_meaning():
    meanings = definitions([FIRST_ARTICLE])

    assert "peta rencana SPBE" in explained("BAB III PETA JALAN", meanings)
    assert explained("BAB IV PENUTUP", meanings) == "BAB IV PENUTUP"

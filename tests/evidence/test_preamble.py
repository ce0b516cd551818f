"""The preamble of a regulation is told from its body."""

from __future__ import annotations

import pytest

from evidence.preamble import before_preamble, without_preamble

REGULATION = """PERATURAN BUPATI TELAGA BIRU
TENTANG DATA
Menimbang : bahwa data tersebar;
Mengingat : Undang-Undang Nomor 23 Tahun 2014;
MEMUTUSKAN :
Pasal 1
Mengingat pentingnya data, dinas menunjuk wali data."""


def test_the_head_ends_where_the_preamble_begins():
    assert before_preamble(REGULATION, 500) == (
        "PERATURAN BUPATI TELAGA BIRU\nTENTANG DATA\n"
    )


def test_the_head_is_never_longer_than_asked():
    assert before_preamble(REGULATION, 9) == "PERATURAN"
    assert before_preamble("NOTULEN RAPAT", 7) == "NOTULEN"


@pytest.mark.parametrize(
    "decides",
    ["MEMUTUSKAN :", "M E M U T U S K A N", "Menetapkan : PERATURAN BUPATI"],
)
def test_the_preamble_is_cut_out_up_to_the_decision(decides):
    text = REGULATION.replace("MEMUTUSKAN :", decides)

    body = without_preamble(text)

    assert "Undang-Undang" not in body
    assert body.startswith("PERATURAN BUPATI TELAGA BIRU")
    assert decides in body
    assert "wali data" in body


def test_a_preamble_without_an_end_takes_the_rest_with_it():
    text = REGULATION.partition("MEMUTUSKAN")[0]

    assert without_preamble(text) == before_preamble(text, 500)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NOTULEN RAPAT\nPeserta mengingat hasil rapat lalu.",
        "Kami tidak menimbang berat barang.\nMEMUTUSKAN lain.",
    ],
)
def test_a_text_without_a_preamble_stays_whole(text):
    assert without_preamble(text) == text
    assert before_preamble(text, 500) == text

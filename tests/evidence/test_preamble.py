"""The preamble of a regulation is told from its body."""

from __future__ import annotations

import pytest

from evidence.preamble import RECITAL, before_preamble, opened, without_preamble

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


@pytest.mark.parametrize(
    "line",
    [
        "Menimbang : a. bahwa data tersebar",
        "Menimbang a. bahwa data tersebar",
        "Menimbang bahwa data tersebar",
        "MENIMBANG",
        "Mengingat ; 1. Undang-Undang",
        "Mengingat 1 Undang-Undang Nomor 23",
        "Mengingat Undang-Undang Nomor 23 Tahun 2014",
        "mengingat : 1. Undang-Undang",
        "Memperhatikan : hasil rapat",
    ],
)
def test_a_recital_is_known_by_what_follows_its_name(line):
    assert RECITAL.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "mengingat bersamaan dengan pemilihan umum, beban kerja berat.",
        "Mengingat keterbatasan waktu, tiga kantor belum dikunjungi.",
        "Mengingat 3 perangkat daerah belum menjawab, daftar diulang.",
        "Memperhatikan surat Saudara tanggal 4 Mei, kami sampaikan",
        "menimbang ulang kebijakan yang ada",
        "Menimbang kembali Perbup",
    ],
)
def test_a_sentence_that_goes_on_with_the_word_is_no_recital(line):
    assert not RECITAL.match(line)


@pytest.mark.parametrize(
    "number", ["- 3 -", "3", " 12 ", "Halaman 3 dari 10", "Hal. 7", "page 2 of 9"]
)
def test_the_number_of_the_page_stands_before_the_title(number):
    assert opened(f"{number}\nPERATURAN MENTERI\nNOMOR 14") == (
        "PERATURAN MENTERI\nNOMOR 14"
    )


@pytest.mark.parametrize(
    "text",
    ["", "3 kantor ditutup\nNOTULEN", "2024\nLAPORAN TAHUNAN", "NOTULEN\n- 3 -\nisi"],
)
def test_what_is_no_page_number_stays(text):
    assert opened(text) == text

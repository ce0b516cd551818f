from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.words import STOPWORDS, stem, stems, words

# two spellings that must be read as one word
ONE_WORD = [
    ("pengajuan", "diajukan"),  # affixes
    ("persetujuan", "disetujui"),
    ("integrasi", "terintegrasi"),
    ("layanan", "layanannya"),  # clitic
    ("kelola", "kel0la"),  # OCR read the letter o as a nought
    ("informasi", "1nformasi"),
    ("sistem", "s1stem"),
    ("skpd", "skpk"),
    ("risiko", "resiko"),  # spellings that offices use side by side
    ("sistem", "sistim"),
    ("reviu", "review"),
    ("notulen", "notulensi"),
]

# words that only look alike
TWO_WORDS = [
    ("risiko", "rasio"),
    ("aset", "asesor"),
    ("audit", "auditorium"),
    ("data", "dana"),
    ("2014", "2018"),  # a number is never read as letters
    ("105", "ios"),
    ("10", "io"),
    ("peta", "pita"),
    ("server", "serta"),
    ("percontohan", "contoh"),  # a pilot is no example
    ("pertemuan", "temuan"),  # a meeting is no finding
    ("petugas", "ditugaskan"),
    ("keputusan", "memutuskan"),
    ("masa", "masalah"),
    ("keadaan", "pengadaan"),
    ("adalah", "pengadaan"),
    ("peserta", "serta"),
    ("pencari", "mencari"),
]


@pytest.mark.parametrize(("one", "other"), ONE_WORD)
def test_variants_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_different_words_have_different_stems(one, other):
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "text", ["e-kinerja", "e kinerja", "ekinerja", "E-Kinerja", "e\u2010kinerja"]
)
def test_an_electronic_prefix_belongs_to_its_word(text):
    assert [word.stem for word in words(text)] == [stem("ekinerja")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("tipe e dan f", 4),  # the letter of a list
        ("pulau e, a", 3),
        ("gedung e 12", 3),
        ("kode-kinerja", 2),  # the e ends another word
    ],
)
def test_a_letter_e_alone_is_a_word(text, count):
    assert len(words(text)) == count


def test_a_word_knows_where_it_stands_and_its_capitals():
    text = "katalog API daerah"

    _, api, _ = words(text)

    assert text[api.start : api.end] == "API"
    assert (api.plain, api.capital) == ("api", True)
    assert not words("api unggun")[0].capital


@pytest.mark.parametrize("text", ["", " ", "...", "– • —", "\n\n"])
def test_a_text_without_letters_has_no_words(text):
    assert not words(text)


def test_stems_leave_out_stop_words_numbers_and_single_letters():
    text = "Pengelolaan aset dan data pada tahun 2024, butir a"

    assert stems(text) == [
        stem(w) for w in ("pengelolaan", "aset", "data", "tahun", "butir")
    ]


@pytest.mark.parametrize("word", ["tidak", "belum", "bukan", "tanpa"])
def test_words_that_deny_are_no_stop_words(word):
    assert word not in STOPWORDS


@given(st.text(max_size=80))
def test_every_word_stands_in_its_text_in_order(text):
    found = words(text)

    assert all(0 <= w.start < w.end <= len(text) for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_words_are_had_one_by_one_and_in_parts():
    found = words("Pusat data, e-kinerja")

    assert [found[place] for place in range(len(found))] == list(found)
    assert found[-2:] == tuple(found)[-2:]
    assert found.stems == tuple(word.stem for word in found)


def test_passages_are_remembered_and_few_whole_documents():
    passage, document = "layanan pusat data", "layanan pusat data " * 1000
    first, whole = words(passage), words(document)

    for number in range(5):
        words(f"{document} {number}")

    assert words(passage) is first
    assert words(document) is not whole

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.cleaning import repaired

REPAIRS = [
    ("penyeleng-\ngaraan SPBE", "penyelenggaraan\nSPBE"),
    ("Perundang\ufffeUndangan baru", "Perundang-Undangan\nbaru"),
    ("perundang\ufffeundangan", "perundang-undangan"),
    ("penyeleng\ufffegaraan, dan", "penyelenggaraan,\ndan"),
    ("layanan e-\ngovernment", "layanan e-government"),
    ("ﬁnal eﬀektif", "final effektif"),
    ("layanan\u00adnya", "layanannya"),
    ("Wali\u00a0Kota  Lintang", "Wali Kota Lintang"),
    ("a\x00b\x07c", "abc"),
    ("satu\r\ndua\rtiga", "satu\ndua\ntiga"),
    ("satu\n\n\n\n\ndua", "satu\n\ndua"),
    ("NPERATURAN WALIKOTA", "PERATURAN WALIKOTA"),
    ("\uf0b7 butir", "• butir"),
    ("\U0001d470\U0001d48f\U0001d485\U0001d486\U0001d48c\U0001d494", "Indeks"),
    ("cafe\u0301", "café"),
    ("â€œSPBEâ€\x9d", "“SPBE”"),
]
UNTOUCHED = [
    "undang-undang",
    "sub-bagian",
    "Nomor 12-A",
    "- butir satu\n- butir dua",
    "2022-\n2026",  # years, not a broken word
    "(1) Perangkat Daerah;\n(2) Dinas.",
    "NPM dan NPWP",
    "Menimbang : a. bahwa",
]


@pytest.mark.parametrize(("text", "whole"), REPAIRS)
def test_what_typesetting_broke_is_made_whole(text, whole):
    assert repaired(text) == whole


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_is_whole_stays_as_it_is(text):
    assert repaired(text) == text


@pytest.mark.parametrize("word", ["undang-\nundang", "sekurang-\nkurangnya"])
def test_repeated_words_keep_their_hyphen(word):
    assert repaired(word) == word.replace("\n", "")


@given(st.text())
def test_any_text_comes_out_printable_and_encodable(text):
    clean = repaired(text)

    clean.encode("utf-8")
    assert unicodedata.is_normalized("NFC", clean)
    assert all(mark.isprintable() or mark == "\n" for mark in clean if mark.isascii())


@pytest.mark.parametrize("unit", ["-\n", ".", "x", "1", "\u00e9", "a-\n"])
def test_a_text_without_end_or_sense_is_cut_and_costs_little(unit):
    began = time.process_time()

    clean = repaired(f"Pasal 1 {unit * 200_000} Pasal 2")

    assert time.process_time() - began < 10
    assert clean.startswith("Pasal 1")
    assert clean.endswith("Pasal 2")
    assert len(clean) < 3_000 or unit == "a-\n"

"""A paper that calls itself nothing is told by the words it is full of."""

from __future__ import annotations

import math

import pytest

from evidence.kind_words import KindWords, kind_words, traits
from evidence.kinds import kind_table

GUIDE = (
    "SIMPANAN WARGA\nHalaman masuk dibuka pengguna dengan nama dan kata sandi.\n"
    "1. Klik tombol Tambah, isi kolom, lalu pilih menu Simpan. Jika gagal, klik Ulangi.\n"
    "2. Operator memeriksa isian, klik Setuju atau Kembalikan; status berubah otomatis.\n"
    "Laporan dapat diunduh pengguna dari menu Cetak; tombol biru memuat ulang halaman.\n"
)
SMALL = KindWords(
    surely=0.7,
    instead={
        "other": frozenset({"manual", "notulen"}),
        "laporan": frozenset({"manual"}),
    },
    intercepts={"manual": -2.0, "notulen": -2.0},
    weights={"manual": {"klik": 6.0, "/buku": 6.0}, "notulen": {"hadir": 9.0}},
)


def test_traits_are_words_and_where_they_stand(make_document):
    text = "Klik tombol, klik menu " + "lalu tunggu " * 15
    told = traits(make_document(text, path="a/Buku_Saku 2.pdf"))

    assert told.keys() == {
        "klik", "tombol", "menu", "lalu", "tunggu",
        "^klik", "^tombol", "^menu", "^lalu", "^tunggu", "/buku", "/saku",
    }  # fmt: skip
    assert told["klik"] == pytest.approx(told["menu"] * (1 + math.log(2)))
    assert math.fsum(weight**2 for weight in told.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("guessed", "text", "expected"),
    [
        ("other", "klik " * 40, "manual"),
        ("other", "hadir " * 40, "notulen"),
        ("laporan", "klik " * 40, "manual"),
        ("laporan", "hadir " * 40, "laporan"),  # it may not be that
        ("other", "klik sesudah kolom lain terisi lengkap " * 6, "other"),  # not sure
        ("perkada", "klik " * 40, "perkada"),  # its cues do not guess
        ("other", "klik " * 29, "other"),  # too few words
        ("other", "12 34", "other"),
    ],
)
def test_only_a_guess_gives_way_and_only_to_what_it_may_be(
    make_document, guessed, text, expected
):
    assert SMALL.kind(guessed, make_document(text, path="x.pdf")) == expected


def test_a_guide_that_speaks_of_reports_is_a_manual(make_document):
    document = make_document(GUIDE, path="Umum/Doc3.docx", media="docx")

    assert kind_table().by_cues(document) == "laporan"
    assert kind_table().kind(document) == "manual"


def test_a_regulation_with_the_words_of_a_guide_is_none(make_document):
    text = f"PERATURAN WALI KOTA UJI\nNOMOR 3 TAHUN 2023\nTENTANG\nSPBE\n{GUIDE}"

    assert kind_table().kind(make_document(text)) == "perkada"


def test_what_ships_can_tell_every_kind_it_names():
    told = kind_words()

    for guessed, kinds in told.instead.items():
        assert guessed not in kinds
        assert kinds <= told.weights.keys() == told.intercepts.keys()
    assert all(len(weights) > 100 for weights in told.weights.values())

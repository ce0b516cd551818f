from __future__ import annotations

import pytest

from classifiers.phrases import Phrasebook, phrase_stems
from classifiers.words import words

# phrase, text, the words found
FOUND = [
    ("pusat data", "layanan pusat data nasional", "pusat data"),
    ("pusat data", "PUSAT\nDATA", "PUSAT\nDATA"),  # across lines
    ("pusat data", "pusat-data", "pusat-data"),
    ("keamanan informasi", "keamanan atas informasi", "keamanan atas informasi"),
    ("jaringan intra", "jaringannya intra", "jaringannya intra"),  # clitic
    ("manajemen risiko", "manajemen resiko", "manajemen resiko"),  # spelling
    ("tata kelola", "tata kel0la", "tata kel0la"),  # OCR
    ("pengajuan", "usul diajukan", "diajukan"),  # affix
    ("e-kinerja", "aplikasi e kinerja", "e kinerja"),
    (
        "aplikasi dan keamanan",  # entries of a list
        "a. aplikasi; dan b. keamanan",
        "aplikasi; dan b. keamanan",
    ),
    ("API", "katalog API daerah", "API"),
    ("API", "Api Gateway", "Api"),  # one capital is enough
    ("SIASN", "siasn bkn", "siasn"),  # five letters are no other word
]

NOT_FOUND = [
    ("pusat data", "data pusat"),  # another order
    ("pusat data", "pusat layanan data"),  # a word between that says something
    ("pusat data", "pusat"),  # only begun
    ("pusat data", "pusat dan"),  # the text ends while stepping over
    ("keamanan informasi", "keamanan pangan"),
    ("API", "api unggun di bumi perkemahan"),  # fire
    ("PDN", "pdn"),
    ("API", "apik"),
    ("e-kinerja", "kinerja pegawai"),
    ("tim koordinasi SPBE", "tim koordinasi penanggulangan bencana"),
    ("SKP", "skpd"),
    ("peta rencana", "rencana peta"),
]


@pytest.mark.parametrize(
    ("phrase", "text", "is_found"),
    [
        ("pembaruan", "Tim yang baru bekerja.", False),  # another word
        ("pembaruan", "Sistem diperbarui.", True),
        ("tim baru", "Tim yang baru bekerja.", True),
        ("baru", "Sistem diperbarui.", True),
        ("persandian", "Kata sandi diganti.", False),
        ("persandian", "Sandi dan persandian.", True),
        ("memutuskan", "Sambungan putus dan terputus lagi.", False),
        ("diputuskan", "Rapat memutuskan tiga hal.", True),
        ("pengarah", "Arah kebijakan.", False),
        ("ditugaskan", "Tugas dan petugas.", False),
        ("perolehan", "Disusun oleh Dinas.", False),
        ("terkirim ke", "Kirim ke kepala.", False),
        ("kirim ke", "Kirim ke kepala.", True),
    ],
)
def test_a_bare_root_may_be_another_word(phrase, text, is_found):
    assert any(Phrasebook({"": [phrase]}).named(text)) is is_found


@pytest.mark.parametrize(("phrase", "text", "expected"), FOUND)
def test_a_phrase_is_found_in_its_variants(phrase, text, expected):
    hits = list(Phrasebook({"k": [phrase]}).find(text))

    assert [(h.key, h.phrase, text[h.start : h.end]) for h in hits] == [
        ("k", phrase, expected)
    ]


@pytest.mark.parametrize(("phrase", "text"), NOT_FOUND)
def test_a_phrase_is_not_found_in_other_words(phrase, text):
    assert list(Phrasebook({"k": [phrase]}).find(text)) == []


@pytest.mark.parametrize(
    ("phrase", "text", "is_found"),
    [
        ("direncanakan", "perluasan direncanakan", True),
        ("direncanakan", "Direncanakan pada 2027", True),  # letter case never counts
        ("direncanakan", "rencana kerja", False),
        ("diketik", "pengetikan", False),
    ],
)
def test_affixes_count_in_an_exact_book(phrase, text, is_found):
    book = Phrasebook({"k": [phrase]}, exact=True)

    assert bool(list(book.find(text))) is is_found


def test_a_phrase_under_two_keys_is_heard_for_both():
    book = Phrasebook({"8": ["keamanan informasi"], "22": ["keamanan informasi"]})

    assert {hit.key for hit in book.find("Keamanan Informasi")} == {"8", "22"}


def test_hits_come_in_reading_order():
    book = Phrasebook({"b": ["pusat data"], "a": ["jaringan intra"]})

    found = [h.phrase for h in book.find("jaringan intra, pusat data, jaringan intra")]

    assert found == ["jaringan intra", "pusat data", "jaringan intra"]


def test_phrases_at_one_place_come_as_they_are_listed():
    listed = ["peta rencana", "peta", "peta rencana SPBE", "rencana", "peta proses"]
    book = Phrasebook({number: [phrase] for number, phrase in enumerate(listed)})

    found = [hit.phrase for hit in book.find("Peta rencana SPBE dan peta")]

    assert found == ["peta rencana", "peta", "peta rencana SPBE", "rencana", "peta"]


def test_words_already_read_give_the_same_hits():
    book = Phrasebook({"k": ["pusat data"]})
    text = "Layanan Pusat Data"

    assert list(book.find(words(text))) == list(book.find(text))


def test_a_phrase_without_words_is_never_found():
    assert list(Phrasebook({"k": ["", "..."]}).find("apa saja ...")) == []


def test_the_stems_of_a_phrase_keep_their_order():
    assert phrase_stems("Persetujuan berjenjang") == phrase_stems(
        "disetujui berjenjang"
    )
    assert phrase_stems("pusat data") != phrase_stems("data pusat")


@pytest.mark.parametrize(("phrase", "text", "expected"), FOUND)
def test_a_phrase_is_named_where_it_is_found(phrase, text, expected):
    book = Phrasebook({"k": [phrase], "l": [expected, "lain"]})

    assert list(book.named(text)) == [(h.key, h.phrase) for h in book.find(text)]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("interkoneksi lancar dengan jaringan provinsi", True),
        ("Interkoneksi. Sambungan dengan jaringan provinsi belum ada.", False),
        ("Interkoneksi (No. 5) dengan jaringan provinsi", False),  # two words between
    ],
)
def test_a_phrase_does_not_go_on_in_the_next_sentence(text, is_found):
    book = Phrasebook({0: ["interkoneksi dengan jaringan"]})

    assert bool(list(book.find(text))) is is_found
    assert bool(list(book.named(text))) is is_found


def test_a_phrase_begins_where_its_first_word_stands_last():
    book = Phrasebook({0: ["tersambung dengan jaringan"]})
    text = "C. Penyambungan\nPenyambungan dengan jaringan intra diminta."

    (hit,) = book.find(text)

    assert text[hit.start : hit.end] == "Penyambungan dengan jaringan"
    assert hit.start == text.index("\n") + 1

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from classifiers.observation import FEATURES
from reports.explanation import FEATURE_WORDS, explained_document
from tests.reports.explained import (
    ARTICLE,
    ASSESSORS,
    COPY,
    DRAFT,
    LETTER,
    LOCKED,
    POLICY,
    REPORT,
    TEXTS,
    assessed,
)


def _said(path):
    """The explanation with every run of blanks as one."""
    return " ".join(explained_document(assessed(), path).split())


@pytest.mark.parametrize("path", [*TEXTS, LOCKED])
def test_every_file_is_explained_without_acting_on_the_terminal(path):
    text = explained_document(assessed(), path)

    assert text.startswith(path.split(" ")[0])
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text
    )
    assert max(len(line) for line in text.splitlines()) <= 88


@pytest.mark.parametrize(
    ("path", "sentences"),
    [
        (
            POLICY,
            [
                "Jenis Peraturan kepala daerah",
                "Nomor 17 TAHUN 2023",
                "Tanggal 14 Maret 2023",
                "Penanda tangan WALI KOTA LEMBAYUNG",
                "Sudah ditetapkan: terlihat nomor, tanggal, tanda tangan",
                "Ya, untuk indikator 8.",
                f"Isinya sama persis dengan: {COPY}; salinan dihitung sekali.",
                "(menurut penilaian mandiri)",
                "skor 1,00, mendukung",
                "Kutipan terbaik: hal. 1: “PERATURAN WALI KOTA",
                "tingkat 3, terpenuhi: Kebijakan mengatur keenam cakupan",
            ],
        ),
        (DRAFT, ["Draf: ada tanda draf", "sebagai draf hanya untuk tingkat 1", "R3 "]),
        (
            ASSESSORS,
            [
                "TIDAK DITERIMA UNTUK - indikator 9: tim asesor",
                "indikator 10: Tim Asesor atau Tim Evaluator",
                "R11 SK Tim.pdf: folder menyebut indikator 10",
            ],
        ),
        (
            ARTICLE,
            [
                "Tidak: berita atau artikel bukan bukti.",
                "TIDAK DITERIMA UNTUK - indikator 31: berita",
            ],
        ),
        (
            LETTER,
            ["Halaman 2, 1 di antaranya dikenali", "halaman 2: gambar, pengenal teks"],
        ),
        (LETTER, ["belum cukup untuk indikator mana pun"]),
        (
            LOCKED,
            [
                "Keadaan Belum terbaca Sebab Terkunci kata sandi",
                "terkunci kata sandi; buka kuncinya",
                "indikator 24",
            ],
        ),
    ],
)
def test_the_chain_is_told(path, sentences):
    said = _said(path)

    assert [s for s in sentences if s not in said] == []


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        (ARTICLE, "UNTUK INDIKATOR MANA"),  # it was never matched
        (LOCKED, "DOKUMEN APA INI"),
        (LETTER, "mendukung Kata"),
        (POLICY, "CATATAN ATURAN R3"),
        (REPORT, "sama persis"),
    ],
)
def test_what_was_not_seen_is_not_told(path, sentence):
    assert sentence not in _said(path)


def test_a_policy_that_ended_is_told_with_what_ended_it():
    known = assessed()
    readings = tuple(
        replace(r, formalities=replace(r.formalities, ended="dicabut oleh baru.pdf"))
        if r.path == POLICY
        else r
        for r in known.readings
    )

    text = " ".join(
        explained_document(replace(known, readings=readings), POLICY).split()
    )

    assert "tidak berlaku lagi, dicabut oleh baru.pdf" in text
    assert "karena tidak berlaku lagi hanya untuk tingkat 1" in text
    assert "tidak berlaku lagi" not in _said(POLICY)


def test_what_was_dropped_as_boilerplate_is_counted():
    assert re.search(r"Potongan teks \d+ dinilai; [1-9]\d* dilewati", _said(POLICY))


def test_contributions_add_up_to_the_score():
    text = explained_document(assessed(), POLICY)
    first = text.split("Indikator 8,")[1].split("Kutipan terbaik")[0]
    figures = [
        float(n.replace(",", "."))
        for n in re.findall(r"^ +([+-]\d+,\d\d)  ", first, re.MULTILINE)
    ]

    *parts, total = figures
    assert len(parts) > 3
    assert sum(parts) == pytest.approx(total, abs=0.1)


def test_every_feature_has_its_own_words():
    assert set(FEATURE_WORDS) == {*FEATURES, "intercept"}
    assert len(set(FEATURE_WORDS.values())) == len(FEATURE_WORDS)


def test_an_unknown_file_is_an_error():
    with pytest.raises(KeyError):
        explained_document(assessed(), "tidak ada.pdf")

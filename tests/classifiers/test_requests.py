"""What a sentence only asks for."""

from __future__ import annotations

import pytest

from classifiers.requests import Requests


@pytest.fixture(scope="module")
def requests(observer):
    return Requests(observer.instrument.cues)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("Penyambungan diminta dengan surat Nomor 318.", True),
        ("Penyambungan diajukan melalui surat 9 September 2024. Surat diterima.", True),
        ("Permohonan telah disampaikan kepada kementerian.", True),
        (
            "Penyambungan diminta dengan surat 90, disetujui, dan berjalan sejak Juni.",
            False,
        ),
        ("Penyambungan selesai dengan surat 90.", False),
        ("Permohonan akun pada penghubung pusat diajukan 9 Desember 2024.", True),
        ("Permohonan akses dikirim pada tanggal 3 Mei 2025 dan disetujui.", False),
        ("Permohonan cuti diajukan pegawai, lalu diperiksa atasan.", False),
        ("Laporan disampaikan 9 Desember 2024.", False),
        ("Permohonan telah disampaikan pemohon.", False),
        ("", False),
    ],
)
def test_what_was_asked_for_is_open_until_it_is_granted(requests, text, is_open):
    assert bool(list(requests.open_in(text))) is is_open


def test_another_sentence_grants_nothing(requests):
    text = "Data diterima; sudah berjalan. Penyambungan diminta dengan surat 90. Disetujui."

    (hit,) = requests.open_in(text)

    assert text[hit.start : hit.end] == "diminta dengan surat"


def test_without_words_nothing_is_asked_for():
    assert not list(Requests({}).open_in("Penyambungan diminta dengan surat."))

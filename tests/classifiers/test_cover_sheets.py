"""Sheets without content of their own."""

from __future__ import annotations

import pytest

from tests.classifiers import papers, strangers

GENERIC = [
    strangers.COVER_SHEET,
    "DATA DUKUNG INDIKATOR 30\nTerlampir.",
    "PENJELASAN LEVEL 3\nPemerintah daerah sudah memiliki aplikasi.",
    "DATA DUKUNG\nIndikator : 38\nUraian : sudah elektronik\nGambar 1 ..........",
    "DATA DUKUNG\nIndikator : 40\nAlamat : (diisi)\nGambar 1 : (tempel)",
    "DOKUMEN PENDUKUNG\nUntuk dipergunakan sebagaimana mestinya.",
    "DOKUMEN\nAset, tingkat 3\n[tempel tangkapan layar di sini]\nsudah berjalan",
    (
        "FORMAT RENCANA PERUBAHAN\nNama OPD : .......\n1 | Analisis | ...... | ......"
        "\n2 | Uji | ......"
    ),
]

NOT_GENERIC = [
    "DATA DUKUNG\nAlamat : sakip.example\nUraian : dicatat (isian sejak 2023)",
    "FORMAT RENCANA PERUBAHAN\nNama OPD : Dinas Sosial\n1 | Analisis | Mei | .......",
    papers.SECURITY_REPORT,
    strangers.CANTEEN_LETTER,
    "DATA DUKUNG INDIKATOR 30\nNomor LHA 700/12: temuan pada aplikasi pajak.",
    "SOP PENCADANGAN\nDisusun di Lembayung ..........\nlangkah: salin, uji",
    "SURAT PENGANTAR\nNotulen rapat menyusul.",
    "PANDUAN APLIKASI\n" + "Isi formulir, lalu sisipkan gambar lokasi. " * 12,
    # long enough to have content of its own
    strangers.COVER_SHEET + "Uraian pelaksanaan kegiatan pengamanan situs. " * 60,
]


@pytest.mark.parametrize("text", GENERIC)
def test_a_cover_sheet_without_content_is_generic(matcher, read, text):
    assert matcher.is_generic(read(text))


@pytest.mark.parametrize("text", NOT_GENERIC)
def test_a_paper_with_content_is_not_generic(matcher, read, text):
    assert not matcher.is_generic(read(text))

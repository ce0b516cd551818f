"""A service is judged as an electronic one; the business behind it is another thing."""

from __future__ import annotations

import pytest

BUSINESS = {
    "34": "LAPORAN REALISASI ANGGARAN\nBelanja operasi 94 persen; neraca dan buku kas umum"
    " bendahara pengeluaran diperiksa. Laporan keuangan pemerintah daerah.",
    "37": "DAFTAR ARSIP USUL MUSNAH\nArsip inaktif dan arsip dinamis dalam boks, jadwal"
    " retensi arsip, disaksikan arsiparis.",
    "38": "KARTU INVENTARIS BARANG\nBarang milik daerah: buldoser, meja kerja, lemari.",
}

_DECREE = (
    "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 219 TAHUN 2025\nTENTANG\n{}\nMEMUTUSKAN:\n"
    "KESATU : Menetapkan.\nDitetapkan di Telaga\npada tanggal 8 Mei 2025\nttd"
)


@pytest.fixture(scope="module")
def look_alike(observer, read):
    """Why a text is another object for an indicator."""

    def of(text, number):
        seen = observer.observe(read(text), {})
        return next(o.look_alike for o in seen if o.indicator == number)

    return of


@pytest.mark.parametrize(("number", "text"), BUSINESS.items())
def test_the_business_alone_is_another_object(look_alike, number, text):
    assert "bukan layanan elektroniknya" in look_alike(text, number)


def test_a_civil_servant_is_no_device(look_alike):
    """The stem of "pegawai" is that of "gawai"."""
    text = "DAFTAR CUTI PEGAWAI\nPegawai mengisi blangko cuti pegawai."

    assert "bukan layanan elektroniknya" in look_alike(text, "36")


@pytest.mark.parametrize(("number", "text"), BUSINESS.items())
@pytest.mark.parametrize(
    "words",
    [
        "Diolah pada aplikasi milik dinas.",
        "Alamat: https://layanan.purwalaya.go.id",
        "Pengguna masuk dengan kata sandi.",
    ],
)
def test_with_an_application_it_is_the_service(look_alike, number, text, words):
    assert look_alike(f"{text} {words}", number) == ""


@pytest.mark.parametrize(("number", "text"), BUSINESS.items())
@pytest.mark.parametrize(
    "words",
    [
        "Penggunaan aplikasi belum dimulai, menunggu pembagian akun.",
        "Belum memakai aplikasi.",
        "Pembelian aplikasi pernah diusulkan tetapi tidak disetujui.",
        "Dinas belum mempunyai aplikasi; yang dipasang dahulu sudah tidak dapat dibuka.",
        "Pencatatan akan dilakukan pada aplikasi mulai Januari 2031.",
    ],
)
def test_an_application_that_is_not_used_yet_makes_no_service(
    look_alike, number, text, words
):
    assert "bukan layanan elektroniknya" in look_alike(f"{text} {words}", number)


def test_a_known_application_is_electronic_by_its_name(look_alike):
    assert look_alike("Penerbitan SPM dan SP2D melalui SIPKD.", "34") == ""


@pytest.mark.parametrize(
    ("words", "is_service"),
    [
        ("Penerbitan SPM akan dilakukan melalui SIPKD.", False),
        ("SPM ditulis tangan; SIPKD sudah tidak dapat dibuka.", False),
        ("SIPKD belum dibuka. Penerbitan SPM melalui SIPKD.", True),
    ],
)
def test_an_application_to_come_is_no_service_yet(look_alike, words, is_service):
    text = f"LAPORAN KEUANGAN\n{words}\n"

    assert (look_alike(text, "34") == "") is is_service


def test_policies_and_practice_need_no_application(look_alike):
    text = "Register risiko SPBE: penilaian risiko dan penanganan risiko."

    assert look_alike(text, "21") == ""


def test_who_cannot_use_an_application_says_that_there_is_one(look_alike):
    text = "EVALUASI PENGADUAN\nWarga lansia mengadu lewat telepon karena"

    assert look_alike(f"{text} tidak dapat memakai aplikasi.", "42") == ""
    assert look_alike(f"{text} tidak ada aplikasi.", "42") != ""


@pytest.mark.parametrize(
    ("title", "declared", "is_service"),
    [
        ("RISALAH RAPAT EVALUASI LAYANAN PENGADUAN", {"42": "claim"}, True),
        ("RISALAH RAPAT EVALUASI LAYANAN PENGADUAN", {}, False),
        ("RISALAH RAPAT EVALUASI PENGADUAN", {"42": "claim"}, False),
        ("LAPORAN LAYANAN PENGADUAN", {"42": "claim"}, False),
        (_DECREE.format("PERBAIKAN LAYANAN PENGADUAN"), {"42": "claim"}, True),
        (_DECREE.format("PERBAIKAN LAYANAN PENGADUAN"), {}, False),
        (_DECREE.format("PETUGAS PENGADUAN"), {"42": "claim"}, False),
    ],
)
def test_a_declared_review_of_a_service_need_not_say_how_it_goes(
    observer, read, title, declared, is_service
):
    text = f"{title}\nPermasalahan: warga menunggu. Rekomendasi: tambah petugas.\n"

    seen = observer.observe(read(text), declared)

    reason = next(o.look_alike for o in seen if o.indicator == "42")
    assert (reason == "") is is_service

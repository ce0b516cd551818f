"""Which passages of a report speak for which indicator, by its title and its parts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("title", "is_whole"),
    [
        ("LAPORAN MANAJEMEN KEAMANAN INFORMASI TAHUN 2024", True),
        ("LAPORAN KEGIATAN TAHUN 2024", False),
        ("LAPORAN MANAJEMEN KEAMANAN INFORMASI DAN TIM KOORDINASI SPBE", False),
    ],
)
def test_a_report_titled_after_one_object_is_on_it_until_it_names_another(
    owned, title, is_whole
):
    text = SECURITY_REPORT.format(title=title)

    said = "\n".join(p.text for p in owned(text, "22", ["19", "22"]))
    others = "\n".join(p.text for p in owned(text, "19", ["19", "22"]))

    assert ("rata-rata 40 hari" in said) is is_whole
    assert "rata-rata 40 hari" not in others
    assert "Tim Koordinasi SPBE bersidang" in others
    assert "Tim Koordinasi SPBE bersidang" not in said


SECURITY_REPORT = """{title}
Dinas Komunikasi, Nomor 5/2025, 30 Januari 2025
BAB 1. PENERAPAN KEAMANAN INFORMASI
Manajemen keamanan informasi dijalankan 33 perangkat daerah menurut aturan yang berlaku.
BAB 2. REVIU
Rapat pada Selasa, 21 Januari 2025 dihadiri Inspektorat, rumah sakit, dan tiga kecamatan, dan
berlangsung dari pukul 09.00 sampai dengan pukul 12.00 di ruang rapat dinas.
2.1 Isu
- akun lama baru ditutup rata-rata 40 hari setelah pegawainya berhenti bekerja di kantor itu;
2.2 Saran
- kepegawaian memberi tahu pada hari pegawai berhenti.
BAB 3. TIM KOORDINASI SPBE
Tim Koordinasi SPBE bersidang dua kali dan Tim Koordinasi SPBE menyusun rencana kerjanya.
"""


@pytest.mark.parametrize(
    ("first", "second", "is_shared"),
    [
        ("A. Aplikasi kepegawaian", "A.1 Keterhubungan", False),
        ("A. Pengantar", "A.1 Keterhubungan", True),
        ("Aplikasi kepegawaian", "2. Keterhubungan", True),
    ],
)
def test_a_part_on_one_service_tells_its_own_connections(
    owned, first, second, is_shared
):
    text = (
        "LAPORAN APLIKASI TAHUN 2024\nBagian Umum, 20 Januari 2025, disusun bersama pengelola "
        "aplikasi dari semua bagian\n{first}\n"
        "{of_staff}Data dicari, diunggah, dan diunduh oleh pengelola di tiap kantor.\n{second}\n"
        "Terhubung dua arah dengan aplikasi pusat melalui API sejak Maret 2024, tanpa berkas.\n"
        "B. Pengaduan pelayanan publik\nPengaduan pelayanan publik dicari dan diunduh.\n"
    ).format(
        first=first,
        second=second,
        of_staff="Semua menurut aturan. "
        if "Pengantar" in first
        else "Layanan kepegawaian. ",
    )

    said = "\n".join(p.text for p in owned(text, "42", ["36", "42"]))

    assert ("aplikasi pusat" in said) is is_shared


def test_a_chapter_is_named_for_a_service_by_its_bare_name(owned):
    text = (
        "LAPORAN PEMANFAATAN APLIKASI TAHUN 2024\nBappeda dan BPKAD, 14 Februari 2025\n"
        "BAB I UMUM\nAplikasi dipakai semua kantor sejak 2024, seluruhnya 412 akun yang aktif.\n"
        "BAB II PERENCANAAN\n2.1 Usulan\nUsulan musrenbang dicari, diunggah, dan diunduh oleh "
        "kelurahan dan kantor sepanjang tahun berjalan.\n"
        "2.2 Hubungan\nPagu mengalir otomatis ke modul penganggaran untuk KUA-PPAS dan RKA tanpa "
        "pengetikan ulang oleh siapa pun.\n"
        "BAB III PENGANGGARAN\n3.1 RKA\nRincian RKA dicari dan diunduh, DPA terbit bernomor.\n"
    )

    said = "\n".join(p.text for p in owned(text, "32", ["32", "33"]))

    assert "mengalir otomatis" in said
    assert "DPA terbit" not in said


@pytest.mark.parametrize(
    ("heading", "is_ours"),
    [("B. Perencanaan dengan SIPANTAI", True), ("B. Jalannya SIPANTAI", False)],
)
def test_a_section_is_named_for_a_service_by_its_bare_name(owned, heading, is_ours):
    text = (
        "CATATAN PENYUSUNAN RKPD\nBagian Umum, 23 Juni 2025, disusun bersama pengelola aplikasi "
        "dan semua operator kantor, serta diperiksa oleh kepala bagian pada hari yang sama\n"
        "A. Anggaran\nPenganggaran daerah berjalan lancar sejak awal tahun tanpa kendala apa "
        "pun, dan RKA disusun bulan Juli.\n"
        f"{heading}\nLurah mengunggah foto, warga mencari menurut RW, dan sistem menolak "
        "yang ganda setiap hari sepanjang tahun berjalan.\n"
        "C. Penutup\nDemikian catatan ini dibuat untuk digunakan sebagaimana mestinya.\n"
    )

    said = "\n".join(p.text for p in owned(text, "32", ["32", "33"]))

    assert ("menolak yang ganda" in " ".join(said.split())) is is_ours

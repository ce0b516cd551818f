"""Minutes that weigh something, by how their parts are led in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.exhibit import Exhibit
from assessment.minutes import weigh
from assessment.reviews import reviews
from classifiers.reading import reading

MINUTES = "NOTULEN\nKamis, 6 Juni 2024, ruang rapat\nYang hadir : enam kecamatan\n{}"


@pytest.mark.parametrize(
    ("told", "is_weighed"),
    [
        (
            "Keluhan yang disampaikan:\n1. Layar kecil.\nRapat meminta: (1) layar baru.\n",
            True,
        ),
        ("Keluhan yang disampaikan:\n1. Layar kecil.\nAnjuran\n1. Layar baru.\n", True),
        (
            "Sudah jalan 14. Hal yang mengganjal:\n- lambat\nYang disarankan:\n- server\n",
            True,
        ),
        ("Yang dikeluhkan | Kata rapat\nLayar kecil | layar baru\n", True),
        (
            "Temuan | Yang harus dikerjakan | Siapa\nSandi bawaan | ganti | Dinas\n",
            True,
        ),
        (
            "Permasalahan: layar kecil sekali; suara pecah; lambat.\nRekomendasi: layar.\n",
            True,
        ),
        ("Kegiatan | Pelaksana | Waktu\nSosialisasi | Dinas | Mei\n", False),
        ("Rapat meminta: (1) layar baru.\n", False),
        (
            "Keluhan yang disampaikan:\n1. Layar kecil.\nPenutup\nRapat selesai.\n",
            False,
        ),
    ],
)
def test_a_lead_in_or_the_head_of_a_table_begins_a_part(exhibit, ear, told, is_weighed):
    minutes = exhibit(MINUTES.format(told))

    assert weigh(minutes, ear) is is_weighed
    assert bool(reviews([minutes], ear)) is is_weighed


def test_what_leads_in_a_list_is_on_what_its_passages_are_on(exhibit, ear):
    both = exhibit(
        MINUTES.format(
            "1. Laporan kerja\nSidang dua kali.\n"
            "2. Peta rencana\nYang mengganjal: (1) lambat.\nYang disarankan: (1) server.\n"
        )
    )
    on_work = replace(both.match, passages=both.reading.passages[:0])

    assert weigh(both, ear)
    assert not weigh(replace(both, match=on_work), ear)


@pytest.mark.parametrize(
    ("parts", "is_one"),
    [
        (("Yang dirasakan kurang", "Anjuran"), True),
        (("Susunan acara", "Penutup"), False),
    ],
)
def test_minutes_bound_behind_a_decree_may_review_what_it_formed(
    make_document, match_of, ear, parts, is_one
):
    decree = (
        "KEPUTUSAN SEKRETARIS DAERAH\nNOMOR 16/2024\nTENTANG\nFORUM SPBE\nMEMUTUSKAN:\n"
        "KESATU : Membentuk Forum.\nDitetapkan pada tanggal 5 Februari 2024\n"
    )
    minutes = (
        "NOTULEN PERTEMUAN KELIMA\nKamis, 31 Oktober 2024, Aula Bappeda\n"
        "{}\n1. Kecamatan belum diajak.\n{}\n1. Tahun depan semua ikut.\n"
    )
    bound = reading(make_document([decree, minutes.format(*parts)]))

    found = reviews([Exhibit(reading=bound, match=match_of(bound))], ear)

    assert bound.formalities.kind == "keputusan"
    assert [r.day for r in found] == [date(2024, 10, 31)] * is_one


ANNEXED = (
    "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 77/2024\nTENTANG\nFORUM SPBE\nMEMUTUSKAN:\n"
    "KESATU : Membentuk Forum.\nDitetapkan pada tanggal 5 Februari 2024\n\n"
    "LAMPIRAN I\nSUSUNAN FORUM\nKetua : Sekretaris Daerah\n\n"
    "{head}\nRapat tanggal 31 Oktober 2024 di Bappeda.\n"
    "Masalah: kecamatan belum diajak. Rekomendasi: semua ikut.\n"
)


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        ("LAMPIRAN II - CATATAN REVIU FORUM SPBE", True),
        ("LAMPIRAN II\nCATATAN PENINJAUAN FORUM", True),
        ("LAMPIRAN\nCatatan tinjauan forum dan keadaannya", True),
        ("LAMPIRAN II - TATA KERJA FORUM SPBE", False),
        ("LAMPIRAN\nTata kerja forum", False),
    ],
)
def test_the_record_of_a_review_may_stand_in_an_annex(exhibit, ear, head, is_one):
    found = reviews([exhibit(ANNEXED.format(head=head))], ear)

    assert [r.day for r in found] == [date(2024, 10, 31)] * is_one


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        ("(b) BERITA ACARA EVALUASI LAYANAN", True),
        ("(b) BERITA ACARA SERAH TERIMA KUNCI", True),  # minutes that weigh it
        ("(b) PETUNJUK BAGI ADMIN", False),
    ],
)
def test_minutes_in_a_bundle_with_a_manual_review(exhibit, ear, head, is_one):
    manual = (
        "BUKU PETUNJUK PENGGUNAAN APLIKASI SIAGA ASN\n1. Beranda\n"
        "Klik menu Cuti, isi tanggalnya, lalu unggah surat keterangan dari dokter.\n"
        f"{head}\nSelasa, 14 Mei 2024, 62 admin hadir.\n"
        "Permasalahan: halaman lambat. Rekomendasi: menambah mesin.\n"
    )

    found = reviews([exhibit(manual)], ear)

    assert [r.day for r in found] == [date(2024, 5, 14)] * is_one


REPORT = (
    "LAPORAN PENGELOLAAN JARINGAN TAHUN 2024\nBidang Jaringan, 30 Januari 2025\n"
    "1. Gambaran\n" + "Jaringan kantor berpusat di ruang server. " * 9 + "\n"
    "4. Hasil pengamatan dan {first}\n{met} mencatat hal berikut.\n"
    "- Dua kecamatan belum tersambung.\n"
    "5. {second}\n- Membangun menara pengulang.\n"
)


@pytest.mark.parametrize(
    ("first", "second", "met", "is_one"),
    [
        (
            "kekurangan",
            "Saran perbaikan",
            "Rapat bidang bersama, 22 Januari 2025,",
            True,
        ),
        ("kekurangan", "Saran perbaikan", "Bidang jaringan", False),
        (
            "kekurangan",
            "Pembelian alat",
            "Rapat bidang bersama, 22 Januari 2025,",
            False,
        ),
        (
            "kemajuan",
            "Saran perbaikan",
            "Rapat bidang bersama, 22 Januari 2025,",
            False,
        ),
    ],
)
def test_two_sections_of_a_report_may_hold_what_is_wrong_and_what_is_advised(  # noqa: PLR0913, PLR0917
    exhibit, ear, first, second, met, is_one
):
    report = exhibit(REPORT.format(first=first, second=second, met=met))

    assert [r.is_complete for r in reviews([report], ear)] == [True] * is_one


def test_a_part_may_have_a_long_heading(exhibit, ear):
    parts = (
        "Hal yang disepakati sebagai kelemahan kerja bersama\n1. Rapat jarang.\n"
        "Saran perbaikan yang diputus Ketua\n1. Rapat tiap bulan.\n"
    )

    assert [r.is_complete for r in reviews([exhibit(MINUTES.format(parts))], ear)] == [
        True
    ]


@pytest.mark.parametrize(
    ("called", "is_one"),
    [("PENILAIAN", True), ("PEMANTAUAN", True), ("PENGELOLAAN", False)],
)
def test_a_report_called_an_assessment_need_not_tell_of_a_meeting(
    exhibit, ear, called, is_one
):
    parts = {"first": "kekurangan", "second": "Saran perbaikan", "met": "Petugas"}
    text = REPORT.format(**parts).replace("PENGELOLAAN", called, 1)

    assert bool(reviews([exhibit(text)], ear)) is is_one


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("Kekurangannya belum pernah ditinjau.", False),
        ("Kekurangannya ditinjau bersama.", True),
    ],
)
def test_minutes_that_say_that_nothing_was_reviewed_review_nothing(
    exhibit, ear, told, is_one
):
    parts = "Keluhan yang disampaikan:\n1. Layar kecil.\nAnjuran\n1. Layar baru.\n"
    text = MINUTES.format(parts + "Rapat dibuka pukul 9.\n" * 9 + told)

    assert bool(reviews([exhibit(text)], ear)) is is_one

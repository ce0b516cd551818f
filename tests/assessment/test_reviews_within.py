"""Reviews that stand within a report on other things, or on an audit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.exhibit import Exhibit
from assessment.reviews import reviews
from classifiers.reading import reading

BOTH = (
    "Keluhan: antrean lama, tampilan terpotong. Anjuran: pengingat dan tampilan baru.\n"
)
WITHIN = (
    "LAPORAN TAHUNAN\nDinas Komunikasi\nTahun 2024\n28 Januari 2025\n\n"
    "4. Pusat data\nPusat data dijaga bergilir.\n{told} {both}"
)


@pytest.mark.parametrize(
    "told",
    [
        "Pada 17 Oktober 2024 layanan dinilai kembali bersama 36 pengelola.",
        "Pada 17 Oktober 2024 kami meninjau pusat data bersama 36 pengelola.",
        "Pekerjaan ini lahir dari peninjauan Pusat Data tanggal 17 Oktober 2024.",
        "Pada 17 Oktober 2024 Asisten\nAdministrasi Umum memimpin evaluasi.",
        "Pada 17 Oktober 2024 bidang mengumpulkan 36 admin untuk menilai pusat data.",
        "Pusat data dibahas kembali 17 Oktober 2024 bersama Inspektorat.",
        "4.1 Evaluasi layanan pusat data. Diselenggarakan 17 Oktober 2024.",
    ],
)
@pytest.mark.parametrize("both", [BOTH, "Suhu 21 derajat.\n"])
def test_a_report_tells_on_which_day_something_was_weighed(exhibit, ear, told, both):
    found = reviews([exhibit(WITHIN.format(told=told, both=both))], ear)

    assert [r.day for r in found if r.is_complete] == (
        [date(2024, 10, 17)] if both == BOTH else []
    )


AUDIT = (
    "LAPORAN HASIL AUDIT PUSAT DATA\nPT Taksaka, 26 Mei 2025\n\n5. Hasil audit\n"
    "Masalah: akun lama pada 2 Mei 2025. Rekomendasi: akun ditutup.\n\n7. {head}\n"
    "Rapat 20 Mei 2025. Isu: data uji terlambat. Rekomendasi: narahubung tetap.\n"
)


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        ("Tinjauan atas penyelenggaraan audit", True),
        ("Evaluasi pengendalian akses", False),  # what it found is no review of it
        ("Pelaksanaan audit", False),
    ],
)
def test_an_audit_report_may_review_how_the_audit_went(exhibit, ear, head, is_one):
    found = reviews([exhibit(AUDIT.format(head=head))], ear)

    assert [r.is_complete for r in found] == [True] * is_one
    assert "akun" not in " ".join(p.text for r in found for p in r.passages)


@pytest.mark.parametrize(
    "advice",
    [
        "Diisi setelah diskusi kedua.",
        "Pindahkan server.",
        "Cabut lembar konsultasi yang diisi setelah kontrak berjalan.",
    ],
)
def test_what_will_be_advised_is_no_advice(exhibit, ear, advice):
    text = (
        "LAPORAN EVALUASI PUSAT DATA\n3 Juni 2024\n3. Permasalahan\nSuhu.\n"
        f"4. Rekomendasi\n{advice}\n"
    )

    found = reviews([exhibit(text)], ear)

    assert [r.is_complete for r in found] == [not advice.startswith("Diisi")]


MANUAL = (
    "PANDUAN PENGGUNA SIMPEG VERSI 3\nBKPSDM, 28 April 2025\n\n"
    "1. Mulai\nMasalah masuk: hubungi admin. Saran: ganti sandi.\n\n"
    "{head} (Notula Nomor 800/412/BKPSDM/2024, 15 Oktober\n2024)\n"
    "{weighed}\n\n8. Catatan rilis\nTampilan gelap.\n"
)
WEIGHED = "No | Permasalahan | Rekomendasi\n1 | cuti lambat | usul otomatis"


@pytest.mark.parametrize(
    ("head", "weighed", "is_one"),
    [
        ("7. Hasil evaluasi layanan kepegawaian", WEIGHED, True),
        ("7. Layanan kepegawaian", WEIGHED, False),
        ("7. Hasil evaluasi layanan kepegawaian", "Nilai 84.", False),
    ],
)
def test_a_manual_may_tell_of_a_review(exhibit, ear, head, weighed, is_one):
    found = reviews([exhibit(MANUAL.format(head=head, weighed=weighed))], ear)

    assert [(r.day, r.is_complete) for r in found] == (
        [(date(2024, 10, 15), True)] if is_one else []
    )


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("BERITA ACARA EVALUASI PELAKSANAAN AUDIT", True),
        ("LAMPIRAN - NOTULEN EVALUASI HASIL AUDIT APLIKASI", True),
        ("NOTULEN PEMBAHASAN PELAKSANAAN AUDIT APLIKASI", True),
        ("BERITA ACARA SERAH TERIMA LAPORAN AUDIT", False),
    ],
)
def test_minutes_bound_behind_an_audit_report_may_review_it(
    make_document, match_of, ear, title, is_one
):
    report = (
        "LAPORAN HASIL AUDIT APLIKASI\nPT Taksaka, 9 Desember 2024\nHasil: sesuai.\n"
    )
    minutes = (
        f"{title} TAHUN 2024\nPada hari ini tanggal enam belas bulan Januari tahun dua\n"
        "ribu dua puluh lima.\nPermasalahan\n- 1. Dokumen terlambat.\n"
        "Rekomendasi\n- 1. Daftar dokumen disiapkan.\n"
    )
    bound = reading(make_document([report, minutes]))

    found = reviews([Exhibit(reading=bound, match=match_of(bound))], ear)

    assert [r.is_complete for r in found] == [True] * is_one


@pytest.mark.parametrize(
    ("heads", "is_one"),
    [
        (("Persoalan yang muncul", "Saran perbaikan"), True),
        (("A. Kendala:", "B. Rekomendasi:"), True),
        (("Hal yang dibicarakan", "Kesepakatan"), False),  # they only agree
        (("Persoalan yang muncul", "Penutup"), False),
    ],
)
def test_minutes_with_parts_on_both_are_a_review(exhibit, ear, heads, is_one):
    text = (
        "NOTULEN RAPAT PETA JALAN\n10 Desember 2024\n{}\n- Kode sumber belum masuk.\n"
        "{}\n- Kontrak memuat penyerahan kode sumber.\n"
    )

    assert bool(reviews([exhibit(text.format(*heads))], ear)) is is_one


@pytest.mark.parametrize(
    "told",
    ["Evaluasi JARINGAN KOTA (rapat 17 Oktober 2024).", "Selesai pada bulan Oktober."],
)
def test_a_report_may_name_what_was_weighed_before_the_day(exhibit, ear, told):
    found = reviews([exhibit(WITHIN.format(told=told, both=BOTH))], ear)

    assert bool(found) is told.startswith("Evaluasi")


WEIGHED = (
    "LAPORAN TAHUNAN PUSAT DATA\nDinas Komunikasi, Nomor 500/96/Diskominfo, 10 Februari 2025\n"
    "BAB I PENGANTAR\nPusat data dijaga bergilir oleh sembilan orang sepanjang tahun 2024, dan "
    "genset menyala pada tiga kali padam listrik yang lama.\n"
    "BAB II PENGELOLAAN\n{day}\n{issues}: (1) simpanan hampir penuh;\n"
    "(2) suhu pernah 29 derajat.\n{advice}: (1) menambah simpanan; (2) pendingin cadangan.\n"
)
MET = "Pada 4 Februari 2025 bidang bertemu 16 pemakai pusat data."


@pytest.mark.parametrize(
    ("day", "issues", "advice", "is_one"),
    [
        (MET, "Soal yang muncul", "Saran perbaikan", True),
        (MET, "Keluhan", "Anjuran", True),
        (MET, "Soal yang muncul", "Rincian", False),
        ("Bidang bertemu pemakai.", "Soal yang muncul", "Saran perbaikan", False),
    ],
)
def test_a_section_of_a_report_with_both_parts_and_a_day_is_a_review(  # noqa: PLR0913, PLR0917
    exhibit, ear, day, issues, advice, is_one
):
    text = WEIGHED.format(day=day, issues=issues, advice=advice)

    found = [r for r in reviews([exhibit(text)], ear) if r.is_complete]

    assert [r.day for r in found] == [date(2025, 2, 4)] * is_one


@pytest.mark.parametrize(
    "told",
    [
        "Evaluasi layanan kepegawaian dilaksanakan pada Selasa, 17 September 2024 di aula.",
        "Tinjauan berlangsung hari Selasa, 17 September 2024.",
    ],
)
def test_a_review_is_of_the_day_on_which_it_was_held(exhibit, ear, told):
    text = WITHIN.format(
        told=f"{told} Versi baru dipakai mulai 3 Januari 2025.", both=BOTH
    )

    (found,) = [r for r in reviews([exhibit(text)], ear) if r.is_complete]

    assert found.day == date(2024, 9, 17)


DATED = (
    "LAPORAN MEJA BANTUAN\nDinas Komunikasi, 4 Maret 2025\n\nII. PELAYANAN\n"
    + "Tiket dicatat, diteruskan, dan ditutup petugas pada aplikasi setiap hari.\n" * 12
    + "{head}\nIsu\n1. Sebab gangguan yang sama tidak pernah ditelusuri; tiga aplikasi paling "
    "sering.\n2. Janji layanan belum tercapai pada akhir pekan.\n"
    "3. Daftar layanan tidak memuat layanan puskesmas.\n"
    "Rekomendasi\n1. Menunjuk regu penelusur sebab.\n"
    "2. Mengadakan piket akhir pekan di dua wilayah.\n"
    "3. Melengkapi daftar pada tahun 2025.\n"
)


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("IV. EVALUASI (25 Februari 2025)", [date(2025, 2, 25)]),
        ("IV. EVALUASI", []),
        ("IV. CATATAN (25 Februari 2025)", []),
    ],
)
def test_a_chapter_called_a_review_may_tell_its_day_in_its_name(
    exhibit, ear, head, days
):
    found = reviews([exhibit(DATED.format(head=head))], ear)

    assert [r.day for r in found if r.is_complete and r.held] == days


WITH_BOTH = "Isu: target meleset. Rekomendasi: jadwal digeser.\n"


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        (f"E.2 Evaluasi dokumen rencana (Bapperida)\nDitulis 5 November 2024. {WITH_BOTH}", True),
        (f"E.3 Pembahasan hasil kerja\nRapat 5 November 2024 membahasnya. {WITH_BOTH}", True),
        ("E.3 Pembahasan hasil kerja\nSelesai 5 November 2024. Target meleset.\n", False),
    ],
)  # fmt: skip
def test_a_section_with_issues_and_advice_of_a_meeting_is_a_review(
    exhibit, ear, told, is_one
):
    text = WITHIN.format(told="", both="").replace("4. Pusat data", "BAB E BAHAN LAIN")

    found = reviews([exhibit(f"{text}{told}")], ear)

    days = [r.day for r in found if r.is_complete]
    assert days == ([date(2024, 11, 5)] if is_one else [])


PARTS = (
    "LAPORAN TELAAH KEBIJAKAN INFRASTRUKTUR\nLembayung, 13 Februari 2025\n"
    "II. Bab II Pusat Data\nNorma | Persoalan | Rekomendasi\n"
    "Pasal 4 | tidak ada masa peralihan | menambah peralihan\n"
    "III. Bab III Jaringan Intra\n" + "Norma dibaca bersama. " * 9 + "\n{told}\n"
    "IV. Bab IV Keamanan Informasi\nNorma | Persoalan | Rekomendasi\n"
    "Pasal 14 | tidak ada sanksi | menetapkan tenggat\n"
)


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Peserta menyampaikan apresiasi atas jaringan intra.", 0),
        ("Norma | Persoalan | Rekomendasi\nPasal 9 | kurang rinci | dirinci", 1),
    ],
)
def test_a_review_by_parts_reviews_what_has_issues_in_its_own(
    read, match_of, ear, told, count
):
    made = read(PARTS.format(told=told))
    match = match_of(made, "6")
    own = tuple(p for p in made.passages if "Jaringan" in p.section)

    found = reviews([Exhibit(reading=made, match=replace(match, passages=own))], ear)

    assert len(found) == count

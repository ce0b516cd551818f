"""When a document was issued, and which office signed it."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.issuance import issue_day, signatory
from evidence.preamble import before_preamble

PREAMBLE = """PERATURAN BUPATI TELAGA BIRU
NOMOR 12 TAHUN 2021
Menimbang : bahwa rapat tanggal 2 Januari 2020 menyepakati;
Mengingat : Undang-Undang yang ditetapkan pada tanggal 30 September 2014;
MEMUTUSKAN :
Pasal 1
Cukup jelas.
"""

ENACTMENTS = [
    ("Ditetapkan di Telaga Biru\npada tanggal 3 Maret 2021", date(2021, 3, 3)),
    ("Ditetapkan diTelaga Biru\npada tanggal 3 Pebruari 2021", date(2021, 2, 3)),
    ("Dikeluarkan di Telaga Biru\npada tanggal 3 Maret 2021", date(2021, 3, 3)),
    # the day of enactment, not of promulgation
    (
        (
            "Ditetapkan di Telaga Biru\npada tanggal 3 Maret 2021\nBUPATI,\nttd\n"
            "Diundangkan di Telaga Biru\npada tanggal 9 Maret 2021"
        ),
        date(2021, 3, 3),
    ),
    # a sentence further down also says "ditetapkan di"
    (
        (
            "Ditetapkan di Telaga Biru\npada tanggal 3 Maret 2021\nBUPATI,\nLAMPIRAN\n"
            "Ukuran yang ditetapkan di tingkat kabupaten dipakai semua dinas."
        ),
        date(2021, 3, 3),
    ),
    # "Ditetapkan" was misread
    ("D1tetapkan d1 Telaga Biru\npada tanggal 3 Maret 2021", date(2021, 3, 3)),
    ("Telaga Biru, 3 Maret 2021\nBUPATI TELAGA BIRU,", date(2021, 3, 3)),
    # without a place
    ("Ditetapkan tanggal 3 Maret 2021\nBUPATI, ttd", date(2021, 3, 3)),
    ("Ditetapkan: 3 Maret 2021\nBUPATI, ttd", date(2021, 3, 3)),
    ("3 Maret 2021\nBUPATI TELAGA BIRU,", date(2021, 3, 3)),
    ("3 Maret 2021, BUPATI TELAGA BIRU, ttd", date(2021, 3, 3)),
    # not filled in
    ("Ditetapkan di Telaga Biru\npada tanggal ..........\nBUPATI,", None),
    (
        (
            "Ditetapkan di Telaga Biru\npada tanggal ..........\n"
            "Diundangkan di Telaga Biru\npada tanggal 9 Maret 2021"
        ),
        None,
    ),
    # cut short: neither the legal basis nor the number gives a day
    ("", None),
    ("Pasal 2\nLaporan disampaikan setiap 5 Mei 2022.", None),
]


@pytest.mark.parametrize(("ending", "day"), ENACTMENTS)
def test_a_regulation_is_dated_where_it_was_enacted(ending, day):
    text = PREAMBLE + ending

    assert issue_day("perkada", text, before_preamble(text, 1600), is_legal=True) == day


def test_a_circular_may_be_dated_in_its_letterhead():
    text = "SEKRETARIAT DAERAH\nTelaga Biru, 6 Juni 2024\nSURAT EDARAN\nNOMOR 5/2024"

    assert issue_day("se", text, text, is_legal=True) == date(2024, 6, 6)


LETTERHEAD = "PEMERINTAH KABUPATEN TELAGA BIRU\nSEKRETARIAT DAERAH\n"
EVENT = "Hari/Tanggal : Rabu, 14 Agustus 2024\nTempat : Ruang Pertemuan\n"
OTHER_DAYS = [
    # the day of the letter, not of the event
    (
        "undangan",
        f"{LETTERHEAD}Telaga Biru, 5 Agustus 2024\nHal : Undangan\nYth. Camat\n{EVENT}",
        date(2024, 8, 5),
    ),
    (
        "undangan",
        f"{LETTERHEAD}Hal : Undangan\nYth. Camat\n{EVENT}Telaga Biru, 5 Agustus 2024",
        date(2024, 8, 5),
    ),
    # merged columns
    (
        "surat",
        (
            f"{LETTERHEAD}Nomor : 5/2024 Telaga Biru, 5 Mei 2024\nYth. Camat\n"
            "Sesuai surat tanggal 1 April 2024"
        ),
        date(2024, 5, 5),
    ),
    # a wrapped line that begins with the day of the week names no place
    (
        "undangan",
        f"{LETTERHEAD}5 Agustus 2024\nYth. Camat\nhadir pada\nRabu, 14 Agustus 2024",
        date(2024, 8, 5),
    ),
    ("undangan", f"Hal : Undangan\nYth. Camat\n{EVENT}", date(2024, 8, 14)),
    (
        "nota_dinas",
        (
            "NOTA DINAS\nKepada : Yth. Sekretaris\nTanggal : 19 Maret 2024\n"
            "Sesuai surat tanggal 1 Februari 2024"
        ),
        date(2024, 3, 19),
    ),
    (
        "notulen",
        f"NOTULEN\n{EVENT}Rapat berikutnya 3 Desember 2024",
        date(2024, 8, 14),
    ),
    ("notulen", "Notulen rapat tim\nTgl : 16/10/2024", date(2024, 10, 16)),
    (
        "reviu",
        "NOTULA RAPAT\nHari, tanggal | Rabu, 14 Juni 2023\nTenggat 31-12-2024 pendek",
        date(2023, 6, 14),
    ),
    (
        "bast",
        (
            "BERITA ACARA SERAH TERIMA\nPada hari ini Rabu tanggal tiga puluh bulan Oktober"
            " tahun dua ribu dua puluh empat\nsesuai kontrak tanggal 2 Mei 2024"
        ),
        date(2024, 10, 30),
    ),
    (
        "laporan_audit",
        (
            "LAPORAN HASIL AUDIT\nTANGGAL : 18 November 2024\n"
            "Audit dilaksanakan tanggal 1 Oktober 2024"
        ),
        date(2024, 11, 18),
    ),
    (
        "dpa",
        "DOKUMEN PELAKSANAAN ANGGARAN\nTAHUN ANGGARAN 2024\nTanggal : 3 Januari 2024",
        date(2024, 1, 3),
    ),
    # effective, not made
    (
        "sop",
        "TGL PEMBUATAN : 2 Februari 2024\nTGL REVISI : -\nTGL EFEKTIF : 1 Maret 2024",
        date(2024, 3, 1),
    ),
    (
        "sop",
        "TGL PEMBUATAN 2 Februari 2024\nTGL. EFEKTIF Maret 2024",
        date(2024, 3, 28),
    ),
    ("sop", "TGL PEMBUATAN : 2 Februari 2024\nTGL EFEKTIF : -", date(2024, 2, 2)),
    # a report is dated at its end
    (
        "laporan",
        "LAPORAN KEGIATAN\nTanggal 1 Mei 2024 dimulai\nTelaga Biru, 9 Desember 2024",
        date(2024, 12, 9),
    ),
    # its title says the day; others are of what it tells
    (
        "reviu",
        "BERITA ACARA PENINJAUAN LAYANAN\n9 Oktober 2024\nPendapat dihimpun 27 September 2024",
        date(2024, 10, 9),
    ),
    (
        "laporan",
        "Catatan rilis 3.2 (20 Mei 2025)\nMenindaklanjuti reviu 9 Oktober 2024",
        date(2025, 5, 20),
    ),
    (
        "laporan",
        "LAPORAN PORTAL\nBidang Statistik - 16 Juni 2025\nMulai 2 Januari 2024",
        date(2025, 6, 16),
    ),
    (
        "reviu",
        "REVIU PANDAN KAS\nBPKAD, 8 Juli 2025\nTabel tarif terpasang 1 Februari 2025",
        date(2025, 7, 8),
    ),
    (
        "laporan",
        (
            "MATRIKS TINDAK LANJUT KAJIAN (18 APRIL 2024)\nkeadaan 27 Januari 2025\n"
            "rumus diganti | 3 Juni 2024"
        ),
        date(2025, 1, 27),
    ),
    (
        "laporan",
        "APLIKASI 3.0\ndirilis 21 Mei 2025, menindaklanjuti reviu 9 Oktober 2024",
        date(2025, 5, 21),
    ),
    (
        "reviu",
        "NOTULA PEMBEKALAN\n15 Januari 2025, Bangsal Wiyata\nTenggat 30 Juni 2025",
        date(2025, 1, 15),
    ),
    (
        "reviu",
        "MAWAS DIRI\nRabu Legi, 2 Juli 2025 - ruang kendali\nMulai 1 Agustus 2025",
        date(2025, 7, 2),
    ),
    (
        "laporan",
        "LAPORAN\nRapat 4 Mei 2024 memutuskan pembelian, paling lambat 30 Juni 2024.",
        date(2024, 5, 4),
    ),
    # a span of years is another paper's
    (
        "laporan",
        "LAPORAN TAHUN 2024\nBagian dari Peta Rencana 2023-2026",
        date(2024, 12, 31),
    ),
    ("laporan", "LAPORAN\nMenurut Peta Rencana 2023 s.d. 2026", None),
    # only the year is known: its last day
    ("laporan", "LAPORAN TAHUNAN\nTAHUN 2023", date(2023, 12, 31)),
    ("laporan", "LAPORAN BULANAN\nMaret 2024", date(2024, 3, 28)),
    ("laporan", "LAPORAN TANPA TAHUN", None),
    ("other", "", None),
]


@pytest.mark.parametrize(("kind", "text", "day"), OTHER_DAYS)
def test_every_other_paper_is_dated_where_its_kind_writes_it(kind, text, day):
    assert issue_day(kind, text, text, is_legal=False) == day


SIGNATORIES = [
    (
        "Ditetapkan di Telaga Biru\npada tanggal 3 Maret 2021\nBUPATI TELAGA BIRU,\nttd",
        "BUPATI TELAGA BIRU",
    ),
    # the head of region signed; the secretary only promulgated
    (
        (
            "Ditetapkan di Rajasari\npada tanggal 9 Juni 2023\nWALI KOTA RAJASARI,\nttd\n"
            "Diundangkan di Rajasari\nSEKRETARIS DAERAH,\nttd"
        ),
        "WALI KOTA RAJASARI",
    ),
    # the head of the legal section certified the copy
    (
        (
            "Ditetapkan di Rajasari\nWALI KOTA RAJASARI,\nttd\n"
            "Salinan sesuai dengan aslinya\nKepala Bagian Hukum,"
        ),
        "WALI KOTA RAJASARI",
    ),
    ("Isi surat.\na.n. BUPATI\nSEKRETARIS DAERAH,\nttd", "SEKRETARIS DAERAH"),
    ("Isi surat.\nPlt. Kepala Dinas Sosial\nttd", "Plt. Kepala Dinas Sosial"),
    ("LAPORAN HASIL AUDIT\nINSPEKTUR,\nttd\nDAMAR", "INSPEKTUR"),
    ("Notulis,\nttd\nRETNO", ""),
    ("Semua kepala dinas hadir pada rapat itu.", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "office"), SIGNATORIES)
def test_the_signatory_is_the_office_that_signed(text, office):
    assert signatory(text) == office


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "BKPSDM Kota Sagara, Nomor 800.1/219/BKPSDM tanggal 16 Juni 2025",
            date(2025, 6, 16),
        ),
        ("Nomor 400.7.22/318/RSUD, 16 Juni 2025", date(2025, 6, 16)),
        (
            "Menindaklanjuti Surat Nomor 800.1/219 tanggal 16 Juni 2025",
            date(2025, 5, 19),
        ),
    ],
)
def test_a_report_is_of_the_day_beside_its_number(line, day):
    text = f"LAPORAN EVALUASI\nLAYANAN KEPEGAWAIAN\n{line}\nA. Isi\nDipakai mulai 19 Mei 2025.\n"

    assert issue_day("reviu", text, text, is_legal=False) == day

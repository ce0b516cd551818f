"""The number that a document bears and the subject that it names."""

from __future__ import annotations

import pytest

from evidence.identity import own_number, subject

REGULATION_NUMBERS = [
    ("KEPUTUSAN BUPATI SARI NOMOR 188.45/7/2024 TENTANG PETA RENCANA", "188.45/7/2024"),
    (
        "LAMPIRAN KEPUTUSAN BUPATI SARI NO. 188.45/7/2024\nPETA RENCANA SPBE",
        "188.45/7/2024",
    ),
    ("PERATURAN BUPATI\nNOMOR 12 TAHUN 2021\nTENTANG DATA", "12 TAHUN 2021"),
    ("PERATURAN BUPATI NOMOR 12 TAHUN 2021 TENTANG DATA", "12 TAHUN 2021"),
    ("PERATURAN BUPATI\nNomor : 12A Tahun 2021", "12A TAHUN 2021"),
    ("PERATURAN BUPATI\nNOM0R 9 TAHUN 2021\nTENTANG DATA", "9 TAHUN 2021"),  # misread
    ("NOMOR 188.45/73/KPTS/2024", "188.45/73/KPTS/2024"),
    ("NOMOR : 188.45/73/KPTS/2024 TENTANG TIM", "188.45/73/KPTS/2024"),
    # its own number comes before the one it carries out
    (
        "SURAT EDARAN\nNOMOR 100.3/27/SE/2024\nSesuai Perbup Nomor 21 Tahun 2023",
        "100.3/27/SE/2024",
    ),
    # the number in the state gazette is another
    ("BERITA NEGARA\nNo. 311, 2022\nPERATURAN\nNOMOR 12 TAHUN 2022", "12 TAHUN 2022"),
    # a book bears the number of the decree that adopts it
    (
        "PETA RENCANA SPBE\nDisahkan dengan Keputusan Bupati\nNomor 188/51/2022 tanggal 2",
        "188/51/2022",
    ),
    (
        "ARSITEKTUR SPBE\nditetapkan melalui Perbup Nomor 5 Tahun 2022",
        "5 TAHUN 2022",
    ),
    (
        "PETA RENCANA SPBE\nLampiran II Keputusan Bupati\nNomor 188/52/2022",
        "188/52/2022",
    ),
    ("NOMOR ....... TAHUN 2025", None),
    ("NOMOR      TAHUN 2025", None),
    ("PERATURAN BUPATI\nTENTANG DATA", None),
]

BOOK_NUMBERS = [
    (
        "PETA RENCANA SPBE 2022-2026\nDokumen Nomor 050/44/BAPPEDA/2022",
        "050/44/BAPPEDA/2022",
    ),
    ("ARSITEKTUR SPBE\nkeadaan kini, No. 555/61/KOMINFO/2023", "555/61/KOMINFO/2023"),
    ("ARSITEKTUR SPBE\nkeadaan kini, No. 12", None),
]


@pytest.mark.parametrize(("head", "number"), BOOK_NUMBERS)
def test_a_book_bears_its_number_beside_its_title(head, number):
    assert own_number(head, is_legal=True) == number
    assert (
        own_number("LAPORAN\nkeadaan kini, No. 555/61/KOMINFO/2023", is_legal=False)
        is None
    )


OTHER_NUMBERS = [
    ("Nomor : 005/812/SETDA/2024", "005/812/SETDA/2024"),
    ("Nomor: B/118/2024", "B/118/2024"),
    ("NO. 027/118/BAST/2024", "027/118/BAST/2024"),
    (
        "Nomor : 500.12.15/ 2258 /Diskominfo.04/2024",
        "500.12.15/ 2258 /Diskominfo.04/2024",
    ),
    ("NOMOR SOP : 555/SOP-07/2024", "555/SOP-07/2024"),
    ("NOMOR SOP | 555/SOP-07/2024 | halaman 1", "555/SOP-07/2024"),
    ("NOMOR SOP\n: 065/14/SOP/2023", "065/14/SOP/2023"),
    ("Nomor DPA : DPA/A.1/2.16/001/2024 tgl 4 Januari 2024", "DPA/A.1/2.16/001/2024"),
    # two parties, two numbers: the first is ours
    ("NOMOR : 100.3.7/22/2023\nNOMOR : 045/BNT/2023", "100.3.7/22/2023"),
    # the own number stands before the regulation that is the basis
    (
        "NOMOR SOP : 555/07/2024\nDASAR HUKUM : Perbup Nomor 12 Tahun 2021",
        "555/07/2024",
    ),
    ("Nomor : 5 TAHUN 2023", "5 TAHUN 2023"),
    # numbers of other papers, within sentences
    ("LAPORAN\nsesuai Peraturan Bupati Nomor 12 Tahun 2021 tentang data", None),
    ("LAPORAN\nsesuai Peraturan Bupati\nNomor 12 Tahun 2021 tentang data", None),
    ("No. Telp (0251) 512345", None),
    ("No Nama Jabatan", None),
    ("No | Kegiatan 2024 | Pagu", None),
    ("No | Pasal/Diktum | Masalah", None),
    ("Nomor telepon yang dapat dihubungi : 0812345", None),
    ("Nomor :\nSifat : Biasa", None),
    ("Nomorator dipasang 12 buah", None),
    ("", None),
]


@pytest.mark.parametrize(("head", "number"), REGULATION_NUMBERS)
def test_the_number_of_a_regulation(head, number):
    assert own_number(head, is_legal=True) == number


@pytest.mark.parametrize(("head", "number"), OTHER_NUMBERS)
def test_the_number_of_another_paper(head, number):
    assert own_number(head, is_legal=False) == number


LEGAL_SUBJECTS = [
    ("TENTANG\nPUSAT DATA\nPEMERINTAH DAERAH", "PUSAT DATA PEMERINTAH DAERAH"),
    ("TENTANG\nPUSAT DATA\nDENGAN RAHMAT TUHAN YANG MAHA ESA", "PUSAT DATA"),
    ("TENTANG\nPUSAT DATA\nBUPATI TELAGA BIRU,", "PUSAT DATA"),
    ("TENTANG\nTIM SERVER\nKESATU : Membentuk tim", "TIM SERVER"),
    ("TENTANG\nSUREL DINAS\nYth. Kepala Dinas", "SUREL DINAS"),
    # the clause in capitals ends with its capitals
    ("TENTANG JAM KERJA\nMenindaklanjuti rapat tempo hari", "JAM KERJA"),
    ("TENTANG\nDATA DAERAH\n(bahan rapat, mohon koreksi)", "DATA DAERAH"),
    ("Tentang\nTim Pengelola\nRuang Server", "Tim Pengelola Ruang Server"),
    # within a line
    ("Peraturan Bupati Nomor 8 Tahun 2020 tentang Satu Data", "Satu Data"),
]


@pytest.mark.parametrize(("head", "about"), LEGAL_SUBJECTS)
def test_a_regulation_is_about_its_tentang_clause(head, about):
    assert subject("keputusan", head, is_legal=True) == about


LABELLED = [
    (
        "sop",
        "NOMOR SOP : 5/2024\nNAMA SOP : Pengajuan Server\nDASAR",
        "Pengajuan Server",
    ),
    ("sop", "JUDUL | PENANGANAN GANGGUAN | halaman 1", "PENANGANAN GANGGUAN"),
    ("surat", "Nomor : 5/2024\nHal : Permintaan data\nYth. Kepala", "Permintaan data"),
    ("nota_dinas", "Perihal : Rekomendasi belanja", "Rekomendasi belanja"),
    ("undangan", "Hal : Undangan\nAcara : Bahas rencana", "Undangan / Bahas rencana"),
    ("notulen", "NOTULEN\nAgenda : Evaluasi server", "Evaluasi server"),
    (
        "undangan",
        "Acara : Membahas pasal 2\nRancangan Peraturan Bupati tentang Pusat\nData, hadir",
        "Membahas pasal 2 / Rancangan Peraturan Bupati tentang Pusat Data",
    ),
    (
        "notulen",
        "Acara : Raperwal\nPembahasan raperwal tentang satu data.",
        "Raperwal / raperwal tentang satu data",
    ),
    ("notulen", "Acara : Konsep SPBE\nKonsep kerja tim tidak dibahas.", "Konsep SPBE"),
    (
        "surat",
        "SURAT TUGAS\nDasar : program kerja\nUntuk : 1. memeriksa pencadangan data\n2. melapor",
        "memeriksa pencadangan data",
    ),
    (
        "undangan",
        "Hal : Undangan\nuntuk membahas rancangan Perwali\nPengelolaan Data (naskah 4):",
        "Undangan / rancangan Perwali Pengelolaan Data (naskah 4)",
    ),
    ("undangan", "Hal : Undangan\nrancangan perwali yang lama", "Undangan"),
    ("daftar_hadir", "DAFTAR HADIR\nAcara | Rapat tim", "Rapat tim"),
]


@pytest.mark.parametrize(("kind", "head", "about"), LABELLED)
def test_a_form_is_about_what_it_is_labelled(kind, head, about):
    assert subject(kind, head, is_legal=False) == about


FIRST_LINES = [
    ("laporan", "LAPORAN\nPEMAKAIAN SERVER", "LAPORAN / PEMAKAIAN SERVER"),
    # a sentence about something is not the subject
    (
        "laporan",
        "LAPORAN\nrapat tentang server padam",
        "LAPORAN / rapat tentang server padam",
    ),
    # nor is the text that begins below it
    (
        "laporan",
        "LAPORAN TIM\nTahun 2024\nKeputusan Nomor 7 membebankan lima tugas.\nLampiran",
        "LAPORAN TIM / Tahun 2024",
    ),
    ("laporan", "REKAP TIKET\nBulan | Tiket\nMei | 4", "REKAP TIKET"),
    ("laporan", "Bulan | Tiket\nMei | 4", "Bulan | Tiket"),
    ("screenshot", "Beranda Topik Tentang\nCari", "Beranda Topik Tentang / Cari"),
    ("sop", "SOP\nlangkah", "SOP / langkah"),
    ("surat", "Dengan hormat\nhalaman", "Dengan hormat / halaman"),
    ("other", "", ""),
]


@pytest.mark.parametrize(("kind", "head", "about"), FIRST_LINES)
def test_else_the_first_lines_say_what_it_is_about(kind, head, about):
    assert subject(kind, head, is_legal=False) == about


def test_only_the_first_six_lines_are_the_subject():
    head = "\n\n".join(f"baris {n}" for n in range(1, 10))

    assert subject("other", head, is_legal=False) == (
        "baris 1 / baris 2 / baris 3 / baris 4 / baris 5 / baris 6"
    )


@pytest.mark.parametrize(
    "decides", ["MEMUTUSKAN:", "M E M U T U S K A N :", "Menetapkan : KESATU"]
)
def test_the_subject_ends_where_the_order_begins(decides):
    head = f"KEPUTUSAN BUPATI SARI\nNOMOR 9 TAHUN 2024\nTENTANG\nPUSAT DATA\n{decides}\nIsi"

    assert subject("keputusan", head, is_legal=True) == "PUSAT DATA"

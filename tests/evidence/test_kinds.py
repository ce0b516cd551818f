"""What kind of paper each text is, and what it only looks like."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evidence.document import Page
from evidence.kinds import kind_table

KIND_OF_HEAD = [
    (
        "pedoman_evaluasi",
        """PEDOMAN PENILAIAN MANDIRI
Indikator 24 Penerapan Manajemen Aset TIK
Tingkat | Kriteria
1 | Pengelolaan aset dilakukan tanpa rencana
2 | Pengelolaan aset dilakukan menurut rencana""",
    ),
    (
        "peraturan_nasional",
        """SALINAN
PERATURAN MENTERI URUSAN DIGITAL REPUBLIK INDONESIA
NOMOR 44 TAHUN 2022
TENTANG
TATA KELOLA PUSAT DATA
DENGAN RAHMAT TUHAN YANG MAHA ESA
MENTERI URUSAN DIGITAL REPUBLIK INDONESIA,""",
    ),
    (
        "artikel",
        """Kominfo Telaga Biru Perkenalkan Ruang Server Baru
Telaga Biru - Senyum terpancar di wajah para pegawai pagi itu.
Ruang server yang baru mulai dipakai pekan ini.
Penulis: Lestari
Dibaca: 318 kali""",
    ),
    (
        "arsitektur",
        """BUPATI TELAGA BIRU
KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188.45/301/KPTS/2023
TENTANG
ARSITEKTUR SPBE KABUPATEN TELAGA BIRU
BUPATI TELAGA BIRU,
Menimbang : bahwa perlu menetapkan arsitektur;
KESATU : Menetapkan Arsitektur SPBE.
LAMPIRAN
Kondisi saat ini: domain aplikasi terdiri atas 41 aplikasi.""",
    ),
    (
        "peta_rencana",
        """BUPATI TELAGA BIRU
KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188.45/302/KPTS/2023
TENTANG
PETA RENCANA SPBE KABUPATEN TELAGA BIRU
KESATU : Menetapkan Peta Rencana.
LAMPIRAN
Matriks program dan kegiatan
Integrasi layanan | 2024 | 2025 | 2026""",
    ),
    (
        "proses_bisnis",
        """BUPATI TELAGA BIRU
KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188.45/120/KPTS/2022
TENTANG
PETA PROSES BISNIS PEMERINTAH KABUPATEN TELAGA BIRU
KESATU : Menetapkan peta proses bisnis.""",
    ),
    (
        "perda",
        """BUPATI TELAGA BIRU
PROVINSI TIRTA KENCANA
PERATURAN DAERAH KABUPATEN TELAGA BIRU
NOMOR 3 TAHUN 2021
TENTANG
PENYELENGGARAAN KOMUNIKASI DAN INFORMATIKA""",
    ),
    (
        "perkada",
        """SALINAN
WALIKOTA RAJASARI
PERATURAN WALIKOTA RAJASARI
NOMOR 17 TAHUN 2023
TENTANG
PUSAT DATA PEMERINTAH DAERAH""",
    ),
    # a stray capital stands before the title in some converted files
    ("perkada", "NPERATURAN BUPATI TELAGA BIRU\nNOMOR 8 TAHUN 2020\nTENTANG\nDATA"),
    (
        "keputusan",
        """PEMERINTAH KABUPATEN TELAGA BIRU
DINAS KOMUNIKASI DAN INFORMATIKA
KEPUTUSAN KEPALA DINAS KOMUNIKASI DAN INFORMATIKA
NOMOR 555/73/KPTS/2024
TENTANG
TIM PENGELOLA RUANG SERVER""",
    ),
    (
        "se",
        """SEKRETARIAT DAERAH
SURAT EDARAN
NOMOR 500/12/2024
TENTANG
PEMAKAIAN SUREL DINAS
Yth. Kepala Perangkat Daerah""",
    ),
    (
        "undangan",
        """SEKRETARIAT DAERAH
Nomor : 005/812/2024
Sifat : Segera
Hal : Undangan Rapat
Yth. Kepala Perangkat Daerah""",
    ),
    (
        "dpa",
        """DOKUMEN PELAKSANAAN ANGGARAN
SATUAN KERJA PERANGKAT DAERAH
TAHUN ANGGARAN 2024
Sub Kegiatan 2.16.03.2.02.0037
Pagu Rp 125.000.000""",
    ),
    (
        "instruksi",
        """INSTRUKSI BUPATI TELAGA BIRU
NOMOR 2 TAHUN 2024
TENTANG
PEMAKAIAN APLIKASI PERSURATAN""",
    ),
    (
        "pks",
        """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH KABUPATEN TELAGA BIRU
DENGAN
PT BANK TELAGA
TENTANG PEMBAYARAN RETRIBUSI""",
    ),
    (
        "bast",
        """BERITA ACARA SERAH TERIMA PEKERJAAN
Nomor : 027/118/2024
Pada hari ini Rabu kami yang bertanda tangan di bawah ini""",
    ),
    (
        "kak",
        """KERANGKA ACUAN KERJA
Pekerjaan : Pengembangan aplikasi perizinan
A. Latar Belakang""",
    ),
    (
        "sop",
        """PEMERINTAH KABUPATEN TELAGA BIRU
NOMOR SOP : 555/SOP-07/2024
TGL PEMBUATAN : 2 Februari 2024
NAMA SOP : Pengajuan Server Virtual""",
    ),
    (
        "laporan_audit",
        """INSPEKTORAT KABUPATEN TELAGA BIRU
LAPORAN HASIL AUDIT
ATAS INFRASTRUKTUR PUSAT DATA
NOMOR : 700/31/LHA/2024""",
    ),
    (
        "daftar_hadir",
        """DAFTAR HADIR
Acara : Rapat koordinasi
No | Nama | Instansi | Tanda tangan""",
    ),
    ("surat", "SURAT TUGAS\nNOMOR : 800/12/2024\nMenugaskan kepada : Galih Pramana"),
    (
        "surat",
        """DINAS KOMUNIKASI DAN INFORMATIKA
Nomor : 555/81/2024
Perihal : Permintaan data aplikasi
Kepada Yth. Kepala Bagian Umum""",
    ),
    (
        "nota_dinas",
        """NOTA DINAS
Kepada : Sekretaris Daerah
Dari : Kepala Dinas
Hal : Rekomendasi belanja""",
    ),
    (
        "reviu",
        """LAPORAN HASIL REVIU
KEBIJAKAN PUSAT DATA
KABUPATEN TELAGA BIRU TAHUN 2024
A. Permasalahan""",
    ),
    (
        "notulen",
        """NOTULEN RAPAT
Hari/Tanggal : Selasa, 19 November 2024
Acara : Pembahasan rencana kerja
Peserta : terlampir""",
    ),
    (
        "berita_acara",
        """BERITA ACARA UJI TERIMA APLIKASI
Nomor : 027/BA-UT/2024
Pada hari ini telah dilaksanakan uji terima""",
    ),
    (
        "sertifikat",
        """SERTIFIKAT
Nomor 0457/2024
diberikan kepada
SEKAR AYU
atas kelulusan pelatihan keamanan jaringan""",
    ),
    (
        "manual",
        """BUKU PANDUAN PENGGUNA
APLIKASI E-SURAT TELAGA BIRU
1. Masuk ke aplikasi
2. Pilih menu surat masuk""",
    ),
    ("brosur", "BROSUR\nDaftar antrean dari rumah\nYang dapat Anda lakukan di sini"),
    ("pedoman", "PEDOMAN\nPENGELOLAAN ASET TIK\nKABUPATEN TELAGA BIRU\nI. UMUM"),
    (
        "laporan",
        """LAPORAN PEMANFAATAN RUANG SERVER
SEMESTER I TAHUN 2024
Dinas Komunikasi dan Informatika""",
    ),
    ("other", "Langit cerah pagi ini.\nKebun raya dibuka pukul delapan."),
]


@pytest.mark.parametrize(
    ("kind", "head"),
    KIND_OF_HEAD,
    ids=[f"{kind}-{index}" for index, (kind, _) in enumerate(KIND_OF_HEAD)],
)
def test_a_paper_says_its_kind_in_its_head(make_document, kind, head):
    assert kind_table().kind(make_document(head)) == kind


KIND_OF_MEDIUM = [
    (
        "screenshot",
        "png",
        "E-Surat Telaga Biru\nhttps://esurat.telagabiru.example/masuk\nBeranda Menu",
    ),
    ("screenshot", "jpg", "Foto ruang server"),  # no other paper is said
    ("daftar", "xlsx", "No\tNama aplikasi\tPemilik\n1\tE-Surat\tBagian Umum"),
    ("daftar", "csv", "nama,alamat\nE-Surat,esurat"),
    ("materi", "pptx", "Tata Kelola Data\nForum Satu Data Telaga Biru"),
]


@pytest.mark.parametrize(("kind", "media", "text"), KIND_OF_MEDIUM)
def test_a_file_without_a_title_is_told_by_its_medium(
    make_document, kind, media, text
):
    document = make_document(text, path=f"Umum/berkas.{media}", media=media)

    assert kind_table().kind(document) == kind


# A text, what it only looks like, and what it is.
LOOK_ALIKES = [
    (
        "laporan",
        "berita_acara",
        """LAPORAN KEGIATAN PENGEMBANGAN APLIKASI
Tahun 2024
Hasil uji dituangkan dalam berita acara dan ditandatangani penyedia.""",
    ),
    (
        "laporan",
        "bast",
        """LAPORAN AKHIR PEKERJAAN
Aplikasi perizinan
Pekerjaan diserahkan dengan berita acara serah terima pada Oktober 2024.""",
    ),
    (
        "laporan",
        "screenshot",
        """LAPORAN PEMANFAATAN APLIKASI
Menu beranda dan dashboard dibuka 400 kali, alamat https://esurat.example""",
    ),
    (
        "laporan",
        "notulen",
        """LAPORAN PELAKSANAAN TUGAS TIM
Kegiatan pertama: rapat, dengan notulen rapat terlampir.""",
    ),
    (
        "laporan",
        "laporan_audit",
        """LAPORAN KINERJA INSTANSI
Tahun 2024
Bab I Pendahuluan
Bab II Perencanaan
Bab III Akuntabilitas
Tindak lanjut audit tahun sebelumnya selesai.""",
    ),
    (
        "surat",
        "keputusan",
        """DINAS KOMUNIKASI DAN INFORMATIKA
Nomor : 555/81/2024
Sifat : Biasa
Lampiran : satu berkas
Hal : Penyampaian tim
Kepada Yth. Kepala Bagian Umum
di Telaga Biru
Sesuai Keputusan Bupati Nomor 188.45/73/KPTS/2023 disampaikan nama anggota tim.""",
    ),
    (
        "surat",
        "undangan",
        """SEKRETARIAT DAERAH
Nomor : 005/90/2024
Hal : Penyampaian hasil rapat
Yth. Kepala Perangkat Daerah
Menindaklanjuti rapat tempo hari, undangan berikutnya menyusul.""",
    ),
    (
        "surat",
        "laporan_audit",
        """SEKRETARIAT DAERAH
Sifat : Segera
Nomor : 700/14/2024
Lampiran : satu berkas
Hal : Penyampaian Laporan Hasil Audit
Yth. Kepala Dinas Komunikasi dan Informatika""",
    ),
    (
        "undangan",
        "surat",
        """SEKRETARIAT DAERAH
Nomor : 005/91/2024
Sifat : Segera
Lampiran : -
Perihal : Undangan
Kepada Yth. Kepala Bagian Umum""",
    ),
    (
        "nota_dinas",
        "surat",
        """NOTA DINAS
Yth. : Sekretaris Daerah
Nomor : 555/9/2024
Sifat : Biasa
Lampiran : -
Hal : Laporan pemakaian ruang server""",
    ),
    (
        "surat",
        "perkada",
        """SEKRETARIAT DAERAH
Nomor : 180/90/2024
Perihal : Pelaksanaan Peraturan Bupati
Yth. Kepala Perangkat Daerah
Dengan berlakunya Peraturan Bupati Nomor 8 Tahun 2020 diminta perhatian.""",
    ),
    (
        "keputusan",
        "arsitektur",
        """BUPATI TELAGA BIRU
KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188.45/99/KPTS/2024
TENTANG
TIM PEMBANGUNAN GEDUNG ARSIP
KESATU : Membentuk tim.""",
    ),
    # it orders an architecture, it is none
    (
        "perkada",
        "arsitektur",
        """PERATURAN BUPATI TELAGA BIRU
NOMOR 30 TAHUN 2022
TENTANG
ARSITEKTUR SPBE
Pasal 1
Arsitektur memuat domain data dan domain layanan.""",
    ),
    (
        "keputusan",
        "peta_rencana",
        """KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188.45/77/KPTS/2023
TENTANG
PETA JALAN KABUPATEN CERDAS TELAGA BIRU BERBASIS DIGITAL
Program 2024""",
    ),
    (
        "perkada",
        "peraturan_nasional",
        """PERATURAN BUPATI TELAGA BIRU
NOMOR 12 TAHUN 2021
TENTANG
SPBE
Mengingat : Peraturan Presiden Nomor 95 Tahun 2018;""",
    ),
    (
        "laporan",
        "peraturan_nasional",
        """LAPORAN PENERAPAN MANAJEMEN RISIKO
Dasar: Peraturan Presiden Nomor 95 Tahun 2018 dan peraturan menteri terkait""",
    ),
    (
        "manual",
        "dpa",
        """PETUNJUK PENGISIAN RKA SKPD TAHUN ANGGARAN 2024
1. Masuk dengan nama pengguna
2. Pilih sub kegiatan 2.16.03.2.02.0037""",
    ),
    (
        "nota_dinas",
        "dpa",
        """NOTA DINAS
Hal : Konsultasi DPA SKPD Tahun Anggaran 2024
Pagu sub kegiatan 2.16.03.2.02.0037 disesuaikan""",
    ),
    (
        "sop",
        "manual",
        """STANDAR OPERASIONAL PROSEDUR
PENERBITAN AKUN SUREL
1. Pemohon mengisi formulir menurut panduan""",
    ),
    (
        "laporan",
        "artikel",
        """LAPORAN PENGELOLAAN SITUS WEB
Berita yang terbit selama 2024 sebanyak 214 judul.""",
    ),
    (
        "reviu",
        "pedoman_evaluasi",
        """LAPORAN HASIL EVALUASI PENERAPAN SPBE
Tingkat kematangan naik; kriteria tingkat 3 terpenuhi.
Level 1 sudah dilewati.""",
    ),
    ("notulen", "undangan", "NOTULEN RAPAT\nDasar : surat undangan Sekretaris Daerah"),
    (
        "notulen",
        "daftar_hadir",
        "NOTULEN RAPAT\nPeserta : sesuai daftar hadir terlampir",
    ),
    (
        "perkada",
        "artikel",
        """PERATURAN BUPATI TELAGA BIRU
NOMOR 5 TAHUN 2023
TENTANG
PENGELOLAAN MEDIA
Menetapkan : PERATURAN BUPATI TENTANG PENGELOLAAN MEDIA.
Siaran pers disusun oleh bidang informasi.""",
    ),
    ("other", "laporan", "Melaporkan gangguan kini mudah.\nCukup sentuh layar."),
    ("other", "sop", "Sopir kendaraan dinas\nJadwal jaga bulan ini"),
    ("other", "kak", "Kakak pembina perpustakaan\nJadwal membaca"),
]


@pytest.mark.parametrize(
    ("kind", "seeming", "text"),
    LOOK_ALIKES,
    ids=[f"{kind}-not-{seeming}" for kind, seeming, _ in LOOK_ALIKES],
)
def test_a_paper_that_mentions_another_stays_what_it_is(
    make_document, kind, seeming, text
):
    found = kind_table().kind(make_document(text))

    assert found != seeming
    assert found == kind


PICTURES = [
    (
        "screenshot",
        """Sistem Kearsipan Telaga Biru
https://arsip.telagabiru.example/beranda
Beranda Surat Masuk Surat Keluar Laporan Pengaturan
Selamat datang di halaman muka. Silakan pilih menu di sebelah kiri.""",
    ),
    (
        "screenshot",
        """e-Kinerja
www.kinerja.telagabiru.example/dasbor
Menu utama Sasaran Penilaian Laporan Panduan""",
    ),
    ("notulen", "NOTULEN RAPAT\nSelasa, 19 November 2024\nhttps://rapat.example"),
    ("sertifikat", "SERTIFIKAT\ndiberikan kepada Sekar Ayu\nwww.diklat.example"),
    (
        "keputusan",
        "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 188.45/9/2024\nsitus www.telagabiru.example",
    ),
]


@pytest.mark.parametrize(("kind", "text"), PICTURES)
def test_a_picture_is_a_screen_unless_it_shows_a_paper(make_document, kind, text):
    document = make_document(text, path="Umum/gambar.png", media="png")

    assert kind_table().kind(document) == kind


def test_a_screen_cannot_come_as_a_text_file(make_document):
    text = "Beranda\nMenu\nhttps://arsip.telagabiru.example"

    assert kind_table().kind(make_document(text, media="docx")) != "screenshot"


def test_the_kind_is_read_from_the_first_page(make_document):
    lines = "Aplikasi dipakai oleh dua puluh kantor.\n" * 60

    document = make_document([lines, "BERITA ACARA SERAH TERIMA PEKERJAAN"])

    assert kind_table().kind(document) == "other"


def test_a_document_without_text_is_of_no_kind(make_document):
    assert kind_table().kind(make_document("")) == "other"


def test_an_unknown_medium_does_not_hinder_the_kind(make_document):
    document = replace(
        make_document(""), media=None, pages=(Page(number=1, text="NOTULEN RAPAT"),)
    )

    assert kind_table().kind(document) == "notulen"


def test_every_kind_in_the_groups_can_be_told():
    table = kind_table()
    told = {
        rule.kind for rule in (*table.first, *table.earliest, *table.otherwise)
    }

    assert (table.legal | table.approved | set(table.never_evidence)) <= told


def test_the_tables_above_show_every_kind_that_can_be_told():
    table = kind_table()
    told = {
        rule.kind for rule in (*table.first, *table.earliest, *table.otherwise)
    }

    shown = {kind for kind, _ in KIND_OF_HEAD} | {kind for kind, *_ in KIND_OF_MEDIUM}

    assert shown == told | {"other"}


@pytest.mark.parametrize(
    "kind", ["pedoman_evaluasi", "peraturan_nasional", "artikel"]
)
def test_what_others_wrote_is_never_evidence(kind):
    assert kind_table().never_evidence[kind]


@pytest.mark.parametrize("kind", ["perkada", "laporan", "reviu", "undangan", "other"])
def test_what_the_government_wrote_may_be_evidence(kind):
    assert kind not in kind_table().never_evidence


def test_what_is_never_evidence_is_never_in_force():
    table = kind_table()

    assert not set(table.never_evidence) & (table.legal | table.approved)

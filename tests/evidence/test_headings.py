"""Lines that open a section of a document, and lines that only look like it."""

from __future__ import annotations

import pytest

from evidence.headings import is_bare, is_numbered, named_paragraphs, run_in
from evidence.segmentation import passages
from tests.evidence.sections import section_of

# A first line, and whether it opens a section of its own.
HEADINGS = [
    ("BAB IV PENGELOLAAN DATA", True),
    ("Bab 4. Pengelolaan Data", True),
    ("Bab IV Perwali 17 Tahun 2023 menyebut data", False),  # of another paper
    ("Bab II sampai dengan Bab VII dinilai cukup", False),
    ("Babak baru pelayanan", False),
    ("Bab IV. e-Pagu", True),
    ("Bab V. ePeng", True),
    ("Bab VIa. Hambatan umum", True),
    ("BAB V ditelaah bersama Bagian Hukum", False),
    ("Pasal 12", True),
    ("PASAL 12", True),
    ("Pasal 12A", True),
    ("Pasal 12 Dinas menyusun rencana.", True),
    ("Pasal 12 (1) Dinas menyusun rencana.", True),
    ("Pasal 3 : Ruang lingkup", True),
    ("Pasal 12 ayat (1) huruf a", False),
    ("Pasal 12 dan Pasal 13", False),
    ("Pasal 12, Pasal 13, dan Pasal 14", False),
    ("Pasal 12 Peraturan Bupati Nomor 8 Tahun 2020", False),
    ("Pasal 12 sudah memuat enam muatan", False),
    ("Pasal-pasal berikut dibahas", False),
    ("Bagian Kesatu", True),
    ("BAGIAN KETIGA PEMELIHARAAN", True),
    ("Bagian Keuangan menyusun anggaran", False),  # an office
    ("BAGIAN 2 MANAJEMEN", True),
    ("BAGIAN 2 dari laporan ini", False),
    ("BAB E BAHAN DARI KANTOR LAIN", True),
    ("BAB E bahan dari kantor lain", False),
    ("LAMPIRAN II", True),
    ("LAMPIRAN : KEPUTUSAN BUPATI", True),
    ("Lampiran : 1 (satu) berkas", False),  # of a letter
    ("Lampiran : -", False),
    ("lampiran keputusan ini memuat nama anggota", False),
    ("KESATU : Membentuk tim.", True),
    ("Kesatu padu membangun daerah", False),
]


@pytest.mark.parametrize(("line", "opens"), HEADINGS)
def test_only_a_heading_opens_a_section(make_document, line, opens):
    text = f"Kalimat pembuka rapat.\n{line}\nuraian berikutnya panjang"

    found = list(passages(make_document(text)))

    assert (len(found) > 1) is opens
    assert (found[-1].section != "") is opens


def test_a_chapter_goes_on_over_the_page(make_document):
    pages = [
        "BAB III\nTATA KELOLA\nPasal 7\nDinas mengelola data",
        "setiap hari kerja.",
    ]

    last = list(passages(make_document(pages)))[-1]

    assert last.section == "BAB III TATA KELOLA > Pasal 7"
    assert last.location.page == 2


def test_the_title_of_a_chapter_can_stand_on_the_next_page(make_document):
    pages = ["Pasal 9\nCukup jelas sekali.\nBAB IV", "PENUTUP\nPasal 10\nSelesai."]

    assert list(passages(make_document(pages)))[-1].section == (
        "BAB IV PENUTUP > Pasal 10"
    )


def test_a_sentence_is_no_title_of_a_chapter(make_document):
    text = "BAB IV\nPenutup ini ditulis dalam kalimat biasa."

    assert {p.section for p in passages(make_document(text))} == {"BAB IV"}


def test_a_new_chapter_ends_the_article_before(make_document):
    text = "BAB I\nUMUM\nPasal 1\nIsi pasal.\nBAB II\nKHUSUS\nUraian bab kedua."

    assert section_of(make_document(text), "Uraian bab kedua") == "BAB II"


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("IV.2 Jaringan kantor", True),
        ("1.2.1 Keuangan auditi", True),
        ("B.3 Ruang peladen", True),
        ("2.190 jam siaran radio", False),
        ("5.1.02.01 Belanja modal", False),  # an account
        ("10.30 Pembukaan oleh Bupati", False),  # an hour
        ("1.2 gigabit per detik", False),
    ],
)
def test_numbered_parts_open_a_section_without_a_full_stop(make_document, line, opens):
    before = "Ruang server dipakai oleh dua puluh kantor sepanjang tahun ini. " * 2
    text = f"{before}\n{line}\nSemua kantor tersambung."

    found = section_of(make_document(text), "tersambung")

    assert (found == line) == opens


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("3.2 Jaringan tertutup. Semua kantor tersambung", "3.2 Jaringan tertutup"),
        ("3.2. Jaringan: Semua kantor tersambung", "3.2. Jaringan"),
        (
            "3.2 Jaringan tertutup dipakai semua kantor di kota dan kecamatan. Lalu dijaga",
            "",
        ),
        ("Bagian 2. Semua kantor tersambung", "Bagian 2. Semua kantor tersambung"),
    ],
)
def test_a_heading_may_run_into_its_paragraph(make_document, line, section):
    before = "Ruang server dipakai oleh dua puluh kantor sepanjang tahun ini. " * 2
    more = "dengan serat optik sejak tiga tahun lalu menurut catatan petugas jaga"

    found = section_of(make_document(f"{before}\n{line}\n{more}"), "serat optik")

    assert found == section


def test_a_report_is_cut_at_its_headings(make_document):
    text = (
        "A. Latar Belakang\n"
        + "Ruang server dipakai oleh dua puluh kantor sepanjang tahun ini. " * 2
        + "\nB. Permasalahan\nListrik sering padam pada musim hujan."
    )

    assert section_of(make_document(text), "sering padam") == "B. Permasalahan"


SENTENCE = "Selama tahun berjalan petugas mencatat setiap permintaan pada buku layanan."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kendala", True),
        ("Agenda 2026", True),
        ("Tindak lanjut atas temuan", True),
        ("kendala", False),
        ("KENDALA", False),  # as often a line of a title
        ("Kendala: listrik", False),
        ("Petugas pulang.", False),
        ("Nama petugas yang mencatat permintaan setiap hari kerja", False),
    ],
)
def test_a_heading_without_a_number_is_known_by_its_lines(line, expected):
    assert is_bare(SENTENCE, line, SENTENCE) is expected


@pytest.mark.parametrize(
    ("before", "following", "expected"),
    [
        ("", SENTENCE, True),
        (SENTENCE, "1. Mendata", True),
        (SENTENCE, "Bulan | Jumlah", True),
        (SENTENCE, "Listrik padam.", True),
        (SENTENCE, "Kepala Dinas", False),  # who signs
        (SENTENCE.rstrip(".") + " milik", SENTENCE, False),  # the sentence goes on
    ],
)
def test_what_stands_around_a_line_makes_it_a_heading(before, following, expected):
    assert is_bare(before, "Kendala", following) is expected


def test_a_number_makes_a_heading_and_a_heading_may_run_in():
    assert is_numbered("3.2 Jaringan tertutup")
    assert not is_numbered("3 unit server")
    assert (
        run_in("3.2 Jaringan tertutup. Penyambungan selesai") == "3.2 Jaringan tertutup"
    )
    assert not run_in("Jaringan tertutup. Penyambungan selesai")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("2.8a Urusan lingkungan hidup", True),
        ("3.1 e-Kinerja", True),
        ("Sasaran 2. Tersambungnya kantor pemerintah", True),
        ("Program 3: Penataan aset", True),
        ("Sasaran 2 belum tercapai", False),
        ("3.1 ton beras", False),
    ],
)
def test_headings_of_performance_reports_are_known(line, is_one):
    assert is_numbered(line) is is_one


def test_an_address_behind_it_makes_no_heading_too_long(make_document):
    head = (
        "3. KASIRAN (penatausahaan dan akuntansi), kasiran.kabupaten-lembayung.example"
    )
    told = (
        "Bendahara mencari transaksi, mengunggah bukti, dan mengunduh buku kas.\n" * 12
    )
    text = f"1. SIGAR (RKA), sigar.lembayung.example\n{told}{head}\n{told}"

    assert [p.section for p in passages(make_document(text))][-1] == head


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("R4 Aset", True),
        ("MN-2 Keamanan informasi", True),
        ("R4 Aset dipindah; lisensi berakhir.", False),
        ("R4 | Aset | rencana", False),
        ("(b) BERITA ACARA EVALUASI LAYANAN", True),  # in a bundle
        ("(b) berita acara evaluasi layanan", False),
        ("(b) PERDA", False),
    ],
)
def test_a_heading_may_bear_a_code(line, is_one):
    assert is_numbered(line) is is_one


NAMED = (
    "Bab 5. Jaringan dan server",
    "Jaringan intra. Sampai akhir tahun seluruh kantor sudah memakai jaringan",
    "intra Daerah.",
    "Ruang server. Tempat di ruang server dipakai oleh sembilan kantor saja,",
    "yang lain menyimpan berkas sendiri.",
)


def test_paragraphs_may_begin_with_what_they_are_on():
    assert named_paragraphs(NAMED) == {1: "Jaringan intra", 3: "Ruang server"}


@pytest.mark.parametrize(
    "lines",
    [
        NAMED[:3],  # one alone is a short sentence
        (
            *NAMED[:2],
            "intra Daerah dan kini tersambung juga dengan kantor-kantor di luar kota",
            NAMED[3],
        ),
        tuple(line.replace("Ruang server. T", "Ruang server, t") for line in NAMED),
    ],
)
def test_a_short_sentence_names_no_paragraph(lines):
    assert named_paragraphs(lines) == {}


def test_each_named_paragraph_is_a_passage_of_its_own(make_document):
    page = "\n".join((*NAMED, "Bab 6. Keuangan", "Anggaran terserap semuanya."))
    document = make_document(["\n".join(NAMED), "Suhu ruangan dicatat.", page])

    bab = "Bab 5. Jaringan dan server"
    named = [bab, f"{bab} > Jaringan intra", f"{bab} > Ruang server"]
    found = [p.section for p in passages(document)]
    assert found == [*named, bab, *named, "Bab 6. Keuangan"]

"""Passages: exact quotations that know where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.document import Document, Page, State
from evidence.passage import Location, Passage
from evidence.segmentation import ENOUGH, TOO_LONG, passages, substance

REGULATION = """WALI KOTA RAJASARI
PERATURAN WALI KOTA RAJASARI
NOMOR 17 TAHUN 2023
TENTANG
PUSAT DATA PEMERINTAH DAERAH
Menimbang : a. bahwa server tersebar di banyak kantor;
b. bahwa perlu menetapkan Peraturan Wali Kota;
Mengingat : 1. Undang-Undang tentang Pemerintahan Daerah;
2. Peraturan Presiden tentang pemerintahan elektronik;
MEMUTUSKAN:
Menetapkan : PERATURAN WALI KOTA TENTANG PUSAT DATA.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Wali Kota ini yang dimaksud dengan:
1. Daerah adalah Kota Rajasari.
2. Pusat Data adalah fasilitas untuk menempatkan server.
BAB II
PENYELENGGARAAN
Bagian Kesatu
Ruang Server
Pasal 2
(1) Setiap perangkat daerah menempatkan server pada Pusat Data.
(2) Dinas menyediakan listrik cadangan dan pendingin ruangan.
Pasal 3
Suhu ruang sebagaimana dimaksud dalam
Pasal 2 ayat (2) diukur setiap hari.
Bagian Kedua
Jaringan
Pasal 4
Dinas memelihara kabel serat optik antarkantor.
BAB III
KETENTUAN PENUTUP
Pasal 5
Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Rajasari
pada tanggal 9 Juni 2023
WALI KOTA RAJASARI,
ttd
MARLINA SASMITA
Diundangkan di Rajasari
pada tanggal 12 Juni 2023
SEKRETARIS DAERAH,
ttd
GUNTUR PRAKOSA"""

DECREE = """KEPUTUSAN KEPALA DINAS KOMUNIKASI DAN INFORMATIKA
Mengingat : Peraturan Bupati Nomor 12 Tahun 2021;
MEMUTUSKAN :
KESATU : Membentuk Tim Pengelola Ruang Server.
KEDUA : Tim sebagaimana dimaksud dalam diktum KESATU bertugas:
a. menyusun rencana kerja;
b. melapor setiap bulan.
KETIGA : Keputusan ini berlaku sejak tanggal ditetapkan.
Ditetapkan di Telaga Biru
pada tanggal 4 April 2024
Tembusan :
1. Bupati Telaga Biru
2. Inspektur Daerah
LAMPIRAN : KEPUTUSAN KEPALA DINAS
Ketua tim adalah kepala bidang infrastruktur dan jaringan."""

# Lines that headings are made of, and lines that are not.
LINES = [
    "BAB I",
    "BAB II PENYELENGGARAAN",
    "KETENTUAN UMUM",
    "Bagian Kesatu",
    "Pasal 7",
    "(1) Setiap dinas menyusun rencana.",
    "KESATU : Membentuk tim.",
    "Mengingat : 1. Undang-Undang;",
    "Menetapkan :",
    "Ditetapkan di Rajasari",
    "1. Latar Belakang",
    "   menjorok ke dalam",
    "\ttabel\tdengan\ttab",
    "",
    "  ",
    "\f",
    "kalimat biasa " * 30,
    "é\u0301\u200b🙂 huruf lain",
]
CONTENTS_LINE = "1.2 Tujuan ......... 4"
ANY_TEXT = st.text(st.characters(exclude_characters=".…"), max_size=50)
ANY_LINE = st.sampled_from([*LINES, CONTENTS_LINE]) | ANY_TEXT
PAGES = st.lists(st.lists(ANY_LINE, max_size=12).map("\n".join), max_size=4)


def document_of(texts):
    return Document(
        path="Umum/berkas.pdf",
        sha256=None,
        state=State.READ,
        pages=tuple(Page(number=i, text=t) for i, t in enumerate(texts, start=1)),
    )


def section_of(document, words):
    (section,) = {p.section for p in passages(document) if words in p.text}
    return section


@given(texts=PAGES)
def test_every_passage_is_an_exact_quotation_of_its_page(texts):
    document = document_of(texts)

    for passage in passages(document):
        place = passage.location
        page_start = document.page_starts[place.page - 1]
        page_end = page_start + len(document.pages[place.page - 1].text)
        assert document.text[place.start : place.end] == passage.text
        assert page_start <= place.start < place.end <= page_end
        assert place.path == document.path


@given(texts=PAGES)
def test_passages_follow_each_other_without_overlap(texts):
    found = list(passages(document_of(texts)))

    for before, after in pairwise(found):
        assert before.location.end <= after.location.start


@given(texts=PAGES)
def test_no_passage_is_blank_or_padded(texts):
    for passage in passages(document_of(texts)):
        assert passage.text
        assert passage.text == passage.text.strip()


@given(texts=PAGES)
def test_no_line_is_lost_but_those_of_the_contents(texts):
    document = document_of(texts)

    kept = " ".join(passage.text for passage in passages(document))

    assert kept.split() == document.text.replace(CONTENTS_LINE, "").split()


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("NOMOR 17 TAHUN 2023", ""),
        ("server tersebar", "Menimbang"),
        ("Peraturan Presiden", "Mengingat"),
        ("Menetapkan :", "Memutuskan"),
        # the title of a chapter stands on the line that follows
        ("Daerah adalah", "BAB I KETENTUAN UMUM > Pasal 1"),
        ("fasilitas untuk", "BAB I KETENTUAN UMUM > Pasal 1"),
        (
            "listrik cadangan",
            "BAB II PENYELENGGARAAN > Bagian Kesatu Ruang Server > Pasal 2",
        ),
        # "Pasal 2 ayat (2)" begins a line but is only a reference
        (
            "diukur setiap hari",
            "BAB II PENYELENGGARAAN > Bagian Kesatu Ruang Server > Pasal 3",
        ),
        ("serat optik", "BAB II PENYELENGGARAAN > Bagian Kedua Jaringan > Pasal 4"),
        ("mulai berlaku", "BAB III KETENTUAN PENUTUP > Pasal 5"),
        ("MARLINA SASMITA", "Ditetapkan"),
        ("GUNTUR PRAKOSA", "Diundangkan"),
    ],
)
def test_a_passage_of_a_regulation_knows_its_section(make_document, words, section):
    assert section_of(make_document(REGULATION), words) == section


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("Membentuk Tim", "KESATU"),
        ("melapor setiap bulan", "KEDUA"),
        ("berlaku sejak", "KETIGA"),
        ("4 April 2024", "Ditetapkan"),
        ("Inspektur Daerah", "Tembusan"),
        ("Ketua tim adalah", "LAMPIRAN : KEPUTUSAN KEPALA DINAS"),
    ],
)
def test_a_passage_of_a_decree_knows_its_ruling(make_document, words, section):
    assert section_of(make_document(DECREE), words) == section


def test_the_paragraphs_of_a_short_article_stay_together(make_document):
    texts = [passage.text for passage in passages(make_document(REGULATION))]

    assert (
        "Pasal 2\n"
        "(1) Setiap perangkat daerah menempatkan server pada Pusat Data.\n"
        "(2) Dinas menyediakan listrik cadangan dan pendingin ruangan."
    ) in texts


def test_a_long_article_is_cut_at_its_paragraphs(make_document):
    paragraphs = [f"({n}) " + "Dinas menjaga suhu ruang. " * 14 for n in (1, 2, 3)]
    text = "Pasal 6\n" + "\n".join(paragraph.strip() for paragraph in paragraphs)

    found = list(passages(make_document(text)))

    assert [p.text.partition(" Dinas")[0] for p in found] == [
        "Pasal 6\n(1)",
        "(2)",
        "(3)",
    ]
    assert {p.section for p in found} == {"Pasal 6"}


# A first line, and whether it opens a section of its own.
HEADINGS = [
    ("BAB IV PENGELOLAAN DATA", True),
    ("Bab 4. Pengelolaan Data", True),
    ("Bab IV Perwali 17 Tahun 2023 menyebut data", False),  # of another paper
    ("Bab II sampai dengan Bab VII dinilai cukup", False),
    ("Babak baru pelayanan", False),
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


def test_a_report_is_cut_at_its_headings(make_document):
    text = (
        "A. Latar Belakang\n"
        + "Ruang server dipakai oleh dua puluh kantor sepanjang tahun ini. " * 2
        + "\nB. Permasalahan\nListrik sering padam pada musim hujan."
    )

    assert section_of(make_document(text), "sering padam") == "B. Permasalahan"


CONTENTS = [
    "BAB I PENDAHULUAN .................... 1",
    "1.1 Latar Belakang . . . . . . . . . . 2",
    "BAB II GAMBARAN UMUM ………… 12",
    "KATA PENGANTAR ................. iii",
]


@pytest.mark.parametrize("line", CONTENTS)
def test_a_line_of_the_contents_is_dropped(make_document, line):
    text = f"DAFTAR ISI\n{line}\nDAFTAR TABEL\nTabel 1 ........ 9\nUraian dimulai."

    found = list(passages(make_document(text)))

    assert not any(line in passage.text for passage in found)
    assert {passage.section for passage in found} == {""}


@pytest.mark.parametrize(
    "line",
    [
        "NOMOR ........ TAHUN 2025",
        "pada tanggal .............. 2025",
        "Hasilnya sudah baik... 4 dari 5 kantor puas",
        "Ruang server berisi 12",
    ],
)
def test_a_line_to_be_filled_in_is_kept(make_document, line):
    found = list(passages(make_document(f"Naskah ini disusun bersama.\n{line}")))

    assert any(line in passage.text for passage in found)


def test_rows_of_a_long_table_are_cut_between_rows(make_document):
    rows = [f"{n} | Aplikasi surat nomor {n} | Bagian Umum" for n in range(1, 80)]

    found = list(passages(make_document("\n".join(rows))))

    assert "\n".join(p.text for p in found) == "\n".join(rows)
    assert max(len(p.text) for p in found) <= TOO_LONG + 2 * max(map(len, rows))
    assert min(len(p.text) for p in found[:-1]) >= ENOUGH


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Mengingat", "Mengingat : 1. Undang-Undang tentang Pemerintahan Daerah;"),
        ("Memperhatikan", "Memperhatikan : hasil rapat tanggal 3 Mei 2024"),
        ("Tembusan", "Tembusan : Inspektur Daerah di Telaga Biru"),
        ("Salinan", "Salinan sesuai dengan aslinya"),
        ("BAB I > Pasal 1", "12 | 4 | 5"),  # figures say nothing
        ("", "ttd\nBudi"),
    ],
)
def test_what_frames_a_document_is_no_substance(section, text):
    framing = _passage(text, section)
    content = _passage("Rapat membahas peta rencana bersama dinas.")

    assert substance([framing, content]) == (content,)


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Menimbang", "Menimbang : bahwa server tersebar di banyak kantor;"),
        ("Memutuskan", "Menetapkan : PERATURAN BUPATI TENTANG PUSAT DATA"),
        ("KESATU", "KESATU : Membentuk tim pengelola."),
        ("BAB I KETENTUAN UMUM > Pasal 1", "Pusat Data adalah fasilitas server."),
        ("Ditetapkan", "Ditetapkan di Telaga Biru pada tanggal 4 April 2024"),
        # a chapter that only begins like the preamble
        ("Mengingat kembali > Pasal 2", "Dinas menyusun catatan rapat."),
    ],
)
def test_what_a_document_says_is_substance(section, text):
    said = _passage(text, section)

    assert substance([said]) == (said,)


def test_a_few_words_count_where_a_document_says_nothing_else():
    name, figures = _passage("DPA Dinas"), _passage("Mengingat 1945", "Mengingat")

    assert substance([name, figures]) == (name,)


def test_the_legal_basis_of_a_regulation_is_no_substance(make_document):
    found = tuple(passages(make_document(REGULATION)))
    framing = [p.text for p in found if p not in substance(found)]

    assert any("Peraturan Presiden" in text for text in framing)
    assert not any("listrik cadangan" in text for text in framing)


def _passage(text, section=""):
    place = Location(path="a.pdf", page=1, start=0, end=len(text))
    return Passage(location=place, text=text, section=section)


def test_places_sort_by_reading_order():
    places = [
        Location(path="a.pdf", page=2, start=90, end=99),
        Location(path="a.pdf", page=1, start=40, end=80),
        Location(path="a.pdf", page=1, start=0, end=39),
    ]

    assert [place.start for place in sorted(places)] == [0, 40, 90]

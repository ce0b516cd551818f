"""Passages: exact quotations that know where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.document import Document, Page, State
from evidence.passage import Location
from evidence.segmentation import ENOUGH, TOO_LONG, passages
from evidence.substance import substance
from tests.evidence.regulation import REGULATION
from tests.evidence.sections import section_of

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


def test_a_line_that_ends_a_bracket_is_no_annex(make_document):
    text = (
        "BAB 1. DASAR\nKegiatan menurut strategi yang ditetapkan Ketua Tim\n"
        "(Lampiran). Sasaran tahun 2031 ialah semua kantor.\n"
    )

    assert section_of(make_document(text), "Sasaran tahun") == "BAB 1. DASAR"


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


def test_a_heading_within_a_line_begins_a_passage(make_document):
    told = (
        "Pegawai mengajukan usulan lewat aplikasi dan menerima hasilnya di sana pula. "
        * 2
    )
    line = f"2.1 Anggaran. {told.strip()} 2.2 Kas Bahari. {told.strip()}"
    document = make_document(f"LAPORAN TAHUNAN\n2. Aplikasi\n{line}\n")

    assert section_of(document, "Kas Bahari").endswith("2.2 Kas Bahari")
    assert {p.text[:3] for p in passages(document)} >= {"2.2"}


def test_rows_of_a_long_table_are_cut_between_rows(make_document):
    rows = [f"{n} | Aplikasi surat nomor {n} | Bagian Umum" for n in range(1, 80)]

    found = list(passages(make_document("\n".join(rows))))

    assert "\n".join(p.text for p in found) == "\n".join(rows)
    assert max(len(p.text) for p in found) <= TOO_LONG + 2 * max(map(len, rows))
    assert min(len(p.text) for p in found[:-1]) >= ENOUGH


def test_places_sort_by_reading_order():
    places = [
        Location(path="a.pdf", page=2, start=90, end=99),
        Location(path="a.pdf", page=1, start=40, end=80),
        Location(path="a.pdf", page=1, start=0, end=39),
    ]

    assert [place.start for place in sorted(places)] == [0, 40, 90]


@pytest.mark.parametrize(
    "line",
    [
        "mengingat bersamaan dengan pemilihan umum.",
        "Mengingat keterbatasan waktu, rapat ditunda.",
        "ditetapkan di dalam program kerja tahun ini.",
        "tembusan surat sudah dikirim.",
    ],
)
def test_a_line_that_goes_on_with_a_word_of_the_frame_hides_nothing(
    make_document, line
):
    report = f"LAPORAN TIM\nBeban kerja anggota berat,\n{line}\nSemua tugas selesai."

    kept = substance(tuple(passages(make_document(report))))

    assert "Semua tugas selesai." in kept[-1].text


def test_what_follows_the_list_of_copies_on_another_page_is_read(make_document):
    letter = make_document(
        [
            "SURAT KEPALA DINAS\nDua puluh kantor diperiksa.\nTembusan :\n1. Bupati",
            "Daftar kantor yang diperiksa tahun ini",
        ]
    )

    kept = [p.text for p in substance(tuple(passages(letter)))]

    assert not any("Bupati" in text for text in kept)
    assert any("Daftar kantor" in text for text in kept)


def test_a_heading_without_a_number_goes_with_what_it_heads(make_document):
    long = (
        "Saldo dicatat setiap hari oleh bendahara pada aplikasi keuangan daerah. " * 5
    )
    text = f"{long}\nAgenda 2026\n1. Menyambungkan bank persepsi.\n2. Menambah server."

    *_, last = passages(make_document(text))

    assert last.text.startswith("Agenda 2026\n1. Menyambungkan")


def test_a_row_on_a_ruling_is_no_ruling(make_document):
    text = (
        "2. Reviu SK\nDiktum | Masalah\n"
        f"KETIGA | sekretariat kewalahan{' sejak tahun lalu' * 9}\n3. Forum\nBertemu."
    )

    assert section_of(make_document(text), "Bertemu") == "3. Forum"

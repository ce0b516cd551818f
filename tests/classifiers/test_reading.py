from __future__ import annotations

import gc
import tracemalloc

import pytest

from classifiers.bundle import papers_in
from classifiers.reading import bare_name
from tests.classifiers import papers


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("Kominfo/SOP_Pusat-Data(v2).pdf", "SOP Pusat Data v2"),
        ("a/b/c/Perwali 17 Tahun 2023.PDF", "Perwali 17 Tahun 2023"),
        ("1.a.Pergub-1-2020.pdf", "1 a Pergub 1 2020"),
        ("tanpa akhiran", "tanpa akhiran"),
        ("_rapat_.docx", "rapat"),
        ("Tahun 2023/foto.jpeg", "foto"),  # folders are no part of a name
    ],
)
def test_a_bare_name_is_words_alone(path, name):
    assert bare_name(path) == name


def test_passages_quote_the_document(read):
    reading = read(papers.SECURITY_POLICY)

    for passage in reading.passages:
        where = passage.location
        assert reading.document.text[where.start : where.end] == passage.text


def test_the_legal_basis_is_no_passage(read):
    text = "\n".join(passage.text for passage in read(papers.SECURITY_POLICY).passages)

    assert "Undang-Undang Nomor 23 Tahun 2014" not in text
    assert "Ruang lingkup manajemen keamanan informasi" in text


def test_there_are_words_for_every_passage(read):
    reading = read(papers.SECURITY_REPORT)

    assert len(reading.words) == len(reading.passages) > 1
    assert all(reading.words)


def test_words_are_counted_until_there_are_enough(read):
    reading = read(papers.SECURITY_REPORT)
    all_words = sum(map(len, reading.words))

    assert reading.length_up_to(10_000) == all_words
    assert 3 < reading.length_up_to(3) < all_words


@pytest.mark.parametrize(
    ("text", "path", "part", "is_in_title"),
    [
        (papers.SECURITY_POLICY, "a.pdf", "SISTEM MANAJEMEN KEAMANAN INFORMASI", True),
        # the first lines of a regulation name offices and laws
        (papers.SECURITY_POLICY, "a.pdf", "RAHMAT TUHAN", False),
        (papers.SECURITY_POLICY, "Perwali_SMKI.pdf", "Perwali SMKI", True),
        (papers.TEAM_REPORT, "a.pdf", "LAPORAN KEGIATAN TIM KOORDINASI SPBE", True),
        (papers.TEAM_REPORT, "Tim Koordinasi/a.pdf", "Tim Koordinasi/", False),
        (papers.TEAM_REPORT, "a.pdf", "30 Desember 2024", False),  # far down
    ],
)
def test_a_title_is_what_a_document_calls_itself(read, text, path, part, is_in_title):
    assert (part in read(text, path).title) is is_in_title


def test_a_reading_knows_path_and_formal_standing(read):
    reading = read(papers.SECURITY_POLICY, "Hukum/perwali.pdf")

    assert reading.path == "Hukum/perwali.pdf"
    assert (reading.formalities.kind, reading.formalities.year) == ("perkada", 2023)


def test_a_document_without_text_has_no_passages(read):
    assert read("").passages == ()
    assert read("12 13\n--\n").passages == ()


REPORT = """LAPORAN TAHUNAN PENGELOLAAN DATA
TAHUN 2024
I. Pendahuluan
Laporan memenuhi Pasal 9 Peraturan Wali Kota Nomor 41 Tahun 2023.
"""


def test_the_heading_of_a_report_ends_before_its_first_section(read):
    report = read(REPORT, "laporan data.pdf")

    assert "LAPORAN TAHUNAN PENGELOLAAN DATA" in report.heading
    assert "TAHUN 2024" in report.heading
    assert "Pasal 9" not in report.heading
    assert "Pasal 9" in report.title


def test_the_heading_of_other_papers_is_their_title(read):
    minutes = read(REPORT.replace("LAPORAN TAHUNAN", "NOTULEN RAPAT"), "notulen.pdf")

    assert minutes.formalities.kind == "notulen"
    assert minutes.heading == minutes.title


def test_the_heading_of_a_procedure_is_its_name(read):
    sop = read(
        "STANDAR OPERASIONAL PROSEDUR\nNama SOP : Penanganan gangguan\n"
        "Dasar hukum : Peraturan Bupati Nomor 8 Tahun 2022\n",
        "sop gangguan.pdf",
    )

    assert sop.formalities.kind == "sop"
    assert "Penanganan gangguan" in sop.heading
    assert "Peraturan Bupati" not in sop.heading
    assert "Peraturan Bupati" in sop.title


def test_the_heading_of_an_invitation_says_what_is_discussed(read):
    lines = "\n".join(f"Baris pembuka {n}" for n in range(9))
    letter = f"UNDANGAN\n{lines}\nmembahas Pasal 5 Perbup 27 Tahun 2023.\n"

    assert "Pasal 5" in read(letter, "und.pdf").heading


def test_the_heading_of_an_amendment_names_what_it_changes(read):
    amendment = read(
        "PERATURAN BUPATI TELAGA BIRU\nNOMOR 7 TAHUN 2026\nTENTANG\n"
        "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 18 TAHUN 2023 TENTANG TATA KERJA\n"
        "MEMUTUSKAN:\nPasal I\n1. Ketentuan Pasal 7 ditambah dua ayat.\n"
        "Di antara Pasal 8 dan Pasal 9 disisipkan satu pasal.\n"
        "2. Pembiayaan menurut Pasal 30 dibebankan pada APBD.\n"
        "Ditetapkan di Telaga\npada tanggal 9 Maret 2026\nBUPATI TELAGA BIRU, ttd\n"
    )

    assert "Ketentuan Pasal 7" in amendment.heading
    assert "antara Pasal 8" in amendment.heading
    assert "Pasal 9" not in amendment.heading
    assert "Pasal 30" not in amendment.heading
    assert amendment.amends


def test_chapters_are_the_headings_each_once(read):
    text = "LAPORAN\n{0}\nA. Kelembagaan\n{0}\nB. Layanan\n{0}\n".format(
        "Rapat tiga kali. " * 20
    )

    assert read(text).chapters == ("A. Kelembagaan", "B. Layanan")


def test_titles_of_many_documents_take_no_memory(read):
    readings = [read(f"LAPORAN {n}\n{'isi yang panjang ' * 40}") for n in range(2000)]
    first, others = readings[:600], readings[600:]
    assert all(each.title for each in first)  # as many as are remembered
    tracemalloc.start()

    for each in others:
        assert each.title.startswith(each.name_words)
    gc.collect()
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert taken / len(others) < 900  # bytes; a title alone would take 970


@pytest.mark.parametrize("section", ["1. Dasar", "Dasar hukum :", "A. Rujukan"])
def test_the_heading_of_a_review_ends_before_its_basis(read, section):
    review = read(
        "LAPORAN EVALUASI MANAJEMEN DATA\nTahun 2024\n"
        f"{section}\nPeraturan Bupati Nomor 5 Tahun 2021\n"
    )

    assert review.formalities.kind == "reviu"
    assert "EVALUASI MANAJEMEN DATA" in review.heading
    assert "Peraturan Bupati" not in review.heading


def test_who_came_is_no_name_of_a_paper(read):
    minutes = read(
        "NOTULEN RAPAT\nPengamanan informasi\n"
        "Yang datang : petugas keamanan dari 8 kantor\nHadir: 27 orang\n"
    )

    assert "Pengamanan informasi" in minutes.called
    assert "petugas keamanan" not in minutes.called
    assert "27 orang" not in minutes.called


def test_what_an_amendment_leaves_as_it_is_is_not_changed(read):
    amendment = read(
        "PERATURAN BUPATI SARI\nNOMOR 9 TAHUN 2025\nTENTANG\nPERUBAHAN ATAS PERATURAN BUPATI "
        "NOMOR 41 TAHUN 2022\n1. Ketentuan Pasal 4 ditambah satu ayat.\n"
        "2. Ketentuan Bab V mengenai aplikasi tidak mengalami perubahan.\n"
    )

    assert "Ketentuan Pasal 4" in amendment.heading
    assert "Bab V" not in amendment.heading


def test_a_paper_is_known_by_its_file_and_a_bound_one_by_its_page_too(read):
    minutes = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas sandi bawaan."
    bundle = read([papers.SECURITY_POLICY, minutes], "Umum/Bundel.pdf")

    assert bundle.known_as == "Bundel.pdf"
    assert [p.known_as for p in papers_in(bundle)] == [
        "Bundel.pdf hal. 1",
        "Bundel.pdf hal. 2",
    ]

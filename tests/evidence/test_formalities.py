"""The formal standing of whole papers: issued, draft, or neither."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from evidence.formalities import Standing, formalities

PAPERS = yaml.safe_load(Path(__file__).with_name("papers.yaml").read_text("utf-8"))
REGULATION = PAPERS["regulation"]["text"]
DECREE = PAPERS["decree"]["text"]
SOP = PAPERS["sop"]["text"]


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_what_it_is(make_document, name):
    expected = dict(PAPERS[name])

    found = asdict(formalities(make_document(expected.pop("text"))))

    assert found == {**expected, "marks": (), "adopted_by": "", "ended": ""}


def test_the_year_is_that_of_the_number_where_it_has_one(make_document):
    text = REGULATION.replace(
        "pada tanggal 3 Maret 2021", "pada tanggal 3 Januari 2022"
    )

    found = formalities(make_document(text))

    assert (found.year, found.date) == (2021, date(2022, 1, 3))


DRAFTS = [
    ("its title", "RANCANGAN\n" + REGULATION, "Perbup.pdf", "RANCANGAN"),
    ("a draft number", "DRAFT 3\n" + REGULATION, "Perbup.pdf", "DRAFT"),
    ("spelled with one f", "Draf\n" + DECREE, "SK.pdf", "Draf"),
    ("a concept", "KONSEP\n" + DECREE, "SK.pdf", "KONSEP"),
    (
        "no day yet",
        REGULATION.replace("pada tanggal 3 Maret 2021", "pada tanggal            2021"),
        "Perbup.pdf",
        "pada tanggal",
    ),
    (
        "nobody signed yet",
        REGULATION + "\n(belum ditandatangani)\n",
        "Perbup.pdf",
        "(belum",
    ),
    ("a concept of a decree", "Konsep Keputusan\n" + DECREE, "SK.pdf", "Konsep"),
    (
        "drafted regulation",
        REGULATION.replace("\nPERATURAN BUPATI", "\nRANCANGAN PERATURAN BUPATI", 1),
        "Perbup.pdf",
        "RANCANGAN PERATURAN BUPATI",
    ),
    (
        "dots for a number",
        REGULATION.replace("NOMOR 12 TAHUN", "NOMOR ..... TAHUN", 1),
        "Perbup.pdf",
        "NOMOR .....",
    ),
    (
        "lines for a number",
        DECREE.replace("555/73/KPTS/2024", "_______", 1),
        "SK.pdf",
        "NOMOR : ___",
    ),
    (
        "a gap in the number",
        DECREE.replace("555/73/KPTS", "555/      /KPTS", 1),
        "SK.pdf",
        "NOMOR : 555/ /",
    ),
    (
        "a field of a template",
        DECREE.replace("555/73/KPTS/2024", "${nomor_surat}", 1),
        "SK.pdf",
        "NOMOR : ${",
    ),
    (
        "dots for a date",
        REGULATION.replace("tanggal 3 Maret 2021", "tanggal ............"),
        "Perbup.pdf",
        "pada tanggal ...",
    ),
    ("the file name", REGULATION, "Raperbup SPBE.pdf", "Raperbup"),
    ("a file name in capitals", REGULATION, "RAPERWALI_v2.pdf", "RAPERWALI"),
    ("words joined by lines", REGULATION, "perbup_draft_final.pdf", "draft"),
    ("a concept by file name", DECREE, "konsep-sk-tim.docx", "konsep"),
    ("a concept of a map", "KONSEP PETA PROSES\nKode | Proses", "peta.docx", "KONSEP"),
    ("a working paper", "NASKAH KERJA TIM\n" + DECREE, "SK.docx", "NASKAH KERJA"),
    ("a draft of an SOP", SOP, "draf SOP server.docx", "draf"),
    (
        "an interim report",
        "PT Cakra\nLAPORAN ANTARA\nPENYUSUNAN ARSITEKTUR SPBE\n2025",
        "Lap.pdf",
        "LAPORAN ANTARA",
    ),
    (
        "a consultant's draft",
        "LAPORAN AKHIR\nPENYUSUNAN ARSITEKTUR SPBE\n2025",
        "Laporan Akhir (draf).docx",
        "draf",
    ),
    (
        "a concept in its own head",
        "KONSEP - jangan disebar\nPENJELASAN PETA PROSES KERJA\n2025",
        "peta proses.docx",
        "KONSEP",
    ),
    (
        "an audit that may still change",
        "KONSEP LAPORAN HASIL AUDIT KEAMANAN SPBE\nAuditor : PT Lintas\n2025",
        "LHA.docx",
        "KONSEP LAPORAN HASIL AUDIT KEAMANAN SPBE",
    ),
    (
        "an edition to be commented on",
        "PEDOMAN MANAJEMEN PENGETAHUAN\nversi 0.9\nedisi untuk dimintakan tanggapan",
        "Pedoman.docx",
        "edisi untuk dimintakan tanggapan",
    ),
]


@pytest.mark.parametrize(
    ("text", "name", "mark"),
    [row[1:] for row in DRAFTS],
    ids=[row[0] for row in DRAFTS],
)
def test_a_draft_is_known_by_its_marks(make_document, text, name, mark):
    found = formalities(make_document(text, path=f"Bagian Hukum/{name}"))

    assert found.standing is Standing.DRAFT
    assert any(said.startswith(mark) for said in found.marks), found.marks


def test_on_a_scan_the_day_may_be_written_by_hand(make_document):
    text = REGULATION.replace("pada tanggal 3 Maret 2021", "pada tanggal       2021")
    document = make_document(text)
    scanned = replace(
        document, pages=tuple(replace(page, ocr=True) for page in document.pages)
    )

    assert formalities(document).standing is Standing.DRAFT
    assert formalities(scanned).standing is not Standing.DRAFT


ISSUED = [
    ("plain", REGULATION, "Perbup 12 Tahun 2021.pdf"),
    (
        "the day in the next line",
        REGULATION.replace("pada tanggal 3 Maret", "pada tanggal\n3 Maret"),
        "Perbup.pdf",
    ),
    (
        "an empty form in its annex",
        REGULATION
        + "\nLAMPIRAN\nDitetapkan di Telaga Biru\npada tanggal\nKEPALA DINAS,\n",
        "Perbup.pdf",
    ),
    # a copy carries no signature
    ("a copy", REGULATION.replace("\nttd", ""), "salinan perbup.pdf"),
    (
        "its text speaks of drafts",
        REGULATION.replace(
            "Pasal 1\n", "Pasal 1\nDinas menyusun rancangan Peraturan Bupati.\n"
        ),
        "Perbup.pdf",
    ),
    (
        "its legal basis has dots",
        REGULATION.replace("2. Peraturan Daerah", "2. ...... Peraturan Daerah"),
        "Perbup.pdf",
    ),
    # it forms a team that writes a draft
    (
        "its subject is a draft",
        DECREE.replace(
            "TIM PENGELOLA RUANG SERVER\nKEPALA",
            "TIM PENYUSUN\nRANCANGAN PERATURAN BUPATI TENTANG DATA\nKEPALA",
        ),
        "SK tim penyusun.pdf",
    ),
    ("a building plan", DECREE, "Rancang bangun aplikasi.pdf"),
    ("a design", DECREE, "Rancangan sistem jaringan.pdf"),
    ("a folder of drafts", DECREE, "Draft/SK tim server.pdf"),
    ("a longer word", DECREE, "kerangka konseptual.pdf"),
    ("drafting", DECREE, "SK tim legal drafting.pdf"),
    ("no signature but a date", DECREE.replace("\nttd", ""), "SK.pdf"),
]


@pytest.mark.parametrize(
    ("text", "name"), [row[1:] for row in ISSUED], ids=[row[0] for row in ISSUED]
)
def test_what_only_speaks_of_drafts_is_issued(make_document, text, name):
    found = formalities(make_document(text, path=f"Bagian Hukum/{name}"))

    assert found.standing is Standing.ISSUED
    assert found.marks == ()


NEITHER = [
    ("a report", "LAPORAN KEGIATAN\nTelaga Biru, 9 Desember 2024\nttd", "laporan.pdf"),
    ("a report on a draft", "LAPORAN PENYUSUNAN RANCANGAN PERBUP\n2024", "draft.pdf"),
    (
        "minutes on a draft",
        PAPERS["minutes"]["text"] + "\n3. Draft dibahas.",
        "notulen draft.pdf",
    ),
    ("a letter", PAPERS["invitation"]["text"], "undangan.pdf"),
    ("a design document", "Rancang bangun aplikasi\nDiagram kelas", "desain.pdf"),
    (
        "a design of a network",
        "Rancangan jaringan kantor\nDiagram",
        "Rancangan jaringan.pdf",
    ),
    ("an idea", "Konsep dasar kota cerdas\nUraian", "uraian.pdf"),
    (
        "a regulation without number",
        REGULATION.replace("NOMOR 12 TAHUN 2021", ""),
        "a.pdf",
    ),
    # cut short after the first page: number, but nobody enacted it
    ("a regulation without its end", REGULATION.partition("Ditetapkan")[0], "a.pdf"),
    ("an SOP without a day", "STANDAR OPERASIONAL PROSEDUR\nLangkah kerja", "sop.pdf"),
]


@pytest.mark.parametrize(
    ("text", "name"), [row[1:] for row in NEITHER], ids=[row[0] for row in NEITHER]
)
def test_what_cannot_be_issued_is_neither_issued_nor_draft(make_document, text, name):
    found = formalities(make_document(text, path=f"Bagian Hukum/{name}"))

    assert found.standing is Standing.UNKNOWN
    assert found.marks == ()


SIGNED = [
    "ttd",
    "t.t.d.",
    "dto",
    "Cap/ttd",
    "Dokumen ini ditandatangani secara elektronik",
    "menggunakan sertifikat elektronik yang diterbitkan oleh BSrE",
    "TTE",
]
UNSIGNED = [
    "",
    "kami yang bertanda tangan di bawah ini",  # the form says so before anyone signs
    "Manual aplikasi tanda tangan elektronik",  # its subject
    "Formulir permohonan tanda tangan digital",
    "hattd",
    "adtoran",
]


@pytest.mark.parametrize("mark", SIGNED)
def test_a_signature_leaves_a_mark(make_document, mark):
    assert formalities(make_document(f"Isi naskah.\n{mark}\nBUDI")).signed


@pytest.mark.parametrize("mark", UNSIGNED)
def test_a_word_about_signing_is_no_signature(make_document, mark):
    assert not formalities(make_document(f"Isi naskah.\n{mark}\nBUDI")).signed


def test_an_empty_document_has_no_standing(make_document):
    found = formalities(make_document(""))

    assert found.kind == "other"
    assert (found.number, found.year, found.date) == (None, None, None)
    assert (found.subject, found.signatory) == ("", "")
    assert found.standing is Standing.UNKNOWN


PLAN = "PETA RENCANA SPBE KABUPATEN TELAGA BIRU 2024-2028"
SHEET = "LEMBAR PENGESAHAN\nDisetujui oleh Sekretaris Daerah\n12 Januari 2024\nttd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PLAN}\n{SHEET}", Standing.ISSUED),
        (PLAN, Standing.UNKNOWN),
        (f"KONSEP\n{PLAN}\n{SHEET}", Standing.DRAFT),
        (f"LAPORAN PENYUSUNAN PETA RENCANA\n2024\n{SHEET}", Standing.UNKNOWN),
    ],
)
def test_a_sheet_approves_a_plan_without_a_number(make_document, text, expected):
    assert formalities(make_document(text)).standing is expected

"""Several papers bound in one file: where each begins, and what it is by itself."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.bundle import further_papers
from evidence.description import (
    described,
    description_of,
    formalities_of,
    is_described,
    papers_of,
    plain_description,
)
from evidence.passage import Location
from evidence.segmentation import passages

DECREE = (
    "KEPUTUSAN SEKRETARIS DAERAH\nNOMOR 188/77/2023\nTENTANG\nFORUM KOLABORASI\nMEMUTUSKAN:\n"
    "KESATU : Membentuk Forum Kolaborasi.\nDitetapkan di Telaga Biru\n"
    "pada tanggal 17 Januari 2023\nSEKRETARIS DAERAH,\nttd\nZAINAL"
)
MINUTES = (
    "NOTULEN RAPAT FORUM\nHari/tanggal : Kamis, 6 Maret 2025\nDisepakati kode wilayah."
)
LETTER = (
    "PEMERINTAH KABUPATEN TELAGA BIRU\nDINAS KOMUNIKASI DAN INFORMATIKA\nJalan Melati 2\n"
    "Nomor : 555/12/2025\nPerihal : Pengantar\nYth. Sekretaris Daerah"
)


@pytest.mark.parametrize(
    ("pages", "further"),
    [
        ([DECREE, MINUTES], (1,)),
        ([DECREE, "B. " + MINUTES, LETTER], (1, 2)),
        ([DECREE, "BERKAS 2\n" + MINUTES], (1,)),
        ([DECREE], ()),
        ([DECREE, "LAMPIRAN\n" + DECREE], ()),  # an annex goes on
        ([MINUTES, "KEPUTUSAN RAPAT\n1. Kode wilayah dipakai bersama."], ()),
        (["LAPORAN", "5. Petikan keputusan\n" + DECREE], ()),  # quoted in a section
        ([LETTER, "PEMERINTAH KABUPATEN TELAGA BIRU\nTabel 2. Sisa tiket"], ()),
        ([DECREE, "BAB II\n" + MINUTES], ()),
        ([DECREE, ""], ()),
        ([LETTER.replace("Pengantar", "Undangan rapat forum"), MINUTES], ()),
        ([DECREE, "RANCANGAN\n" + DECREE.replace("188/77/2023", "....")], (1,)),
        ([DECREE, "PT ANEKA AUDIT\nLAPORAN AUDIT e-SAMSAT\n17 Juni 2024"], (1,)),
        ([DECREE, "DINAS KOMINFO | NOMOR SOP | 4/2025\nTGL PENGESAHAN | Mei"], (1,)),
        ([DECREE, "DINAS KOMINFO\nBuana, 6 Maret 2025\n" + LETTER], (1,)),
    ],
)
def test_a_paper_begins_with_its_own_title_and_number_or_day(
    make_document, pages, further
):
    assert further_papers(make_document(pages)) == further


def test_sheets_of_a_book_are_no_papers(make_document):
    assert further_papers(make_document([DECREE, MINUTES], media="xlsx")) == ()


def test_each_paper_is_what_it_is_by_itself(make_document):
    document = described(make_document([DECREE, "2. " + MINUTES], "SK forum.pdf"))

    decree, minutes = papers_of(document)

    assert formalities_of(document).kind == formalities_of(decree).kind == "keputusan"
    assert formalities_of(minutes).kind == "notulen"
    assert formalities_of(minutes).date == date(2025, 3, 6)
    assert (decree.name, minutes.name) == ("SK forum.pdf", "")


def test_a_heading_within_a_paper_keeps_its_number(make_document):
    report = "LAPORAN FORUM\n6 Maret 2025\n" + "Forum bertemu.\n" * 30 + "2. PEDOMAN\n"

    *_, paper = papers_of(make_document([DECREE, report]))

    assert paper.text == report


def test_what_stands_in_a_paper_keeps_its_place_in_the_file(make_document):
    document = make_document([DECREE, "2. " + MINUTES])
    decree, minutes = papers_of(document)

    (passage,) = passages(minutes)

    place = passage.location
    assert document.text[place.start : place.end] == passage.text == MINUTES
    assert place.page == 2
    assert minutes.holds(place)
    assert not decree.holds(place)
    assert not minutes.holds(
        Location(path="lain.pdf", page=2, start=place.start, end=9)
    )


def test_a_paper_does_not_stand_under_the_headings_of_the_one_before(make_document):
    document = make_document([DECREE, "LAPORAN FORUM\n6 Maret 2025\nForum bertemu."])

    sections = {p.location.page: p.section for p in passages(document)}

    assert (sections[1], sections[2]) == ("Ditetapkan", "")


def test_one_paper_holds_no_others(make_document):
    assert papers_of(make_document([DECREE, "Pasal 2\nForum bersidang."])) == ()


def test_where_papers_begin_is_remembered(make_document):
    told = described(make_document([DECREE, MINUTES, "Lanjutan."])).described

    assert [paper.place for paper in told.papers] == [0, 1]
    assert description_of(plain_description(told)) == told


def test_what_the_papers_of_a_described_file_are_is_told_no_more(make_document):
    document = make_document([DECREE, MINUTES, "Lanjutan."])

    found = papers_of(described(document))

    assert found == papers_of(document)
    assert all(map(is_described, found))
    assert [formalities_of(paper).kind for paper in found] == [
        formalities_of(paper).kind for paper in papers_of(document)
    ]

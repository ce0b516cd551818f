"""What a document says, beside what only frames it."""

from __future__ import annotations

import pytest

from evidence.passage import Location, Passage
from evidence.segmentation import passages
from evidence.substance import substance
from tests.evidence.regulation import REGULATION


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


@pytest.mark.parametrize(
    ("text", "is_claim"),
    [
        (
            "Forum diikuti semua perangkat daerah. Capaian yang diajukan: tingkat 4.",
            True,
        ),
        ("LEMBAR PENJELASAN MAP 20\nForum dibentuk resmi.", True),
        ("Dengan berkas ini kriteria level 3 telah dipenuhi; level 3 terpenuhi.", True),
        ("Forum diikuti semua perangkat daerah sejak tahun 2024.", False),
        ("Tingkat layanan yang dijanjikan 99 persen.", False),
    ],
)
def test_what_an_office_says_that_its_papers_show_is_a_claim(text, is_claim):
    said, told = (
        _passage(text),
        _passage("Forum bertemu empat kali dengan sebelas kantor."),
    )

    assert substance([said, told]) == ((told,) if is_claim else (said, told))
    assert substance([said]) == (said,)  # there is nothing else

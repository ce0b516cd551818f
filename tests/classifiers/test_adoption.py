"""A plan beside the decree that adopts it."""

from __future__ import annotations

from datetime import date

import pytest

from classifiers.adoption import adopted
from evidence.formalities import Standing

BOOK = """NASKAH PETA RENCANA
SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK
KABUPATEN TELAGA BIRU 2023-2027
KATA PENGANTAR
Puji syukur.
BAB I PENDAHULUAN
Program manajemen data dilaksanakan tahun 2024.
"""
DECREE = """KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188/77/2023
TENTANG
{subject}
MEMUTUSKAN:
KESATU : Menetapkan naskah sebagaimana lampiran.
Ditetapkan di Telaga Biru
pada tanggal 6 Maret 2023
BUPATI TELAGA BIRU,
ttd
"""
ROADMAP = "PENETAPAN PETA RENCANA SPBE KABUPATEN TELAGA BIRU TAHUN 2023-2027"


@pytest.fixture
def book(read):
    """The book as it is taken beside a decree."""

    def beside(decree, text=BOOK):
        made = {"buku.pdf": read(text, "buku.pdf"), "sk.pdf": read(decree, "sk.pdf")}
        return adopted(made)["buku.pdf"].formalities

    return beside


@pytest.mark.parametrize(
    "subject",
    [ROADMAP, "ARSITEKTUR DAN PETA RENCANA SPBE TAHUN 2023-2027"],
)
def test_a_book_is_as_formal_as_the_decree_on_it(book, subject):
    formal = book(DECREE.format(subject=subject))

    assert formal.kind == "peta_rencana"
    assert formal.standing is Standing.ISSUED
    assert formal.number == "188/77/2023"
    assert formal.date == date(2023, 3, 6)
    assert formal.adopted_by == "sk.pdf"


@pytest.mark.parametrize(
    "subject",
    [
        "TIM PENYUSUN PETA RENCANA SPBE KABUPATEN TELAGA BIRU TAHUN 2023-2027",
        "PENETAPAN PETA RENCANA SPBE KABUPATEN TELAGA BIRU TAHUN 2018-2022",
        "PENETAPAN ARSITEKTUR SPBE KABUPATEN TELAGA BIRU TAHUN 2023-2027",
        "PETA JALAN PENANGGULANGAN KEMISKINAN",
    ],
)
def test_a_decree_on_something_else_adopts_nothing(book, subject):
    assert book(DECREE.format(subject=subject)).standing is Standing.UNKNOWN


def test_a_draft_of_a_decree_adopts_nothing(book):
    draft = DECREE.format(subject=ROADMAP).replace("188/77/2023", ".......")

    assert book(draft).standing is Standing.UNKNOWN


def test_a_draft_of_the_book_stays_one(book):
    draft = "DRAF\n" + BOOK

    assert book(DECREE.format(subject=ROADMAP), draft).standing is not Standing.ISSUED


def test_other_papers_are_left_as_they_are(read):
    made = {"a.pdf": read("LAPORAN KEGIATAN\nIsi.", "a.pdf")}

    assert adopted(made) == made


def test_a_book_of_both_needs_a_decree_on_both(book):
    both = BOOK.replace("NASKAH PETA RENCANA", "ARSITEKTUR DAN PETA RENCANA")
    text = both + "BAB II ARSITEKTUR\nDomain data dan domain aplikasi.\n"

    formal = book(DECREE.format(subject="ARSITEKTUR DAN PETA RENCANA SPBE"), text)

    assert (formal.kind, formal.standing) == (
        "arsitektur_peta_rencana",
        Standing.ISSUED,
    )
    assert book(DECREE.format(subject=ROADMAP), text).standing is Standing.UNKNOWN

from __future__ import annotations

import pytest

from assessment.rules.objects import (
    a_declaration_that_content_does_not_confirm,
    a_look_alike_is_another_object,
    a_paper_rests_on_what_was_revoked,
    a_year_outside_the_cycle,
    sector_services_must_differ,
)
from classifiers.declarations import Declaration
from classifiers.match import Decision
from tests.classifiers import papers, strangers

SERVICE = (
    "Layanan pajak daerah\nhttps://pajak.lembayung.example\nDiakses 3 Mei 2024\n"
    "Cari tagihan dan bayar pajak secara elektronik\n"
)


@pytest.fixture
def assessors(read, match_of):
    """A match of the decree on assessors with indicator 19."""
    reading = read(strangers.ASSESSOR_DECREE, "a/SK.pdf")
    return lambda **parts: match_of(reading, "19", **parts)


# --- R11: look-alikes


@pytest.mark.parametrize(
    ("decision", "look_alike", "is_remarked"),
    [
        (Decision.REVIEW, "tim asesor bukan Tim Koordinasi", True),
        (Decision.REVIEW, "", False),  # only unsure
        (Decision.NEAR, "tim asesor bukan Tim Koordinasi", False),
        (Decision.SERVES, "", False),
    ],
)
def test_a_look_alike_is_remarked(assessors, scene, decision, look_alike, is_remarked):
    match = assessors(decision=decision, look_alike=look_alike)

    found = list(a_look_alike_is_another_object(scene(matches=(match,))))

    assert [r.text for r in found] == [f"SK.pdf: {look_alike}; periksa"] * is_remarked
    assert all((r.rule, r.indicator) == ("R11", "19") for r in found)


# --- R11: declarations


def _declared(indicator, by="folder", path="a.pdf"):
    return (Declaration(path=path, indicator=indicator, by=by),)


@pytest.mark.parametrize(
    ("by", "place"),
    [
        ("folder", "folder menyebut indikator 9"),
        ("name", "nama berkas menyebut indikator 9"),
        ("claim", "penilaian mandiri menyebut indikator 9"),
    ],
)
def test_a_declaration_that_content_contradicts_is_remarked(scene, by, place):
    made = scene(
        {"a.pdf": papers.SECURITY_POLICY},
        [("a.pdf", "8")],
        declarations=_declared("9", by),
    )

    (remark,) = a_declaration_that_content_does_not_confirm(made)

    assert remark.text == f"a.pdf: {place}, isinya mendukung indikator 8"
    assert (remark.rule, remark.path, remark.indicator) == ("R11", "a.pdf", "9")


def test_a_declared_file_that_serves_nothing_is_remarked(scene):
    made = scene({"a.pdf": strangers.CANTEEN_LETTER}, declarations=_declared("9"))

    (remark,) = a_declaration_that_content_does_not_confirm(made)

    assert remark.text.endswith("isinya tidak mendukung indikator itu")


@pytest.mark.parametrize(
    ("indicator", "path"),
    [
        ("8", "a.pdf"),  # confirmed
        ("9", "terkunci.pdf"),  # not read: nobody knows
    ],
)
def test_a_declaration_that_nothing_contradicts_is_not_remarked(scene, indicator, path):
    made = scene(
        {"a.pdf": papers.SECURITY_POLICY},
        [("a.pdf", "8")],
        declarations=_declared(indicator, path=path),
    )

    assert list(a_declaration_that_content_does_not_confirm(made)) == []


# --- R17


@pytest.mark.parametrize(
    ("serving", "indicators"),
    [
        ([("a.pdf", "45"), ("a.pdf", "46")], ["45", "46"]),
        ([("a.pdf", "47"), ("a.pdf", "45"), ("a.pdf", "46")], ["45", "46", "47"]),
        ([("a.pdf", "45"), ("b.pdf", "46")], []),  # two services
        ([("a.pdf", "45")], []),
        ([("a.pdf", "36"), ("a.pdf", "45")], []),
        ([("a.pdf", "36"), ("a.pdf", "41")], []),
        ([], []),
    ],
)
def test_sector_services_must_be_different_ones(scene, serving, indicators):
    made = scene({"a.pdf": SERVICE, "b.pdf": papers.PERSONNEL_SCREEN}, serving)

    found = list(sector_services_must_differ(made))

    assert [r.indicator for r in found] == indicators
    assert all((r.rule, r.path) == ("R17", "a.pdf") for r in found)


# --- R19


@pytest.mark.parametrize(
    ("name", "is_remarked"),
    [
        ("Perwali 2019.pdf", True),
        ("Perwali_2019_SMKI.pdf", True),
        ("Perwali 2026.pdf", True),
        ("Perwali 17 Tahun 2023.pdf", False),
        ("Perwali 2024.pdf", False),  # within a year
        ("Perwali 2019-2023.pdf", False),  # the last year counts
        ("IMG20190102.pdf", False),  # part of a longer number
        ("Perwali.pdf", False),
        ("1999.pdf", False),
    ],
)
def test_a_year_in_the_name_is_held_against_the_date(scene, name, is_remarked):
    made = scene({name: papers.SECURITY_POLICY}, [(name, "8")])

    assert [r.rule for r in a_year_outside_the_cycle(made)] == ["R19"] * is_remarked


def test_a_year_is_not_held_against_an_undated_paper(scene):
    made = scene(
        {"2019.pdf": "Catatan tentang keamanan informasi"}, [("2019.pdf", "8")]
    )

    assert list(a_year_outside_the_cycle(made)) == []


def test_a_file_that_serves_nothing_may_bear_any_year(scene):
    made = scene({"Perwali 2019.pdf": papers.SECURITY_POLICY})

    assert list(a_year_outside_the_cycle(made)) == []


# --- R12: what was revoked


@pytest.mark.parametrize(
    ("written", "basis", "is_remarked"),
    [
        ("4 Maret 2024", "PermenPANRB Nomor 5 Tahun 2018", True),
        ("4 Maret 2019", "PermenPANRB Nomor 5 Tahun 2018", False),  # in force then
        ("4 Maret 2024", "PermenPANRB Nomor 59 Tahun 2020", False),  # until 2026
        ("4 Maret 2024", "PermenPANRB Nomor 5 Tahun 2020", False),  # another one
        ("4 Maret 2024", "Perpres Nomor 95 Tahun 2018", False),
    ],
)
def test_a_revoked_basis_is_remarked(scene, written, basis, is_remarked):
    text = f"LAPORAN MANAJEMEN RISIKO SPBE\nDasar: {basis}\nMekarwangi, {written}\n"
    made = scene({"laporan.pdf": text}, [("laporan.pdf", "21")])

    found = list(a_paper_rests_on_what_was_revoked(made))

    assert [r.rule for r in found] == ["R12"] * is_remarked

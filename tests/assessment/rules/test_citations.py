from __future__ import annotations

import pytest

from assessment.claim import Claim, Claims
from assessment.rules.citations import (
    a_cited_article_does_not_exist,
    a_cited_file_is_missing,
    a_cited_number_differs,
    a_claim_without_files,
    a_screenshot_needs_address_and_date,
    an_identical_narrative,
)
from classifiers.declarations import Declaration
from tests.classifiers import papers

CITED = (Declaration(path="perwali.pdf", indicator="8", by="claim"),)


def _claims(*narratives):
    return Claims(
        rows=tuple(
            Claim(indicator=indicator, level=3, narrative=text, files=("a.pdf",))
            for indicator, text in narratives
        )
    )


@pytest.fixture
def narrated(scene):
    """A scene in which a narrative cites the policy on information security."""

    def make(narrative, text=papers.SECURITY_POLICY, declarations=CITED):
        return scene(
            {"perwali.pdf": text},
            claims=_claims(("8", narrative)),
            declarations=declarations,
        )

    return make


# --- R14: files


def test_each_missing_file_is_remarked(scene):
    made = scene(missing={"9": ("b.pdf", "a.pdf"), "10": ("c.pdf",)})

    found = list(a_cited_file_is_missing(made))

    assert {(r.rule, r.indicator) for r in found} == {("R14", "9"), ("R14", "10")}
    assert all("tambahkan berkasnya" in r.text for r in found)
    assert {r.text.split(":")[0] for r in found} == {"a.pdf", "b.pdf", "c.pdf"}


def test_nothing_missing_is_not_remarked(scene):
    assert list(a_cited_file_is_missing(scene())) == []


# --- R14: articles


@pytest.mark.parametrize(
    ("narrative", "numbers"),
    [
        ("Diatur dalam Pasal 19.", ["19"]),
        ("Pasal 19 dan Pasal 3, lalu pasal 19 lagi", ["19"]),
        ("pada pasal 44 dan pasal 45", ["44", "45"]),
        ("Diatur dalam Pasal 4.", []),
        ("lihat PASAL 8", []),
        ("Sudah diatur.", []),
        ("", []),
    ],
)
def test_an_article_must_stand_in_the_cited_policy(narrated, narrative, numbers):
    found = list(a_cited_article_does_not_exist(narrated(narrative)))

    assert [r.text.split()[3].rstrip(",") for r in found] == numbers
    assert all((r.rule, r.indicator) == ("R14", "8") for r in found)
    assert all("perwali.pdf" in r.text for r in found)


@pytest.mark.parametrize(
    "parts",
    [
        {"declarations": ()},  # no policy is cited
        {"text": papers.SECURITY_REPORT},  # what is cited has no articles
        {
            "declarations": (
                Declaration(path="perwali.pdf", indicator="8", by="folder"),
            )
        },
        {"declarations": (Declaration(path="perwali.pdf", indicator="9", by="claim"),)},
        {"declarations": (Declaration(path="hilang.pdf", indicator="8", by="claim"),)},
    ],
)
def test_without_a_cited_policy_no_article_is_looked_for(narrated, parts):
    made = narrated("Diatur dalam Pasal 19 Perwali Nomor 5 Tahun 2001.", **parts)

    assert list(a_cited_article_does_not_exist(made)) == []
    assert list(a_cited_number_differs(made)) == []


# --- R14: numbers


@pytest.mark.parametrize(
    ("narrative", "is_remarked"),
    [
        ("Perwali Nomor 71 Tahun 2023 telah ditetapkan", True),
        ("Perwali Nomor 17 Tahun 2021", True),
        ("Perwali No. 18 Th. 2023", True),
        ("Perwali Nomor 17 Tahun 2023 telah ditetapkan", False),
        ("perwali no 17 tahun 2023", False),
        ("Perwali tentang keamanan informasi", False),
        ("", False),
    ],
)
def test_a_number_must_be_that_of_the_cited_policy(narrated, narrative, is_remarked):
    found = list(a_cited_number_differs(narrated(narrative)))

    assert [r.rule for r in found] == ["R14"] * is_remarked


# --- R15


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("SIMPEG\nlogin pegawai\nmenu beranda", "alamat (URL) dan tanggal akses"),
        ("SIMPEG login\nhttps://simpeg.lembayung.example", "tanggal akses"),
        ("SIMPEG login beranda\nDiakses 12 Juni 2024", "alamat (URL)"),
        (papers.PERSONNEL_SCREEN, None),
        ("SIMPEG login\nwww.simpeg.example\n12/06/2024", None),
        ("simpeg.lembayung.go.id/login 12-06-2024", None),
    ],
)
def test_a_screen_must_show_its_address_and_date(scene, text, lacks):
    made = scene({"layar.png": text}, [("layar.png", "36")], media="png")

    found = [r.text for r in a_screenshot_needs_address_and_date(made)]

    expected = f"layar.png: tangkapan layar tanpa {lacks}; periksa"
    assert found == ([expected] if lacks else [])


def test_only_screens_need_an_address(scene):
    made = scene({"a.pdf": papers.SECURITY_REPORT}, [("a.pdf", "22")])

    assert list(a_screenshot_needs_address_and_date(made)) == []


# --- R16


@pytest.mark.parametrize(
    ("narratives", "indicators"),
    [
        ([("8", "Sudah diatur."), ("9", "Sudah diatur.")], ["8", "9"]),
        ([("8", "Sudah  DIATUR."), ("9", " sudah diatur. ")], ["8", "9"]),
        ([("8", "Diatur Pasal 4."), ("9", "Diatur Pasal 5.")], []),
        ([("8", ""), ("9", " ")], []),
        ([("8", "Sudah diatur.")], []),
    ],
)
def test_the_same_narrative_explains_nothing(scene, narratives, indicators):
    found = list(an_identical_narrative(scene(claims=_claims(*narratives))))

    assert [r.indicator for r in found] == indicators
    assert all(r.rule == "R16" and "8, 9" in r.text for r in found)


# --- R18


@pytest.mark.parametrize(
    ("level", "files", "is_remarked"),
    [
        (3, (), True),
        (2, (), True),
        (1, (), False),  # level 1 needs nothing
        (None, (), False),
        (3, ("a.pdf",), False),
    ],
)
def test_a_level_above_one_needs_files(scene, level, files, is_remarked):
    claims = Claims(rows=(Claim(indicator="8", level=level, files=files),))

    found = list(a_claim_without_files(scene(claims=claims)))

    assert [(r.rule, r.indicator) for r in found] == [("R18", "8")] * is_remarked

from __future__ import annotations

import pytest

from assessment.claim import Claim, Claims
from assessment.rules.citations import (
    a_claim_without_files,
    a_screenshot_needs_address_and_date,
    a_shared_policy_needs_its_article,
    an_identical_narrative,
)
from classifiers.declarations import Declaration
from tests.assessment.rules.narratives import claims_of
from tests.classifiers import papers

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
    found = list(an_identical_narrative(scene(claims=claims_of(*narratives))))

    assert [r.indicator for r in found] == indicators
    assert all(r.rule == "R16" and "8, 9" in r.text for r in found)


SHARED = tuple(
    Declaration(path="perwali.pdf", indicator=indicator, by="claim")
    for indicator in ("8", "9")
)


@pytest.mark.parametrize(
    ("first", "second", "indicators"),
    [
        ("Sudah diatur dalam Perwali.", "Diatur Pasal 5.", ["8"]),
        ("Sudah diatur.", "Ada di Bagian Hukum.", ["8", "9"]),  # an office, no part
        ("Dalam hal ini sudah ada.", "", ["8", "9"]),
        ("Diatur pasal 4.", "lihat BAB II", []),
        ("hal. 12", "Bagian Kedua", []),
        ("diktum KESATU", "Lampiran II", []),
        ("", "", []),  # the sheet explains nothing at all
    ],
)
def test_a_shared_policy_is_cited_by_its_part(scene, first, second, indicators):
    made = scene(
        {"perwali.pdf": papers.SECURITY_POLICY},
        claims=claims_of(("8", first), ("9", second)),
        declarations=SHARED,
    )

    found = list(a_shared_policy_needs_its_article(made))

    assert [(r.rule, r.indicator) for r in found] == [("R16", i) for i in indicators]


@pytest.mark.parametrize(
    ("texts", "declarations", "second"),
    [
        # each its own policy
        (
            {"perwali.pdf": papers.SECURITY_POLICY, "b.pdf": papers.CHAPTERED_POLICY},
            (SHARED[0], Declaration(path="b.pdf", indicator="9", by="claim")),
            "9",
        ),
        # shared, but not by a second policy indicator
        (
            {"perwali.pdf": papers.SECURITY_POLICY},
            (SHARED[0], Declaration(path="perwali.pdf", indicator="22", by="claim")),
            "22",
        ),
        ({"perwali.pdf": papers.SECURITY_REPORT}, SHARED, "9"),  # a report
        ({"perwali.pdf": papers.SECURITY_POLICY}, SHARED[:1], "9"),  # cited once
    ],
)
def test_what_is_not_shared_needs_no_article(scene, texts, declarations, second):
    claims = claims_of(("8", "Sudah diatur."), (second, "Sudah ada."))
    made = scene(texts, claims=claims, declarations=declarations)

    assert list(a_shared_policy_needs_its_article(made)) == []


def test_copies_of_a_policy_are_one_policy(scene):
    made = scene(
        {"perwali.pdf": papers.SECURITY_POLICY, "salinan.pdf": papers.SECURITY_POLICY},
        claims=claims_of(("8", "Sudah diatur."), ("9", "Sudah ada.")),
        declarations=(
            SHARED[0],
            Declaration(path="salinan.pdf", indicator="9", by="claim"),
        ),
    )

    found = list(a_shared_policy_needs_its_article(made))

    assert [r.indicator for r in found] == ["8", "9"]


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

from __future__ import annotations

import pytest

from assessment.claim import Claim, Claims
from assessment.rules.citations import (
    a_cited_article_does_not_exist,
    a_cited_article_stands_on_another_page,
    a_cited_day_is_not_written,
    a_cited_file_is_missing,
    a_cited_number_differs,
    a_cited_page_does_not_exist,
    a_cited_place_is_silent,
    a_claim_without_files,
    a_screenshot_needs_address_and_date,
    a_shared_policy_needs_its_article,
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


@pytest.mark.parametrize(
    ("rule", "narrative", "said"),
    [
        (
            a_cited_article_stands_on_another_page,
            "Pasal 4 halaman 1",
            "ada di halaman 2",
        ),
        (a_cited_article_stands_on_another_page, "Pasal 4 halaman 2", None),
        (a_cited_place_is_silent, "Pasal 4", None),
        (a_cited_place_is_silent, "Pasal 77", None),  # another rule says so
        (a_cited_place_is_silent, "Pasal 9", "tidak terlihat membahas"),
        (a_cited_place_is_silent, "halaman 3", "tidak terlihat membahas"),
        (a_cited_day_is_not_written, "rapat 20 Mei 2023", "tidak tertulis"),
        (a_cited_day_is_not_written, "rapat 14 Maret 2023", None),
        (a_cited_day_is_not_written, "tahun 2019", None),  # a year is not enough
    ],
)
def test_further_faults_of_a_citation_are_remarked(scene, rule, narrative, said):
    general = papers.SECURITY_POLICY.replace(
        "SISTEM MANAJEMEN KEAMANAN INFORMASI", "PENYELENGGARAAN PEMERINTAHAN"
    )
    first, middle, last = general.partition("BAB III")
    last += "Pasal 9\nTarif parkir umum.\n"
    made = scene(
        {"perwali.pdf": [first, middle + last, "Tarif parkir umum."]},
        claims=_claims(("8", narrative)),
        declarations=CITED,
    )

    found = [remark.text for remark in rule(made)]

    assert len(found) == bool(said)
    assert all(said in text and narrative.split()[-1] in text for text in found)


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


# --- R14: pages

TWO_PAGES = tuple(papers.SECURITY_POLICY.split("BAB III"))


@pytest.mark.parametrize(
    ("narrative", "pages"),
    [
        ("Pasal 4 halaman 7", ["7"]),
        ("hlm. 12 dan hal. 3, lalu halaman 3", ["12", "3"]),
        ("Pasal 4 halaman 2", []),
        ("hal. 1", []),
        ("dalam hal 9 keadaan berikut", []),  # no page
        ("Peraturan Nomor 17 Tahun 2023", []),
        ("", []),
    ],
)
def test_a_page_must_be_in_the_cited_file(narrated, narrative, pages):
    found = list(a_cited_page_does_not_exist(narrated(narrative, text=TWO_PAGES)))

    assert [r.text.split()[3].rstrip(",") for r in found] == pages
    assert all((r.rule, r.indicator) == ("R14", "8") for r in found)


@pytest.mark.parametrize(
    "parts",
    [
        {"declarations": ()},  # nothing is cited
        {"missing": {"8": ("lampiran.pdf",)}},  # it may be there
        {
            "declarations": (
                *CITED,
                Declaration(path="terkunci.pdf", indicator="8", by="claim"),
            )
        },
        {"media": "docx"},  # its pages are not those of the print
    ],
)
def test_pages_are_counted_only_where_all_is_known(scene, parts):
    claims = _claims(("8", "Pasal 4 halaman 7"))
    known = {"declarations": CITED, "claims": claims}
    made = scene({"perwali.pdf": TWO_PAGES}, **{**known, **parts})

    assert list(a_cited_page_does_not_exist(made)) == []


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
        claims=_claims(("8", first), ("9", second)),
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
    claims = _claims(("8", "Sudah diatur."), (second, "Sudah ada."))
    made = scene(texts, claims=claims, declarations=declarations)

    assert list(a_shared_policy_needs_its_article(made)) == []


def test_copies_of_a_policy_are_one_policy(scene):
    made = scene(
        {"perwali.pdf": papers.SECURITY_POLICY, "salinan.pdf": papers.SECURITY_POLICY},
        claims=_claims(("8", "Sudah diatur."), ("9", "Sudah ada.")),
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

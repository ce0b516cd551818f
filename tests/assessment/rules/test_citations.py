from __future__ import annotations

import pytest

from assessment.rules.citations import (
    a_cited_article_does_not_exist,
    a_cited_article_stands_on_another_page,
    a_cited_day_is_not_written,
    a_cited_file_is_missing,
    a_cited_number_differs,
    a_cited_page_does_not_exist,
    a_cited_place_is_silent,
)
from classifiers.declarations import Declaration
from tests.assessment.rules.narratives import claims_of
from tests.classifiers import papers

CITED = (Declaration(path="perwali.pdf", indicator="8", by="claim"),)


@pytest.fixture
def narrated(scene):
    """A scene in which a narrative cites the policy on information security."""

    def make(narrative, text=papers.SECURITY_POLICY, declarations=CITED):
        return scene(
            {"perwali.pdf": text},
            claims=claims_of(("8", narrative)),
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
        claims=claims_of(("8", narrative)),
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
    claims = claims_of(("8", "Pasal 4 halaman 7"))
    known = {"declarations": CITED, "claims": claims}
    made = scene({"perwali.pdf": TWO_PAGES}, **{**known, **parts})

    assert list(a_cited_page_does_not_exist(made)) == []

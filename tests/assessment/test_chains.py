from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.chains import budgeted, planned, recent, reviewed
from assessment.exhibit import Exhibit
from assessment.finding import Outcome
from indicator_corpus.indicator import Reason
from tests.assessment.reviewed import HALF, INVITATION, UNDATED
from tests.assessment.reviewed import review as reviewed_on
from tests.classifiers import papers

MET, CHECK, UNMET = Outcome.MET, Outcome.CHECK, Outcome.UNMET


# --- R7: reviews


@pytest.fixture
def review(criterion):
    return criterion("review", lacking=Reason.REVIEW_MISSING, max_age_years=2)


@pytest.mark.parametrize(
    ("texts", "outcome", "lacking"),
    [
        ([reviewed_on()], MET, None),
        ([reviewed_on("1 Juli 2023")], MET, None),  # the last day but one
        ([reviewed_on("2 Februari 2019"), reviewed_on()], MET, None),
        ([UNDATED], CHECK, Reason.REVIEW_MISSING),
        ([reviewed_on("29 Juni 2023")], UNMET, Reason.REVIEW_STALE),
        ([reviewed_on("2 Februari 2019")], UNMET, Reason.REVIEW_STALE),
        ([INVITATION], UNMET, Reason.REVIEW_MISSING),
        ([HALF], UNMET, Reason.REVIEW_MISSING),  # without recommendations
        ([papers.SECURITY_POLICY], UNMET, Reason.REVIEW_MISSING),
    ],
)
def test_a_review_must_be_young_and_complete(  # noqa: PLR0913, PLR0917
    case, exhibit, review, texts, outcome, lacking
):
    made = [exhibit(text, f"{n}.pdf") for n, text in enumerate(texts)]

    finding = reviewed(case(*made), review, 4)

    assert (finding.outcome, finding.lacking) == (outcome, lacking)


def test_a_review_dated_after_the_report_does_not_count(case, exhibit, review):
    made = case(exhibit(reviewed_on()), as_of=date(2024, 9, 2))

    finding = reviewed(made, review, 4)

    assert finding.outcome is UNMET
    assert finding.note == "reviu bertanggal 2024-09-03, sesudah hari penilaian"


def test_an_incomplete_review_says_what_it_lacks(case, exhibit, review):
    finding = reviewed(case(exhibit(HALF)), review, 4)

    assert finding.note == "ada catatan evaluasi, tetapi tanpa rekomendasi"
    assert finding.passages


def test_a_stale_review_tells_its_day(case, exhibit, review):
    finding = reviewed(case(exhibit(reviewed_on("2 Februari 2019"))), review, 4)

    assert "2019-02-02" in finding.note


# --- planned


@pytest.fixture
def plan(criterion):
    return criterion("planned", kinds=("peta_rencana",))


EXPIRED = papers.ROADMAP.replace("2023-2027", "2019-2023")
PUT_OFF = papers.ROADMAP.replace(
    "penerapan manajemen risiko SPBE, tahun 2024",
    "penerapan manajemen risiko SPBE belum dilaksanakan",
)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (papers.ROADMAP, MET),
        (EXPIRED, CHECK),
        (PUT_OFF, UNMET),
        (papers.SECURITY_POLICY, UNMET),  # no roadmap
        (
            papers.ROADMAP.replace("KEPUTUSAN BUPATI", "RANCANGAN KEPUTUSAN BUPATI"),
            UNMET,
        ),
    ],
)
def test_a_programme_stands_in_a_roadmap_in_force(case, exhibit, plan, text, outcome):
    made = case(exhibit(text), indicator="21")

    assert planned(made, plan, 2).outcome is outcome


def test_a_roadmap_that_nobody_adopted_is_for_people_to_ask_about(case, exhibit, plan):
    unsigned = papers.ROADMAP.replace("NOMOR 188/301/2023\n", "")
    made = exhibit(unsigned)
    assert not made.is_issued

    finding = planned(case(made, indicator="21"), plan, 2)

    assert finding.outcome is CHECK
    assert "belum terlihat ditetapkan" in finding.note


def test_the_programme_itself_is_quoted(case, exhibit, plan):
    finding = planned(case(exhibit(papers.ROADMAP), indicator="21"), plan, 2)

    assert all("manajemen risiko" in p.text for p in finding.passages)


# --- R10: budgets


def _budget(year):
    return (
        f"DOKUMEN PELAKSANAAN ANGGARAN\nDPA-SKPD TAHUN ANGGARAN {year}\n"
        "Kode Rekening 2.16.03.2.02 Pengelolaan e-government\nPagu Rp100.000.000\n"
    )


@pytest.mark.parametrize(
    ("years", "outcome"),
    [
        ((2023, 2024, 2025), MET),
        ((2022, 2023, 2024), MET),  # this year's is not out yet
        ((2025, 2024, 2023, 2019), MET),
        ((2024, 2025), UNMET),
        ((2022, 2024, 2025), UNMET),  # a gap
        ((2021, 2022, 2023), UNMET),
        ((), UNMET),
    ],
)
def test_budgets_of_the_last_years_are_needed(case, exhibit, criterion, years, outcome):
    asked = criterion("budget_years", kinds=("dpa",), years=3)
    made = [exhibit(_budget(year), f"dpa {year}.pdf") for year in years]

    finding = budgeted(case(*made, indicator="12"), asked, 4)

    assert finding.outcome is outcome
    assert len(finding.passages) == (3 if outcome is MET else len(years))


def test_a_budget_without_a_year_in_its_head_has_that_of_its_date(
    case, exhibit, criterion
):
    rows = "Kode Rekening 2.16.03.2.02 Pengelolaan e-government\n" * 20
    text = f"DOKUMEN PELAKSANAAN ANGGARAN\n{rows}Lembayung, 6 Januari 2025\n"
    asked = criterion("budget_years", kinds=("dpa",), years=1)

    found = budgeted(case(exhibit(text), indicator="12"), asked, 4)

    assert found.outcome is MET


@pytest.mark.parametrize(
    ("row", "years"),
    [
        ("Seluruh sub kegiatan | Rp 0 | ditiadakan", {2023}),
        ("Seluruh sub kegiatan | Rp - | ditiadakan", {2023}),
        ("Jaringan | Rp 0\nAplikasi | Rp 20.000.000", {2023, 2024}),
        ("Jaringan | 20.000.000", {2023, 2024}),
    ],
)
def test_a_year_in_which_nothing_was_budgeted_is_none(
    case, exhibit, criterion, row, years
):
    text = (
        "KUTIPAN DOKUMEN PELAKSANAAN ANGGARAN\nTahun Anggaran 2023\n"
        f"Jaringan | Rp 640.000.000\nTahun Anggaran 2024\n{row}\n"
    )
    asked = criterion("budget_years", years=3)

    found = budgeted(case(exhibit(text), indicator="12"), asked, 4)

    assert found.note.startswith(
        f"tahun anggaran yang ada: {', '.join(map(str, sorted(years)))};"
    )


def test_the_missing_years_are_told(case, exhibit, criterion):
    asked = criterion("budget_years", kinds=("dpa",), years=3)

    finding = budgeted(case(exhibit(_budget(2024)), indicator="12"), asked, 4)

    assert finding.note == "tahun anggaran yang ada: 2024; belum ada: 2023, 2025"


# --- R9: audits


@pytest.mark.parametrize(
    ("text", "outcome", "lacking"),
    [
        (papers.AUDIT_REPORT, MET, None),
        (
            papers.AUDIT_REPORT.replace("18 Oktober 2024", "3 Juli 2023"),
            MET,
            None,
        ),
        (
            papers.AUDIT_REPORT.replace("18 Oktober 2024", "18 Oktober 2021"),
            UNMET,
            Reason.AUDIT_STALE,
        ),
        (
            papers.AUDIT_REPORT.replace("Seroja, 18 Oktober 2024", "").replace(
                "/INSP/2024", ""
            ),
            CHECK,
            Reason.AUDIT_STALE,
        ),
        (papers.SECURITY_REPORT, UNMET, Reason.MISSING_CONTENT),  # no audit at all
    ],
)
def test_an_audit_must_be_recent(  # noqa: PLR0913, PLR0917
    case, exhibit, criterion, text, outcome, lacking
):
    asked = criterion(
        "recent", kinds=("laporan_audit",), lacking=Reason.AUDIT_STALE, max_age_years=2
    )

    finding = recent(case(exhibit(text), indicator="29"), asked, 3)

    assert (finding.outcome, finding.lacking) == (outcome, lacking)


def test_a_programme_is_found_wherever_the_roadmap_names_it(case, read, match_of, plan):
    made = read(papers.ROADMAP)
    other = next(p for p in made.passages if "manajemen risiko" not in p.text)
    match = replace(match_of(made, indicator="21"), passages=(other,), passage=other)

    finding = planned(case(Exhibit(reading=made, match=match), indicator="21"), plan, 2)

    assert finding.outcome is MET
    assert all("manajemen risiko" in p.text for p in finding.passages)


def test_the_number_of_a_budget_tells_its_year(case, exhibit, criterion):
    first, *_ = _budget(2023).split("\f")
    sheets = "".join(
        f"{number}/2.16.2.20/001/{year}\nJaringan | 1.214.500.000\n"
        for number, year in (("Nomor DPA : DPA/A.1", 2024), ("Nomor : DPAYA.1", 2025))
    )
    asked = criterion("budget_years", kinds=("dpa",), years=3)

    one = budgeted(case(exhibit(first), indicator="12"), asked, 4)
    three = budgeted(case(exhibit(first + sheets), indicator="12"), asked, 4)

    assert (one.outcome, three.outcome) == (UNMET, MET)


@pytest.mark.parametrize(
    ("rows", "is_one"),
    [
        ("2.16.01 | Pemeliharaan kendaraan dinas | 64500000", False),
        ("2.16.03 | Perluasan jaringan intra | 64500000", True),
        ("2.16.02 | Siaran radio | 64.500.000\n2.16.03 | Aplikasi | 5.000.000", True),
        ("menyusul", True),  # no rows to judge by
    ],
)
def test_a_budget_without_anything_digital_is_no_year(
    case, exhibit, criterion, rows, is_one
):
    text = (
        "DOKUMEN PELAKSANAAN ANGGARAN\nDPA-SKPD\nTahun Anggaran 2025\n"
        f"Kode Rekening | Uraian | Pagu\nSKPD | Dinas Komunikasi dan Persandian\n{rows}\n"
    )
    asked = criterion("budget_years", kinds=("dpa",), years=1)

    found = budgeted(case(exhibit(text), indicator="12"), asked, 4)

    assert (found.outcome is MET) is is_one

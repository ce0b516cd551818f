from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.case import met, not_met
from assessment.finding import Outcome
from indicator_corpus.indicator import Reason
from tests.classifiers import papers


@pytest.mark.parametrize(
    ("day", "years"),
    [
        (date(2025, 6, 30), 0),
        (date(2023, 6, 30), 2),
        (date(2024, 12, 29), 0.5),
        (date(2026, 6, 30), -1),  # dated after the report
    ],
)
def test_an_age_is_counted_in_years_to_the_day_of_the_report(case, day, years):
    assert case().age(day) == pytest.approx(years, abs=0.005)


def test_a_case_admits_its_own_exhibits(case, exhibit, criterion):
    made = case(exhibit(papers.SECURITY_DRAFT))

    assert made.admitted(criterion("shown"), 1) == made.exhibits
    assert made.admitted(criterion("shown"), 2) == ()


@pytest.mark.parametrize(
    ("limit", "kept"), [(2, ["baru.pdf"]), (None, ["baru.pdf", "lama.pdf"])]
)
def test_what_an_old_audit_looked_at_is_not_what_the_present_one_did(
    case, exhibit, criterion, limit, kept
):
    text = "LAPORAN HASIL AUDIT KEAMANAN\nLembayung, {}\nKendali akses diperiksa.\n"
    old = exhibit(text.format("8 Mei 2022"), "lama.pdf")
    new = exhibit(text.format("9 Mei 2024"), "baru.pdf")
    asked = criterion("said", max_age_years=limit)

    found = case(new, old).freshest(asked, 3)

    assert [e.reading.path for e in found] == kept
    assert case(old).freshest(asked, 3) == (old,)


def test_a_lapsed_agreement_is_not_admitted(case, exhibit, criterion):
    text = "PERJANJIAN KERJA SAMA\nANTARA A DAN B\nBerlaku sampai dengan 31 Mei 2024.\n"
    made = case(exhibit(text))

    assert made.admitted(criterion("shown"), 1) == ()


def test_a_case_hears_all_exhibits_given(case, exhibit):
    one = exhibit("Ruang lingkup pengamanan ditetapkan.", "a.pdf")
    other = exhibit("Penanggung jawab ditunjuk.", "b.pdf")

    heard = {h.phrase for h in case(one, other).heard([one, other])}

    assert {"ruang lingkup", "penanggung jawab"} <= heard
    assert "penanggung jawab" not in {h.phrase for h in case(one, other).heard([one])}


def test_a_met_criterion_rests_on_different_passages(exhibit, criterion):
    passage = exhibit(papers.SECURITY_POLICY).match.passage

    finding = met(criterion("shown"), 2, [passage, passage], "ada")

    assert finding.outcome is Outcome.MET
    assert (finding.level, finding.note, finding.lacking) == (2, "ada", None)
    assert finding.passages == (passage,)


def test_a_long_list_of_passages_is_cut(exhibit, criterion):
    passages = exhibit(papers.SECURITY_POLICY).passages

    finding = met(criterion("shown"), 1, passages)

    assert 1 < len(finding.passages) < len(passages)
    assert finding.passages == passages[: len(finding.passages)]


def test_what_is_not_met_says_what_is_lacking(criterion):
    asked = criterion("issued", lacking=Reason.NOT_FORMAL)

    plain = not_met(asked, 2, "belum")
    closer = not_met(asked, 2, "draf", lacking=Reason.DRAFT_ONLY)
    unsure = not_met(asked, 2, "periksa", outcome=Outcome.CHECK)

    assert (plain.outcome, plain.lacking) == (Outcome.UNMET, Reason.NOT_FORMAL)
    assert closer.lacking is Reason.DRAFT_ONLY
    assert unsure.outcome is Outcome.CHECK


@pytest.mark.parametrize(
    ("home", "phrase", "is_own"),
    [
        ("GUBERNUR TELAGA BIRU", "jaringan pemerintah provinsi", True),
        ("GUBERNUR TELAGA BIRU", "jaringan intra kabupaten", False),
        ("BUPATI TELAGA BIRU", "jaringan pemerintah provinsi", False),
        ("", "jaringan pemerintah provinsi", False),
    ],
)
def test_a_province_is_no_other_government_to_itself(case, home, phrase, is_own):
    assert replace(case(), home=home).is_own(phrase) is is_own

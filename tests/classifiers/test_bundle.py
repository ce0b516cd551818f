"""The papers of a bundle, each read by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from classifiers.bundle import papers_in, together
from classifiers.match import Decision, Match
from classifiers.reading import reading
from evidence.formalities import Standing
from tests.classifiers import papers as security
from tests.classifiers.test_adoption import BOOK, DECREE, ROADMAP

ADOPTING = DECREE.format(subject=ROADMAP)
PLAN = "SALINAN PEDOMAN\n6 Maret 2023\n" + BOOK


def test_one_paper_is_no_bundle(read):
    assert papers_in(read(ADOPTING)) == ()


def test_papers_of_several_kinds_are_told_apart(make_document):
    minutes = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas kode wilayah."
    told = papers_in(reading(make_document([ADOPTING, minutes], "SK dan notulen.pdf")))

    assert [p.formalities.kind for p in told] == ["keputusan", "notulen"]
    assert [p.formalities.standing for p in told] == [Standing.ISSUED, Standing.UNKNOWN]
    assert [p.name_words for p in told] == ["SK dan notulen", ""]


def test_a_plan_is_adopted_by_the_decree_that_it_is_bound_with(make_document):
    _, plan = papers_in(reading(make_document([ADOPTING, PLAN])))

    assert plan.formalities.kind == "peta_rencana"
    assert plan.formalities.number == "188/77/2023"
    assert plan.formalities.standing is Standing.ISSUED


def test_what_others_say_of_a_file_is_said_of_its_main_paper(make_document):
    letter = "NOTA DINAS\nNomor 4/2023\nDisampaikan keputusan bupati."
    whole = reading(make_document([letter, ADOPTING]))
    number = papers_in(whole)[1].formalities.number
    revoked = replace(
        whole,
        formalities=replace(whole.formalities, number=number, ended="dicabut"),
        struck={"pasal 3": "Perbup 4 Tahun 2024.pdf"},
    )

    note, decree = papers_in(revoked)

    assert (note.formalities.ended, decree.formalities.ended) == ("", "dicabut")
    assert (note.struck, decree.struck) == ({}, revoked.struck)


FEES = "LAPORAN RETRIBUSI PASAR\nNomor 7/2025\nRetribusi kios dipungut tiap hari."


def _match(paper, indicator="12", decision=Decision.SERVES, score=0.9):
    told = paper.passages
    return Match(
        path=paper.path,
        indicator=indicator,
        score=score,
        decision=decision,
        passage=told[0],
        passages=told,
        phrases=(),
        why="",
        classifier="tangan",
    )


@pytest.fixture
def bundle(make_document):
    """A file of a decree and of a report on something else, and its papers."""
    whole = reading(make_document([ADOPTING, FEES]))
    return whole, papers_in(whole)


def test_what_a_paper_serves_the_file_serves_by_its_passages(bundle):
    whole, (decree, fees) = bundle

    (found,) = together([_match(whole)], (decree, fees), [(_match(decree),), ()], {})

    assert found.decision is Decision.SERVES
    assert found.passages == decree.passages


def test_what_no_paper_serves_is_served_by_those_that_serve_nothing(bundle):
    whole, (decree, fees) = bundle
    other = _match(decree, indicator="11")

    found = together([_match(whole)], (decree, fees), [(other,), ()], {})

    served = {match.indicator: match for match in found}
    assert {p.location.page for p in served["12"].passages} == {2}
    assert {p.location.page for p in served["11"].passages} == {1}


@pytest.mark.parametrize("of_papers", [[None, None], [None, "serves another"]])
def test_papers_that_can_be_no_evidence_serve_nothing(bundle, of_papers):
    whole, (decree, fees) = bundle
    matches = [each and (_match(fees, indicator="11"),) for each in of_papers]

    found = together([_match(whole)], (decree, fees), matches, {})

    assert {m.decision for m in found if m.indicator == "12"} == {Decision.NEAR}


def test_what_people_settled_they_settled_for_the_file(bundle):
    whole, papers = bundle
    settled = _match(whole)

    assert together([settled], papers, [None, None], {"12": True}) == (settled,)


def test_a_matcher_goes_through_the_papers_of_a_file(matcher, make_document):
    minutes = (
        "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas pemakaian pusat data daerah: "
        "kolokasi server dan mesin virtual di pusat data."
    )
    whole = reading(make_document([security.SECURITY_POLICY, minutes]))

    served = {
        match.indicator: {p.location.page for p in match.passages}
        for match in matcher.matches([whole], [])
        if match.decision is Decision.SERVES
    }

    assert served["8"] == {1}
    assert served["16"] == {2}

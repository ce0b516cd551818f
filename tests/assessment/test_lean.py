"""The matches that a report rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.assessing import assess
from assessment.claim import Claims
from assessment.lean import lean
from classifiers.match import Decision, Match
from evidence.passage import Location, Passage
from reports.assembling import gap_report
from reports.gap_report import to_json
from tests.classifiers import papers, strangers

PASSAGE = Passage(location=Location(path="a.pdf", page=1, start=0, end=3), text="ada")


def match(path, indicator, score, decision=Decision.NEAR):
    return Match(
        path=path, indicator=indicator, score=score, decision=decision, passage=PASSAGE,
        passages=(PASSAGE,), phrases=(), why="", classifier="x",
        contributions=(("leads", 1.5),),
    )  # fmt: skip


def test_the_nearest_misses_of_each_indicator_are_kept():
    misses = [match(f"{n:03}.pdf", "8", (n * 37 % 100) / 200) for n in range(100)]

    kept = lean([*misses, match("z.pdf", "9", 0.01)], 3)

    assert [(m.indicator, m.score) for m in kept] == [
        ("8", 0.495),
        ("8", 0.49),
        ("8", 0.485),
        ("9", 0.01),
    ]


@pytest.mark.parametrize("decision", [Decision.SERVES, Decision.REVIEW])
def test_what_counts_is_all_kept_without_what_scores_are_made_of(decision):
    told = [match(f"{n}.pdf", "8", 0.9, decision) for n in range(60)]

    assert lean(told, 3) == tuple(replace(m, contributions=()) for m in told)


def test_the_report_is_the_same(make_document, matcher):
    texts = [
        papers.SECURITY_POLICY,
        papers.SECURITY_DRAFT,
        strangers.ASSESSOR_DECREE,
        papers.TEAM_REPORT,
        strangers.CANTEEN_LETTER,
        papers.ROADMAP,
    ]
    documents = [
        make_document(text, path=f"Indikator 8/{at}.pdf")
        for at, text in enumerate(texts)
    ]
    of = documents, Claims(), matcher, date(2025, 9, 1)

    whole, slim = assess(*of), assess(*of, whole=False)

    assert to_json(gap_report(slim, "bukti")) == to_json(gap_report(whole, "bukti"))
    assert all(m.contributions for m in whole.matches)
    assert not any(m.contributions for m in slim.matches)

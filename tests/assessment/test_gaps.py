"""`assessment.gaps`: what is lacking, why, and what to bring."""

from __future__ import annotations

import pytest

from assessment.finding import Status
from assessment.gaps import has_any
from assessment.rejection import Rejection
from indicator_corpus.indicator import Reason
from tests.classifiers import papers

REJECTED = Rejection(
    path="Indikator 08/sk.pdf",
    reason=Reason.WRONG_OBJECT,
    why="objeknya lain",
    declared=True,
)


def test_gaps_are_those_before_the_next_level(judged):
    result = judged(papers.SECURITY_DRAFT, level=3)

    assert [g.criterion for g in result.gaps] == ["8.2.policy_issued", "8.2.partial"]
    assert [g.reason for g in result.gaps] == [
        Reason.DRAFT_ONLY,
        Reason.MISSING_CONTENT,
    ]
    assert "baru berupa draf" in result.gaps[0].text
    assert all(g.remedy for g in result.gaps)


def test_where_all_there_is_are_drafts_a_gap_says_so(judged):
    assert not judged(papers.SECURITY_DRAFT, level=1).gaps
    for indicator in ("8", "22"):  # a policy, and what is done
        gaps = judged(papers.SECURITY_DRAFT, level=4, indicator=indicator).gaps
        assert [g.reason for g in gaps].count(Reason.DRAFT_ONLY) == 1
    assert "sudah ditetapkan" in gaps[-1].remedy  # not what the next level asks


def test_beside_what_counts_a_draft_is_told_that_would_count_once_issued(judged):
    draft = papers.SECURITY_DRAFT.replace(
        "SISTEM MANAJEMEN KEAMANAN INFORMASI\n",
        "PERUBAHAN ATAS PERATURAN WALI KOTA NOMOR 17 TAHUN 2023 TENTANG\n"
        "SISTEM MANAJEMEN KEAMANAN INFORMASI\n",
        1,
    )
    texts = (papers.SECURITY_POLICY, papers.SECURITY_REVIEW, draft)

    gaps = judged(*texts, level=5).gaps

    assert [g.reason for g in gaps] == [Reason.NO_FOLLOWUP, Reason.DRAFT_ONLY]
    assert "baru dihitung setelah ditetapkan" in gaps[1].text


def test_the_earlier_draft_of_what_was_issued_lacks_nothing(judged):
    draft = papers.SECURITY_POLICY.replace("NOMOR 17", "NOMOR ....")
    texts = (papers.SECURITY_POLICY, papers.SECURITY_REVIEW, draft)

    (gap,) = judged(*texts, level=5).gaps

    assert gap.reason is Reason.NO_FOLLOWUP


@pytest.mark.parametrize(
    ("texts", "reasons"),
    [
        ([papers.SECURITY_POLICY], {Reason.REVIEW_MISSING}),
        (
            [
                papers.SECURITY_POLICY,
                papers.SECURITY_REVIEW.replace("2024", "2020"),
            ],
            {Reason.REVIEW_STALE},
        ),
        (
            [papers.SECURITY_POLICY.replace("seluruh Perangkat", "sebagian Perangkat")],
            {Reason.REVIEW_MISSING, Reason.SCOPE_PARTIAL},
        ),
        ([papers.SECURITY_POLICY, papers.SECURITY_REVIEW], {Reason.NO_FOLLOWUP}),
        ([papers.SECURITY_CIRCULAR], {Reason.NOT_FORMAL}),
    ],
)
def test_each_gap_has_its_reason(judged, texts, reasons):
    assert {g.reason for g in judged(*texts, level=5).gaps} == reasons


def test_the_gap_of_an_unreadable_file_tells_the_clerk_what_to_do(judged, locked):
    (gap,) = judged(unreadable={"8": (locked,)}, level=3).gaps

    assert gap.reason is Reason.UNREADABLE
    assert gap.text == locked.message
    assert "perwali.pdf" in gap.remedy


def test_an_empty_indicator_asks_for_its_first_document(judged, instrument):
    (gap,) = judged(level=2).gaps

    first = instrument.by_id["8"].criteria[0]
    assert gap.reason is Reason.NO_EVIDENCE
    assert (gap.criterion, gap.remedy) == (first.id, first.remedy)


def test_the_cited_files_that_are_missing_are_named(judged):
    (gap,) = judged(level=2, missing={"8": ("perwali 17.pdf", "b.pdf")}).gaps

    assert "perwali 17.pdf, b.pdf" in gap.text


def test_a_rejected_file_explains_why_an_indicator_is_empty(judged):
    result = judged(rejections={"8": (REJECTED,)}, level=2)

    assert result.status is Status.EMPTY
    assert [g.reason for g in result.gaps] == [Reason.WRONG_OBJECT]
    assert result.gaps[0].text == "sk.pdf: objeknya lain"


def test_a_rejected_file_is_told_beside_what_is_lacking(judged):
    result = judged(papers.SECURITY_DRAFT, rejections={"8": (REJECTED,)}, level=2)

    assert [g.reason for g in result.gaps] == [
        Reason.WRONG_OBJECT,
        Reason.DRAFT_ONLY,
        Reason.MISSING_CONTENT,
    ]


def test_a_case_without_papers_has_nothing(case, exhibit):
    assert not has_any(case(), ())
    assert has_any(case(exhibit(papers.SECURITY_DRAFT)), ())

from __future__ import annotations

from datetime import date

import pytest

from assessment.finding import Finding, Outcome, Remark, Status
from assessment.judging import judge, unread_is_never_missing
from classifiers.match import Decision
from indicator_corpus.indicator import Reason
from tests.classifiers import papers, strangers

AS_OF = date(2025, 6, 30)

# documents, supported level
LADDER = [
    ([], 0),
    ([papers.SECURITY_DRAFT], 1),  # a draft caps, it does not void
    ([papers.SECURITY_REVIEW], 1),  # minutes are real evidence of level 1
    ([papers.SECURITY_CIRCULAR], 1),
    (
        [
            papers.SECURITY_POLICY.split("BAB III")[0] + "Ditetapkan di Lembayung\n"
            "pada tanggal 14 Maret 2023\nWALI KOTA LEMBAYUNG,\nttd\n"
        ],
        2,
    ),
    ([papers.SECURITY_POLICY], 3),
    ([papers.SECURITY_POLICY, papers.SECURITY_REVIEW], 4),
    ([papers.SECURITY_POLICY, papers.SECURITY_REVIEW, papers.SECURITY_CIRCULAR], 5),
    # levels are cumulative: a review and its follow-up lift nothing by themselves
    ([papers.SECURITY_REVIEW, papers.SECURITY_CIRCULAR], 1),
    ([papers.SECURITY_DRAFT, papers.SECURITY_REVIEW, papers.SECURITY_CIRCULAR], 1),
]


@pytest.mark.parametrize(("texts", "level"), LADDER)
def test_documents_support_a_level(judged, texts, level):
    assert judged(*texts).supported == level


def test_the_order_of_the_documents_does_not_matter(judged):
    texts = [papers.SECURITY_POLICY, papers.SECURITY_REVIEW, papers.SECURITY_DRAFT]

    forward, backward = judged(*texts), judged(*texts[::-1])

    assert forward.supported == backward.supported
    assert [f.outcome for f in forward.findings] == [
        f.outcome for f in backward.findings
    ]


@pytest.mark.parametrize(
    ("texts", "claimed", "status"),
    [
        ([papers.SECURITY_POLICY], 3, Status.ADEQUATE),
        ([papers.SECURITY_POLICY], 2, Status.ADEQUATE),
        ([papers.SECURITY_POLICY], None, Status.ADEQUATE),
        ([papers.SECURITY_DRAFT], 1, Status.ADEQUATE),
        ([papers.SECURITY_POLICY], 4, Status.WEAK),
        ([papers.SECURITY_DRAFT], 3, Status.WEAK),
        ([papers.SECURITY_DRAFT], None, Status.WEAK),  # without a claim below 3
        ([], 3, Status.EMPTY),
        ([], 1, Status.EMPTY),
        ([], None, Status.EMPTY),
    ],
)
def test_the_claim_decides_what_is_enough(judged, texts, claimed, status):
    result = judged(*texts, level=claimed)

    assert result.status is status
    assert result.claimed == claimed
    assert bool(result.gaps) is (status is not Status.ADEQUATE)


@pytest.mark.parametrize("decision", [Decision.REVIEW, Decision.NEAR])
def test_what_does_not_serve_supports_nothing(judged, decision):
    result = judged(papers.SECURITY_POLICY, decision=decision)

    assert (result.supported, result.status) == (0, Status.EMPTY)
    assert result.matches == ()
    assert len(result.review) == (decision is Decision.REVIEW)
    assert len(result.near) == (decision is Decision.NEAR)


def test_only_the_nearest_misses_are_kept(judged):
    texts = [f"{strangers.CANTEEN_LETTER}\nLampiran {n}" for n in range(6)]

    assert len(judged(*texts, decision=Decision.NEAR).near) == 3


def test_open_checks_make_a_level_reachable_not_supported(judged):
    unsigned = papers.SECURITY_POLICY.replace("NOMOR 17 TAHUN 2023\n", "").replace(
        "ttd\n", ""
    )

    result = judged(unsigned, level=3)

    assert (result.supported, result.reachable) == (1, 3)
    assert result.status is Status.WEAK


def test_every_finding_quotes_a_document_that_was_submitted(judged):
    result = judged(papers.SECURITY_POLICY, papers.SECURITY_REVIEW)
    texts = {"0.pdf": papers.SECURITY_POLICY, "1.pdf": papers.SECURITY_REVIEW}

    for finding in result.findings:
        assert finding.passages or finding.outcome is not Outcome.MET
        for passage in finding.passages:
            where = passage.location
            assert texts[where.path][where.start : where.end] == passage.text


# --- could not read is never "is not there"


def test_an_unreadable_file_makes_an_indicator_weak_not_empty(judged, locked):
    result = judged(unreadable={"8": (locked,)}, level=3)

    assert result.status is Status.WEAK
    assert result.unreadable == (locked.path,)
    assert {f.outcome for f in result.findings} == {Outcome.UNREADABLE}
    assert result.supported == 0


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (Outcome.UNMET, Outcome.UNREADABLE),
        (Outcome.MET, Outcome.MET),
        (Outcome.CHECK, Outcome.CHECK),
        (Outcome.UNREADABLE, Outcome.UNREADABLE),
    ],
)
def test_what_was_not_read_is_never_missing(criterion, outcome, told):
    finding = Finding(criterion=criterion("shown"), level=1, outcome=outcome)

    (found,) = unread_is_never_missing([finding])

    assert found.outcome is told


def test_what_was_read_is_still_met_beside_an_unreadable_file(judged, locked):
    result = judged(papers.SECURITY_DRAFT, unreadable={"8": (locked,)}, level=3)

    outcomes = [f.outcome for f in result.findings]
    assert outcomes[0] is Outcome.MET
    assert Outcome.UNMET not in outcomes
    assert result.supported == 1
    assert Reason.UNREADABLE in {g.reason for g in result.gaps}


def test_an_unreadable_file_of_another_indicator_changes_nothing(judged, locked):
    result = judged(unreadable={"9": (locked,)}, level=3)

    assert result.status is Status.EMPTY
    assert {f.outcome for f in result.findings} == {Outcome.UNMET}


# --- nothing, or the wrong thing


def test_remarks_stand_with_their_indicator(judged):
    ours = Remark(rule="R18", text="tanpa berkas", indicator="8")
    theirs = Remark(rule="R18", text="tanpa berkas", indicator="9")
    nobodys = Remark(rule="R20", text="mungkin diganti", path="0.pdf")

    assert judged(remarks=[theirs, ours, nobodys]).remarks == (ours,)


def test_every_indicator_is_judged_in_the_order_of_the_instrument(
    instrument, nothing_submitted
):
    results = judge(instrument, nothing_submitted, AS_OF)

    assert [r.indicator for r in results] == list(instrument.indicators)
    assert {(r.status, r.supported, r.reachable) for r in results} == {
        (Status.EMPTY, 0, 0)
    }

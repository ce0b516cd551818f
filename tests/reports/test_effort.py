from __future__ import annotations

from dataclasses import replace

import pytest

from indicator_corpus.indicator import Check
from reports.effort import AtHand, EffortError, effort, jobs
from reports.gap_report import Quote
from tests.reports.conftest import document, indicator, with_parts
from tests.reports.judged import instrument

INSTRUMENT = instrument("spbe-47")
NUMBER = "8"


def found(outcome="unmet", level=0, **changes):
    """Indicator 8 with all its criteria of one outcome, nothing quoted."""
    real = INSTRUMENT.by_id[NUMBER]
    template = indicator(NUMBER).criteria[0]
    criteria = tuple(
        replace(template, id=c.id, level=step.number, outcome=outcome, remedy=c.remedy)
        for step in real.levels
        for c in step.criteria
    )
    made = indicator(NUMBER, criteria=criteria, evidence=(), supported_level=level)
    return replace(made, **changes)


def needed(told, *documents):
    report = with_parts((told,), documents)
    return {
        job.criterion: job
        for job in jobs(told, INSTRUMENT.by_id[NUMBER], report, effort())
    }


def quote(path, criterion=None):
    return Quote(document=path, page=1, quote="a", score=0.5, criterion=criterion)


def test_what_is_met_costs_nothing():
    assert needed(found("met")) == {}


def test_levels_that_are_supported_are_left_out():
    assert {job.level for job in needed(found(level=3)).values()} == {4, 5}


def test_with_nothing_on_the_drive_the_whole_effort_counts():
    job = needed(found())["8.2.policy_issued"]

    assert (job.at_hand, job.cost) == (AtHand.NOTHING, effort().base[Check.ISSUED])
    assert job.remedy


ON_THE_DRIVE = [
    # kind, whether it is on the indicator, criterion, what lies there
    ("perkada", True, "8.2.policy_issued", AtHand.NEAR),
    ("perkada", False, "8.2.policy_issued", AtHand.KIND),
    ("notulen", True, "8.2.policy_issued", AtHand.NOTHING),  # minutes issue nothing
    ("notulen", False, "8.2.policy_issued", AtHand.NOTHING),
    ("notulen", True, "8.4.review", AtHand.NEAR),
    ("perkada", True, "8.4.review", AtHand.NOTHING),  # a policy is no review of itself
    ("notulen", False, "8.4.review", AtHand.NOTHING),
    ("perkada", True, "8.2.partial", AtHand.NEAR),
]


@pytest.mark.parametrize(("kind", "related", "criterion", "at_hand"), ON_THE_DRIVE)
def test_a_paper_of_the_right_kind_makes_it_cheaper(kind, related, criterion, at_hand):
    told = found(review=(quote("a.pdf"),) if related else ())

    job = needed(told, document("a.pdf", kind=kind))[criterion]

    assert job.at_hand is at_hand
    assert bool(job.documents) == (at_hand is not AtHand.NOTHING)


def test_a_near_miss_is_worth_a_little():
    told = found(nearest=(quote("a.pdf"),))

    job = needed(told, document("a.pdf", kind="notulen"))["8.4.review"]

    assert job.at_hand is AtHand.KIND


def test_a_copy_of_the_guideline_is_no_paper_at_hand():
    told = found(review=(quote("a.pdf"),))
    guideline = document("a.pdf", kind="perkada", not_evidence="pedoman")

    assert needed(told, guideline)["8.2.policy_issued"].at_hand is AtHand.NOTHING


def test_what_must_be_confirmed_is_cheapest():
    told = found("check", evidence=(quote("a.pdf", "8.2.policy_issued"),))
    job = needed(told, document("a.pdf"))["8.2.policy_issued"]

    assert (job.at_hand, job.documents) == (AtHand.CHECK, ("a.pdf",))
    assert job.cost < needed(found())["8.2.policy_issued"].cost / 2


def test_a_closed_file_is_trusted_up_to_the_claim_and_no_further():
    by_id = needed(found("unreadable", claimed_level=2))

    assert by_id["8.2.partial"].at_hand is AtHand.UNREADABLE
    assert by_id["8.3.complete"].at_hand is AtHand.NOTHING


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("base: {shown: 1}\nfactors: {}\n", "belum ada"),
        ("base: {lompat: 1}\nfactors: {}\n", "base.lompat"),
        ("- 1", "x.yaml"),
        ("a: [", "tidak dapat dibaca"),
    ],
)
def test_a_wrong_table_is_told(tmp_path, content, said):
    (tmp_path / "x.yaml").write_text(content)

    with pytest.raises(EffortError, match=said):
        effort(tmp_path / "x.yaml")


def test_efforts_below_nought_are_refused(tmp_path):
    ours = (effort.__globals__["_ITSELF"]).read_text()
    (tmp_path / "x.yaml").write_text(ours.replace("shown: 1", "shown: -1"))

    with pytest.raises(EffortError, match="di bawah 0"):
        effort(tmp_path / "x.yaml")

"""Several processes judge as one does."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date

import pytest

from assessment import judging
from assessment.claim import Claim, Claims
from assessment.finding import Remark
from assessment.judging import Judge, judge
from assessment.submission import Submission
from classifiers import reading
from classifiers.crew import Crew
from classifiers.embedding import load_embedder
from tests.classifiers import papers

AS_OF = date(2025, 6, 30)


@pytest.mark.parametrize("at_work", [True, False])
def test_several_processes_judge_as_one_does(
    instrument, read, match_of, monkeypatch, at_work
):
    texts = {
        "8": papers.SECURITY_POLICY,
        "2": papers.ROADMAP,
        "19": papers.SECURITY_POLICY,
    }
    readings = {f"{n}.pdf": read(text, f"{n}.pdf") for n, text in texts.items()}
    submission = Submission(
        readings=readings,
        matches=[match_of(readings[f"{n}.pdf"], n) for n in texts],
        claims=Claims(rows=(Claim(indicator="8", level=3),)),
        unreadable={},
        rejections={},
        missing={"3": ("hilang.pdf",)},
        remarks=(
            Remark(rule="R1", path="8.pdf", indicator="8", text="t"),
            Remark(rule="R1", path="8.pdf", indicator=None, text="t"),
        ),
    )
    monkeypatch.setattr(judging, "_MANY", 3)
    monkeypatch.setattr(judging, "_MANY_AT_WORK", 3)
    embedder = load_embedder(None)

    alone = judge(instrument, submission, AS_OF, embedder)
    with Crew(2) as crew:
        if at_work:
            crew.call_up(str)
        together = judge(instrument, submission, AS_OF, embedder, crew)
        assert crew.is_at_work

    assert together == alone


def test_few_exhibits_are_not_worth_further_processes(instrument, nothing_submitted):
    with Crew(2) as crew:
        assert len(judge(instrument, nothing_submitted, AS_OF, crew=crew)) == 47
        assert not crew.is_at_work


def test_a_paper_that_is_handed_over_again_is_cut_up_once(
    instrument, read, match_of, nothing_submitted, monkeypatch
):
    paper = read(papers.SECURITY_POLICY, "a.pdf")
    submission = replace(
        nothing_submitted,
        readings={"a.pdf": paper},
        matches=[match_of(paper, number) for number in ("8", "9")],
    )
    handed = [pickle.dumps((n, submission.of(n))) for n in ("8", "9")]
    cut = []
    original = reading.passages
    monkeypatch.setattr(
        reading, "passages", lambda each: cut.append(each.path) or original(each)
    )
    judging_here = Judge(instrument, AS_OF)

    for each in handed:
        judging_here(pickle.loads(each))  # noqa: S301 - made above

    assert cut == ["a.pdf"]

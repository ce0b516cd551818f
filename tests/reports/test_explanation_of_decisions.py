"""People's decisions stand in an explanation, before the word of the score."""

from dataclasses import replace

import pytest

from assessment.decisions.bearing import Bearing, Force
from assessment.decisions.decision import Decision, Kind
from classifiers.match import Decision as Verdict
from reports.explanation_of_decisions import decision_told, decisions_told
from tests.reports.explained import POLICY, assessed


def bearing(value="rejected", force=Force.APPLIED):
    decision = Decision(
        id=1,
        instrument="spbe-47",
        indicator="8",
        kind=Kind.MATCH,
        value=value,
        by="Sari",
    )
    return Bearing(decision=decision, force=force, paths=(POLICY,))


def _match(assessment):
    return next(
        m for m in assessment.matches if m.path == POLICY and m.indicator == "8"
    )


@pytest.mark.parametrize(
    ("value", "verdict", "words"),
    [
        ("rejected", Verdict.NEAR, "ditolak orang (Sari)"),
        ("confirmed", Verdict.SERVES, "dikonfirmasi orang (Sari)"),
    ],
)
def test_a_persons_word_goes_before_the_score(value, verdict, words):
    decided = replace(assessed(), bearings=(bearing(value),))

    assert decision_told(decided, replace(_match(decided), decision=verdict)) == words


def test_without_a_decision_the_score_speaks():
    assessment = assessed()

    assert decision_told(assessment, _match(assessment)) == "mendukung"


def test_what_is_not_applied_says_why():
    lines = list(decisions_told([bearing(force=Force.EXPIRED)]))

    assert lines[1] == "KEPUTUSAN ORANG"
    assert "indikator 8: Kecocokan berkas: ditolak; Sari" in lines[2]
    assert len(lines) == 4


def test_no_decision_needs_no_heading():
    assert list(decisions_told([])) == []

"""What people decided on the file or the indicator that is explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assessment.assessing import Assessment
from assessment.decisions.applying import deciders
from assessment.decisions.bearing import Bearing
from classifiers.decisions import normal_path
from classifiers.match import Decision, Match
from reports.deciding import reported
from reports.decision_wording import DecisionWording
from reports.explanation_lines import WORDING, heading, told

DECISION_WORDS = {
    Decision.SERVES: "mendukung",
    Decision.REVIEW: "perlu diperiksa orang",
    Decision.NEAR: "tidak cukup, hanya mendekati",
}


def decision_told(assessment: Assessment, match: Match) -> str:
    """What became of *match*: a person's word goes before that of its score."""
    pair = (normal_path(match.path), match.indicator)
    person = deciders(assessment.bearings).get(pair)
    if person is None:
        return DECISION_WORDS[match.decision]
    said = "dikonfirmasi" if match.decision is Decision.SERVES else "ditolak"
    return f"{said} orang ({person.by})"


def decisions_told(bearings: Iterable[Bearing]) -> Iterator[str]:
    """The decisions in *bearings*: on what, by whom, and whether they are applied."""
    wording = DecisionWording(WORDING)
    lines = [line for bearing in bearings for line in _told(bearing, wording)]
    if lines:
        yield from heading("Keputusan orang")
        yield from lines


def _told(bearing: Bearing, wording: DecisionWording) -> Iterator[str]:
    decision = reported(bearing)
    said = f"indikator {bearing.decision.indicator}: {wording.kind(decision)}: "
    parts = (said + wording.value(decision), wording.who(decision))
    yield from told("; ".join(filter(None, parts)), mark="- ")
    if not bearing.is_applied:
        yield from told(wording.force(decision), indent=4)

"""What `assessment.judging` tells of evidence that is too old."""

from __future__ import annotations

import pytest

from indicator_corpus.indicator import Reason
from tests.classifiers import papers


@pytest.mark.parametrize(("claimed", "told"), [(5, True), (4, True), (3, False)])
def test_a_review_is_told_as_far_as_the_claim_reaches(judged, claimed, told):
    """Who brings the policy needs a new review, too."""
    stale = papers.SECURITY_REVIEW.replace("3 September 2024", "2 Februari 2019")

    result = judged(papers.SECURITY_DRAFT, stale, level=claimed)

    assert result.supported == 1
    assert (Reason.REVIEW_STALE in {gap.reason for gap in result.gaps}) is told


@pytest.mark.parametrize(
    ("year", "told"), [("2021", True), ("2024", False)], ids=["old", "young"]
)
def test_an_audit_is_told_whatever_is_claimed(judged, year, told):
    audit = papers.AUDIT_REPORT.replace("2024", year)

    result = judged(audit, level=2, indicator="29")

    assert result.supported < 3
    assert (Reason.AUDIT_STALE in {gap.reason for gap in result.gaps}) is told

from __future__ import annotations

from assessment.finding import Outcome, Status


def test_outcomes_keep_unread_apart_from_unmet():
    assert {o.value for o in Outcome} == {"met", "check", "unmet", "unreadable"}


def test_an_indicator_is_empty_weak_or_adequate():
    assert {s.value for s in Status} == {"empty", "weak", "adequate"}

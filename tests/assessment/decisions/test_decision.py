from datetime import date

import pytest

from tests.assessment.decisions.words import decision


@pytest.mark.parametrize(
    ("until", "expired"),
    [("", False), ("2025-06-30", False), ("2025-07-01", False), ("2025-06-29", True)],
)
def test_a_decision_holds_through_its_last_day(until, expired):
    assert decision(until=until).is_expired(date(2025, 6, 30)) is expired


def test_the_topic_is_told_apart_by_criterion():
    whole, part = (
        decision("work", "belum"),
        decision("work", "belum", criterion="8.2.a"),
    )

    assert whole.topic != part.topic
    assert whole.topic == decision("work", "diajukan", by="Budi", id=2).topic

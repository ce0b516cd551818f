import pytest

from reports.decided import ReportedDecision, said, waiting


def told(number, kind="work", value="belum", force="applied", criterion=""):
    return ReportedDecision(
        id=number, kind=kind, value=value, by="Sari", at="2025-06-01T02:03:04Z",
        force=force, criterion=criterion,
    )  # fmt: skip


ALL = (
    told(1),
    told(2, value="diajukan"),
    told(3, value="diterima", force="expired"),
    told(4, value="revisi", criterion="8.2.a"),
    told(5, kind="match", value="confirmed", force="reopened"),
    told(6, kind="match", force="obsolete"),
)


@pytest.mark.parametrize(
    ("kind", "criterion", "number"),
    [("work", "", 2), ("work", "8.2.a", 4), ("work", "8.3.a", None), ("due", "", None)],
)
def test_the_last_applied_word_is_what_was_said(kind, criterion, number):
    found = said(ALL, kind, criterion)

    assert (found and found.id) == number


def test_what_lost_its_ground_or_its_time_waits_for_a_person():
    assert [d.id for d in waiting(ALL)] == [3, 5]

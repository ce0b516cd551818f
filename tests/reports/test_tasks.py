from dataclasses import replace

from reports.gap_report import ReportedReason
from reports.tasks import tasks


def test_all_that_one_criterion_needs_is_one_task(report):
    (task,) = tasks(report.indicators[1])

    assert (task.criterion, task.level) == ("8.2.a", 2)
    assert [need.kind for need in task.needs] == ["bring", "confirm"]


def test_what_no_criterion_asks_for_is_for_the_next_level(report):
    weak = report.indicators[1]
    criteria = tuple(replace(c, example=f"contoh {c.level}") for c in weak.criteria)
    reasons = (
        ReportedReason(code="wrong_object", text="Objeknya lain."),
        ReportedReason(code="unreadable", text="Satu berkas terkunci."),
        *weak.reasons,
    )

    whole, part = tasks(replace(weak, criteria=criteria, reasons=reasons))

    assert (whole.criterion, whole.level, whole.example) == ("", 2, "contoh 2")
    assert [need.code for need in whole.needs] == ["wrong_object", "unreadable"]
    assert part.example == "contoh 2"


def test_an_adequate_indicator_has_none(report):
    assert tasks(report.indicators[0]) == ()

from dataclasses import replace

from reports.gap_report import from_json, to_json
from reports.history import with_history
from reports.validation import validate


def on(report, day, supported=1.5, level=2, **changes):
    first, *rest = report.indicators
    return replace(
        report,
        as_of=day,
        index=replace(report.index, supported=supported),
        indicators=(replace(first, supported_level=level), *rest),
        **changes,
    )


def test_the_first_report_tells_of_no_earlier_day(report):
    assert with_history(report, ()).history is None


def test_each_earlier_day_is_told_once_by_its_last_report(report):
    earlier = [
        on(report, "2025-08-14", 1.4),
        on(report, "2025-08-13", 1.3, level=1),
        on(report, "2025-08-13", 1.2),
    ]

    history = with_history(on(report, "2025-08-15"), earlier).history

    assert history.days == ("2025-08-13", "2025-08-14")
    assert history.supported == (1.3, 1.4)
    assert history.levels["1"] == "12"


def test_what_an_earlier_report_tells_of_days_before_it_is_taken_over(report):
    first = on(report, "2025-08-13", 1.3)
    second = with_history(on(report, "2025-08-14", 1.4), [first])

    def earlier():
        yield second
        raise AssertionError("nothing more need be read")

    told = with_history(on(report, "2025-08-15"), earlier()).history

    assert told == with_history(on(report, "2025-08-15"), [second, first]).history
    assert told.days == ("2025-08-13", "2025-08-14")


def test_the_same_day_again_gives_the_same_history(report):
    first = on(report, "2025-08-14", 1.4)
    once = with_history(on(report, "2025-08-15"), [first])

    assert with_history(on(report, "2025-08-15"), [once, first]) == once


def test_a_day_in_the_past_knows_nothing_of_later_ones(report):
    later = with_history(on(report, "2025-08-15"), [on(report, "2025-08-13")])

    assert with_history(on(report, "2025-08-14"), [later]).history.days == (
        "2025-08-13",
    )


def test_reports_on_other_instruments_are_passed_over(report):
    other = replace(report.instrument, id="pemdi-20")
    earlier = [
        on(report, "2025-08-14", instrument=other),
        on(report, "2025-08-13", 1.3),
    ]

    assert with_history(report, earlier).history.days == ("2025-08-13",)


def test_an_indicator_that_was_not_asked_has_a_hyphen(report):
    before = on(report, "2025-08-14")
    before = replace(before, indicators=before.indicators[1:])

    assert with_history(report, [before]).history.levels["1"] == "-"


def test_long_ago_the_last_day_of_each_month_is_enough(report):
    old = [on(report, f"2023-{m:02d}-{d:02d}") for m in (3, 2) for d in (20, 10)]

    history = with_history(report, old).history

    assert history.days == ("2023-02-20", "2023-03-20")


def test_a_report_with_history_keeps_the_contract(report):
    told = with_history(report, [on(report, "2025-08-14")])

    validate(told)
    assert from_json(to_json(told)) == told

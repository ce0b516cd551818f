from dataclasses import replace

from reports.changed import changed_indicators, file_counts, index_step, moves
from reports.supplement import DeletedFile, DeletedQuote, FileChange
from tests.reports.conftest import MINUTES
from tests.reports.storied import CHANGES, storied


def test_a_first_report_has_changed_nothing(report):
    assert moves(report) == ()
    assert index_step(report) is None
    assert changed_indicators(report) == frozenset()
    assert file_counts(report) == {}


def test_a_level_that_is_another_than_the_day_before_has_moved(report):
    told = storied(report)
    first = replace(told.indicators[0], supported_level=1)

    (move,) = moves(replace(told, indicators=(first, *told.indicators[1:])))

    assert (move.indicator.id, move.before, move.is_up) == ("1", 2, False)


def test_the_index_is_held_against_the_day_before(report):
    assert index_step(storied(report)) == 0.1


def test_status_and_touched_files_change_an_indicator(report):
    assert changed_indicators(storied(report)) == {"1", "29"}


def test_an_indicator_changes_when_a_file_it_quoted_is_deleted(report):
    gone = DeletedFile(
        path=MINUTES,
        sha256=None,
        noticed="2025-08-15",
        quotes=(DeletedQuote(indicator="21", page=1, quote="Risiko."),),
    )
    files = (FileChange(path=MINUTES, kind="deleted"),)
    changes = replace(CHANGES, indicators=(), unreadable=(), files=files)

    told = replace(report, changes=changes, deleted=(gone,))

    assert changed_indicators(told) == {"21"}
    assert file_counts(told) == {"deleted": 1}

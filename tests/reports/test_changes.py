from dataclasses import replace

import pytest

from reports.changes import difference, with_changes
from reports.gap_report import from_json, to_json
from reports.supplement import FileChange
from reports.validation import validate
from tests.reports.conftest import document, indicator, with_parts

YESTERDAY, TODAY = "2025-08-14", "2025-08-15"


def on(day, indicators=(), documents=()):
    return replace(with_parts(tuple(indicators), tuple(documents)), as_of=day)


def file(path, content, **changes):
    return document(path, sha256=f"{content:064x}", **changes)


def happened(before, after):
    found = difference(on(TODAY, documents=after), on(YESTERDAY, documents=before))
    return [(f.path, f.kind, f.origin) for f in found.files]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ([], [("a", 1)], [("a", "added", None)]),
        ([("a", 1)], [], [("a", "deleted", None)]),
        ([("a", 1)], [("a", 2)], [("a", "changed", None)]),
        ([("a", 1)], [("b/a", 1)], [("b/a", "moved", "a")]),
        ([("a", 1)], [("a", 1)], []),
        # a copy is a new file; of two that are gone, the one of the same name moved
        ([("a", 1)], [("a", 1), ("b", 1)], [("b", "added", None)]),
        (
            [("a", 1), ("x/b", 1)],
            [("b", 1)],
            [("a", "deleted", None), ("b", "moved", "x/b")],
        ),
        # one missing file moves to one place only
        (
            [("a", 1)],
            [("b", 1), ("c", 1)],
            [("b", "moved", "a"), ("c", "added", None)],
        ),
        # exchanged names are two changed files, not two moves
        (
            [("a", 1), ("b", 2)],
            [("a", 2), ("b", 1)],
            [("a", "changed", None), ("b", "changed", None)],
        ),
    ],
)
def test_files_are_told_by_content(before, after, told):
    assert happened([file(*f) for f in before], [file(*f) for f in after]) == told


def test_files_that_are_no_evidence_are_not_told():
    assert not happened([], [file("Thumbs.db", 1, state="skipped")])


def test_a_file_that_was_never_opened_has_not_changed():
    before = [document("a", sha256=None, state="unreadable")]

    assert not happened(before, [file("a", 1)])


def test_only_other_statuses_are_told():
    before = on(YESTERDAY, [indicator("1"), indicator("8", status="empty")])
    after = on(TODAY, [indicator("1"), indicator("8", status="weak")])

    (found,) = difference(after, before).indicators

    assert (found.id, found.before, found.after) == ("8", "empty", "weak")
    assert found.owner == "Dinas Komunikasi dan Informatika"


def test_statuses_under_another_instrument_are_not_compared():
    before = on(YESTERDAY, [indicator("1", status="empty")], [file("a", 1)])
    other = replace(before.instrument, id="pemdi-20")
    after = on(TODAY, [indicator("1")], [])

    found = difference(after, replace(before, instrument=other))

    assert not found.indicators
    assert found.files == (FileChange(path="a", kind="deleted"),)


def test_a_file_that_was_unreadable_before_is_not_newly_so(report):
    locked = [d for d in report.documents if d.state == "unreadable"]
    moved = tuple(
        replace(d, path=f"Arsip/{d.path}") if d in locked else d
        for d in report.documents
    )

    assert not difference(replace(report, documents=moved), report).unreadable


def test_a_file_that_became_unreadable_is_told_to_those_it_was_meant_for(report):
    readable = tuple(replace(d, state="read") for d in report.documents)

    (found,) = difference(report, replace(report, documents=readable)).unreadable

    assert found.path == "I29_LHA infrastruktur 2024.pdf"
    assert found.owners == ("Inspektorat Daerah",)
    assert "terkunci" in found.message


def test_a_first_report_tells_no_changes(report):
    assert with_changes(report, None) is report
    assert b'"changes"' not in to_json(report)


def test_changes_stay_until_there_are_others(report):
    empty = on(YESTERDAY, report.indicators[:1], report.documents[:1])
    second = with_changes(report, empty)
    third = with_changes(replace(report, as_of="2025-08-16"), second)

    assert second.changes
    assert (second.changes.since, second.changes.noticed) == (YESTERDAY, TODAY)
    assert third.changes == second.changes
    assert not difference(third, second)


def test_a_run_repeated_after_its_results_were_kept_tells_the_same(report):
    first = on(YESTERDAY, report.indicators[:1], report.documents[:1])
    kept = with_changes(report, first)

    assert to_json(with_changes(report, kept)) == to_json(kept)


def test_a_report_with_changes_keeps_its_contract_and_is_read_back(report):
    told = with_changes(report, on(YESTERDAY, report.indicators[:1], ()))

    validate(told)
    assert from_json(to_json(told)) == told

from __future__ import annotations

import pytest

from reports.evaluation.confusion import NONE, confusion
from tests.reports.evaluation.answered import answers, asked


@pytest.mark.parametrize(
    ("wanted", "said", "cells"),
    [
        ("1", "1", {("1", "1")}),
        ("1", "2", {("1", "2")}),
        ("1", "", {("1", NONE)}),
        ("", "2", {(NONE, "2")}),
        ("1 3", "3 2", {("1", "2"), ("3", "3")}),
        ("1 3", "3", {("1", NONE), ("3", "3")}),  # a hit is nobody's mistake
        ("", "", set()),
    ],
)
def test_who_was_taken_for_whom(wanted, said, cells):
    answered = answers({"a": dict.fromkeys(said.split(), 1.0)})

    found = confusion(answered, [asked("a", wanted)], ["1", "2", "3"])

    assert {(cell.right, cell.said) for cell in found.cells} == cells
    assert found.labels == ("1", "2", "3", NONE)


def test_mistakes_are_counted_and_the_commonest_comes_first():
    answered = answers({path: {"2": 1.0} for path in "abc"})
    documents = [asked("a", "3"), asked("b", "1"), asked("c", "1")]

    mistakes = confusion(answered, documents, ["1", "2", "3"]).mistakes

    assert [(m.right, m.said, m.count) for m in mistakes] == [
        ("1", "2", 2),
        ("3", "2", 1),
    ]


def test_an_undecided_answer_is_no_mistake():
    answered = answers({"a": {"2": 1.0}})

    assert not confusion(answered, [asked("a", "", decided="1")], ["1", "2"]).cells

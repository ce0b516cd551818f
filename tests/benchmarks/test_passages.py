import json

import pytest

from benchmarks.passages import Item, answered


def item(*indicators):
    return Item(
        name="Undangan rapat", text="Undangan rapat", indicators=frozenset(indicators)
    )


def test_a_reader_is_right_with_one_of_three(tmp_path):
    answers = [[19, 10, 20, 1], [28, 16, 5], [1, 2, 3]]
    (tmp_path / "first-reader.json").write_text(json.dumps(answers))
    found = answered(tmp_path, [item("10", "44"), item("1"), item()])
    assert found == {"first reader": ["0.500", "-", "-"]}


def test_a_fourth_answer_does_not_count(tmp_path):
    (tmp_path / "r.json").write_text("[[19, 10, 20, 1]]")
    assert answered(tmp_path, [item("1")]) == {"r": ["0.000", "-", "-"]}


def test_answers_to_other_items_are_refused(tmp_path):
    (tmp_path / "r.json").write_text("[[1, 2, 3]]")
    with pytest.raises(SystemExit, match="1 answers to 2 items"):
        answered(tmp_path, [item("1"), item("2")])


def test_without_readers_there_is_no_row():
    assert answered(None, [item("1")]) == {}

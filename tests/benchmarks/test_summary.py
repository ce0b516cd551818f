"""Means and worst figures over drives."""

from __future__ import annotations

import pytest

from benchmarks.summary import summary

ONE = {"files lost": 0.0, "mapping F1": 0.9, "distractors mapped": "1/10"}
OTHER = {"files lost": 2.0, "mapping F1": 0.8, "distractors mapped": "1/5"}


def test_the_mean_and_the_worst_of_each_method():
    found = summary({"a Bukti": ONE, "b Bukti": OTHER, "a TF-IDF": ONE})

    assert set(found) == {"mean of 2, Bukti", "worst of 2, Bukti"}
    assert found["mean of 2, Bukti"] == {
        "files lost": 2.0,
        "mapping F1": pytest.approx(0.85),
        "distractors mapped": "2/15",
    }
    assert found["worst of 2, Bukti"] == {
        "files lost": 2.0,
        "mapping F1": 0.8,
        "distractors mapped": "1/5",
    }


def test_one_drive_has_no_mean():
    assert summary({"a Bukti": ONE}) == {}


def test_the_drives_that_nobody_has_read_have_a_mean_of_their_own():
    columns = {"a Bukti": ONE, "b Bukti": OTHER, "c Bukti": OTHER}

    found = summary(columns, {"b", "c", "of another table"})

    assert found["mean of 2 unread, Bukti"]["mapping F1"] == pytest.approx(0.8)
    assert found["mean of 3, Bukti"]["mapping F1"] == pytest.approx(2.5 / 3)
    assert not any("unread" in name for name in summary(columns, {"b"}))

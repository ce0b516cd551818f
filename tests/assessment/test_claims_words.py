"""The words of self-assessment sheets, as data."""

from __future__ import annotations

from collections import Counter

import pytest

from assessment.claims_words import claims_words

HEADINGS = [
    (column, heading)
    for column, headings in claims_words()["columns"].items()
    for heading in headings
]


@pytest.mark.parametrize(("column", "said"), HEADINGS)
def test_every_heading_is_written_as_headings_are_compared(column, said):
    assert isinstance(said, str), "YAML takes a bare no for False"
    assert said == " ".join("".join(c for c in said if c.isalpha() or c == " ").split())
    assert said == said.casefold()


def test_a_heading_means_one_column():
    times = Counter(said for _, said in HEADINGS)

    assert [said for said, n in times.items() if n > 1] == []


def test_what_ticks_a_cell_does_not_leave_it_blank():
    assert not set(claims_words()["marks"]) & set(claims_words()["blanks"])


def test_marks_and_blanks_are_text_as_cells_are():
    for group in ("marks", "blanks"):
        assert all(isinstance(word, str) for word in claims_words()[group])


def test_words_for_levels_stand_for_each_of_the_five():
    assert set(claims_words()["levels"].values()) == {1, 2, 3, 4, 5}


def test_short_words_of_headings_are_written_out():
    assert claims_words()["written_out"]["no"] == "nomor"

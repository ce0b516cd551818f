"""Sheets that tick levels, a column for each."""

from __future__ import annotations

import pytest

from assessment.claims_sheet import read_claims
from assessment.claims_ticks import level_columns, ticked, ticked_columns


@pytest.mark.parametrize(
    ("cells", "levels"),
    [
        (["No", "1", "2", "3", "4", "5"], [1, 2, 3, 4, 5]),
        (["Level 1", "Level 2", "Level 3"], [1, 2, 3]),
        (["TK. 1", "tk 2", "Tk-3", "TK 4"], [1, 2, 3, 4]),
        (["1", "2"], []),  # too few to count levels
        (["2", "3", "4"], []),
        (["Level (1-5)", "Bobot", "Nilai"], []),
    ],
)
def test_columns_of_levels_count_from_one(cells, levels):
    assert sorted(level_columns(cells)) == levels


HEADS = [["Indikator", "L1", "L2", "L3"], ["", "", "", ""]]


@pytest.mark.parametrize(
    ("below", "is_ticked"),
    [
        (["1", "v", "", ""], True),
        (["1", "√", "V", "-"], True),
        (["1", "Konsep", "Sebagian", "Lengkap"], False),
        (["1", "", "", ""], False),
    ],
)
def test_only_marks_are_ticks(below, is_ticked):
    assert bool(ticked_columns([*HEADS, below], 0)) is is_ticked


def test_the_highest_tick_is_the_level():
    columns = {1: 1, 2: 2, 3: 3}

    assert ticked(["1", "v", "v", ""], columns) == "2"
    assert ticked(["1", "", "", "X"], columns) == "3"
    assert not ticked(["1", "", "-"], columns)


@pytest.fixture
def read(tmp_path, instrument):
    def make(text):
        path = tmp_path / "penilaian.csv"
        path.write_text(text, encoding="utf-8")
        return read_claims(path, instrument)

    return make


def test_a_sheet_that_ticks_is_read(read):
    claims = read(
        "No;Tingkat Kematangan;;;Data Dukung\n;1;2;3;\n8;;√;;a.pdf\n9;v;v;v;b.pdf\n"
    )

    assert [(c.indicator, c.level) for c in claims.rows] == [("8", 2), ("9", 3)]
    assert claims.of("9").files == ("b.pdf",)
    assert "D = tingkat 3" in claims.understood[0]


def test_what_each_level_asks_is_not_what_is_claimed(read):
    claims = read(
        "No;Level 1;Level 2;Level 3;Klaim\n8;Konsep;Sebagian;Lengkap;2\n"
        "9;Konsep;Sebagian;Lengkap;3\n"
    )

    assert [(c.indicator, c.level) for c in claims.rows] == [("8", 2), ("9", 3)]

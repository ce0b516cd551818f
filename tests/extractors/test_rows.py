from __future__ import annotations

import pytest

from extractors.rows import joined_wrapping, row_lines

ROWS = [
    ([["1"], ["SOP jaringan"], ["2024"]], ["1 | SOP jaringan | 2024"]),
    ([["1"], [], ["2024"]], ["1 | 2024"]),  # an empty cell
    ([["NAMA SOP"], [":"], ["Gangguan"]], ["NAMA SOP : Gangguan"]),
    ([["KESATU"], [":"], ["a.", "b."]], ["KESATU : a.", "b."]),  # a layout table
    ([["satu", "dua"], ["tiga", "empat"]], ["satu dua | tiga empat"]),  # true columns
    ([["satu", "dua"]], ["satu", "dua"]),  # one cell is no row
    ([[], ["  "]], []),
    ([], []),
]


@pytest.mark.parametrize(("cells", "lines"), ROWS)
def test_a_row_of_cells_becomes_lines(cells, lines):
    assert row_lines(cells) == lines


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Pengendalia", "n"], "Pengendalian"),
        (["Keterlambat", "an laporan"], "Keterlambatan laporan"),
        (["Kepala", "Dinas"], "Kepala Dinas"),
        (["aplikasi", "di kota"], "aplikasi di kota"),
        (["butir", "a. satu"], "butir a. satu"),
        (["TAHUN", "n"], "TAHUN n"),
    ],
)
def test_only_words_that_a_narrow_cell_broke_are_joined(lines, text):
    assert joined_wrapping(lines) == text

"""`assessment.claims_columns`: which column of a self-assessment holds what."""

from __future__ import annotations

import pytest

from assessment.claims_columns import heading, with_told_by_cells

CODES = ["I-1", "I-2", "I-3", "I-4"]
FILES = ["a.pdf", "b.docx\nc.png", "", "d.xlsx"]
TEXTS = ["Sudah diatur dengan Peraturan Wali Kota tahun 2022."] * 4


def body(*columns):
    return [list(row) for row in zip(*columns, strict=True)]


def test_headings_are_known_in_two_rows_and_run_together():
    rows = [["Judul", "", ""], ["NoIndikator", "Tingkat Klaim", "BerkasBukti"]]

    place, _, columns = heading(rows)

    assert place == 1
    assert columns == {"number": 0, "level": 1, "files": 2}


def test_headings_are_known_with_short_words_in_them():
    rows = [["Ind.", "Aspek yg Dinilai", "TK yg Diyakini", "Bukti di Drive"]]

    assert heading(rows)[2] == {"number": 0, "name": 1, "level": 2, "files": 3}


def test_columns_without_a_known_heading_are_told_by_their_cells():
    found = with_told_by_cells(
        {"name": 4}, body(CODES, ["Lv 3"] * 4, TEXTS, FILES, ["x"] * 4)
    )

    assert found == {"name": 4, "level": 1, "number": 0, "files": 3, "narrative": 2}


@pytest.mark.parametrize(
    "level", ["tiga", "Tingkat 3", "III", "TK.3", "TK-3", "Lvl: 3", "3 (sedang)"]
)
def test_levels_are_told_however_they_are_written(level):
    assert with_told_by_cells({}, body([level] * 4))["level"] == 0


@pytest.mark.parametrize(
    ("columns", "cells", "missing"),
    [
        ({"name": 1}, body(["1", "2", "3", "4"], ["x"] * 4), "number"),  # a bare count
        ({}, body(["a", "b", "c", "d"]), "level"),
        ({}, body(["pendek"] * 4), "narrative"),
        ({}, body(["a.pdf", "-", "-", "-"]), "files"),
    ],
)
def test_other_cells_give_nothing_away(columns, cells, missing):
    assert missing not in with_told_by_cells(columns, cells)


@pytest.mark.parametrize(
    "heads",
    [
        ["Level target", "Level saat ini"],
        ["Nilai Asesor", "Nilai Mandiri"],
        ["Level tahun lalu", "Level"],
        ["Nilai 2024", "Nilai 2025"],
    ],
)
def test_levels_aimed_at_or_of_others_are_not_claimed(heads):
    assert heading([["No", *heads]])[2]["level"] == 2
    assert heading([["No", *reversed(heads)]])[2]["level"] == 1


@pytest.mark.parametrize(
    ("head", "level"),
    [(["2024", "2025"], 1), (["Sasaran", "Kondisi"], 1), (["Kondisi", "Harapan"], 0)],
)
def test_of_columns_told_by_cells_the_heading_sets_some_aside(head, level):
    cells = body(["2"] * 4, ["3"] * 4)

    assert with_told_by_cells({}, cells, head)["level"] == level


def test_a_column_headed_like_levels_gives_way_to_one_that_holds_them():
    rows = [["Tingkat yang diajukan", "Uraian dan keyakinan PD"]]

    columns = with_told_by_cells(heading(rows)[2], body(["Tingkat 4"] * 4, TEXTS))

    assert columns == {"level": 0, "narrative": 1}


def test_a_column_of_levels_that_nobody_filled_in_keeps_its_heading():
    counted = body([""] * 4, ["1", "2", "3", "4"], TEXTS)

    assert with_told_by_cells({"level": 0}, counted)["level"] == 0

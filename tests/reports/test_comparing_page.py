from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from reports.comparing import comparison
from reports.comparing_page import lines, page, workbook
from tests.reports.test_comparing import LHE_2023, LHE_2024, SPBE, stage


@pytest.fixture(scope="module")
def found():
    return comparison(SPBE, [stage("Final 2024", LHE_2024), stage("Kini", LHE_2023)])


def test_the_page_has_a_row_for_every_part(found):
    table = [line for line in page(found).splitlines() if line.startswith("|")]

    assert len(table) == 2 + 1 + len(found.rows)
    assert "|  | **Indeks** | 100,00 | 2,98 | 2,15 (-0,83) |" in table[2]
    assert "Predikat |  | Baik | Cukup |" in table[3]


def test_the_terminal_leaves_indicators_out_unless_asked(found):
    short, whole = list(lines(found)), list(lines(found, whole=True))

    assert len(whole) == len(short) + 47
    assert not any("Kebijakan manajemen keamanan" in line for line in short)
    assert any(line.startswith("  8 Kebijakan manajemen") for line in whole)
    assert max(len(line) for line in short[:16]) < 100


def test_drops_are_told_with_their_points(found):
    told = [line for line in lines(found) if "poin" in line]

    assert len(told) == 5
    assert all(" ke " in line and "-0," in line for line in told)


def test_a_page_is_told_in_english(found):
    assert page(found, lang="en").startswith("# Comparison: ")


def test_the_workbook_holds_values_and_differences_as_numbers(found):
    content = workbook(found)
    sheet = load_workbook(BytesIO(content)).active
    table = list(sheet.iter_rows(min_row=4, max_row=64, values_only=True))

    assert len(table) == len(found.rows) + 1
    assert table[0][3:] == pytest.approx((2.9795, 2.1545, -0.83))
    assert table[1][3:5] == ("Baik", "Cukup")
    assert workbook(found) == content

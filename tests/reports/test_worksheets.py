from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook

from reports.worksheets import (
    HEADER_ROW,
    LONGEST_TEXT,
    Column,
    Formula,
    Place,
    Toned,
    block,
    for_print,
    indicator_number,
    lines,
    protect,
    put,
    sheet_name,
    table,
)


@pytest.fixture
def sheet():
    return Workbook().worksheets[0]


FORMULAS = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://contoh.id")',
    "+62 811",
    "-1",
    "@SUM(A1)",
    "#REF!",
    "%0A=1",
    "\t=1+1",
]
PLAIN = ["Perwali 34", "2 + 2", "a=b", "'=1+1", ""]


@pytest.mark.parametrize("text", FORMULAS)
def test_text_like_a_formula_is_written_as_quoted_text(sheet, text):
    put(sheet["A1"], text)

    assert (sheet["A1"].data_type, sheet["A1"].value) == ("s", text)
    assert sheet["A1"].quotePrefix


@pytest.mark.parametrize("text", PLAIN)
def test_ordinary_text_is_written_as_it_is(sheet, text):
    put(sheet["A1"], text)

    assert (sheet["A1"].data_type, sheet["A1"].value) == ("s", text)
    assert not sheet["A1"].quotePrefix


def test_numbers_and_dates_stay_numbers_and_dates(sheet):
    put(sheet["A1"], 3)
    put(sheet["A2"], 2.5, "0.00")
    put(sheet["A3"], date(2022, 8, 11), "dd/mm/yyyy")
    put(sheet["A4"], None)

    assert [sheet.cell(row, 1).data_type for row in (1, 2, 3, 4)] == [
        "n",
        "n",
        "d",
        "n",
    ]
    assert sheet["A2"].number_format == "0.00"
    assert sheet["A1"].number_format == "General"


def test_a_date_that_excel_does_not_know_is_text(sheet):
    put(sheet["A1"], date(1845, 8, 17), "dd/mm/yyyy")

    assert (sheet["A1"].data_type, sheet["A1"].value) == ("s", "1845-08-17")


def test_characters_that_xml_forbids_are_removed(sheet):
    put(sheet["A1"], "satu\x00\x0bdua\ufffe \ud83d")

    assert sheet["A1"].value == "satudua \ufffd"


def test_too_long_text_is_cut_and_shows_it(sheet):
    put(sheet["A1"], "x" * 40_000)

    assert len(sheet["A1"].value) == LONGEST_TEXT
    assert sheet["A1"].value.endswith("…")


def test_a_status_has_its_own_ground(sheet):
    for row, status in enumerate(("empty", "weak", "adequate"), start=1):
        put(sheet.cell(row, 1), Toned(text=status, status=status))

    assert len({sheet.cell(row, 1).fill.fgColor.rgb for row in (1, 2, 3)}) == 3


NAMES = [
    ("Bappeda", (), "Bappeda"),
    ("Dinas Komunikasi dan Informatika", (), "Dinas Komunikasi dan Informatik"),
    ("Bagian A/B: [x]*?\\", (), "Bagian A B x"),
    ("'Kutip'", (), "Kutip"),
    ("bappeda", ("Bappeda",), "bappeda (2)"),  # Excel ignores letter case
    ("Bappeda", ("Bappeda", "bappeda (2)"), "Bappeda (3)"),
    ("History", (), "History (2)"),  # reserved by Excel
    ("", (), "-"),
    ("\x00\u202e", (), "-"),
    ("x" * 40, ("x" * 31,), "x" * 27 + " (2)"),
]


@pytest.mark.parametrize(("title", "taken", "name"), NAMES)
def test_sheets_get_names_that_excel_accepts(title, taken, name):
    assert sheet_name(title, taken) == name
    assert len(name) <= 31


IDS = [("8", 8), ("08", 8), ("I4-L1", "I4-L1"), ("²", "²"), ("", "")]


@pytest.mark.parametrize(("text", "number"), IDS)
def test_indicator_numbers_sort_as_numbers(text, number):
    assert indicator_number(text) == number


def test_a_table_can_be_filtered_and_keeps_its_heading_in_sight(sheet):
    columns = (Column(title="Satu", width=10), Column(title="Dua", width=20))

    last = table(sheet, columns, [(1, "a"), (2, "b")])

    assert last == HEADER_ROW + 2
    assert sheet.auto_filter.ref == "A3:B5"
    assert sheet.freeze_panes == "C4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.column_dimensions["B"].width == 20
    assert sheet["B4"].alignment.wrap_text


def test_a_row_is_as_tall_as_its_longest_text(sheet):
    block(sheet, 1, (Column(title="A", width=10),), [("x" * 95,), ("y",), (1,)])

    tall, short, number = (sheet.row_dimensions[row].height for row in (2, 3, 4))
    assert tall > 5 * short
    assert short == number


def test_an_empty_table_still_has_its_heading(sheet):
    assert table(sheet, (Column(title="Satu", width=10),), []) == HEADER_ROW


def test_lines_run_across_the_columns(sheet):
    assert lines(sheet, 1, "Catatan", ["a", "b"], across=3) == 3
    assert sorted(str(r) for r in sheet.merged_cells.ranges) == [
        "A1:C1",
        "A2:C2",
        "A3:C3",
    ]


def test_open_cells_can_be_filled_in_and_hidden_columns_are_not_seen(sheet):
    columns = (
        Column(title="Satu", width=10),
        Column(title="Isi", width=10, is_open=True),
        Column(title="Kunci", width=10, is_hidden=True),
    )

    table(sheet, columns, [("a", "", "x" * 500)])
    protect(sheet)

    assert [sheet.cell(4, n).protection.locked for n in (1, 2, 3)] == [
        True,
        False,
        True,
    ]
    assert sheet["B4"].fill.fgColor.rgb != sheet["A4"].fill.fgColor.rgb
    assert sheet.column_dimensions["C"].hidden
    assert sheet.row_dimensions[4].height < 30  # what is hidden makes no row tall
    assert sheet.protection.sheet


def test_our_own_formulas_and_places_are_no_text(sheet):
    put(sheet["A1"], Formula("=1+1"))
    put(sheet["A2"], Place("Dinas", "Dinas!A4"))

    assert (sheet["A1"].data_type, sheet["A1"].value) == ("f", "=1+1")
    assert (sheet["A2"].value, sheet["A2"].hyperlink.location) == ("Dinas", "Dinas!A4")


def test_a_sheet_prints_on_a4_as_wide_as_the_page(sheet):
    for_print(sheet, "Dinas A & B", "Halaman &P dari &N")

    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (
        "landscape",
        9,
    )
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddHeader.left.text == "Dinas A && B"
    assert sheet.oddFooter.right.text == "Halaman &P dari &N"

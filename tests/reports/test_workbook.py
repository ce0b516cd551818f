from __future__ import annotations

import re
from dataclasses import replace
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from reports.gap_report import from_json, to_json
from reports.workbook import write_workbook


@pytest.fixture
def workbook(report, tmp_path):
    path = tmp_path / "laporan.xlsx"
    write_workbook(report, path)
    return load_workbook(path)


@pytest.fixture
def hostile(harmful, tmp_path):
    path = tmp_path / "jahat.xlsx"
    write_workbook(harmful, path)
    return path


def test_the_sheets_are_overview_indicators_owners_evidence_files(workbook):
    assert workbook.sheetnames == [
        "Ringkasan",
        "Indikator",
        "Dinas Komunikasi dan Informatik",
        "Inspektorat Daerah",
        "Belum ada penanggung jawab",
        "Bukti",
        "Berkas",
    ]


def test_the_same_report_gives_the_same_bytes(report, tmp_path):
    one, two = tmp_path / "satu.xlsx", tmp_path / "dua.xlsx"

    write_workbook(report, one)
    write_workbook(from_json(to_json(report)), two)

    assert one.read_bytes() == two.read_bytes()


def test_every_clock_in_the_file_stands_still(report, tmp_path):
    path = tmp_path / "laporan.xlsx"
    write_workbook(report, path)

    with ZipFile(path) as archive:
        times = {entry.date_time for entry in archive.infolist()}
        core = archive.read("docProps/core.xml").decode()
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert set(re.findall(r"W3CDTF\">([^<]*)<", core)) == {"2025-08-15T00:00:00Z"}


def test_every_sheet_prints_on_a4_landscape(workbook):
    for sheet in workbook:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_tables_have_filters_frozen_panes_and_repeated_headings(workbook):
    for sheet in workbook.worksheets[1:]:
        assert sheet.auto_filter.ref
        assert sheet.freeze_panes
        assert sheet.print_title_rows == "$3:$3"


def test_a_sheet_of_an_owner_called_like_ours_keeps_both(report, tmp_path):
    first, *others = report.indicators
    owned = (replace(first, owner="Bukti"), replace(first, owner="ringkasan"), *others)
    path = tmp_path / "laporan.xlsx"

    write_workbook(replace(report, indicators=owned), path)

    names = load_workbook(path).sheetnames
    assert "Bukti (2)" in names
    assert "ringkasan (2)" in names
    assert names[-2:] == ["Bukti", "Berkas"]


def test_no_cell_of_a_hostile_report_is_a_formula_or_an_error(hostile):
    for sheet in load_workbook(hostile):
        for row in sheet.iter_rows():
            assert not {cell.data_type for cell in row} & {"f", "e"}


def test_hostile_text_is_kept_as_text(hostile):
    quotes = [row[7].value for row in load_workbook(hostile)["Bukti"].iter_rows(4)]

    assert "=cmd|' /C calc'!A0" in quotes
    assert "@SUM(A1)" in quotes


def test_no_hostile_text_becomes_a_link_or_a_formula_in_the_xml(hostile):
    with ZipFile(hostile) as archive:
        names = archive.namelist()
        sheets = [archive.read(n) for n in names if n.startswith("xl/worksheets/sheet")]

    assert not [n for n in names if "externalLink" in n or "vba" in n.lower()]
    assert not any(b"<f>" in s or b"<f " in s or b"<hyperlink" in s for s in sheets)


def test_sheet_names_of_hostile_owners_are_short_and_unlike(hostile):
    names = load_workbook(hostile).sheetnames

    assert all(len(name) <= 31 for name in names)
    assert not re.findall(r"[\[\]:*?/\\]", "".join(names))
    assert len({name.casefold() for name in names}) == len(names)


def test_the_workbook_speaks_english_too(report, tmp_path):
    path = tmp_path / "report.xlsx"
    write_workbook(report, path, lang="en")

    book = load_workbook(path)
    assert book.sheetnames[:2] == ["Summary", "Indicator"]
    assert book.sheetnames[-2:] == ["Evidence", "File"]


def test_an_unknown_language_writes_nothing(report, tmp_path):
    path = tmp_path / "laporan.xlsx"

    with pytest.raises(ValueError, match="bahasa 'xx'"):
        write_workbook(report, path, lang="xx")

    assert not path.exists()

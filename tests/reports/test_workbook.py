from __future__ import annotations

import re
from dataclasses import replace
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from reports.decided import ReportedDecisions
from reports.gap_report import from_json, to_json
from reports.workbook import write_workbook
from tests.reports.test_decided import told


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
        "Belum terbaca",
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
    assert names[-3:] == ["Bukti", "Belum terbaca", "Berkas"]


OURS = re.compile(
    r"=COUNTIF\('(?:[^']|'')+'!\$K\$\d+:\$K\$\d+,\"[\w ?*]+\"\)"
    r"|=IF\('Ringkasan'!\$B\$3=\"\",HYPERLINK\(\"#'Berkas'!A\d+\",\"lihat\"\),"
    r"HYPERLINK\('Ringkasan'!\$B\$3&\"/\"&SUBSTITUTE\(SUBSTITUTE\(E\d+,\"%\",\"%25\"\),"
    r"\"#\",\"%23\"\),\"buka\"\)\)"
)


def test_only_our_own_formulas_are_in_a_hostile_workbook(hostile):
    for sheet in load_workbook(hostile):
        for row in sheet.iter_rows():
            assert "e" not in {cell.data_type for cell in row}
            formulas = [cell.value for cell in row if cell.data_type == "f"]
            assert [f for f in formulas if not OURS.fullmatch(f)] == []


def test_hostile_text_is_kept_as_text(hostile):
    quotes = [row[8].value for row in load_workbook(hostile)["Bukti"].iter_rows(4)]

    assert "=cmd|' /C calc'!A0" in quotes
    assert "@SUM(A1)" in quotes


def test_no_hostile_text_becomes_a_link_out_of_the_workbook(hostile):
    with ZipFile(hostile) as archive:
        names = archive.namelist()
        relations = [archive.read(n) for n in names if n.endswith(".rels")]

    assert not [n for n in names if "externalLink" in n or "vba" in n.lower()]
    assert not any(b'TargetMode="External"' in each for each in relations)
    for sheet in load_workbook(hostile):
        for row in sheet.iter_rows():
            links = [cell.hyperlink for cell in row if cell.hyperlink]
            assert all(link.location and not link.target for link in links)


def test_every_sheet_is_protected_without_a_password(workbook):
    for sheet in workbook:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert not sheet.protection.autoFilter  # filtering stays allowed


def test_decisions_have_their_own_sheet(report, tmp_path):
    first, *others = report.indicators
    decided = replace(first, decisions=(told(1),))
    counts = ReportedDecisions(applied=1, reopened=0, expired=0, gone=0, obsolete=0)
    path = tmp_path / "laporan.xlsx"

    write_workbook(
        replace(report, indicators=(decided, *others), decisions=counts), path
    )

    assert load_workbook(path).sheetnames[-1] == "Keputusan orang"


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
    assert book.sheetnames[-3:] == ["Evidence", "Not read", "File"]


def test_an_unknown_language_writes_nothing(report, tmp_path):
    path = tmp_path / "laporan.xlsx"

    with pytest.raises(ValueError, match="bahasa 'xx'"):
        write_workbook(report, path, lang="xx")

    assert not path.exists()

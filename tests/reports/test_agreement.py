"""HTML, XLSX, console and JSON are read back and must say the same."""

from __future__ import annotations

import json

import lxml.html
import pytest
from openpyxl import load_workbook

from reports.console import summary
from reports.gap_report import to_json
from reports.html import render
from reports.workbook import write_workbook

STATUSES = {"Kosong": "empty", "Lemah": "weak", "Memadai": "adequate"}
STATES = {
    "Terbaca": "read",
    "Terbaca sebagian": "partial",
    "Belum terbaca": "unreadable",
    "Dilewati": "skipped",
}


@pytest.fixture
def told(report):
    """What the JSON says: id -> claimed, supported, reachable level, status."""
    return {
        i["id"]: (
            i["claimed_level"],
            i["supported_level"],
            i["reachable_level"],
            i["status"],
        )
        for i in json.loads(to_json(report))["indicators"]
    }


@pytest.fixture
def page(report):
    return lxml.html.document_fromstring(render(report))


@pytest.fixture
def workbook(report, tmp_path):
    path = tmp_path / "laporan.xlsx"
    write_workbook(report, path)
    return load_workbook(path)


def level(text):
    return int(text) if text.isdigit() else None


def test_the_html_table_agrees_with_the_json(told, page):
    shown = {}
    for row in page.xpath("//section[@id='daftar']//tbody/tr"):
        cells = [" ".join(c.text_content().split()) for c in row]
        (badge,) = row.xpath(".//span[starts-with(@class, 'badge')][1]/@class")[:1]
        levels = [level(text) for text in cells[3:6]]
        shown[cells[0]] = (*levels, badge.split()[1])

    assert shown == told


def test_the_html_map_agrees_with_the_json(told, page):
    shown = {
        tile.xpath("string(.//span[@class='no'])"): tile.attrib["class"].split()[1]
        for tile in page.xpath("//a[starts-with(@class, 'tile')]")
    }

    assert shown == {number: row[3] for number, row in told.items()}


def test_the_html_sections_agree_with_the_json(told, page):
    shown = {}
    for section in page.xpath("//article"):
        number = section.xpath("string(.//summary/span[@class='no'])")
        facts = section.xpath(".//dl[@class='facts']//dd")
        levels = [level(fact.text_content()) for fact in facts[1:4]]
        shown[number] = (*levels, section.attrib["data-status"])

    assert shown == told


def test_the_ladder_of_the_html_agrees_with_the_json(report, page):
    for indicator, section in zip(
        report.indicators, page.xpath("//article"), strict=True
    ):
        shown = section.xpath(".//ol[@class='ladder']//ul/li/@class")

        assert shown == [c.outcome for c in indicator.criteria]


def test_the_workbook_agrees_with_the_json(told, workbook):
    shown = {
        str(row[0]): (row[6], row[7], row[8], STATUSES[row[9]])
        for row in workbook["Indikator"].iter_rows(4, values_only=True)
    }

    assert shown == told


def test_the_checklists_agree_with_the_json(told, workbook):
    for sheet in workbook.worksheets[2:-3]:
        for row in sheet.iter_rows(4, values_only=True):
            claimed, supported, _, status = told[str(row[0])]

            assert (row[2], row[3], STATUSES[row[4]]) == (claimed, supported, status)


def test_the_console_agrees_with_the_json(told, report):
    lines = summary(report).splitlines()
    for number, (claimed, supported, _, status) in told.items():
        found = [line for line in lines if f"Indikator nomor {number} [" in line]
        if status == "adequate":
            assert not found
            continue
        word = next(w for w, code in STATUSES.items() if code == status)
        shown = "–" if claimed is None else claimed
        assert f"[{word}; klaim {shown}, bukti {supported}]" in found[0]


def test_file_states_agree_everywhere(report, page, workbook):
    told = [(d.path, d.state) for d in report.documents]
    rows = page.xpath("//section[@id='dokumen']//tbody/tr")
    html = [
        (row.xpath("string(.//bdi[@class='path'])"), row.attrib["data-s"])
        for row in rows
    ]
    sheet = [
        (row[0], STATES[row[1]])
        for row in workbook["Berkas"].iter_rows(4, values_only=True)
    ]

    assert html == told
    assert sheet == told


def test_quotations_agree_everywhere(report, page, workbook):
    told = sorted(q.quote for i in report.indicators for q in i.evidence)
    told += sorted(q.quote for i in report.indicators for q in (*i.review, *i.nearest))
    html = [q.text_content().strip() for q in page.xpath("//blockquote")]
    sheet = [row[8] for row in workbook["Bukti"].iter_rows(4, values_only=True)]

    assert sorted(html) == sorted(told)
    assert sorted(sheet) == sorted(told)

from __future__ import annotations

from openpyxl import Workbook

from reports.indicator_sheet import write_indicators
from reports.wording import Wording


def rows(report):
    sheet = Workbook().worksheets[0]
    write_indicators(sheet, report, Wording("id"))
    heading, *found = sheet.iter_rows(3, values_only=True)
    return {row[0]: dict(zip(heading, row, strict=True)) for row in found}


def test_every_indicator_has_one_row_with_its_domain(report):
    told = rows(report)

    assert list(told) == [1, 8, 21, 29]
    assert told[29]["Domain"] == "Manajemen SPBE"
    assert told[29]["Aspek"] == "Pelaksanaan Audit TIK"


def test_a_row_tells_reasons_and_what_to_bring(report):
    row = rows(report)[8]

    assert row["Alasan"] == "Baru berupa draf"
    assert row["Apa yang perlu dibawa"].splitlines() == [
        "Bawa peraturan yang sudah ditetapkan.",
        "Tanda tangan tidak terlihat.",
    ]


def test_not_read_has_its_own_column(report):
    marks = {n: row["Ada berkas belum terbaca"] for n, row in rows(report).items()}

    assert marks == {1: "", 8: "", 21: "", 29: "ya"}


def test_no_claim_and_no_owner_are_not_made_up(report):
    row = rows(report)[21]

    assert row["Diklaim"] is None
    assert row["Penanggung jawab"] == "Belum ada penanggung jawab"

from __future__ import annotations

from dataclasses import replace

from openpyxl import Workbook

from reports.fill_in import KEY
from reports.indicator_sheet import write_indicators
from reports.row_key import Written, read_key
from reports.wording import Wording
from tests.reports.test_decided import told as said


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
    assert not row["Penanggung jawab"]


def test_a_status_by_hand_stands_before_our_own(report):
    first, *others = report.indicators
    overruled = replace(first, status="weak", machine_status="adequate")

    listed = rows(replace(report, indicators=(overruled, *others)))

    assert listed[1]["Status"] == "Lemah (mesin: Memadai)"


def test_the_row_knows_what_it_said_and_by_whose_word(report):
    first, *others = report.indicators
    decided = replace(
        first,
        owner="BKPSDM",
        decisions=(
            said(3, kind="owner", value="BKPSDM"),
            said(4, kind="assessor", value="lengkapi"),
        ),
    )

    row = rows(replace(report, indicators=(decided, *others)))[1]
    key = read_key(row[KEY])

    assert row["Catatan asesor"] == "lengkapi"
    assert (key.instrument, key.indicator) == ("spbe-47", "1")
    assert key.cells == {
        "owner": Written(value="BKPSDM", decision=3),
        "assessor": Written(value="lengkapi", decision=4),
    }

from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl import Workbook

from reports.arrangement import owners
from reports.fill_in import KEY
from reports.owner_sheet import write_checklist
from reports.row_key import Written, read_key
from reports.wording import Wording
from tests.reports.test_decided import told


def sheets(report):
    for owner in owners(report):
        sheet = Workbook().worksheets[0]
        write_checklist(sheet, owner, report, Wording("id"))
        yield sheet


def rows(sheet):
    heading, *found = sheet.iter_rows(3, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in found]


@pytest.fixture
def kominfo(report):
    return next(sheets(report))


def test_the_checklist_names_its_owner_and_day(kominfo):
    assert kominfo["A1"].value == "Dinas Komunikasi dan Informatika"
    assert "15 Agustus 2025" in kominfo["A2"].value


def test_what_one_criterion_needs_is_a_row_to_tick_off(kominfo):
    _, row = rows(kominfo)

    assert row["No."] == 8
    assert row["Apa yang kurang"].splitlines() == [
        "Baru berupa draf: Nomor dan tanggal penetapan kosong.",
        "Perlu dipastikan orang: Kriteria tingkat 2 indikator 8.",
    ]
    assert row["Dokumen yang perlu dibawa"].splitlines() == [
        "Bawa peraturan yang sudah ditetapkan.",
        "Tanda tangan tidak terlihat.",
    ]
    assert row["Untuk tingkat"] == 2
    assert row["Tenggat"] is None
    assert row["Status tindak lanjut"] == "Belum mulai"


def test_the_row_shows_what_was_decided_and_remembers_it(report):
    first, second, *others = report.indicators
    decided = replace(
        second,
        decisions=(
            told(3, value="diajukan"),  # for the whole indicator
            told(4, kind="due", value="2026-12-31", criterion="8.2.a"),
            told(5, kind="note", value="tunggu Bagian Hukum", criterion="8.2.a"),
        ),
    )
    sheet = next(sheets(replace(report, indicators=(first, decided, *others))))

    _, row = rows(sheet)
    key = read_key(row[KEY])

    assert row["Status tindak lanjut"] == "Diajukan"
    assert row["Tenggat"].isoformat()[:10] == "2026-12-31"
    assert row["Catatan"] == "tunggu Bagian Hukum"
    assert (key.indicator, key.criterion) == ("8", "8.2.a")
    assert key.cells["work"] == Written(value="diajukan")  # not this criterion's own
    assert key.cells["due"] == Written(value="2026-12-31", decision=4)
    assert key.cells["note"].decision == 5


def test_only_what_people_fill_in_is_open(kominfo):
    assert kominfo.protection.sheet
    for cell in kominfo[5]:
        is_open = cell.column_letter in "JKLM"
        assert cell.protection.locked is not is_open
    assert kominfo.column_dimensions["N"].hidden


def test_an_indicator_without_needs_says_so(kominfo):
    first, *_ = rows(kominfo)

    assert (first["No."], first["Apa yang kurang"]) == (1, "Tidak ada")
    assert first["Status tindak lanjut"] is None or first["Status tindak lanjut"] == ""


def test_no_indicator_is_lost_between_the_checklists(report):
    listed = {row["No."] for sheet in sheets(report) for row in rows(sheet)}

    assert listed == {1, 8, 21, 29}


def test_progress_is_chosen_from_a_list_and_due_dates_are_dates(kominfo):
    due, progress, met = kominfo.data_validations.dataValidation

    words = "Belum mulai,Dikerjakan,Diajukan,Diterima,Perlu revisi"
    assert progress.formula1 == f'"{words}"'
    assert str(progress.sqref).startswith("K4:K")
    assert met.formula1 == '"terpenuhi,belum terpenuhi"'
    assert str(met.sqref).startswith("L4:L")
    assert (due.type, str(due.sqref)[:4]) == ("date", "J4:J")
    assert kominfo["J5"].number_format == "dd/mm/yyyy"


def test_every_language_keeps_the_choices_short_enough_for_excel(report):
    for lang in ("id", "en"):
        sheet = Workbook().worksheets[0]
        write_checklist(sheet, owners(report)[0], report, Wording(lang))
        _, progress, met = sheet.data_validations.dataValidation

        assert len(progress.formula1) <= 255
        assert progress.formula1.count(",") == 4
        assert met.formula1.count(",") == 1

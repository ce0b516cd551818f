from __future__ import annotations

import pytest
from openpyxl import Workbook

from reports.arrangement import owners
from reports.owner_sheet import write_checklist
from reports.wording import Wording


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


def test_each_need_is_a_row_to_tick_off(kominfo):
    _, bring, confirm = rows(kominfo)

    assert bring["No."] == 8
    assert bring["Apa yang kurang"] == (
        "Baru berupa draf: Nomor dan tanggal penetapan kosong."
    )
    assert bring["Dokumen yang perlu dibawa"] == "Bawa peraturan yang sudah ditetapkan."
    assert bring["Untuk tingkat"] == 2
    assert bring["Tenggat"] is None
    assert bring["Status tindak lanjut"] == "Belum mulai"
    assert confirm["Apa yang kurang"].startswith("Perlu dipastikan orang")


def test_an_indicator_without_needs_says_so(kominfo):
    first, *_ = rows(kominfo)

    assert (first["No."], first["Apa yang kurang"]) == (1, "Tidak ada")
    assert first["Status tindak lanjut"] is None or first["Status tindak lanjut"] == ""


def test_no_indicator_is_lost_between_the_checklists(report):
    listed = {row["No."] for sheet in sheets(report) for row in rows(sheet)}

    assert listed == {1, 8, 21, 29}


def test_progress_is_chosen_from_a_list_and_due_dates_are_dates(kominfo):
    due, progress = kominfo.data_validations.dataValidation

    assert progress.formula1 == '"Belum mulai,Diajukan,Diterima,Perlu revisi"'
    assert str(progress.sqref).startswith("J4:J")
    assert (due.type, str(due.sqref)[:4]) == ("date", "I4:I")
    assert kominfo["I5"].number_format == "dd/mm/yyyy"


def test_every_language_keeps_the_choices_short_enough_for_excel(report):
    for lang in ("id", "en"):
        sheet = Workbook().worksheets[0]
        write_checklist(sheet, owners(report)[0], report, Wording(lang))
        _, progress = sheet.data_validations.dataValidation

        assert len(progress.formula1) <= 255
        assert progress.formula1.count(",") == 3

"""The checklist of one owner: what to bring, for which level, by when."""

from __future__ import annotations

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reports import arrangement, worksheets
from reports.gap_report import GapReport, ReportedIndicator
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import (
    DAY_FORM,
    HEADER_ROW,
    Column,
    Row,
    Toned,
    indicator_number,
)

_PROGRESS = (msg("Belum mulai"), msg("Diajukan"), msg("Diterima"), msg("Perlu revisi"))
_SPARE_ROWS = 200
_YEAR_2000 = "36526"


def write_checklist(
    sheet: Worksheet, owner: arrangement.OwnerPart, report: GapReport, w: Wording
) -> None:
    """Fill *sheet* with what *owner* has to bring or confirm."""
    columns = (
        Column(title=w.say(msg("No.")), width=6),
        Column(title=w.say(msg("Indikator")), width=24),
        Column(title=w.say(msg("Diklaim")), width=8),
        Column(title=w.say(msg("Didukung")), width=9),
        Column(title=w.say(msg("Status bukti")), width=10),
        Column(title=w.say(msg("Apa yang kurang")), width=32),
        Column(title=w.say(msg("Dokumen yang perlu dibawa")), width=42),
        Column(title=w.say(msg("Untuk tingkat")), width=8),
        Column(title=w.say(msg("Tenggat")), width=11, form=DAY_FORM),
        Column(title=w.say(msg("Status tindak lanjut")), width=12),
        Column(title=w.say(msg("Catatan")), width=18),
    )
    worksheets.title(
        sheet,
        w.owner(owner.name),
        f"{w.say(msg('Daftar periksa bukti'))}: {report.share}, {w.day(report.as_of)}",
    )
    rows = [row for indicator in owner.indicators for row in _tasks(indicator, w)]
    last = worksheets.table(sheet, columns, rows)
    for row in range(HEADER_ROW + 1, last + 1):
        sheet.cell(row, 9).number_format = DAY_FORM
    _offer(sheet, last, w)


def _tasks(indicator: ReportedIndicator, w: Wording) -> list[Row]:
    """One row for each need; one row that says so where nothing is needed."""
    start: Row = (
        indicator_number(indicator.id),
        indicator.short or indicator.name,
        indicator.claimed_level,
        indicator.supported_level,
        Toned(text=w.status(indicator.status), status=indicator.status),
    )
    needs = arrangement.needs(indicator)
    if not needs:
        return [(*start, w.say(msg("Tidak ada")), "", None, None, "", "")]
    waiting = w.say(_PROGRESS[0])
    return [
        (*start, _lack(need, w), need.remedy, need.level, None, waiting, "")
        for need in needs
    ]


def _lack(need: arrangement.Need, w: Wording) -> str:
    if need.kind == "confirm":
        return f"{w.say(msg('Perlu dipastikan orang'))}: {need.text}"
    return f"{w.reason(need.code)}: {need.text}"


def _offer(sheet: Worksheet, last: int, w: Wording) -> None:
    """Let owners choose how far they are, and accept only dates as due dates."""
    choices = ",".join(w.say(choice) for choice in _PROGRESS)
    progress = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    due = DataValidation(
        type="date", operator="greaterThan", formula1=_YEAR_2000, allow_blank=True
    )
    due.error = w.say(msg("Isi dengan tanggal, misalnya 31/12/2026"))
    due.showErrorMessage = progress.showErrorMessage = True
    end = last + _SPARE_ROWS
    due.add(f"I{HEADER_ROW + 1}:I{end}")
    progress.add(f"J{HEADER_ROW + 1}:J{end}")
    sheet.add_data_validation(due)
    sheet.add_data_validation(progress)

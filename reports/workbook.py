"""The report as an XLSX workbook: what the owners tick off before the interview."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.arrangement import owners
from reports.evidence_sheet import write_evidence
from reports.file_sheet import write_files
from reports.gap_report import GapReport
from reports.indicator_sheet import write_indicators
from reports.overview_sheet import write_overview
from reports.owner_sheet import write_checklist
from reports.stopped_clocks import saved
from reports.supplement_sheet import has_supplement, write_supplement
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import Wording
from reports.worksheets import for_print, sheet_name


def write_workbook(report: GapReport, path: Path, lang: str = SOURCE_LANGUAGE) -> None:
    """Write *report* as a workbook to *path*; the same report gives the same bytes.

    Raises:
        ValueError: where no report is written in *lang*.
        OSError: where *path* cannot be written.
    """
    day = date.fromisoformat(report.as_of)
    path.write_bytes(saved(_workbook(report, Wording(lang)), day))


def _workbook(report: GapReport, w: Wording) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    write_overview(_sheet(book, w.say(msg("Ringkasan"))), report, w)
    write_indicators(_sheet(book, w.say(msg("Indikator"))), report, w)
    last = [w.say(msg("Bukti")), w.say(msg("Berkas"))]
    for owner in owners(report):
        name = sheet_name(w.owner(owner.name), [*book.sheetnames, *last])
        write_checklist(_sheet(book, name), owner, report, w)
    write_evidence(_sheet(book, last[0]), report, w)
    write_files(_sheet(book, last[1]), report, w)
    if has_supplement(report):
        write_supplement(_sheet(book, w.say(msg("Sambungan"))), report, w)
    footing = w.say(msg("Halaman &P dari &N"))
    for number, sheet in enumerate(book.worksheets):
        heading = f"{report.share}, {w.day(report.as_of)}: {sheet.title}"
        for_print(sheet, heading, footing, on_one_page=number == 0)
    return book


def _sheet(book: Workbook, name: str) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    return sheet

"""The report as an XLSX workbook: what the owners tick off before the interview."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports.arrangement import owners
from reports.decision_sheet import has_decisions, write_decisions
from reports.evidence_sheet import Places, write_evidence
from reports.file_sheet import write_files
from reports.gap_report import GapReport
from reports.indicator_sheet import write_indicators
from reports.overview_sheet import Checklist, write_overview
from reports.owner_sheet import write_checklist
from reports.stopped_clocks import save
from reports.supplement_sheet import has_supplement, write_supplement
from reports.translation import SOURCE_LANGUAGE, msg
from reports.unread_sheet import write_unread
from reports.wording import Wording
from reports.worksheets import HEADER_ROW, for_print, sheet_name


def write_workbook(report: GapReport, path: Path, lang: str = SOURCE_LANGUAGE) -> None:
    """Write *report* as a workbook to *path*; the same report gives the same bytes.

    Raises:
        ValueError: where no report is written in *lang*.
        OSError: where *path* cannot be written.
    """
    day = date.fromisoformat(report.as_of)
    save(_workbook(report, Wording(lang)), path, day)


def _workbook(report: GapReport, w: Wording) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    overview = _sheet(book, w.say(msg("Ringkasan")))
    write_indicators(_sheet(book, w.say(msg("Indikator"))), report, w)
    write_overview(overview, report, w, _checklists(book, report, w))
    files = w.say(msg("Berkas"))
    evidence = _sheet(book, w.say(msg("Bukti")))
    write_evidence(evidence, report, w, Places(overview.title, files))
    write_unread(_sheet(book, w.say(msg("Belum terbaca"))), report, w)
    write_files(_sheet(book, files), report, w)
    if has_decisions(report):
        write_decisions(_sheet(book, w.say(msg("Keputusan orang"))), report, w)
    if has_supplement(report):
        write_supplement(_sheet(book, w.say(msg("Sambungan"))), report, w)
    footing = w.say(msg("Halaman &P dari &N"))
    for sheet in book.worksheets:
        heading = f"{report.share}, {w.day(report.as_of)}: {sheet.title}"
        for_print(sheet, heading, footing)
    return book


def _checklists(book: Workbook, report: GapReport, w: Wording) -> list[Checklist]:
    """Write one sheet per owner; where their tasks stand."""
    ours = ("Bukti", "Belum terbaca", "Berkas", "Keputusan orang", "Sambungan")
    made = []
    for owner in owners(report):
        taken = [*book.sheetnames, *(w.say(name) for name in ours)]
        name = sheet_name(w.owner(owner.name), taken)
        last = write_checklist(_sheet(book, name), owner, report, w)
        made.append(
            Checklist(
                owner=w.owner(owner.name), sheet=name, first=HEADER_ROW + 1, last=last
            )
        )
    return made


def _sheet(book: Workbook, name: str) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    return sheet

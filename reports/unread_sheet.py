"""The sheet with the files that could not be read: why, what to do, what they are for."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.arrangement import trouble_story, unread
from reports.gap_report import GapReport, ReportedDocument
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import Column, Row


def write_unread(sheet: Worksheet, report: GapReport, w: Wording) -> None:
    """Fill *sheet* with the files not read, or read in part; junk is left out."""
    columns = (
        Column(title=w.say(msg("Berkas")), width=50),
        Column(title=w.say(msg("Pembacaan")), width=16),
        Column(title=w.say(msg("Mengapa")), width=24),
        Column(title=w.say(msg("Keterangan")), width=44),
        Column(title=w.say(msg("Apa yang perlu dilakukan")), width=44),
        Column(title=w.say(msg("Untuk indikator")), width=14),
    )
    worksheets.title(
        sheet,
        w.say(msg("Berkas yang belum terbaca")),
        w.say(msg("Belum terbaca tidak berarti belum ada bukti.")),
    )
    rows = (_row(d, w) for d in unread(report) if d.state != "skipped")
    worksheets.table(sheet, columns, rows, pinned=1)
    worksheets.protect(sheet)


def _row(document: ReportedDocument, w: Wording) -> Row:
    fact, remedy = trouble_story(document)
    return (
        document.path,
        w.state(document.state),
        w.trouble(document.reason),
        fact,
        remedy,
        ", ".join(served.id for served in document.indicators),
    )

"""The sheet with every file of the share, read or not."""

from __future__ import annotations

from datetime import date

from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.gap_report import GapReport, ReportedDocument
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import DAY_FORM, Column, Row


def write_files(sheet: Worksheet, report: GapReport, w: Wording) -> None:
    """Fill *sheet* with all files in the order of the report."""
    columns = (
        Column(title=w.say(msg("Berkas")), width=46),
        Column(title=w.say(msg("Pembacaan")), width=12),
        Column(title=w.say(msg("Mengapa")), width=18),
        Column(title=w.say(msg("Pesan")), width=34),
        Column(title=w.say(msg("Jenis")), width=14),
        Column(title=w.say(msg("Nomor")), width=17),
        Column(title=w.say(msg("Tanggal")), width=11, form=DAY_FORM),
        Column(title=w.say(msg("Penetapan")), width=12),
        Column(title=w.say(msg("Indikator (tingkat)")), width=14),
        Column(title=w.say(msg("Keterangan")), width=28),
    )
    worksheets.title(sheet, w.say(msg("Semua berkas")))
    rows = (_file_row(document, w) for document in report.documents)
    worksheets.table(sheet, columns, rows, pinned=1)
    worksheets.protect(sheet)


def _file_row(document: ReportedDocument, w: Wording) -> Row:
    served = (
        s.id if s.level is None else f"{s.id} ({s.level})" for s in document.indicators
    )
    copy = document.copy_of and f"{w.say(msg('Salinan dari'))} {document.copy_of}"
    papers = map(w.paper, document.papers)
    remarks = (f"{remark.rule} {remark.text}" for remark in document.remarks)
    return (
        document.path,
        w.state(document.state),
        w.trouble(document.reason),
        document.message,
        w.kind(document.kind),
        document.number,
        _day(document.date),
        w.issued(document.issued),
        ", ".join(served),
        "\n".join(filter(None, [copy, document.not_evidence, *papers, *remarks])),
    )


def _day(text: str | None) -> date | str | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text

"""The sheet with every quotation: evidence, to be checked, nearest."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.gap_report import GapReport, Quote, ReportedIndicator
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import Column, Row, indicator_number


def write_evidence(sheet: Worksheet, report: GapReport, w: Wording) -> None:
    """Fill *sheet* with the quotations, indicator by indicator."""
    columns = (
        Column(title=w.say(msg("No.")), width=6),
        Column(title=w.say(msg("Indikator")), width=24),
        Column(title=w.say(msg("Sifat")), width=12),
        Column(title=w.say(msg("Tingkat")), width=8),
        Column(title=w.say(msg("Berkas")), width=34),
        Column(title=w.say(msg("Halaman")), width=9),
        Column(title=w.say(msg("Bagian")), width=14),
        Column(title=w.say(msg("Kutipan")), width=60),
        Column(title=w.say(msg("Kecocokan")), width=10, form="0.00"),
        Column(title=w.say(msg("Mengapa cocok")), width=26),
    )
    worksheets.title(sheet, w.say(msg("Bukti dengan halaman dan kutipan")))
    rows = (
        _quote_row(indicator, quote, nature)
        for indicator in report.indicators
        for nature, quotes in (
            (w.say(msg("Bukti")), indicator.evidence),
            (w.say(msg("Perlu diperiksa")), indicator.review),
            (w.say(msg("Mendekati")), indicator.nearest),
        )
        for quote in quotes
    )
    worksheets.table(sheet, columns, rows)


def _quote_row(indicator: ReportedIndicator, quote: Quote, nature: str) -> Row:
    return (
        indicator_number(indicator.id),
        indicator.short or indicator.name,
        nature,
        quote.level,
        quote.document,
        quote.page,
        quote.section,
        quote.quote,
        quote.score,
        quote.why,
    )

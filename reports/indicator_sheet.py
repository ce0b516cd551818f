"""The sheet with one row for each indicator."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from reports import arrangement, worksheets
from reports.gap_report import GapReport, ReportedDocument, ReportedIndicator
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import Column, Row, Toned, indicator_number


def write_indicators(sheet: Worksheet, report: GapReport, w: Wording) -> None:
    """Fill *sheet* with the indicators by domain and aspect."""
    columns = (
        Column(title=w.say(msg("No.")), width=6),
        Column(title=w.say(msg("Indikator")), width=28),
        Column(title=w.say(msg("Domain")), width=15),
        Column(title=w.say(msg("Aspek")), width=17),
        Column(title=w.say(msg("Penanggung jawab")), width=19),
        Column(title=w.say(msg("Bobot")), width=8, form="0.00"),
        Column(title=w.say(msg("Diklaim")), width=8),
        Column(title=w.say(msg("Didukung")), width=9),
        Column(title=w.say(msg("Dapat dicapai")), width=8),
        Column(title=w.say(msg("Status")), width=10),
        Column(title=w.say(msg("Ada berkas belum terbaca")), width=9),
        Column(title=w.say(msg("Alasan")), width=22),
        Column(title=w.say(msg("Apa yang perlu dibawa")), width=46),
    )
    worksheets.title(sheet, w.say(msg("Daftar indikator")))
    unread = arrangement.unread_for(report)
    rows = (
        _indicator_row(indicator, domain.name, aspect.name, unread[indicator.id], w)
        for domain in arrangement.domains(report)
        for aspect in domain.aspects
        for indicator in aspect.indicators
    )
    worksheets.table(sheet, columns, rows)


def _indicator_row(
    indicator: ReportedIndicator,
    domain: str,
    aspect: str,
    unread: tuple[ReportedDocument, ...],
    w: Wording,
) -> Row:
    blocked = arrangement.has_unread(indicator, unread)
    needs = arrangement.needs(indicator)
    codes = dict.fromkeys(reason.code for reason in indicator.reasons)
    return (
        indicator_number(indicator.id),
        indicator.short or indicator.name,
        domain,
        aspect,
        w.owner(indicator.owner),
        indicator.weight,
        indicator.claimed_level,
        indicator.supported_level,
        indicator.reachable_level,
        Toned(text=w.status(indicator.status), status=indicator.status),
        w.say(msg("ya")) if blocked else "",
        "; ".join(w.reason(code) for code in codes),
        "\n".join(dict.fromkeys(need.remedy or need.text for need in needs)),
    )

"""The sheet with one row for each indicator."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from reports import arrangement, worksheets
from reports.decided import said
from reports.fill_in import HEADINGS, KEY
from reports.gap_report import GapReport, ReportedDocument, ReportedIndicator
from reports.row_key import RowKey, Written, spelled
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
        Column(title=w.say(HEADINGS["owner"]), width=19, is_open=True),
        Column(title=w.say(msg("Bobot")), width=8, form="0.00"),
        Column(title=w.say(msg("Diklaim")), width=8),
        Column(title=w.say(msg("Didukung")), width=9),
        Column(title=w.say(msg("Dapat dicapai")), width=8),
        Column(title=w.say(msg("Status")), width=10),
        Column(title=w.say(msg("Ada berkas belum terbaca")), width=12),
        Column(title=w.say(msg("Alasan")), width=22),
        Column(title=w.say(msg("Apa yang perlu dibawa")), width=46),
        Column(title=w.say(HEADINGS["assessor"]), width=26, is_open=True),
        Column(title=KEY, width=12, is_hidden=True),
    )
    note = w.say(msg("Isi kolom berwarna kuning, lalu kirim kembali berkas ini."))
    worksheets.title(sheet, w.say(msg("Daftar indikator")), note)
    unread = arrangement.unread_for(report)
    rows = (
        _indicator_row(indicator, (domain.name, aspect.name), unread[indicator.id], w)
        + _filled_in(indicator, report.instrument.id)
        for domain in arrangement.domains(report)
        for aspect in domain.aspects
        for indicator in aspect.indicators
    )
    worksheets.table(sheet, columns, rows)
    worksheets.protect(sheet)


def _indicator_row(
    indicator: ReportedIndicator,
    parts: tuple[str, str],
    unread: tuple[ReportedDocument, ...],
    w: Wording,
) -> Row:
    blocked = arrangement.has_unread(indicator, unread)
    needs = arrangement.needs(indicator)
    codes = dict.fromkeys(reason.code for reason in indicator.reasons)
    return (
        indicator_number(indicator.id),
        indicator.short or indicator.name,
        *parts,
        indicator.owner or "",
        indicator.weight,
        indicator.claimed_level,
        indicator.supported_level,
        indicator.reachable_level,
        Toned(text=_status(indicator, w), status=indicator.status),
        w.say(msg("ya")) if blocked else "",
        "; ".join(w.reason(code) for code in codes),
        "\n".join(dict.fromkeys(need.remedy or need.text for need in needs)),
    )


def _status(indicator: ReportedIndicator, w: Wording) -> str:
    """The status; our own beside it where a person gave another."""
    word = w.status(indicator.status)
    if indicator.machine_status in {"", indicator.status}:
        return word
    ours = w.status(indicator.machine_status)
    return w.say(msg("%(status)s (mesin: %(ours)s)"), status=word, ours=ours)


def _filled_in(indicator: ReportedIndicator, instrument: str) -> Row:
    """The assessor's note and the key of the row."""
    owner = said(indicator.decisions, "owner")
    note = said(indicator.decisions, "assessor")
    cells = {
        "owner": Written(
            value=indicator.owner or "", decision=owner.id if owner else None
        ),
        "assessor": Written(
            value=note.value if note else "", decision=note.id if note else None
        ),
    }
    key = RowKey(instrument=instrument, indicator=indicator.id, cells=cells)
    return cells["assessor"].value, spelled(key)

"""The sheet with people's decisions: those that wait for a person again come first."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.decided import ReportedDecision
from reports.decision_wording import DecisionWording
from reports.gap_report import GapReport
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import Column, Row, Toned, indicator_number


def write_decisions(sheet: Worksheet, report: GapReport, w: Wording) -> None:
    """Fill *sheet* with every standing decision, applied or not, with both versions."""
    columns = (
        Column(title=w.say(msg("No.")), width=6),
        Column(title=w.say(msg("Indikator")), width=22),
        Column(title=w.say(msg("Tentang")), width=22),
        Column(title=w.say(msg("Diputuskan")), width=22),
        Column(title=w.say(msg("Keadaan")), width=20),
        Column(title=w.say(msg("Oleh, kapan, mengapa")), width=36),
        Column(title=w.say(msg("Berkas")), width=32),
        Column(title=w.say(msg("Kutipan ketika diputuskan")), width=44),
        Column(title=w.say(msg("Isinya sekarang")), width=44),
    )
    worksheets.title(sheet, w.say(msg("Keputusan orang")))
    d = DecisionWording(w)
    told = sorted(_all(report), key=lambda row: row[2].force == "applied")
    rows = (_row(number, name, decision, d) for number, name, decision in told)
    worksheets.table(sheet, columns, rows)
    worksheets.protect(sheet)


def has_decisions(report: GapReport) -> bool:
    """Whether anybody decided anything."""
    return report.decisions is not None


def _all(report: GapReport) -> Iterator[tuple[str, str, ReportedDecision]]:
    for indicator in report.indicators:
        for decision in indicator.decisions:
            yield indicator.id, indicator.short or indicator.name, decision
    for decision in report.decisions.elsewhere if report.decisions else ():
        yield decision.indicator, "", decision


def _row(number: str, name: str, decision: ReportedDecision, d: DecisionWording) -> Row:
    now = decision.now.quote if decision.now else ""
    tone = "adequate" if decision.force == "applied" else "weak"
    return (
        indicator_number(number),
        name,
        d.kind(decision),
        d.value(decision),
        Toned(text=d.force(decision), status=tone),
        d.who(decision),
        d.place(decision),
        decision.quote,
        now,
    )

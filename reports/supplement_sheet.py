"""The sheet on what the report says beside its indicators."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.gap_report import GapReport
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import HEADER_ROW, Column, Row

_WIDTHS = (8, 34, 30, 46, 60)


def has_supplement(report: GapReport) -> bool:
    """Whether *report* says anything beside its indicators."""
    return bool(report.notes or report.central or report.baseline or report.crosswalk)


def write_supplement(sheet: Worksheet, report: GapReport, w: Wording) -> None:
    """Fill *sheet* with central indicators, last year's result, and the crosswalk."""
    note = f"{report.share}, {w.day(report.as_of)}; {report.instrument.name}"
    worksheets.title(sheet, w.say(msg("Sambungan")), note)
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    at = HEADER_ROW
    for heading, rows in (
        ((msg("Indikator"), msg("Diisi terpusat"), msg("Nilai")), _central(report)),
        ((msg("Indikator"), msg("Hasil resmi tahun lalu"), msg("Nilai")), _old(report)),
        (
            (
                msg("Indikator"),
                msg("Sambungan"),
                msg("Keadaan"),
                msg("Dilayani oleh"),
                msg("Apa yang perlu dibawa"),
            ),
            _carried(report, w),
        ),
    ):
        found = list(rows)
        if found:
            columns = tuple(
                Column(title=w.say(text), width=width)
                for text, width in zip(heading, _WIDTHS, strict=False)
            )
            at = worksheets.block(sheet, at, columns, found) + 2
    thin = tuple(
        f"{i.id} {i.short}: {i.thin} ({w.confidence(i.confidence)})"
        for i in report.indicators
        if i.confidence
    )
    if report.notes or thin:
        title = w.say(msg("Catatan tentang instrumen"))
        texts = (*report.notes, *thin)
        worksheets.lines(sheet, at, title, texts, across=len(_WIDTHS))


def _central(report: GapReport) -> Iterable[Row]:
    for each in report.central:
        yield each.id, f"{each.short}: {each.index} ({each.by})", each.value


def _old(report: GapReport) -> Iterable[Row]:
    for each in report.indicators:
        if each.baseline_level is not None:
            yield each.id, each.short, each.baseline_level


def _carried(report: GapReport, w: Wording) -> Iterable[Row]:
    for row in report.crosswalk.rows if report.crosswalk else ():
        served = "\n".join(
            f"{each.id} {each.short} ({each.level}): {', '.join(each.documents)}"
            for each in row.carried
            if each.documents
        )
        state = w.crosswalk_state(row.state)
        yield row.id, row.short, state, served, "\n".join(row.missing)

"""The first sheet: index, counts, the parts of the index, and how it was made."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.arrangement import domains
from reports.gap_report import GapReport, PartIndex
from reports.translation import msg
from reports.wording import STATE, STATUS, Wording
from reports.worksheets import HEADER_ROW, Column, Row, Toned

_WIDTHS = (46, 14, 14, 14, 14, 14)
_INDEX_FORM = "0.00"


def write_overview(sheet: Worksheet, report: GapReport, w: Wording) -> None:
    """Fill *sheet* with what the head of the team reads first, on one page."""
    note = f"{report.share}, {w.day(report.as_of)}; {report.instrument.name}"
    worksheets.title(sheet, w.say(msg("Laporan kesenjangan bukti")), note)
    for letter, width in zip("ABCDEF", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    at = HEADER_ROW
    for heading, rows in (
        (_index_heading(w), _index(report, w)),
        ((w.say(msg("Indikator")), w.say(msg("Jumlah"))), _statuses(report, w)),
        ((w.say(msg("Berkas")), w.say(msg("Jumlah"))), _states(report, w)),
        (_part_heading(w), _parts(report)),
    ):
        at = worksheets.block(sheet, at, _columns(heading), rows) + 2
    for title, texts in (
        (w.say(msg("Catatan penilaian mandiri")), report.claims_notes),
        (w.say(msg("Cara laporan ini dibuat")), tuple(_made(report, w))),
    ):
        if texts:
            at = worksheets.lines(sheet, at, title, texts, across=len(_WIDTHS)) + 2


def _columns(heading: Iterable[str]) -> tuple[Column, ...]:
    return tuple(
        Column(title=text, width=width, form=_INDEX_FORM)
        for text, width in zip(heading, _WIDTHS, strict=False)
    )


def _index_heading(w: Wording) -> tuple[str, ...]:
    return w.say(msg("Indeks")), w.say(msg("Nilai")), w.say(msg("Predikat"))


def _index(report: GapReport, w: Wording) -> Iterable[Row]:
    index = report.index
    yield w.say(msg("Didukung bukti")), index.supported, index.supported_predicate
    yield w.say(msg("Diklaim")), index.claimed, index.claimed_predicate
    yield w.say(msg("Dapat dicapai")), index.reachable, index.reachable_predicate
    gap = None if index.claimed is None else index.claimed - index.supported
    yield w.say(msg("Selisih klaim dan bukti")), gap, None


def _statuses(report: GapReport, w: Wording) -> Iterable[Row]:
    for code in STATUS:
        yield Toned(text=w.status(code), status=code), _count(report, code)
    yield w.say(msg("Jumlah")), len(report.indicators)


def _states(report: GapReport, w: Wording) -> Iterable[Row]:
    for code in STATE:
        yield w.state(code), _count(report, code)
    yield w.say(msg("Jumlah")), report.summary.files


def _count(report: GapReport, code: str) -> int:
    count: int = getattr(report.summary, code)
    return count


def _part_heading(w: Wording) -> tuple[str, ...]:
    return (
        w.say(msg("Indeks per domain dan aspek")),
        w.say(msg("Bobot")),
        w.say(msg("Diklaim")),
        w.say(msg("Didukung")),
        w.say(msg("Dapat dicapai")),
        w.say(msg("Selisih")),
    )


def _parts(report: GapReport) -> Iterable[Row]:
    for domain in domains(report):
        if domain.index:
            yield _part(domain.index, "")
        for aspect in domain.aspects:
            if aspect.index and len(domain.aspects) > 1:
                yield _part(aspect.index, "    ")


def _part(part: PartIndex, indent: str) -> Row:
    gap = None if part.claimed is None else part.claimed - part.supported
    name = indent + part.name
    return name, part.weight, part.claimed, part.supported, part.reachable, gap


def _made(report: GapReport, w: Wording) -> Iterable[str]:
    made, instrument = report.made, report.instrument
    yield f"{w.say(msg('Bukti versi'))} {made.bukti}"
    yield f"{w.say(msg('Instrumen'))} {instrument.id} {instrument.version}"
    for classifier in made.classifiers:
        yield f"{w.say(msg('Pencocok'))} {classifier}"
    for name, value in sorted(made.thresholds.items()):
        yield f"{w.say(msg('Ambang'))} {name} {w.number(value, 3)}"

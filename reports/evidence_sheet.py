"""The sheet with every quotation: evidence, to be checked, nearest, decided on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils import absolute_coordinate, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.decided import ReportedDecision
from reports.fill_in import HEADINGS, KEY, offer, word
from reports.gap_report import GapReport, Quote, ReportedIndicator
from reports.overview_sheet import ADDRESS
from reports.row_key import RowKey, Written, digest_of, spelled
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import HEADER_ROW, Column, Formula, Row, indicator_number

DECIDED = "L"  # the column in which people confirm or reject
_NATURES = {
    "evidence": msg("Bukti"),
    "review": msg("Perlu diperiksa"),
    "nearest": msg("Mendekati"),
    "rejected": msg("Ditolak orang"),
    "reopened": msg("Dibuka lagi"),
}


@dataclass(frozen=True, slots=True)
class Places:
    """The names of the sheets that links lead to: the overview, the files."""

    overview: str
    files: str


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    """What the rows need of the whole report."""

    instrument: str
    contents: dict[str, str | None]  # by path, the SHA-256
    rows: dict[str, int]  # by path, the row in the sheet of files
    places: Places
    w: Wording


def write_evidence(
    sheet: Worksheet, report: GapReport, w: Wording, places: Places
) -> None:
    """Fill *sheet* with the quotations, each with a link to its file.

    Where the overview says where the share is, links open the file itself; else they
    lead to its row among the files.
    """
    known = _Sheet(
        instrument=report.instrument.id,
        contents={d.path: d.sha256 for d in report.documents},
        rows={d.path: n for n, d in enumerate(report.documents, HEADER_ROW + 1)},
        places=places,
        w=w,
    )
    worksheets.title(
        sheet,
        w.say(msg("Bukti dengan halaman dan kutipan")),
        w.say(
            msg(
                "Pilih keputusan pada kolom kuning bila kutipan tepat atau keliru. Baris "
                "tanpa tingkat memutuskan untuk indikator, baris dengan tingkat hanya untuk "
                "satu kriterianya."
            )
        ),
    )
    quotes = (
        (indicator, nature, quote)
        for indicator in report.indicators
        for nature, quote in _quotes(indicator)
    )
    rows = (_row(known, at, *each) for at, each in enumerate(quotes, HEADER_ROW + 1))
    last = worksheets.table(sheet, _columns(w), rows)
    offer(sheet, "match", DECIDED, last, w)
    worksheets.protect(sheet)


def _columns(w: Wording) -> tuple[Column, ...]:
    return (
        Column(title=w.say(msg("No.")), width=6),
        Column(title=w.say(msg("Indikator")), width=20),
        Column(title=w.say(msg("Sifat")), width=11),
        Column(title=w.say(msg("Tingkat")), width=8),
        Column(title=w.say(msg("Berkas")), width=32),
        Column(title=w.say(msg("Tautan")), width=8),
        Column(title=w.say(msg("Halaman")), width=9),
        Column(title=w.say(msg("Bagian")), width=14),
        Column(title=w.say(msg("Kutipan")), width=56),
        Column(title=w.say(msg("Kecocokan")), width=10, form="0.00"),
        Column(title=w.say(msg("Mengapa cocok")), width=24),
        Column(title=w.say(HEADINGS["match"]), width=13, is_open=True),
        Column(title=w.say(HEADINGS["why"]), width=20, is_open=True),
        Column(title=KEY, width=12, is_hidden=True),
    )


def _quotes(indicator: ReportedIndicator) -> Iterator[tuple[str, Quote]]:
    for nature in ("evidence", "review", "nearest"):
        for quote in getattr(indicator, nature):
            yield nature, quote
    for decision in indicator.decisions:
        if decision.kind != "match" or decision.document is None:
            continue
        if decision.force == "applied" and decision.value == "rejected":
            for path in decision.documents:
                yield "rejected", _decided(decision, path)
        elif decision.force == "reopened" and decision.now is not None:
            yield "reopened", _now(decision)


def _decided(decision: ReportedDecision, path: str) -> Quote:
    """The passage that was decided on, as a quotation from *path*."""
    return Quote(
        document=path,
        page=decision.page or 1,
        quote=decision.quote,
        score=0.0,
        criterion=decision.criterion or None,
        why=f"{decision.by}: {decision.why}" if decision.why else decision.by,
    )


def _now(decision: ReportedDecision) -> Quote:
    """What stands in the file now, in place of the passage that was decided on."""
    assert decision.now is not None  # noqa: S101 - the caller chose it
    return Quote(
        document=decision.now.document,
        page=decision.now.page or 1,
        quote=decision.now.quote,
        score=0.0,
        criterion=decision.criterion or None,
        why=decision.quote,
    )


def _link(known: _Sheet, at: int, path: str) -> Formula | None:
    """Opens the file in row *at*; its name stands only in the cell the formula reads."""
    row = known.rows.get(path)
    if row is None:
        return None
    address = f"{quote_sheetname(known.places.overview)}!{absolute_coordinate(ADDRESS)}"
    inside = f"#{quote_sheetname(known.places.files)}!A{row}".replace('"', '""')
    name = f'SUBSTITUTE(SUBSTITUTE(E{at},"%","%25"),"#","%23")'
    return Formula(
        f'=IF({address}="",HYPERLINK("{inside}","{known.w.say(msg("lihat"))}"),'
        f'HYPERLINK({address}&"/"&{name},"{known.w.say(msg("buka"))}"))',
        is_link=True,
    )


def _row(
    known: _Sheet, at: int, indicator: ReportedIndicator, nature: str, quote: Quote
) -> Row:
    cells = _cells(indicator, quote)
    key = RowKey(
        instrument=known.instrument,
        indicator=indicator.id,
        criterion=quote.criterion or "",
        path=quote.document,
        sha256=known.contents.get(quote.document),
        page=quote.page,
        quote=digest_of(quote.quote),
        cells=cells,
    )
    return (
        indicator_number(indicator.id),
        indicator.short or indicator.name,
        known.w.say(_NATURES[nature]),
        quote.level,
        quote.document,
        _link(known, at, quote.document),
        quote.page,
        quote.section,
        quote.quote,
        quote.score or None,
        quote.why,
        *(word(field, cells[field].value, known.w) for field in cells),
        spelled(key),
    )


def _cells(indicator: ReportedIndicator, quote: Quote) -> dict[str, Written]:
    """What people decided on the file for the indicator, or for the criterion."""
    found = None
    for decision in indicator.decisions:
        same = (decision.kind, decision.criterion) == ("match", quote.criterion or "")
        now = decision.now.document if decision.now else ""
        if same and quote.document in {*decision.documents, now}:
            found = decision
    if found is None:
        return {"match": Written(), "why": Written()}
    is_open = found.force != "applied"
    return {
        "match": Written(value="" if is_open else found.value, decision=found.id),
        "why": Written(value="" if is_open else found.why),
    }

"""The checklist of one owner: what to bring, for which level, by when."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from reports import worksheets
from reports.arrangement import Need, OwnerPart
from reports.decided import said
from reports.fill_in import HEADINGS, KEY, offer, word
from reports.gap_report import GapReport, ReportedIndicator
from reports.row_key import RowKey, Written, spelled
from reports.tasks import Task, tasks
from reports.translation import msg
from reports.wording import Wording
from reports.worksheets import DAY_FORM, Column, Row, Toned, indicator_number

DUE, WORK, MET = "J", "K", "L"  # the columns that people choose or date
_WAITING = "belum"


def write_checklist(
    sheet: Worksheet, owner: OwnerPart, report: GapReport, w: Wording
) -> int:
    """Fill *sheet* with what *owner* has to bring or confirm; its last row."""
    worksheets.title(
        sheet,
        w.owner(owner.name),
        f"{w.say(msg('Daftar periksa bukti'))}: {report.share}, {w.day(report.as_of)}. "
        + w.say(msg("Isi kolom berwarna kuning, lalu kirim kembali berkas ini.")),
    )
    rows = [
        row
        for indicator in owner.indicators
        for row in _rows(indicator, report.instrument.id, w)
    ]
    last = worksheets.table(sheet, _columns(w), rows)
    for field, letter in (("due", DUE), ("work", WORK), ("criterion", MET)):
        offer(sheet, field, letter, last, w)
    for row in range(worksheets.HEADER_ROW + 1, last + 1):
        sheet[f"{DUE}{row}"].number_format = DAY_FORM
    worksheets.protect(sheet)
    return last


def _columns(w: Wording) -> tuple[Column, ...]:
    return (
        Column(title=w.say(msg("No.")), width=5),
        Column(title=w.say(msg("Indikator")), width=18),
        Column(title=w.say(msg("Diklaim")), width=8),
        Column(title=w.say(msg("Didukung")), width=9),
        Column(title=w.say(msg("Status bukti")), width=10),
        Column(title=w.say(msg("Apa yang kurang")), width=32),
        Column(title=w.say(msg("Dokumen yang perlu dibawa")), width=34),
        Column(title=w.say(msg("Untuk tingkat")), width=8),
        Column(title=w.say(msg("Contoh yang dapat diterima")), width=30),
        Column(title=w.say(HEADINGS["due"]), width=11, form=DAY_FORM, is_open=True),
        Column(title=w.say(HEADINGS["work"]), width=13, is_open=True),
        Column(title=w.say(HEADINGS["criterion"]), width=13, is_open=True),
        Column(title=w.say(HEADINGS["note"]), width=24, is_open=True),
        Column(title=KEY, width=12, is_hidden=True),
    )


def _rows(indicator: ReportedIndicator, instrument: str, w: Wording) -> Iterator[Row]:
    """One row for each task; one row that says so where there is none."""
    start: Row = (
        indicator_number(indicator.id),
        indicator.short or indicator.name,
        indicator.claimed_level,
        indicator.supported_level,
        Toned(text=w.status(indicator.status), status=indicator.status),
    )
    todo = tasks(indicator) or (Task(criterion="", level=None, needs=(), example=""),)
    for task in todo:
        cells = _cells(indicator, task)
        key = RowKey(
            instrument=instrument,
            indicator=indicator.id,
            criterion=task.criterion,
            cells=cells,
        )
        yield (
            *start,
            "\n".join(_lack(need, w) for need in task.needs) or w.say(msg("Tidak ada")),
            "\n".join(dict.fromkeys(n.remedy for n in task.needs if n.remedy)),
            task.level,
            task.example,
            *(word(field, cells[field].value, w) for field in cells),
            spelled(key),
        )


def _cells(indicator: ReportedIndicator, task: Task) -> dict[str, Written]:
    """What the cells to fill in say: due, work, criterion, note.

    Where nobody said when and how far for the criterion, the indicator's stands there.
    """
    cells = {}
    for field in ("due", "work", "criterion", "note"):
        own = said(indicator.decisions, field, task.criterion)
        whole = said(indicator.decisions, field) if field in {"due", "work"} else None
        shown = own or whole
        cells[field] = Written(
            value=shown.value if shown else "", decision=own.id if own else None
        )
    if task.needs and not cells["work"].value:
        cells["work"] = Written(value=_WAITING)
    return cells


def _lack(need: Need, w: Wording) -> str:
    if need.kind == "confirm":
        return f"{w.say(msg('Perlu dipastikan orang'))}: {need.text}"
    return f"{w.reason(need.code)}: {need.text}"

"""A plan for people: tables for the terminal and sheets of a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from openpyxl import Workbook

from reports import worksheets
from reports.gap_report import GapReport
from reports.plan import Plan, Raise
from reports.printable import one_line
from reports.stopped_clocks import saved
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import Wording
from reports.worksheets import Column, Row, for_print

AT_HAND = {
    "check": msg("tinggal dipastikan"),
    "unreadable": msg("ada, belum terbaca"),
    "near": msg("ada dokumen, perlu dilengkapi"),
    "kind": msg("ada dokumen mirip atau sejenis"),
    "nothing": msg("belum ada apa-apa"),
}
_OBSTACLE = {
    "central": msg("diisi terpusat"),
    "assessor": msg("hanya penilai yang dapat memutuskan"),
    "left_out": msg("dikecualikan"),
}
_NAME, _OWNER = 40, 32


def plan_lines(plan: Plan, *, lang: str = SOURCE_LANGUAGE) -> Iterator[str]:
    """*plan* as plain lines: where it leads, each indicator, each agency."""
    w = Wording(lang)
    yield from _head(plan, w)
    if plan.raises:
        yield ""
        yield w.say(msg("Yang dinaikkan, mulai dari yang paling hemat:"))
        for each in plan.raises:
            yield from _raise(each, w)
        yield ""
        yield w.say(msg("Sumbangan tiap perangkat daerah:"))
        for own in plan.contributions:
            owner = _cut(w.owner(own.owner), _OWNER)
            numbers = ", ".join(own.indicators)
            yield w.say(
                msg("  %(owner)s +%(points)s  upaya %(cost)s  indikator %(numbers)s"),
                owner=f"{owner:<{_OWNER}}",
                points=w.number(own.points, 3),
                cost=w.number(own.cost, 1),
                numbers=numbers,
            )


def _head(plan: Plan, w: Wording) -> Iterator[str]:
    target, start = w.number(plan.target), w.number(plan.start)
    if not plan.reached:
        yield w.say(
            msg(
                "Target %(target)s tidak dapat dicapai: sekarang %(start)s, paling tinggi "
                "%(highest)s."
            ),
            target=target,
            start=start,
            highest=w.number(plan.highest),
        )
        yield from obstacle_lines(plan, w)
    elif not plan.raises:
        yield w.say(
            msg("Target %(target)s sudah tercapai: sekarang %(start)s."),
            target=target,
            start=start,
        )
    else:
        yield w.say(
            msg("Dari %(start)s ke %(end)s (%(predicate)s), upaya %(cost)s."),
            start=start,
            end=w.number(plan.end),
            predicate=plan.predicate,
            cost=w.number(plan.cost, 1),
        )


def obstacle_lines(plan: Plan, w: Wording) -> Iterator[str]:
    """What keeps how many points out of reach, a line each."""
    for each in plan.obstacles:
        yield w.say(
            msg("  %(points)s %(why)s: indikator %(numbers)s"),
            points=w.number(each.points),
            why=w.say(_OBSTACLE[each.kind]),
            numbers=", ".join(each.indicators),
        )


def _raise(each: Raise, w: Wording) -> Iterator[str]:
    name = _cut(each.short, _NAME)
    yield (
        f"{each.id:>4}  {name:<{_NAME}} {each.start} > {each.end}"
        f"  +{w.number(each.points, 3)}  {w.number(each.cost, 1):>5}  "
        f"{one_line(w.owner(each.owner))}"
    )
    for job in each.jobs:
        found = w.say(AT_HAND[job.at_hand.value])
        papers = ", ".join(path.rsplit("/", 1)[-1] for path in job.documents[:2])
        there = f"{found}: {one_line(papers)}" if papers else found
        yield f"      {job.level}. {_cut(job.remedy or job.statement, 96)} [{there}]"


def plan_workbook(
    plan: Plan, report: GapReport, *, lang: str = SOURCE_LANGUAGE
) -> bytes:
    """The bytes of a workbook: what to show, and what each agency contributes."""
    w = Wording(lang)
    book = Workbook()
    book.remove(book.worksheets[0])
    _write_jobs(book, plan, w)
    _write_agencies(book, plan, w)
    footing = w.say(msg("Halaman &P dari &N"))
    for sheet in book.worksheets:
        heading = f"{report.share}, {w.day(report.as_of)}: {sheet.title}"
        for_print(sheet, heading, footing)
    return saved(book, date.fromisoformat(report.as_of))


def _write_jobs(book: Workbook, plan: Plan, w: Wording) -> None:
    sheet = book.create_sheet(w.say(msg("Rencana")))
    worksheets.title(
        sheet, w.say(msg("Rencana menuju target")), " ".join(_head(plan, w))
    )
    columns = (
        Column(title=w.say(msg("No.")), width=6),
        Column(title=w.say(msg("Indikator")), width=28),
        Column(title=w.say(msg("Penanggung jawab")), width=24),
        Column(title=w.say(msg("Tingkat")), width=8),
        Column(title=w.say(msg("Kriteria")), width=36),
        Column(title=w.say(msg("Dokumen yang perlu dibawa")), width=46),
        Column(title=w.say(msg("Yang sudah ada")), width=30),
        Column(title=w.say(msg("Upaya")), width=8, form="0.0"),
    )
    rows: list[Row] = [
        (
            each.id,
            each.short,
            w.owner(each.owner),
            job.level,
            job.statement,
            job.remedy,
            "; ".join((w.say(AT_HAND[job.at_hand.value]), *job.documents)),
            float(job.cost),
        )
        for each in plan.raises
        for job in each.jobs
    ]
    worksheets.table(sheet, columns, rows)


def _write_agencies(book: Workbook, plan: Plan, w: Wording) -> None:
    sheet = book.create_sheet(w.say(msg("Perangkat daerah")))
    worksheets.title(sheet, w.say(msg("Sumbangan tiap perangkat daerah:")).rstrip(":"))
    columns = (
        Column(title=w.say(msg("Penanggung jawab")), width=36),
        Column(title=w.say(msg("Poin indeks")), width=12, form="0.0000"),
        Column(title=w.say(msg("Upaya")), width=10, form="0.0"),
        Column(title=w.say(msg("Indikator")), width=30),
        Column(title=w.say(msg("Kriteria")), width=10),
    )
    rows: list[Row] = [
        (
            w.owner(own.owner),
            float(own.points),
            float(own.cost),
            ", ".join(own.indicators),
            own.jobs,
        )
        for own in plan.contributions
    ]
    worksheets.table(sheet, columns, rows, pinned=1)


def _cut(text: str, width: int) -> str:
    shown = one_line(text)
    return shown if len(shown) <= width else shown[: width - 1].rstrip() + "…"

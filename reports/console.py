"""The report in a few lines for the terminal: index, counts, the worst gaps."""

from __future__ import annotations

from collections.abc import Iterator

from reports.arrangement import needs, unread, worst_gaps
from reports.decision_wording import FORCE
from reports.gap_report import GapReport, ReportedIndicator
from reports.printable import one_line
from reports.translation import SOURCE_LANGUAGE, msg
from reports.wording import STATE, STATUS, Wording

_WIDTH = 88
_GAPS = 8
_UNREAD = 5


def summary(report: GapReport, *, lang: str = SOURCE_LANGUAGE) -> str:
    """*report* as plain lines of at most 88 characters, without control characters.

    Raises:
        ValueError: where no report is written in *lang*.
    """
    w = Wording(lang)
    parts = (
        _head(report, w),
        _counts(report, w),
        _decisions(report, w),
        _gaps(report, w),
        _files(report, w),
        _deleted(report, w),
    )
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part)))


def _head(report: GapReport, w: Wording) -> Iterator[str]:
    index = report.index
    yield _cut(f"{report.share}, {w.day(report.as_of)}, {report.instrument.name}")
    for label, value, predicate in (
        (msg("Didukung bukti"), index.supported, index.supported_predicate),
        (msg("Diklaim"), index.claimed, index.claimed_predicate),
        (msg("Dapat dicapai"), index.reachable, index.reachable_predicate),
    ):
        figure = f"  {w.say(label):<20}{w.number(value):>5}"
        yield f"{figure}  {one_line(predicate or '')}".rstrip()


def _counts(report: GapReport, w: Wording) -> Iterator[str]:
    statuses = (f"{w.status(s)} {getattr(report.summary, s)}" for s in STATUS)
    states = (f"{w.state(s)} {getattr(report.summary, s)}" for s in STATE)
    yield _cut(f"{w.say(msg('Indikator'))}: {', '.join(statuses)}")
    yield _cut(f"{w.say(msg('Berkas'))}: {', '.join(states)}")


def _decisions(report: GapReport, w: Wording) -> Iterator[str]:
    told = report.decisions
    if told is None:
        return
    counts = ((getattr(told, force), w.say(word)) for force, word in FORCE.items())
    said = ", ".join(f"{count} {word}" for count, word in counts if count)
    yield _cut(f"{w.say(msg('Keputusan orang'))}: {said}")
    for note in told.notes:
        yield _cut(f"  {note}")


def _gaps(report: GapReport, w: Wording) -> Iterator[str]:
    gaps = worst_gaps(report)
    if not gaps:
        return
    yield w.say(msg("Celah yang paling memengaruhi indeks:"))
    for indicator in gaps[:_GAPS]:
        yield from _gap(indicator, w)
    if len(gaps) > _GAPS:
        yield "  " + w.say(msg("dan %(count)s lagi"), count=len(gaps) - _GAPS)


def _gap(indicator: ReportedIndicator, w: Wording) -> Iterator[str]:
    levels = w.say(
        msg("klaim %(claimed)s, bukti %(supported)s"),
        claimed=w.level(indicator.claimed_level),
        supported=indicator.supported_level,
    )
    name = indicator.short or indicator.name
    tail = f" [{w.status(indicator.status)}; {levels}]"
    number = f"{one_line(indicator.id):>5}  "
    yield number + _cut(name, _WIDTH - len(number + tail)) + tail
    for need in needs(indicator)[:1]:
        yield _cut(f"       {need.remedy or need.text}")


def _files(report: GapReport, w: Wording) -> Iterator[str]:
    files = [d for d in unread(report) if d.state == "unreadable"]
    if not files:
        return
    yield w.say(msg("Berkas yang belum terbaca:"))
    for document in files[:_UNREAD]:
        yield _cut(f"  {document.message or document.path}")
    if len(files) > _UNREAD:
        yield "  " + w.say(msg("dan %(count)s lagi"), count=len(files) - _UNREAD)


def _deleted(report: GapReport, w: Wording) -> Iterator[str]:
    if not report.deleted:
        return
    yield w.say(msg("Berkas yang tidak ada lagi:"))
    for file in report.deleted[:_UNREAD]:
        served = ", ".join(sorted({q.indicator for q in file.quotes}, key=_numeric))
        quoted = w.say(msg(" (bukti indikator %(served)s)"), served=served)
        yield _cut(f"  {file.path}{quoted if served else ''}")
    if len(report.deleted) > _UNREAD:
        count = len(report.deleted) - _UNREAD
        yield "  " + w.say(msg("dan %(count)s lagi"), count=count)


def _numeric(number: str) -> tuple[int, str]:
    return (int(number) if number.isdecimal() else 0, number)


def _cut(text: str, width: int = _WIDTH) -> str:
    """*text* without control characters on one line of at most *width*."""
    indent = text[: len(text) - len(text.lstrip(" "))]
    shown = indent + one_line(text)
    return shown if len(shown) <= width else shown[: width - 1].rstrip() + "…"

"""How index and levels stood on earlier days, gathered from the reports of those days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reports.gap_report import GapReport
from reports.supplement import History

WHOLE_DAYS = 400  # so far back every day is told; before that the last of each month
_NOT_ASKED = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    supported: float
    claimed: float | None
    reachable: float
    levels: Mapping[str, str]


def with_history(report: GapReport, earlier: Iterable[GapReport]) -> GapReport:
    """*report* with how things stood before its day.

    Args:
        report: a report.
        earlier: reports on the same share, the last first; those on other instruments
            are passed over. It is read no further than to a report that tells what was
            before itself.
    """
    days = {day: known for day, known in _days(report, earlier) if day < report.as_of}
    told = _told(days, report.as_of)
    if not told:
        return report
    known = [days[day] for day in told]
    return replace(
        report,
        history=History(
            days=told,
            supported=tuple(day.supported for day in known),
            claimed=tuple(day.claimed for day in known),
            reachable=tuple(day.reachable for day in known),
            levels={
                i.id: "".join(day.levels.get(i.id, _NOT_ASKED) for day in known)
                for i in report.indicators
            },
        ),
    )


def _days(
    report: GapReport, earlier: Iterable[GapReport]
) -> Iterable[tuple[str, _Day]]:
    """Each day before, once: a day's last report speaks for it."""
    found: dict[str, _Day] = {}
    for old in earlier:
        if old.instrument.id != report.instrument.id:
            continue
        found.setdefault(old.as_of, _own_day(old))
        if old.history is not None:
            for day, known in _past_days(old.history):
                found.setdefault(day, known)
            break
    return found.items()


def _own_day(report: GapReport) -> _Day:
    return _Day(
        supported=report.index.supported,
        claimed=report.index.claimed,
        reachable=report.index.reachable,
        levels={i.id: str(i.supported_level) for i in report.indicators},
    )


def _past_days(history: History) -> Iterable[tuple[str, _Day]]:
    for n, day in enumerate(history.days):
        yield (
            day,
            _Day(
                supported=history.supported[n],
                claimed=history.claimed[n],
                reachable=history.reachable[n],
                levels={key: levels[n] for key, levels in history.levels.items()},
            ),
        )


def _told(days: Iterable[str], as_of: str) -> tuple[str, ...]:
    """The *days* worth telling, in order."""
    oldest = (date.fromisoformat(as_of) - timedelta(days=WHOLE_DAYS)).isoformat()
    ordered = sorted(days)
    last = {day[:7]: day for day in ordered}
    return tuple(day for day in ordered if day >= oldest or last[day[:7]] == day)

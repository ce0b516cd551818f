"""What the last changes touched: indicators, levels, index."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reports.gap_report import GapReport, ReportedIndicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An indicator whose supported level was ``before`` on the day before."""

    indicator: ReportedIndicator
    before: int

    @property
    def is_up(self) -> bool:
        """Whether it rose."""
        return self.indicator.supported_level > self.before


def moves(report: GapReport) -> tuple[Move, ...]:
    """The indicators whose supported level is another than on the last earlier day."""
    if report.history is None:
        return ()
    last = {key: levels[-1:] for key, levels in report.history.levels.items()}
    return tuple(
        Move(indicator=indicator, before=int(before))
        for indicator in report.indicators
        if (before := last.get(indicator.id, "")).isdigit()
        and int(before) != indicator.supported_level
    )


def index_step(report: GapReport) -> float | None:
    """How much the supported index rose since the last earlier day; None if unknown."""
    if report.history is None:
        return None
    return round(report.index.supported - report.history.supported[-1], 4)


def changed_indicators(report: GapReport) -> frozenset[str]:
    """The indicators with another status or level, or whose files were touched."""
    found = {move.indicator.id for move in moves(report)}
    if not report.changes:
        return frozenset(found)
    found |= {change.id for change in report.changes.indicators}
    touched = {file.path for file in report.changes.files}
    touched |= {file.path for file in report.changes.unreadable}
    for document in report.documents:
        if document.path in touched:
            found |= {served.id for served in document.indicators}
    for file in report.deleted:
        if file.path in touched:
            found |= {quote.indicator for quote in file.quotes}
    return frozenset(found & {indicator.id for indicator in report.indicators})


def file_counts(report: GapReport) -> dict[str, int]:
    """How many files were added, changed, moved and deleted, without noughts."""
    if not report.changes:
        return {}
    counts = Counter(file.kind for file in report.changes.files)
    order = ("added", "changed", "moved", "deleted")
    return {kind: counts[kind] for kind in order if counts[kind]}

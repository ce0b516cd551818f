"""What is different between the last two reports, indicator by indicator."""

from __future__ import annotations

from dataclasses import dataclass

from reports.gap_report import GapReport


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorChange:
    """An indicator whose supported level or status is another than in the last report."""

    id: str
    level_before: int
    level: int
    status_before: str
    status: str

    @property
    def is_better(self) -> bool:
        """Whether the evidence supports more than it did."""
        return (self.level, self.status == "adequate") > (
            self.level_before,
            self.status_before == "adequate",
        )


def changed_indicators(
    report: GapReport, before: GapReport
) -> tuple[IndicatorChange, ...]:
    """The indicators that changed since *before*; none where another was asked."""
    if report.instrument.id != before.instrument.id:
        return ()
    was = {indicator.id: indicator for indicator in before.indicators}
    return tuple(
        IndicatorChange(
            id=now.id,
            level_before=old.supported_level,
            level=now.supported_level,
            status_before=old.status,
            status=now.status,
        )
        for now in report.indicators
        if (old := was.get(now.id))
        and (old.supported_level, old.status) != (now.supported_level, now.status)
    )

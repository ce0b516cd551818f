"""The small report with all that time and people add: days, changes, decisions."""

from __future__ import annotations

from dataclasses import replace

from reports.decided import PassageNow, ReportedDecision, ReportedDecisions
from reports.gap_report import GapReport
from reports.supplement import (
    Changes,
    FileChange,
    History,
    NewlyUnreadable,
    StatusChange,
)
from tests.reports.conftest import LOCKED, MINUTES, PERWALI

HISTORY = History(
    days=("2024-08-15", "2025-08-01", "2025-08-14"),
    supported=(1.2, 1.3, 1.4),
    claimed=(None, 2.75, 2.75),
    reachable=(1.2, 1.5, 1.6),
    levels={"1": "112", "8": "-12", "21": "000", "29": "000"},
)
CHANGES = Changes(
    since="2025-08-14",
    noticed="2025-08-15",
    indicators=(
        StatusChange(
            id="1",
            short="Indikator nomor 1",
            owner="Dinas Komunikasi dan Informatika",
            before="weak",
            after="adequate",
        ),
    ),
    unreadable=(NewlyUnreadable(path=LOCKED, message="terkunci"),),
    files=(
        FileChange(path=LOCKED, kind="added"),
        FileChange(path=MINUTES, kind="moved", origin="Notulen.docx"),
    ),
)
DECISIONS = (
    ReportedDecision(
        id=1,
        kind="assessor",
        value="Reviu 2023 tidak dihitung.",
        by="Rina",
        at="2025-08-10T02:00:00Z",
        force="applied",
    ),
    ReportedDecision(
        id=2,
        kind="due",
        value="2025-09-01",
        by="Rina",
        at="2025-08-10T02:00:00Z",
        force="applied",
    ),
    ReportedDecision(
        id=3,
        kind="match",
        value="confirmed",
        by="Budi",
        at="2025-08-11T02:00:00Z",
        force="reopened",
        document=PERWALI,
        page=3,
        quote="Setiap perangkat daerah wajib.",
        now=PassageNow(document=PERWALI, page=4, quote="Setiap dinas dapat."),
    ),
)


def storied(report: GapReport) -> GapReport:
    """*report* with earlier days, changes, decisions, a target and marked quotes."""
    decided, *rest = [i for i in report.indicators if i.id == "8"]
    assert not rest
    quote = replace(decided.evidence[0], marks=((7, 23),), decided_by="Budi")
    met, check, *others = decided.criteria
    check = replace(check, outcome="met", decided_by="Budi", machine_outcome="check")
    last = replace(others[-1], optional=True)
    decided = replace(
        decided,
        decisions=DECISIONS,
        evidence=(quote,),
        criteria=(met, check, *others[:-1], last),
        machine_level=1,
        supported_level=2,
    )
    return replace(
        report,
        index=replace(
            report.index, target=2.6, target_predicate="Baik", lowest_level=1
        ),
        indicators=tuple(decided if i.id == "8" else i for i in report.indicators),
        changes=CHANGES,
        history=HISTORY,
        decisions=ReportedDecisions(
            applied=2, reopened=1, expired=0, gone=0, obsolete=0
        ),
    )

"""Complete a report with people's decisions: what they changed, what waits again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from assessment.assessing import Assessment
from assessment.decisions.applying import deciders
from assessment.decisions.bearing import Bearing, Force
from assessment.decisions.decision import Decision
from assessment.finding import Finding, IndicatorResult
from reports.decided import (
    PassageNow,
    ReportedDecision,
    ReportedDecisions,
    said,
)
from reports.gap_report import GapReport, Quote, ReportedCriterion, ReportedIndicator

_QUOTE_CHARACTERS = 600

Deciders = Mapping[tuple[str, str], Decision]


def with_decisions(report: GapReport, assessment: Assessment) -> GapReport:
    """*report* with the decisions that *assessment* rests on; the same where none is."""
    if not assessment.bearings:
        return report
    results = {result.indicator.id: result for result in assessment.results}
    settled = deciders(assessment.bearings)
    shown = {indicator.id for indicator in report.indicators}
    forces = Counter(bearing.force for bearing in assessment.bearings)
    return replace(
        report,
        indicators=tuple(
            _indicator(found, results[found.id], settled) for found in report.indicators
        ),
        decisions=ReportedDecisions(
            applied=forces[Force.APPLIED],
            reopened=forces[Force.REOPENED],
            expired=forces[Force.EXPIRED],
            gone=forces[Force.GONE],
            obsolete=forces[Force.OBSOLETE],
            elsewhere=tuple(
                replace(reported(bearing), indicator=bearing.decision.indicator)
                for bearing in assessment.bearings
                if bearing.decision.indicator not in shown
            ),
            notes=tuple(_overruled(assessment)),
        ),
    )


def _overruled(assessment: Assessment) -> Iterable[str]:
    for verdict, decision in assessment.overruled:
        yield (
            f"{verdict.path}, indikator {verdict.indicator}: tabel keputusan berlawanan "
            f"dengan keputusan {decision.id} oleh {decision.by}; yang tercatat berlaku"
        )


def _indicator(
    found: ReportedIndicator, result: IndicatorResult, settled: Deciders
) -> ReportedIndicator:
    if not result.bearings:
        return found
    decisions = tuple(reported(bearing) for bearing in result.bearings)
    owner = said(decisions, "owner")
    machine = result.machine_status
    by_id = {finding.criterion.id: finding for finding in result.findings}
    return replace(
        found,
        owner=owner.value if owner else found.owner,
        criteria=tuple(_criterion(c, by_id[c.id]) for c in found.criteria),
        evidence=tuple(_quote(q, found.id, settled) for q in found.evidence),
        decisions=decisions,
        machine_status=machine.value if machine else "",
        machine_level=result.machine_supported,
    )


def _criterion(found: ReportedCriterion, finding: Finding) -> ReportedCriterion:
    if finding.decided is None or finding.machine is None:
        return found
    return replace(
        found,
        decided_by=finding.decided.by,
        decision=finding.decided.id,
        machine_outcome=finding.machine.value,
    )


def _quote(quote: Quote, indicator: str, settled: Deciders) -> Quote:
    decision = settled.get((quote.document, indicator))
    return replace(quote, decided_by=decision.by) if decision else quote


def reported(bearing: Bearing) -> ReportedDecision:
    """The decision of *bearing* as the report tells it."""
    decision, ground = bearing.decision, bearing.decision.ground
    return ReportedDecision(
        id=decision.id,
        kind=decision.kind.value,
        value=decision.value,
        by=decision.by,
        at=decision.at,
        force=bearing.force.value,
        why=decision.why,
        until=decision.until,
        criterion=decision.criterion,
        document=ground.path if ground else None,
        page=ground.page if ground else None,
        quote=ground.quote if ground else "",
        documents=bearing.paths,
        now=_now(bearing),
        unread=bearing.unread,
        through=decision.through,
    )


def _now(bearing: Bearing) -> PassageNow | None:
    if not bearing.reopened:
        return None
    if bearing.nearest is None:
        return PassageNow(document=bearing.reopened)
    passage = bearing.nearest.passage
    return PassageNow(
        document=bearing.reopened,
        page=passage.location.page,
        quote=passage.text[:_QUOTE_CHARACTERS],
        similarity=bearing.nearest.similarity,
    )

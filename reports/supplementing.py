"""Complete a report with what its instrument and last year's result add."""

from __future__ import annotations

from dataclasses import replace

from assessment.levels import predicate
from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.origin import Confidence
from reports.gap_report import GapReport, ReportedIndicator
from reports.marking import with_marks
from reports.supplement import CentralIndicator, ReportedBaseline


def completed(report: GapReport, instrument: Instrument) -> GapReport:
    """*report* with all that its *instrument* adds."""
    found = with_target(with_central(report, instrument), instrument)
    return with_marks(found, instrument)


def with_central(report: GapReport, instrument: Instrument) -> GapReport:
    """*report* with centrally filled indicators apart, and thin sources told.

    The central ones are neither empty nor weak nor adequate, and are not counted so.
    """
    central = {i.id: i for i in instrument.indicators if i.central is not None}
    noted = any(i.confidence is not Confidence.HIGH for i in instrument.indicators)
    if not central and not noted and not instrument.notes:
        return report
    local = tuple(
        _with_source(found, instrument.by_id[found.id])
        for found in report.indicators
        if found.id not in central
    )
    statuses = [found.status for found in local]
    return replace(
        report,
        indicators=local,
        central=tuple(
            _central(found, central[found.id])
            for found in report.indicators
            if found.id in central
        ),
        documents=tuple(
            replace(
                document,
                indicators=tuple(s for s in document.indicators if s.id not in central),
            )
            for document in report.documents
        ),
        summary=replace(
            report.summary,
            empty=statuses.count("empty"),
            weak=statuses.count("weak"),
            adequate=statuses.count("adequate"),
        ),
        notes=instrument.notes,
    )


def with_target(report: GapReport, instrument: Instrument) -> GapReport:
    """*report* with the index that is aimed at, and the level that counts for nothing."""
    target = instrument.target
    word = "" if target is None else predicate(instrument, target)
    return replace(
        report,
        index=replace(
            report.index,
            target=target,
            target_predicate=word,
            lowest_level=instrument.lowest_level,
        ),
    )


def with_baseline(report: GapReport, baseline: ReportedBaseline | None) -> GapReport:
    """*report* beside last year's official result."""
    if baseline is None:
        return report
    return replace(
        report,
        baseline=baseline,
        indicators=tuple(
            replace(found, baseline_level=baseline.levels.get(found.id))
            for found in report.indicators
        ),
        central=tuple(
            replace(found, value=baseline.levels.get(found.id, found.value))
            for found in report.central
        ),
    )


def _with_source(found: ReportedIndicator, indicator: Indicator) -> ReportedIndicator:
    if indicator.confidence is Confidence.HIGH:
        return found
    return replace(found, confidence=indicator.confidence.value, thin=indicator.thin)


def _central(found: ReportedIndicator, indicator: Indicator) -> CentralIndicator:
    assert indicator.central is not None  # noqa: S101 - the caller chose these
    return CentralIndicator(
        id=found.id,
        name=found.name,
        short=found.short,
        domain=found.domain,
        aspect=found.aspect,
        weight=found.weight,
        by=indicator.central.by,
        index=indicator.central.index,
        note=indicator.central.note or indicator.thin,
        value=None if found.claimed_level is None else float(found.claimed_level),
        documents=tuple(dict.fromkeys(quote.document for quote in found.evidence)),
    )

"""From an assessment to the gap report that every rendering reads."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from assessment.assessing import Assessment
from assessment.finding import Finding, IndicatorResult, Outcome, Status
from assessment.levels import Index, index, predicate
from classifiers.match import Match
from evidence.document import State
from evidence.passage import Passage
from extractors.survey import printable
from reports.citing import with_citations
from reports.deciding import with_decisions
from reports.gap_report import (
    SCHEMA,
    GapReport,
    Made,
    PartIndex,
    Quote,
    ReportedCriterion,
    ReportedIndex,
    ReportedIndicator,
    ReportedInstrument,
    ReportedReason,
    Summary,
)
from reports.reported_documents import remarks_of, reported_documents
from reports.supplement import DeletedFile
from reports.supplementing import completed

_QUOTE_CHARACTERS = 600


def gap_report(
    assessment: Assessment, share: str, deleted: tuple[DeletedFile, ...] = ()
) -> GapReport:
    """The report on *assessment*; *share* is the folder's name for people.

    *deleted* are the files that earlier reports knew and that are gone.
    """
    instrument = assessment.instrument
    report = GapReport(
        schema=SCHEMA,
        instrument=ReportedInstrument(
            id=instrument.id, name=instrument.name, version=instrument.version
        ),
        as_of=assessment.as_of.isoformat(),
        share=printable(share),
        index=_index(assessment),
        summary=_summary(assessment),
        indicators=tuple(_indicator(assessment, r) for r in assessment.results),
        documents=reported_documents(assessment),
        made=Made(
            bukti=_version(),
            classifiers=assessment.classifiers,
            thresholds=assessment.thresholds,
        ),
        claims_notes=assessment.claims.notes,
        deleted=deleted,
    )
    report = with_citations(completed(report, instrument), assessment.citations)
    return with_decisions(report, assessment)


def _version() -> str:
    try:
        return version("bukti")
    except PackageNotFoundError:
        return "0"


def _index(assessment: Assessment) -> ReportedIndex:
    instrument = assessment.instrument
    supported = index(
        instrument, {r.indicator.id: r.supported for r in assessment.results}
    )
    reachable = index(
        instrument, {r.indicator.id: r.reachable for r in assessment.results}
    )
    claimed = None
    if any(r.claimed is not None for r in assessment.results):
        claimed = index(
            instrument, {r.indicator.id: r.claimed or 0 for r in assessment.results}
        )
    return ReportedIndex(
        supported=supported.whole,
        claimed=claimed.whole if claimed else None,
        reachable=reachable.whole,
        supported_predicate=predicate(instrument, supported.whole),
        claimed_predicate=predicate(instrument, claimed.whole) if claimed else None,
        reachable_predicate=predicate(instrument, reachable.whole),
        domains=_parts(assessment, supported, claimed, reachable, of="domains"),
        aspects=_parts(assessment, supported, claimed, reachable, of="aspects"),
    )


def _parts(
    assessment: Assessment,
    supported: Index,
    claimed: Index | None,
    reachable: Index,
    *,
    of: str,
) -> tuple[PartIndex, ...]:
    instrument = assessment.instrument
    chosen = instrument.domains if of == "domains" else instrument.aspects

    def value(found: Index) -> dict[str, float]:
        return found.domains if of == "domains" else found.aspects

    return tuple(
        PartIndex(
            id=part.id,
            name=part.name,
            weight=part.weight,
            supported=value(supported)[part.id],
            claimed=value(claimed)[part.id] if claimed else None,
            reachable=value(reachable)[part.id],
        )
        for part in chosen
    )


def _summary(assessment: Assessment) -> Summary:
    states = [document.state for document in assessment.documents]
    statuses = [result.status for result in assessment.results]
    return Summary(
        files=len(states),
        read=states.count(State.READ),
        partial=states.count(State.PARTIAL),
        unreadable=states.count(State.UNREADABLE),
        skipped=states.count(State.SKIPPED),
        empty=statuses.count(Status.EMPTY),
        weak=statuses.count(Status.WEAK),
        adequate=statuses.count(Status.ADEQUATE),
    )


def _indicator(assessment: Assessment, result: IndicatorResult) -> ReportedIndicator:
    indicator = result.indicator
    claim = assessment.claims.of(indicator.id)
    owner = claim.owner if claim and claim.owner else None
    return ReportedIndicator(
        id=indicator.id,
        name=indicator.name,
        short=indicator.short,
        domain=indicator.domain,
        aspect=indicator.aspect,
        weight=indicator.weight,
        owner=owner or (indicator.owners[0] if indicator.owners else None),
        claimed_level=result.claimed,
        supported_level=result.supported,
        reachable_level=result.reachable,
        status=result.status.value,
        reasons=tuple(
            ReportedReason(
                code=gap.reason.value,
                text=gap.text,
                criterion=gap.criterion,
                remedy=gap.remedy,
            )
            for gap in result.gaps
        ),
        criteria=tuple(_criterion(finding) for finding in result.findings),
        evidence=_evidence(result),
        nearest=tuple(_quote(m, m.passage) for m in result.near)
        if result.status is Status.EMPTY
        else (),
        review=tuple(_quote(m, m.passage) for m in result.review),
        remarks=remarks_of(result.remarks),
        narrative=claim.narrative if claim else "",
        source=indicator.source.told,
    )


def _criterion(finding: Finding) -> ReportedCriterion:
    is_met = finding.outcome is Outcome.MET
    return ReportedCriterion(
        id=finding.criterion.id,
        level=finding.level,
        statement=finding.criterion.statement,
        outcome=finding.outcome.value,
        note=finding.note,
        remedy="" if is_met else finding.criterion.remedy,
        example="" if is_met else finding.criterion.example,
        optional=finding.criterion.optional,
    )


def _evidence(result: IndicatorResult) -> tuple[Quote, ...]:
    """One quote per document, then those that criteria rest on."""
    by_path = {match.path: match for match in result.matches}
    quotes = [_quote(match, match.passage) for match in result.matches]
    for finding in result.findings:
        if finding.outcome in {Outcome.MET, Outcome.CHECK}:
            quotes += [
                _quote(by_path[passage.location.path], passage, finding)
                for passage in finding.passages
                if passage.location.path in by_path
            ]
    return tuple(quotes)


def _quote(match: Match, passage: Passage, finding: Finding | None = None) -> Quote:
    return Quote(
        document=match.path,
        page=passage.location.page,
        quote=passage.text[:_QUOTE_CHARACTERS],
        score=match.score,
        criterion=finding.criterion.id if finding else None,
        level=finding.level if finding else None,
        section=passage.section,
        why=match.why if finding is None else finding.note,
    )

"""Judge one indicator: outcome per criterion, level, status, and the gaps to close."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assessment.advice import advice
from assessment.case import Case
from assessment.checks import check
from assessment.claim import Claim, Claims
from assessment.decisions.applying import Decided
from assessment.exhibit import exhibits
from assessment.finding import (
    Finding,
    Gap,
    IndicatorResult,
    Outcome,
    Remark,
    Status,
)
from assessment.hearing import Ear
from assessment.levels import supported_level
from assessment.meaning import Meaning
from assessment.rejection import Rejection, rejected_gaps
from assessment.unit_counts import UnitCounts
from classifiers.embedding import Embedder
from classifiers.home import home_of
from classifiers.match import Decision, Match
from classifiers.matching import NEAR
from classifiers.reading import Reading
from evidence.document import Document
from indicator_corpus.indicator import Indicator, Instrument, Reason

NEAREST = 3  # near misses told of an indicator


@dataclass(frozen=True, kw_only=True)
class Submission:
    """Everything that was observed, ready to be judged.

    Attributes:
        readings: by path, of the readable documents.
        unreadable: per indicator, the documents declared for it that cannot be read.
        rejections: per indicator, the documents declared for it, or taken for it by
            their title, that are something else.
        missing: per indicator, the cited files that are not on the share.
        cited: per indicator, the files that its claim cites.
        remarks: what the rules noticed.
        decided: per indicator, people's decisions on it.
    """

    readings: Mapping[str, Reading]
    matches: Sequence[Match]
    claims: Claims
    unreadable: Mapping[str, tuple[Document, ...]]
    rejections: Mapping[str, tuple[Rejection, ...]]
    missing: Mapping[str, tuple[str, ...]]
    cited: Mapping[str, frozenset[str]] = field(default_factory=dict)
    remarks: Sequence[Remark] = ()
    decided: Mapping[str, Decided] = field(default_factory=dict)


def judge(
    instrument: Instrument,
    submission: Submission,
    as_of: date,
    embedder: Embedder | None = None,
) -> tuple[IndicatorResult, ...]:
    """One result per indicator of *instrument*, in its order, on the day *as_of*.

    With an *embedder*, contents are also known by what sentences mean.
    """
    ear = Ear(instrument)
    meaning = Meaning(instrument, embedder) if embedder else None
    units = UnitCounts.of(instrument).agreed(submission.readings.values())
    day = _Day(as_of, ear, meaning, units, home_of(submission.readings.values()))
    return tuple(
        _judged(instrument, indicator, submission, day)
        for indicator in instrument.indicators
    )


@dataclass(frozen=True, slots=True)
class _Day:
    as_of: date
    ear: Ear
    meaning: Meaning | None
    units: int | None
    home: str


def _judged(
    instrument: Instrument, indicator: Indicator, submission: Submission, day: _Day
) -> IndicatorResult:
    matches = [m for m in submission.matches if m.indicator == indicator.id]
    case = Case(
        instrument=instrument,
        indicator=indicator,
        exhibits=exhibits(
            matches, submission.readings, submission.cited.get(indicator.id, ())
        ),
        ear=day.ear,
        as_of=day.as_of,
        meaning=day.meaning,
        units=day.units,
        home=day.home,
    )
    unreadable = submission.unreadable.get(indicator.id, ())
    decided = submission.decided.get(indicator.id, Decided())
    findings = _findings(case, decided, unread=bool(unreadable))
    supported = supported_level(findings)
    claim = submission.claims.of(indicator.id) or Claim(indicator=indicator.id)
    target = _target(case, submission)
    status = _status(case, findings, supported, target, unread=bool(unreadable))
    rejected = decided.excluded("")
    by_decision = {
        decision: tuple(m for m in matches if m.decision is decision)
        for decision in Decision
    }
    result = IndicatorResult(
        indicator=indicator,
        claimed=claim.level,
        supported=supported,
        reachable=max(supported, supported_level(findings, open_counts=True)),
        status=status,
        gaps=()
        if status is Status.ADEQUATE
        else _gaps(case, findings, supported, submission, unreadable),
        findings=findings,
        matches=_surest_first(by_decision[Decision.SERVES]),
        review=_surest_first(by_decision[Decision.REVIEW]),
        near=_surest_first(
            m
            for m in by_decision[Decision.NEAR]
            if m.path not in rejected and m.score >= NEAR
        )[:NEAREST],
        unreadable=tuple(document.path for document in unreadable),
        remarks=tuple(r for r in submission.remarks if r.indicator == indicator.id),
    )
    return decided.overridden(result, target)


def _surest_first(matches: Iterable[Match]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=lambda match: (-match.score, match.path)))


def _findings(case: Case, decided: Decided, *, unread: bool) -> tuple[Finding, ...]:
    found = tuple(
        check(case.without(decided.excluded(criterion.id)), criterion, level.number)
        for level in case.indicator.levels
        for criterion in level.criteria
    )
    return decided.settled(unread_is_never_missing(found) if unread else found)


def unread_is_never_missing(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """R13: *findings* of which those not met are unreadable, as files were not read.

    Source: assessors' notes of the 2026 cycle (files that nobody could open).
    """
    return tuple(
        replace(finding, outcome=Outcome.UNREADABLE)
        if finding.outcome is Outcome.UNMET
        else finding
        for finding in findings
    )


def _has_any(case: Case, findings: Iterable[Finding]) -> bool:
    """Whether there is a document for it, or a person who saw something."""
    seen = (f.decided is not None and f.outcome is Outcome.MET for f in findings)
    return bool(case.exhibits) or any(seen)


def _status(
    case: Case,
    findings: Iterable[Finding],
    supported: int,
    target: int,
    *,
    unread: bool,
) -> Status:
    if not _has_any(case, findings):
        return Status.WEAK if unread else Status.EMPTY
    return Status.WEAK if supported < target else Status.ADEQUATE


def _gaps(
    case: Case,
    findings: Sequence[Finding],
    supported: int,
    submission: Submission,
    unreadable: Sequence[Document],
) -> tuple[Gap, ...]:
    rejected = submission.rejections.get(case.indicator.id, ())
    remedy = next(
        (f.criterion.remedy for f in findings if f.level == supported + 1), ""
    )
    gaps = list(rejected_gaps((r for r in rejected if r.declared), remedy))
    gaps += [
        Gap(
            reason=Reason.UNREADABLE,
            text=document.message or f"{document.name}: tidak dapat dibaca",
            remedy=advice(Reason.UNREADABLE, document.name),
        )
        for document in unreadable
    ]
    gaps += rejected_gaps((r for r in rejected if not r.declared), remedy)
    if _has_any(case, findings):
        gaps += [
            Gap(
                reason=finding.lacking or finding.criterion.lacking,
                text=f"{finding.criterion.statement} {_sentence(finding.note)}".strip(),
                criterion=finding.criterion.id,
                remedy=finding.criterion.remedy,
            )
            for finding in findings
            if finding.outcome is not Outcome.MET
            and not finding.criterion.optional
            and (
                finding.level == supported + 1
                or _is_stale(finding, _target(case, submission))
            )
        ]
        gaps += _drafts(case, gaps)
    elif not unreadable and not any(rejection.declared for rejection in rejected):
        gaps.append(_nothing(case.indicator, submission))
    return tuple(gaps)


def _drafts(case: Case, gaps: Sequence[Gap]) -> Iterator[Gap]:
    """One gap where all there is are drafts, unless *gaps* say so already."""
    told = any(gap.reason is Reason.DRAFT_ONLY for gap in gaps)
    if case.exhibits and not told and all(each.is_draft for each in case.exhibits):
        names = ", ".join(each.reading.document.name for each in case.exhibits)
        yield Gap(
            reason=Reason.DRAFT_ONLY,
            text=f"{names}: baru berupa draf",
            remedy=advice(Reason.DRAFT_ONLY, names),
        )


def _target(case: Case, submission: Submission) -> int:
    """The level to reach: the claimed one, else that below which all is weak."""
    claim = submission.claims.of(case.indicator.id)
    if claim is None or claim.level is None:
        return case.instrument.weak_below
    return claim.level


def _is_stale(finding: Finding, target: int) -> bool:
    """Whether there is evidence, but too old: told although more is lacking before it.

    Of a review up to the *target*; an audit that is too old is done again in any case.
    """
    if not finding.passages:
        return False
    is_aimed_at = finding.lacking is Reason.REVIEW_STALE and finding.level <= target
    return is_aimed_at or finding.lacking is Reason.AUDIT_STALE


def _sentence(note: str) -> str:
    return f"({note})" if note else ""


def _nothing(indicator: Indicator, submission: Submission) -> Gap:
    absent = submission.missing.get(indicator.id, ())
    text = "Belum ada dokumen yang mendukung indikator ini."
    if absent:
        text += f" Berkas yang dirujuk tidak ditemukan: {', '.join(absent)}."
    first = indicator.criteria[0]
    return Gap(
        reason=Reason.NO_EVIDENCE,
        text=text,
        criterion=first.id,
        remedy=first.remedy,
    )

"""Judge one indicator: outcome per criterion, level, status, and the gaps to close."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from weakref import WeakValueDictionary

from assessment.advice import advice
from assessment.case import Case
from assessment.checks import check
from assessment.claim import Claim
from assessment.decisions.applying import Decided
from assessment.exhibit import exhibits
from assessment.finding import (
    Finding,
    Gap,
    IndicatorResult,
    Outcome,
    Status,
)
from assessment.hearing import Ear
from assessment.levels import supported_level
from assessment.meaning import Meaning
from assessment.rejection import rejected_gaps
from assessment.submission import Submission
from assessment.unit_counts import UnitCounts
from classifiers.crew import Crew
from classifiers.embedding import Embedder
from classifiers.home import home_of
from classifiers.match import Decision, Match
from classifiers.matching import NEAR
from classifiers.reading import Reading
from evidence.document import Document
from indicator_corpus.indicator import Indicator, Instrument, Reason

NEAREST = 3  # near misses told of an indicator
_MANY = 1_000  # exhibits from which further processes are worth their start
_MANY_AT_WORK = 200  # where they are at work already
_AT_ONCE = 2  # indicators handed to one: neighbours share papers


def judge(
    instrument: Instrument,
    submission: Submission,
    as_of: date,
    embedder: Embedder | None = None,
    crew: Crew | None = None,
) -> tuple[IndicatorResult, ...]:
    """One result per indicator of *instrument*, in its order, on the day *as_of*.

    With an *embedder*, contents are also known by what sentences mean. Where there are
    many exhibits, the processes of *crew* judge several indicators at the same time.
    """
    everyone = submission.readings.values()
    units = UnitCounts.of(instrument).agreed(everyone)
    judging = Judge(instrument, as_of, embedder, units=units, home=home_of(everyone))
    asked = [(each.id, submission.of(each.id)) for each in instrument.indicators]
    if crew is None or not _is_much(submission, crew):
        return tuple(map(judging, asked))
    return tuple(crew.made(judging, asked, at_once=_AT_ONCE))


def _is_much(submission: Submission, crew: Crew) -> bool:
    """Whether further processes are worth their start, or that they are asked."""
    serving = sum(match.decision is Decision.SERVES for match in submission.matches)
    return serving >= (_MANY_AT_WORK if crew.is_at_work else _MANY)


class Judge:
    """Judges one indicator at a time, here or in another process."""

    def __init__(
        self,
        instrument: Instrument,
        as_of: date,
        embedder: Embedder | None = None,
        *,
        units: int | None = None,
        home: str = "",
    ) -> None:
        """Judge by *instrument* on *as_of*; *units* and *home* are the share's own."""
        self._instrument, self._as_of, self._embedder = instrument, as_of, embedder
        self._units, self._home = units, home
        self._known: WeakValueDictionary[str, Reading] = WeakValueDictionary()

    def __reduce__(self) -> tuple[object, ...]:
        """What it was made of."""
        made = partial(Judge, units=self._units, home=self._home)
        return made, (self._instrument, self._as_of, self._embedder)

    @cached_property
    def _ear(self) -> Ear:
        return Ear(self._instrument)

    @cached_property
    def _meaning(self) -> Meaning | None:
        return Meaning(self._instrument, self._embedder) if self._embedder else None

    def __call__(self, asked: tuple[str, Submission]) -> IndicatorResult:
        """The result of an indicator by what was submitted for it."""
        indicator, submission = asked
        cited = submission.cited.get(indicator, ())
        readings = {  # what was heard of a paper for an indicator before is remembered
            path: self._known.setdefault(path, reading)
            for path, reading in submission.readings.items()
        }
        case = Case(
            instrument=self._instrument,
            indicator=self._instrument.by_id[indicator],
            exhibits=exhibits(submission.matches, readings, cited),
            ear=self._ear,
            as_of=self._as_of,
            meaning=self._meaning,
            units=self._units,
            home=self._home,
        )
        return _judged(case, submission)


def _judged(case: Case, submission: Submission) -> IndicatorResult:
    indicator, matches = case.indicator, submission.matches
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
        remarks=tuple(submission.remarks),
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

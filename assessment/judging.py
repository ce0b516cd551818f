"""Judge one indicator: outcome per criterion, level, and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from weakref import WeakValueDictionary

from assessment.case import Case
from assessment.checks import check
from assessment.claim import Claim
from assessment.decisions.applying import Decided
from assessment.exhibit import exhibits
from assessment.finding import (
    Finding,
    IndicatorResult,
    Outcome,
    Status,
)
from assessment.gaps import gaps, has_any
from assessment.hearing import Ear
from assessment.levels import supported_level
from assessment.meaning import Meaning
from assessment.sentence_words import SentenceWords
from assessment.submission import Submission
from assessment.unit_counts import UnitCounts
from classifiers.bundle import papers_in
from classifiers.crew import Crew
from classifiers.embedding import Embedder
from classifiers.home import home_of
from classifiers.match import Decision, Match
from classifiers.matching import NEAR
from classifiers.reading import Reading
from evidence.passage import Location
from indicator_corpus.indicator import Instrument

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
    submission = replace(submission, spoken_of=_spoken_of(submission))
    asked = [(each.id, submission.of(each.id)) for each in instrument.indicators]
    if crew is None or not _is_much(submission, crew):
        return tuple(map(judging, asked))
    return tuple(crew.made(judging, asked, at_once=_AT_ONCE))


def _spoken_of(submission: Submission) -> dict[str, frozenset[Location]]:
    """By path of a bundle, where it speaks of an indicator, whichever."""
    found: dict[str, set[Location]] = defaultdict(set)
    for match in submission.matches:
        serves = match.decision is Decision.SERVES
        if serves and papers_in(submission.readings[match.path]):
            found[match.path].update(passage.location for passage in match.passages)
    return {path: frozenset(places) for path, places in found.items()}


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
        return Meaning(self._ear, self._embedder) if self._embedder else None

    @cached_property
    def _learnt(self) -> SentenceWords:
        return SentenceWords(self._instrument, self._ear)

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
            exhibits=exhibits(
                submission.matches, readings, cited, submission.spoken_of
            ),
            ear=self._ear,
            as_of=self._as_of,
            meaning=self._meaning,
            learnt=self._learnt,
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
        else gaps(case, findings, supported, target, submission, unreadable),
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


def _status(
    case: Case,
    findings: Iterable[Finding],
    supported: int,
    target: int,
    *,
    unread: bool,
) -> Status:
    if not has_any(case, findings):
        return Status.WEAK if unread else Status.EMPTY
    return Status.WEAK if supported < target else Status.ADEQUATE


def _target(case: Case, submission: Submission) -> int:
    """The level to reach: the claimed one, else that below which all is weak."""
    claim = submission.claims.of(case.indicator.id)
    if claim is None or claim.level is None:
        return case.instrument.weak_below
    return claim.level

"""What decisions change: who serves what, which criteria are met, level and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assessment.decisions.bearing import Bearing, Force, normal
from assessment.decisions.decision import Answer, Decision, Kind
from assessment.finding import Finding, IndicatorResult, Outcome, Status
from classifiers.decisions import Verdict, normal_path
from classifiers.reading import Reading
from evidence.passage import Passage

_OUTCOMES = {Answer.MET.value: Outcome.MET, Answer.UNMET.value: Outcome.UNMET}


@dataclass(frozen=True, kw_only=True)
class Decided:
    """The decisions on one indicator.

    Attributes:
        bearings: all of them, in the order they were made.
        readings: the readable documents, by path.
    """

    bearings: tuple[Bearing, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict)

    def excluded(self, criterion: str) -> frozenset[str]:
        """The files that a person said do not prove *criterion*."""
        said: dict[str, bool] = {}
        for bearing in self.bearings:
            decision = bearing.decision
            if decision.kind is Kind.MATCH and decision.criterion == criterion:
                rejected = decision.value == Answer.REJECTED
                said |= dict.fromkeys(_files(bearing), rejected)
        return frozenset(path for path, rejected in said.items() if rejected)

    def settled(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """*findings*, those that a person settled by that person's word."""
        said = {
            bearing.decision.criterion: bearing
            for bearing in self.bearings
            if bearing.is_applied and _settles(bearing.decision)
        }
        return tuple(
            self._settled(finding, said[finding.criterion.id])
            if finding.criterion.id in said
            else finding
            for finding in findings
        )

    def _settled(self, finding: Finding, bearing: Bearing) -> Finding:
        decision = bearing.decision
        outcome = _OUTCOMES.get(decision.value, Outcome.MET)
        quoted = (*self._quoted(bearing), *finding.passages)
        is_met = outcome is Outcome.MET
        return replace(
            finding,
            outcome=outcome,
            note=words(decision),
            passages=tuple(dict.fromkeys(quoted)),
            lacking=None if is_met else finding.criterion.lacking,
            decided=decision,
            machine=finding.outcome,
        )

    def _quoted(self, bearing: Bearing) -> tuple[Passage, ...]:
        """The passage decided on, as it stands in the present text."""
        ground = bearing.decision.ground
        if ground is None or not ground.quote:
            return ()
        return tuple(
            passage
            for path in bearing.paths[:1]
            if (reading := self.readings.get(path)) is not None
            and (passage := _passage(reading, ground.quote)) is not None
        )

    def overridden(self, result: IndicatorResult, target: int) -> IndicatorResult:
        """*result* with the level and the status that a person gave it.

        A level alone gives the status that it earns beside the level *target*.
        """
        level = self._word(Kind.LEVEL)
        status = self._word(Kind.STATUS)
        found = replace(result, bearings=self.bearings)
        if level is not None:
            supported = int(level.value)
            earned = Status.ADEQUATE if supported >= target else Status.WEAK
            found = replace(
                found,
                supported=supported,
                reachable=max(supported, found.reachable),
                status=earned if supported else found.status,
                machine_supported=result.supported,
                machine_status=result.status,
            )
        if status is not None:
            found = replace(
                found, status=Status(status.value), machine_status=result.status
            )
        is_done = found.status is Status.ADEQUATE
        return replace(found, gaps=() if is_done else found.gaps)

    def _word(self, kind: Kind) -> Decision | None:
        applied = (b.decision for b in self.bearings if b.is_applied)
        return next((d for d in reversed(list(applied)) if d.kind is kind), None)


def by_indicator(
    bearings: Iterable[Bearing], readings: Mapping[str, Reading]
) -> dict[str, Decided]:
    """The decisions on each indicator that has any."""
    found: dict[str, list[Bearing]] = defaultdict(list)
    for bearing in bearings:
        found[bearing.decision.indicator].append(bearing)
    return {
        indicator: Decided(bearings=tuple(some), readings=readings)
        for indicator, some in found.items()
    }


def verdicts_of(
    bearings: Iterable[Bearing], given: Sequence[Verdict] = ()
) -> tuple[Verdict, ...]:
    """*given* verdicts and those of the decisions, which go before; by path.

    A criterion that a passage is said to meet makes its file serve the indicator,
    unless somebody rejected just that.
    """
    said = {(normal_path(v.path), v.indicator): v for v in given}
    ordered = sorted(bearings, key=lambda b: (_is_explicit(b.decision), b.decision.id))
    for bearing in ordered:
        serves = _serves(bearing)
        if serves is None:
            continue
        for path in _files(bearing):
            pair = normal_path(path), bearing.decision.indicator
            said[pair] = Verdict(path=path, indicator=pair[1], serves=serves)
    return tuple(said[pair] for pair in sorted(said))


def overruled(
    bearings: Iterable[Bearing], given: Iterable[Verdict]
) -> tuple[tuple[Verdict, Decision], ...]:
    """The *given* verdicts that a decision contradicts, each with that decision."""
    said = deciders(bearings)
    found = []
    for verdict in given:
        decision = said.get((normal_path(verdict.path), verdict.indicator))
        if decision and verdict.serves is (decision.value == Answer.REJECTED):
            found.append((verdict, decision))
    return tuple(found)


def deciders(bearings: Iterable[Bearing]) -> dict[tuple[str, str], Decision]:
    """By path and indicator, the decision that settled whether the file serves it."""
    ordered = sorted(bearings, key=lambda b: (_is_explicit(b.decision), b.decision.id))
    return {
        (normal_path(path), bearing.decision.indicator): bearing.decision
        for bearing in ordered
        if _serves(bearing) is not None
        for path in _files(bearing)
    }


def words(decision: Decision) -> str:
    """Who decided, when and why, as one line of the report."""
    day = decision.at[:10]
    said = f"diputuskan {decision.by}" + (f", {day}" if day else "")
    return f"{said}: {decision.why}" if decision.why else said


def _is_explicit(decision: Decision) -> bool:
    return decision.kind is Kind.MATCH and not decision.criterion


def _serves(bearing: Bearing) -> bool | None:
    decision = bearing.decision
    if decision.kind is Kind.MATCH:
        confirmed = decision.value == Answer.CONFIRMED
        return confirmed if confirmed or not decision.criterion else None
    shown = decision.kind is Kind.CRITERION and decision.value == Answer.MET
    return True if shown and bearing.is_applied else None


def _files(bearing: Bearing) -> tuple[str, ...]:
    """The files it settles; a re-opened one still settles copies of what it was on."""
    held = bearing.force in {Force.APPLIED, Force.REOPENED}
    return bearing.paths if held else ()


def _settles(decision: Decision) -> bool:
    """Whether *decision* settles the outcome of its criterion."""
    if decision.kind is Kind.MATCH:
        return bool(decision.criterion) and decision.value == Answer.CONFIRMED
    return decision.kind is Kind.CRITERION


def _passage(reading: Reading, quote: str) -> Passage | None:
    wanted = normal(quote)
    return next(
        (
            p
            for p in reading.passages
            if (text := normal(p.text)) and (wanted in text or text in wanted)
        ),
        None,
    )

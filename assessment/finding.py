"""Findings: the verdict on one criterion; and what they make of an indicator."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assessment.decisions.bearing import Bearing
from assessment.decisions.decision import Decision
from classifiers.match import Match
from evidence.passage import Passage
from indicator_corpus.indicator import Criterion, Indicator, Reason


class Outcome(StrEnum):
    """What the evidence says about a criterion."""

    MET = "met"
    CHECK = "check"  # something is there; a person must decide
    UNMET = "unmet"  # we looked and it is not there
    UNREADABLE = "unreadable"  # we could not look


class Status(StrEnum):
    """What a coordinator must know of an indicator."""

    EMPTY = "empty"
    WEAK = "weak"
    ADEQUATE = "adequate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The verdict on one criterion, with the passages it rests on.

    ``lacking`` is the reason code where the outcome is not MET. Where a person settled
    the outcome, ``decided`` is the decision and ``machine`` what we found ourselves.
    """

    criterion: Criterion
    level: int
    outcome: Outcome
    note: str = ""
    passages: tuple[Passage, ...] = ()
    lacking: Reason | None = None
    decided: Decision | None = None
    machine: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The passage that shows something in words that nobody listed, and those that tell."""

    passage: Passage
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A reason why an indicator is empty or weak, with its remedy."""

    reason: Reason
    text: str
    criterion: str | None = None
    remedy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a rule noticed about a document or a claim; never a verdict."""

    rule: str
    text: str
    path: str | None = None
    indicator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorResult:
    """One indicator, judged.

    Attributes:
        supported: highest level whose criteria and all below are met; 0 for none.
        reachable: the same if every open check were confirmed.
        matches: the documents that serve it, surest first.
        review: documents that may serve it; a person must look.
        near: the nearest misses.
        unreadable: paths declared for it that could not be read.
        bearings: people's decisions on it, applied or not, in the order they were made.
        machine_supported: the supported level by our own judgement, where a person
            overrode it; else None. ``machine_status``: the same of the status.
    """

    indicator: Indicator
    claimed: int | None
    supported: int
    reachable: int
    status: Status
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]
    matches: tuple[Match, ...]
    review: tuple[Match, ...] = ()
    near: tuple[Match, ...] = ()
    unreadable: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    bearings: tuple[Bearing, ...] = ()
    machine_supported: int | None = None
    machine_status: Status | None = None

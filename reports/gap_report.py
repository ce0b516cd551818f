"""The gap report as values; ``report.json`` is this, and renderings read only this."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from reports.decided import ReportedDecision, ReportedDecisions
from reports.supplement import (
    CentralIndicator,
    Changes,
    Crosswalk,
    DeletedFile,
    History,
    Rare,
    ReportedBaseline,
    ReportedCitation,
)

SCHEMA = "bukti-report/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A verbatim passage that speaks to an indicator or one of its criteria.

    Attributes:
        document: path relative to the share.
        page: counted from 1.
        quote: verbatim text.
        score: 0..1, how surely the document serves the indicator.
        criterion: the criterion it was cited for, or None.
        level: the level of that criterion, or None.
        section: heading path, such as ``BAB IV > Pasal 11``.
        why: the words and similarities that made the match, for people.
        decided_by: who decided that the document serves the indicator, if anybody did.
        marks: start and end of the words in ``quote`` that were heard.
    """

    document: str
    page: int
    quote: str
    score: float
    criterion: str | None = None
    level: int | None = None
    section: str = ""
    why: str = ""
    decided_by: Rare[str] = ""
    marks: Rare[tuple[tuple[int, int], ...]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedReason:
    """Why an indicator is empty or weak, and what to bring."""

    code: str
    text: str
    criterion: str | None = None
    remedy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedCriterion:
    """A criterion with its outcome: met, check, unmet or unreadable.

    ``remedy`` says what to bring, ``example`` names a document that would be accepted;
    both are empty where it is met.
    Where ``decided_by`` settled it in the ``decision`` of that number, ``note`` says why
    and ``machine_outcome`` what was found without that.
    """

    id: str
    level: int
    statement: str
    outcome: str
    note: str = ""
    remedy: str = ""
    example: Rare[str] = ""
    decided_by: Rare[str] = ""
    decision: Rare[int | None] = None
    machine_outcome: Rare[str] = ""
    optional: Rare[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a rule (R1-R20) noticed; never a verdict by itself."""

    rule: str
    text: str
    document: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedIndicator:
    """One indicator: claimed, supported and reachable level, and why.

    ``status`` is empty, weak or adequate. ``claimed_level`` is None without a claim.
    Where a person overrode the status or the supported level, ``machine_status`` and
    ``machine_level`` are our own; ``decisions`` are all that stand.
    """

    id: str
    name: str
    short: str
    domain: str
    aspect: str
    weight: float
    owner: str | None
    claimed_level: int | None
    supported_level: int
    reachable_level: int
    status: str
    reasons: tuple[ReportedReason, ...]
    criteria: tuple[ReportedCriterion, ...]
    evidence: tuple[Quote, ...]
    nearest: tuple[Quote, ...] = ()
    review: tuple[Quote, ...] = ()
    remarks: tuple[Remark, ...] = ()
    narrative: str = ""
    source: str = ""
    confidence: Rare[str] = ""
    thin: Rare[str] = ""
    baseline_level: Rare[float | None] = None
    citations: Rare[tuple[ReportedCitation, ...]] = ()
    decisions: Rare[tuple[ReportedDecision, ...]] = ()
    machine_status: Rare[str] = ""
    machine_level: Annotated[int | None, Field(exclude_if=lambda v: v is None)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedIndicator:
    """An indicator that a document serves; level is the highest slot it can fill."""

    id: str
    score: float
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedPaper:
    """One of several papers bound in a file; it begins on ``page``, counted from 1."""

    page: int
    kind: str
    number: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedDocument:
    """One file of the share, whatever became of it.

    ``state``: read, partial, unreadable, skipped. ``reason`` is the trouble code and
    ``message`` the sentence for the clerk. ``issued``: issued, draft, unknown.
    ``copy_of`` names the file this is a copy of.
    ``not_evidence`` says why a readable file supports nothing (guideline copy,
    article). ``papers`` are those bound in it, if it is more than one: kind, number, day
    and standing of the file are then those of the first.
    """

    path: str
    sha256: str | None
    state: str
    reason: str | None
    message: str
    pages: int | None
    ocr_pages: int | None
    kind: str | None
    issued: str | None
    number: str | None
    date: str | None
    title: str
    indicators: tuple[ServedIndicator, ...]
    copy_of: str | None = None
    not_evidence: str = ""
    remarks: tuple[Remark, ...] = ()
    papers: Rare[tuple[ReportedPaper, ...]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartIndex:
    """The index of a domain or an aspect; None where nothing was claimed."""

    id: str
    name: str
    weight: float
    supported: float
    claimed: float | None
    reachable: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedIndex:
    """The index of the instrument, with its predicates, and by domain and aspect.

    ``target`` is aimed at; an indicator counts ``lowest_level`` at least.
    """

    supported: float
    claimed: float | None
    reachable: float
    supported_predicate: str
    claimed_predicate: str | None
    reachable_predicate: str
    domains: tuple[PartIndex, ...]
    aspects: tuple[PartIndex, ...]
    target: Rare[float | None] = None
    target_predicate: Rare[str] = ""
    lowest_level: Rare[int] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of files by state and of indicators by status."""

    files: int
    read: int
    partial: int
    unreadable: int
    skipped: int
    empty: int
    weak: int
    adequate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedInstrument:
    """The instrument that was used."""

    id: str
    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """How the report was made: versions, classifiers, thresholds; no clock, no host."""

    bukti: str
    classifiers: tuple[str, ...]
    thresholds: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """Everything the report says. ``as_of`` is an ISO date."""

    schema: str
    instrument: ReportedInstrument
    as_of: str
    share: str
    index: ReportedIndex
    summary: Summary
    indicators: tuple[ReportedIndicator, ...]
    documents: tuple[ReportedDocument, ...]
    made: Made
    claims_notes: tuple[str, ...] = ()
    deleted: tuple[DeletedFile, ...] = ()
    central: Rare[tuple[CentralIndicator, ...]] = ()
    baseline: Rare[ReportedBaseline | None] = None
    crosswalk: Rare[Crosswalk | None] = None
    notes: Rare[tuple[str, ...]] = ()
    changes: Rare[Changes | None] = None
    decisions: Rare[ReportedDecisions | None] = None
    history: Rare[History | None] = None


_ADAPTER: TypeAdapter[GapReport] = TypeAdapter(GapReport)


def to_json(report: GapReport) -> bytes:
    """The report as UTF-8 JSON, two spaces of indent, stable key order."""
    return _ADAPTER.dump_json(report, indent=2) + b"\n"


def from_json(content: bytes | str) -> GapReport:
    """The report that *content* spells.

    Raises:
        pydantic.ValidationError: where *content* is not a gap report.
    """
    return _ADAPTER.validate_json(content)


def load(path: Path) -> GapReport:
    """The report in the file at *path*."""
    return from_json(path.read_bytes())


def as_dict(report: GapReport) -> dict[str, Any]:
    """The report as plain JSON values, for schema validation and templates."""
    plain: dict[str, Any] = _ADAPTER.dump_python(report, mode="json")
    return plain

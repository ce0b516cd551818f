"""The report arranged for people: by domain, by owner, by level, by urgency."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reports.gap_report import (
    GapReport,
    PartIndex,
    Quote,
    ReportedCriterion,
    ReportedDocument,
    ReportedIndicator,
)

LEVELS = (1, 2, 3, 4, 5)
OPEN_OUTCOMES = ("unmet", "unreadable", "check")


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectPart:
    """An aspect with its indicators; ``index`` is None where the report has none."""

    id: str
    name: str
    index: PartIndex | None
    indicators: tuple[ReportedIndicator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainPart:
    """A domain with its aspects."""

    id: str
    name: str
    index: PartIndex | None
    aspects: tuple[AspectPart, ...]

    @property
    def indicators(self) -> tuple[ReportedIndicator, ...]:
        """The indicators of all its aspects."""
        return tuple(i for aspect in self.aspects for i in aspect.indicators)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerPart:
    """The indicators that one agency answers for; ``name`` is None for nobody's."""

    name: str | None
    indicators: tuple[ReportedIndicator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One level of an indicator's ladder with its criteria."""

    level: int
    criteria: tuple[ReportedCriterion, ...]
    is_supported: bool
    is_reachable: bool
    is_claimed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What an owner has to bring or confirm: for which level, why, what.

    ``kind`` is ``bring`` for a gap and ``confirm`` for what a person must look at;
    ``criterion`` is its id, or empty where it is about the indicator as a whole.
    """

    kind: str
    code: str
    text: str
    remedy: str
    level: int | None
    criterion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """The quotes for one criterion; ``criterion`` is None for those without one."""

    criterion: ReportedCriterion | None
    quotes: tuple[Quote, ...]


def domains(report: GapReport) -> tuple[DomainPart, ...]:
    """The domains in the order in which their first indicator stands."""
    names = dict.fromkeys(indicator.domain for indicator in report.indicators)
    return tuple(_domain(report, name) for name in names)


def _domain(report: GapReport, domain: str) -> DomainPart:
    members = [i for i in report.indicators if i.domain == domain]
    part = _part(report.index.domains, domain)
    aspects = dict.fromkeys(indicator.aspect for indicator in members)
    return DomainPart(
        id=part.id if part else domain,
        name=part.name if part else domain,
        index=part,
        aspects=tuple(_aspect(report, members, aspect) for aspect in aspects),
    )


def _aspect(
    report: GapReport, members: Iterable[ReportedIndicator], aspect: str
) -> AspectPart:
    part = _part(report.index.aspects, aspect)
    return AspectPart(
        id=part.id if part else aspect,
        name=part.name if part else aspect,
        index=part,
        indicators=tuple(i for i in members if i.aspect == aspect),
    )


def _part(parts: Iterable[PartIndex], key: str) -> PartIndex | None:
    return next((part for part in parts if key in {part.id, part.name}), None)


def owners(report: GapReport) -> tuple[OwnerPart, ...]:
    """The owners by name, nobody's indicators last."""
    names = {indicator.owner or None for indicator in report.indicators}
    ordered = sorted(names, key=_by_name)
    return tuple(
        OwnerPart(
            name=name,
            indicators=tuple(i for i in report.indicators if (i.owner or None) == name),
        )
        for name in ordered
    )


def _by_name(name: str | None) -> tuple[bool, str, str]:
    return name is None, (name or "").casefold(), name or ""


def ladder(indicator: ReportedIndicator) -> tuple[Step, ...]:
    """Levels 1 to 5 with every criterion and where the indicator stands."""
    return tuple(
        Step(
            level=level,
            criteria=tuple(c for c in indicator.criteria if c.level == level),
            is_supported=level <= indicator.supported_level,
            is_reachable=level <= indicator.reachable_level,
            is_claimed=level == indicator.claimed_level,
        )
        for level in LEVELS
    )


def needs(indicator: ReportedIndicator) -> tuple[Need, ...]:
    """What to bring, in the order of the reasons, then what a person must confirm."""
    by_id = {criterion.id: criterion for criterion in indicator.criteria}
    bring = []
    for reason in indicator.reasons:
        criterion = by_id.get(reason.criterion or "")
        bring.append(
            Need(
                kind="bring",
                code=reason.code,
                text=reason.text,
                remedy=reason.remedy or (criterion.remedy if criterion else ""),
                level=criterion.level if criterion else None,
                criterion=criterion.id if criterion else "",
            )
        )
    confirm = (
        Need(
            kind="confirm",
            code="check",
            text=criterion.statement,
            remedy=criterion.note or criterion.remedy,
            level=criterion.level,
            criterion=criterion.id,
        )
        for criterion in indicator.criteria
        if criterion.outcome == "check" and criterion.level <= indicator.reachable_level
    )
    return tuple(dict.fromkeys([*bring, *confirm]))


def cited(indicator: ReportedIndicator) -> tuple[Cited, ...]:
    """The evidence grouped by criterion, in the order of the ladder."""
    criteria = sorted(indicator.criteria, key=lambda criterion: criterion.level)
    groups: dict[str | None, list[Quote]] = {c.id: [] for c in criteria} | {None: []}
    for quote in indicator.evidence:
        key = quote.criterion if quote.criterion in groups else None
        groups[key].append(quote)
    by_id = {criterion.id: criterion for criterion in criteria}
    return tuple(
        Cited(criterion=by_id[key] if key else None, quotes=tuple(quotes))
        for key, quotes in groups.items()
        if quotes
    )


def shortfall(indicator: ReportedIndicator) -> float:
    """The index points that the gap costs: weight times the levels not supported.

    Without a claim, one level is counted for an indicator that is not adequate.
    """
    if indicator.claimed_level is None:
        missing = 0 if indicator.status == "adequate" else 1
    else:
        missing = max(0, indicator.claimed_level - indicator.supported_level)
    return missing * indicator.weight / 100


def worst_gaps(report: GapReport) -> tuple[ReportedIndicator, ...]:
    """The empty and weak indicators, those that cost the index most first."""
    gaps = [i for i in report.indicators if i.status != "adequate"]
    return tuple(sorted(gaps, key=lambda i: (-shortfall(i), i.status != "empty")))


def unread(report: GapReport) -> tuple[ReportedDocument, ...]:
    """The files not read or read in part, unreadable ones first."""
    order = ("unreadable", "partial", "skipped")
    return tuple(d for state in order for d in report.documents if d.state == state)


def unread_for(report: GapReport) -> dict[str, tuple[ReportedDocument, ...]]:
    """The unreadable and partly read files that were meant for each indicator."""
    found: dict[str, list[ReportedDocument]] = {i.id: [] for i in report.indicators}
    for document in unread(report):
        if document.state == "skipped":
            continue
        for served in document.indicators:
            found.setdefault(served.id, []).append(document)
    return {key: tuple(documents) for key, documents in found.items()}


def has_unread(
    indicator: ReportedIndicator, files: Iterable[ReportedDocument] = ()
) -> bool:
    """Whether something that could have been evidence was not readable."""
    return (
        any(reason.code == "unreadable" for reason in indicator.reasons)
        or any(criterion.outcome == "unreadable" for criterion in indicator.criteria)
        or any(document.state == "unreadable" for document in files)
    )


def anchor(indicator_id: str) -> str:
    """The name under which links find an indicator: ``i08``."""
    return "i" + re.sub(r"[^0-9A-Za-z]+", "-", indicator_id).strip("-").zfill(2)


def trouble_story(document: ReportedDocument) -> tuple[str, str]:
    """The fact and the remedy in a file's message, ``file: fact; remedy``."""
    name = document.path.rsplit("/", 1)[-1]
    told = document.message
    for prefix in (document.path, name):
        told = told.removeprefix(f"{prefix}: ")
    fact, _, remedy = told.partition("; ")
    return fact, remedy

"""What it would take to show each criterion that is not met, given what is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from indicator_corpus.indicator import Check, Criterion, Indicator
from reports.gap_report import (
    GapReport,
    Quote,
    ReportedDocument,
    ReportedIndicator,
)

_ITSELF = Path(__file__).with_name("effort.yaml")


class EffortError(ValueError):
    """The table of efforts is wrong; the message says where."""


class AtHand(StrEnum):
    """What lies on the drive for a criterion that is not met."""

    CHECK = "check"
    UNREADABLE = "unreadable"
    NEAR = "near"
    KIND = "kind"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """The effort per way of checking, and its factors by what is at hand.

    ``fits`` names the kinds that count where a criterion itself names none; a check
    that is not in it takes any paper on the indicator. ``amendable`` are the kinds that
    can take in what they do not hold yet.
    """

    base: Mapping[Check, float]
    factors: Mapping[AtHand, float]
    fits: Mapping[Check, tuple[str, ...]] = field(default_factory=dict)
    amendable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One criterion to be shown.

    Attributes:
        criterion: its id; level: the level it stands at.
        at_hand: what lies on the drive for it.
        cost: the effort.
        documents: paths of what lies there.
        needs_assessor: whether only the assessor can say that it is met.
    """

    criterion: str
    level: int
    statement: str
    remedy: str
    at_hand: AtHand
    cost: float
    documents: tuple[str, ...] = ()
    needs_assessor: bool = False


_ADAPTER: TypeAdapter[Effort] = TypeAdapter(Effort)


def effort(path: Path | None = None) -> Effort:
    """The table in the file at *path*; ours by default.

    Raises:
        EffortError: it is missing, no YAML, lacks an entry, or has one below nought.
    """
    source = path or _ITSELF
    try:
        raw = yaml.safe_load(source.read_text(encoding="utf-8"))
        table = _ADAPTER.validate_python(raw, extra="forbid")
    except ValidationError as error:
        told = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in told["loc"])
        raise EffortError(f"{source.name}: {place}: {told['msg']}") from error
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise EffortError(f"{source.name}: tidak dapat dibaca ({error})") from error
    lacking = [c.value for c in Check if c not in table.base]
    lacking += [a.value for a in AtHand if a not in table.factors]
    below = [v for v in (*table.base.values(), *table.factors.values()) if v < 0]
    if lacking or below:
        fact = f"belum ada: {', '.join(lacking)}" if lacking else "ada nilai di bawah 0"
        raise EffortError(f"{source.name}: {fact}")
    return table


def jobs(
    found: ReportedIndicator, indicator: Indicator, report: GapReport, table: Effort
) -> Iterator[Job]:
    """What must be shown for *found* to reach each level above the supported one.

    Criteria that are met or optional cost nothing and are left out.
    """
    criteria = {criterion.id: criterion for criterion in indicator.criteria}
    by_path = {document.path: document for document in report.documents}
    related = _documents((*found.evidence, *found.review), by_path)
    for told in found.criteria:
        asked = criteria.get(told.id)
        if asked is None or asked.optional or told.outcome == "met":
            continue
        if told.level <= found.supported_level:
            continue
        at_hand, documents = _at_hand(
            told.outcome, asked, related, by_path, found, told.level, table
        )
        yield Job(
            criterion=told.id,
            level=told.level,
            statement=told.statement,
            remedy=told.remedy or asked.remedy,
            at_hand=at_hand,
            cost=table.base[asked.check] * table.factors[at_hand],
            documents=documents,
            needs_assessor=asked.check is Check.PERSON,
        )


def _documents(
    quotes: Iterable[Quote], by_path: Mapping[str, ReportedDocument]
) -> tuple[ReportedDocument, ...]:
    """The documents that are quoted, each once."""
    paths = dict.fromkeys(quote.document for quote in quotes)
    return tuple(by_path[path] for path in paths if path in by_path)


def _at_hand(  # noqa: PLR0913, PLR0917 - all that lies there
    outcome: str,
    asked: Criterion,
    related: tuple[ReportedDocument, ...],
    by_path: Mapping[str, ReportedDocument],
    found: ReportedIndicator,
    level: int,
    table: Effort,
) -> tuple[AtHand, tuple[str, ...]]:
    if outcome == "check":
        own = [q.document for q in found.evidence if q.criterion == asked.id]
        return AtHand.CHECK, tuple(dict.fromkeys(own))
    # what a closed file carries nobody knows; the claim is trusted, and no more
    if outcome == "unreadable" and level <= (found.claimed_level or 1):
        lost = [
            d.path
            for d in by_path.values()
            if d.state == "unreadable" and any(s.id == found.id for s in d.indicators)
        ]
        return AtHand.UNREADABLE, tuple(lost)
    near = tuple(d.path for d in related if _fits(d, asked, table))
    if near:
        return AtHand.NEAR, near
    missed = _documents(found.nearest, by_path)
    alike = [d.path for d in missed if _fits(d, asked, table)]
    alike += [d.path for d in by_path.values() if _amendable(d, asked, table)]
    return (AtHand.KIND, tuple(alike[:1])) if alike else (AtHand.NOTHING, ())


def _fits(document: ReportedDocument, asked: Criterion, table: Effort) -> bool:
    if document.kind in asked.not_kinds or document.not_evidence:
        return False
    kinds = asked.kinds or table.fits.get(asked.check)
    return kinds is None or document.kind in kinds


def _amendable(document: ReportedDocument, asked: Criterion, table: Effort) -> bool:
    return (
        document.kind in asked.kinds
        and document.kind in table.amendable
        and not document.not_evidence
        and document.copy_of is None
    )

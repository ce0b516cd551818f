"""Instrument, Indicator, Level, Criterion: one published edition of the questionnaire.

The values mirror the YAML beside this module one to one; ``loading`` fills them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from indicator_corpus.origin import Central, Confidence, Origin, Revoked, Source
from indicator_corpus.terms import LookAlike, Sector, Terms


class Pattern(StrEnum):
    """What an indicator measures; each pattern has its own ladder of levels.

    Source: PermenPANRB 59/2020, Lampiran; Pedoman Menteri PANRB 3/2024, Bab II.
    """

    POLICY = "policy"  # kebijakan internal, indicators 1-10
    GOVERNANCE = "governance"  # tata kelola, 11-20
    MANAGEMENT = "management"  # penerapan manajemen, 21-28
    AUDIT = "audit"  # pelaksanaan audit TIK, 29-31
    SERVICE = "service"  # layanan, 32-47
    WHOLE = "whole"  # policy, practice and service on one ladder (Pemdi)


class Check(StrEnum):
    """How a criterion can be checked."""

    SHOWN = "shown"  # a document of the listed kinds exists, draft or not
    ISSUED = "issued"  # a document of the listed kinds has been issued
    CONTENT = "content"  # at least so many content items are named
    SCOPE = "scope"  # the documents say that every unit is covered
    SAID = "said"  # the documents say one of the phrases or cue sets
    REVIEW = "review"  # a recent review with issues and recommendations
    FOLLOW_UP = "follow_up"  # something issued or improved after that review
    PLANNED = "planned"  # the programme stands in the roadmap
    BUDGET_YEARS = "budget_years"  # budget documents of the last so many years
    RECENT = "recent"  # a document of the listed kinds within the age limit
    PERSON = "person"  # only a person can tell


class Reason(StrEnum):
    """Reason codes of a gap, as in the report contract."""

    NO_EVIDENCE = "no_evidence"
    DRAFT_ONLY = "draft_only"
    MISSING_CONTENT = "missing_content"
    SCOPE_PARTIAL = "scope_partial"
    REVIEW_MISSING = "review_missing"
    REVIEW_STALE = "review_stale"
    NO_FOLLOWUP = "no_followup"
    WRONG_OBJECT = "wrong_object"
    NOT_FORMAL = "not_formal"
    UNREADABLE = "unreadable"
    GUIDELINE_COPY_ONLY = "guideline_copy_only"
    AUDIT_STALE = "audit_stale"
    BUDGET_YEARS_MISSING = "budget_years_missing"
    GENERIC_FILE = "generic_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentItem:
    """One content that the guideline lists, and how people word it.

    Attributes:
        words: what names it anywhere in a text.
        labels: what names it only as the head of a row, as an entry or a heading.
    """

    id: str
    name: str
    words: tuple[str, ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One checkable piece of a level.

    Attributes:
        id: ``<indicator>.<level>.<slot>``, never reused.
        statement: what must be shown, for people.
        check: how it is checked.
        remedy: what to bring, for people.
        example: a document that would be accepted, for people.
        lacking: the reason code when it is unmet.
        kinds: document kinds that can prove it; empty means any.
        not_kinds: kinds that cannot, such as a roadmap for something done.
        items: content item ids that count; empty means all of the indicator's.
        at_least: how many items (CONTENT) or different phrases (SAID) must be
            named; None means all items, one phrase.
        cues: names of cue sets of the instrument, any of which satisfies SAID.
        phrases: further phrases, any of which satisfies SAID.
        shown_by: kinds that satisfy SAID by being there: a screenshot is an application's.
        max_age_years: age limit against the report's day.
        years: how many budget years, counted back from the year of assessment.
        optional: shown but never held against the level.
    """

    id: str
    statement: str
    check: Check
    remedy: str
    lacking: Reason
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    at_least: int | None = None
    cues: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    shown_by: tuple[str, ...] = ()
    max_age_years: float | None = None
    years: int | None = None
    optional: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One step of the ladder, 1 to 5."""

    number: int
    summary: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A question answered by a level 1 to 5.

    Attributes:
        id: the instrument's number, no leading zero.
        name: the official wording.
        short: for tables and maps.
        object: the noun phrase that fills ``{object}`` in shared criteria.
        domain: domain number; aspect: aspect number.
        weight: percent of the index.
        pattern: which ladder its levels follow.
        about: what it is about, in our words; used for matching.
        terms: the words that show it.
        look_alikes: other objects often taken for it.
        counterpart: the indicators that ask the same topic on the other side
            (policy against practice), which must be told apart.
        content: the contents that the guideline lists.
        owners: agencies that usually answer for it.
        sectors: the fields it usually asks about, where the government chooses; their
            terms are among ``terms`` (PermenPANRB 59/2020: layanan publik sektor 1-3).
        levels: 1 to 5, in order.
        source: regulation and page.
        origins: the indicators of other instruments that it comes from.
        central: who fills it in, where no local evidence is asked for.
        confidence: how well the source of its levels is known.
        thin: what of them the source does not settle, for people.
    """

    id: str
    name: str
    short: str
    object: str
    domain: str
    aspect: str
    weight: float
    pattern: Pattern
    about: str
    terms: Terms
    levels: tuple[Level, ...]
    source: Source
    look_alikes: tuple[LookAlike, ...] = ()
    counterpart: tuple[str, ...] = ()
    content: tuple[ContentItem, ...] = ()
    owners: tuple[str, ...] = ()
    sectors: tuple[Sector, ...] = ()
    origins: tuple[Origin, ...] = ()
    central: Central | None = None
    confidence: Confidence = Confidence.HIGH
    thin: str = ""

    @property
    def description(self) -> str:
        """All that the instrument says about what it asks, as one text."""
        terms = self.terms
        content = [f"{item.name} {' '.join(item.words)}" for item in self.content]
        phrases = [*terms.names, *terms.applications, *terms.words]
        sectors = [sector.about for sector in self.sectors]
        return "\n".join([self.name, self.about, *sectors, *phrases, *content])

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria, level by level."""
        return tuple(c for level in self.levels for c in level.criteria)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A domain or an aspect of the instrument, with its weight in percent."""

    id: str
    name: str
    weight: float
    domain: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """The word for an index of at least ``at_least``."""

    name: str
    at_least: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Affinity:
    """Which indicators a kind of document can serve, and how naturally (0..1).

    ``only`` names the indicators that the kind exists for, ``patterns`` the share of
    the others per ladder, ``plans`` the ladders whose programme it can carry (a
    roadmap), ``also`` the indicators that it serves better than others of their ladder.
    """

    patterns: dict[Pattern, float] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    plans: tuple[Pattern, ...] = ()
    also: dict[str, float] = field(default_factory=dict)

    def of(self, indicator: Indicator) -> float:
        """How naturally a document of this kind serves *indicator*; 0 if it cannot."""
        if self.only and indicator.id in self.only:
            return 1.0
        if indicator.id in self.also:
            return self.also[indicator.id]
        if indicator.pattern in self.plans:
            return self.patterns.get(indicator.pattern, 0.5)
        return self.patterns.get(indicator.pattern, 0.0)


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """One published edition of the questionnaire.

    Attributes:
        cues: named sets of phrases shared by the criteria.
        affinity: by document kind, which indicators it can serve.
        revoked: regulations and tools that papers should no longer rest on.
        informal_kinds: kinds that regulate without the form of a policy (rule R4).
        lowest_level: what an indicator scores in the index with nothing to show.
        weak_below: without a claim, a supported level below this is weak.
        target: the index that is aimed at, if known.
        extends: the instrument on which it builds.
        fractional: whether official levels may lie between two steps (1,26).
        notes: what people must know of the edition.
    """

    id: str
    name: str
    version: str
    source: Source
    domains: tuple[Part, ...]
    aspects: tuple[Part, ...]
    predicates: tuple[Predicate, ...]
    indicators: tuple[Indicator, ...]
    cues: dict[str, tuple[str, ...]] = field(default_factory=dict)
    affinity: dict[str, Affinity] = field(default_factory=dict)
    revoked: tuple[Revoked, ...] = ()
    informal_kinds: tuple[str, ...] = ()
    lowest_level: int = 1
    weak_below: int = 3
    target: float | None = None
    extends: str = ""
    fractional: bool = False
    notes: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Indicator]:
        """The indicators by their number."""
        return {indicator.id: indicator for indicator in self.indicators}

"""The agencies that answer for indicators, and how each stands."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from reports.arrangement import owners
from reports.gap_report import GapReport, ReportedIndicator

NOBODY = "tanpa-penanggung-jawab"
_OTHERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency with the indicators it answers for; ``name`` is None for nobody's."""

    name: str | None
    slug: str
    indicators: tuple[ReportedIndicator, ...]

    @property
    def statuses(self) -> Counter[str]:
        """How many of its indicators are empty, weak, adequate."""
        return Counter(indicator.status for indicator in self.indicators)

    @property
    def to_confirm(self) -> int:
        """How many criteria wait for a person to look."""
        return sum(c.outcome == "check" for i in self.indicators for c in i.criteria)


def slug_of(name: str | None) -> str:
    """*name* as it stands in addresses."""
    if not name:
        return NOBODY
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _OTHERS.sub("-", plain.casefold()).strip("-") or "opd"


def agencies(report: GapReport) -> tuple[Agency, ...]:
    """The agencies by name, nobody's indicators last; addresses are told apart."""
    found: list[Agency] = []
    taken: Counter[str] = Counter()
    for part in owners(report):
        slug = slug_of(part.name)
        taken[slug] += 1
        number = f"-{taken[slug]}" if taken[slug] > 1 else ""
        agency = Agency(name=part.name, slug=slug + number, indicators=part.indicators)
        found.append(agency)
    return tuple(found)

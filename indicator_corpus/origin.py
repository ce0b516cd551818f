"""Where an indicator comes from: its source, other instruments, central indexes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a question or rule comes from."""

    regulation: str
    page: int | None = None

    @property
    def told(self) -> str:
        """Regulation and page, for people."""
        return self.regulation + (f", halaman {self.page}" if self.page else "")


class Relation(StrEnum):
    """How much of what another indicator asks an indicator asks too."""

    SAME = "same"  # the same: evidence confirmed for the one counts for the other
    PART = "part"  # a part: its evidence is worth looking at


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The indicator of another instrument that an indicator comes from."""

    indicator: str
    relation: Relation
    instrument: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Central:
    """Who fills an indicator in, from which index; no evidence is handed in for it."""

    by: str
    index: str
    note: str = ""


class Confidence(StrEnum):
    """How well the source of an indicator's wording is known."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revoked:
    """A regulation or tool that is no longer in force (rule R12).

    ``names`` are the ways it is cited; ``since`` the day its successor ``by`` came.
    """

    names: tuple[str, ...]
    by: str
    since: date

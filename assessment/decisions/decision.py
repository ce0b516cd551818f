"""A decision: a person's word on an indicator, with name, time, reason and expiry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a decision is about."""

    MATCH = "match"  # a file serves the indicator (or one criterion), or does not
    CRITERION = "criterion"  # a criterion is met, or is not
    STATUS = "status"  # empty, weak or adequate, whatever the machine says
    LEVEL = "level"  # the supported level, whatever the machine says
    ASSESSOR = "assessor"  # what the assessor said
    OWNER = "owner"  # who answers for the indicator
    DUE = "due"  # by when it is to be done, an ISO date
    WORK = "work"  # how far the work on it is
    NOTE = "note"  # anything else; notes stand beside each other


class Answer(StrEnum):
    """What decisions of the kinds MATCH and CRITERION say."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    MET = "met"
    UNMET = "unmet"


class Work(StrEnum):
    """How far the work on an indicator or a criterion is.

    Source: what coordinators keep beside the portal (belum / diajukan / diterima /
    revisi), with the step between the first two.
    """

    WAITING = "belum"
    DOING = "dikerjakan"
    SUBMITTED = "diajukan"
    ACCEPTED = "diterima"
    REVISION = "revisi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The passage that a decision rests on, as it was when it was decided.

    Attributes:
        path: of the file, relative to the share; the ledger follows it when it moves.
        sha256: of the file's content; None where it was never opened.
        page: counted from 1.
        quote: verbatim; empty where the decision is about the file as a whole.
    """

    path: str
    sha256: str | None
    page: int = 1
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's word.

    Attributes:
        instrument: id; indicator: its number there.
        value: the answer, the level, the name, the ISO date or the text.
        by: who decided.
        why: the reason, in the person's words.
        criterion: id, or empty for the indicator as a whole.
        until: the last ISO day on which it holds, or empty for ever.
        ground: the passage it rests on, if it rests on one.
        through: where it was said: cli, web, xlsx.
        id: the ledger's number; 0 where it is not recorded yet.
        at: when it was recorded, ISO 8601 in UTC, to the second; empty before.
    """

    instrument: str
    indicator: str
    kind: Kind
    value: str
    by: str
    why: str = ""
    criterion: str = ""
    until: str = ""
    ground: Ground | None = None
    through: str = "cli"
    id: int = 0
    at: str = ""

    def is_expired(self, day: date) -> bool:
        """Whether it no longer holds on *day*."""
        return bool(self.until) and date.fromisoformat(self.until) < day

    @property
    def topic(self) -> tuple[str, str, str, str]:
        """What it is about, but for the file of a decision on a match."""
        return self.instrument, self.indicator, self.kind.value, self.criterion

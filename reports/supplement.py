"""What a report says beside its indicators: other years, instruments, changes, days.

Each is left out of ``report.json`` where there is nothing to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, TypeVar

from pydantic import Field

Value = TypeVar("Value")


def _nothing(value: object) -> bool:
    return not value


Rare = Annotated[Value, Field(exclude_if=_nothing)]  # not written where empty


@dataclass(frozen=True, slots=True, kw_only=True)
class CentralIndicator:
    """An indicator that others fill in: no evidence is asked for, so none is missing.

    Attributes:
        status: always ``central``.
        by: who fills it in; ``index``: from which index.
        value: what it is known to be, or None; the index then counts the lowest level.
        documents: files of the share that speak of it all the same.
    """

    id: str
    name: str
    short: str
    domain: str
    aspect: str
    weight: float
    by: str
    index: str
    note: str = ""
    value: float | None = None
    documents: tuple[str, ...] = ()
    status: str = "central"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedCitation:
    """One thing that an explanation cites, and whether it is there.

    Attributes:
        sort: file, number, article, page or day.
        text: as cited, such as ``Pasal 11``.
        verdict: found, absent, differs or check.
        why: where it is, or what is there instead.
        document, page: where it was found.
    """

    sort: str
    text: str
    verdict: str
    why: str = ""
    document: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedBaseline:
    """Last year's official result: levels by indicator, with index and predicate.

    ``notes`` say what of its file was not understood.
    """

    source: str
    instrument: str
    levels: dict[str, float]
    index: float | None = None
    predicate: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedEvidence:
    """An indicator of the other instrument whose evidence is of use here.

    ``relation`` is ``same`` or ``part``; ``level`` is what its evidence supports there.
    """

    id: str
    short: str
    relation: str
    level: int
    documents: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrosswalkRow:
    """What another instrument's evidence does for an indicator, and what is missing.

    ``state`` is ``served`` (evidence for the same question), ``partly`` (for a part of
    it), ``nothing`` or ``central``.
    """

    id: str
    short: str
    weight: float
    state: str
    carried: tuple[CarriedEvidence, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """Which indicators the evidence for another instrument serves already.

    ``unused`` are the other instrument's indicators that this one asks no more.
    """

    instrument: str
    name: str
    rows: tuple[CrosswalkRow, ...]
    unused: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """An indicator whose status was ``before`` and is ``after``."""

    id: str
    short: str
    owner: str | None
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewlyUnreadable:
    """A file that cannot be read now, and did not lie there unreadable before.

    ``owners`` answer for the indicators that it was meant for; often nobody is known.
    """

    path: str
    message: str
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileChange:
    """A file that was added, changed, moved (from ``origin``) or deleted."""

    path: str
    kind: str
    origin: Rare[str | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What was different when it was last noticed; false where nothing was.

    Attributes:
        since: the ``as_of`` of the report before, an ISO date.
        noticed: the ``as_of`` of the report that was different from it.
        indicators: those with another status.
        unreadable: files that had not been unreadable.
        files: what happened to files, by path.
    """

    since: str
    noticed: str
    indicators: tuple[StatusChange, ...] = ()
    unreadable: tuple[NewlyUnreadable, ...] = ()
    files: tuple[FileChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.indicators or self.unreadable or self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """How index and levels stood on earlier days, one entry a day, oldest first.

    Attributes:
        days: the ``as_of`` of each day's last report, ISO dates.
        supported, claimed, reachable: the three indices of each day.
        levels: by indicator id one character a day, its supported level; a hyphen where
            it was not asked.
    """

    days: tuple[str, ...]
    supported: tuple[float, ...]
    claimed: tuple[float | None, ...]
    reachable: tuple[float, ...]
    levels: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedQuote:
    """A passage that was last quoted for an indicator from a file that is gone."""

    indicator: str
    page: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedFile:
    """A file that an earlier report knew and that is no longer on the share.

    ``noticed`` is the ISO date, the ``as_of``, of the report that missed it first.
    """

    path: str
    sha256: str | None
    noticed: str
    quotes: tuple[DeletedQuote, ...]

"""Citation: what an explanation names as proof, and whether it is there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cited(StrEnum):
    """What sort of thing is cited."""

    FILE = "file"
    NUMBER = "number"  # of a regulation, decree or letter, with its year
    ARTICLE = "article"
    PAGE = "page"
    DAY = "day"  # a day, a month of a year, or a year


class Verdict(StrEnum):
    """Whether what is cited is there and says so."""

    FOUND = "found"
    ABSENT = "absent"
    DIFFERS = "differs"  # something is there, with another number or in another place
    CHECK = "check"  # it could not be told, or does not seem to speak of the indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One thing that the explanation of an indicator cites.

    Attributes:
        indicator: the indicator's id.
        sort: what sort of thing it is.
        text: as it is cited, such as ``Pasal 11`` or a file name.
        verdict: whether it is there.
        why: for people: where it was found, or what is there instead.
        path: the file it was found in, or None.
        page: the page of that file, counted from 1, or None.
    """

    indicator: str
    sort: Cited
    text: str
    verdict: Verdict
    why: str = ""
    path: str | None = None
    page: int | None = None

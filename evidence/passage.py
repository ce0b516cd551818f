"""The smallest quotable piece of a document, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """Where a passage stands: half-open offsets into ``Document.text``.

    ``page`` counts from 1 and is the page on which the passage begins.
    """

    path: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A verbatim piece of a document.

    Attributes:
        location: where it stands; ``document.text[start:end] == text``.
        text: the quotation.
        section: the heading path it stands under, such as ``BAB IV > Pasal 11``.
    """

    location: Location
    text: str
    section: str = ""

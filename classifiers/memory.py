"""What a matcher made of a document before, to be remembered by whoever can."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Protocol

from classifiers.match import Decision, Match
from evidence.passage import Location, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedMatches:
    """The matches of one document, with the key of all that they rest on."""

    key: str
    matches: tuple[Match, ...]


class MatchMemory(Protocol):
    """Remembers the matches of each document, by its path."""

    @property
    def version(self) -> str:
        """What else matches rest on: the instrument's wording, the code."""
        ...

    def recall(self, paths: Sequence[str]) -> Mapping[str, RememberedMatches]:
        """By path, what was remembered last of those *paths*."""
        ...

    def keep(self, remembered: Mapping[str, RememberedMatches]) -> None:
        """Remember these from now on."""
        ...


def key_of(*parts: object) -> str:
    """A digest of *parts*, each spelled by its ``repr``."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(repr(part).encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def match_of(fields: Mapping[str, Any]) -> Match:
    """The match whose plain values (``asdict``, also by way of JSON) are *fields*.

    Raises:
        KeyError, TypeError, ValueError: they are not those of a match.
    """
    told: dict[str, Any] = dict(fields)
    return Match(
        **told
        | {
            "decision": Decision(fields["decision"]),
            "passage": _passage(fields["passage"]),
            "passages": tuple(_passage(each) for each in fields["passages"]),
            "phrases": tuple(fields["phrases"]),
            "contributions": tuple((n, value) for n, value in fields["contributions"]),
        }
    )


def plain(match: Match) -> dict[str, Any]:
    """*match* as values that JSON can spell: what ``asdict`` gives, faster."""
    return _fields(match) | {
        "passage": _plain_passage(match.passage),
        "passages": [_plain_passage(each) for each in match.passages],
    }


def _plain_passage(passage: Passage) -> dict[str, Any]:
    return _fields(passage) | {"location": _fields(passage.location)}


def _fields(value: Match | Passage | Location) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _passage(fields: Mapping[str, Any]) -> Passage:
    told: dict[str, Any] = dict(fields)
    return Passage(**told | {"location": Location(**fields["location"])})

"""The words by which an indicator's object, its sectors and its look-alikes are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The words by which a document shows that it speaks of an indicator's object.

    Attributes:
        names: phrases that name the object itself; one in a title nearly settles it.
        words: phrases that speak of it but are heard elsewhere too.
        applications: proper names of applications and portals.
        planned: bare words that name the object among the items of a roadmap.
    """

    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    applications: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A field of public service that a government can choose for an indicator.

    ``owners`` are the agencies that answer for it, as people write them; ``about``
    tells the services of the field in our words, and ``terms`` shows them.
    """

    name: str
    owners: tuple[str, ...]
    about: str
    terms: Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAlike:
    """Another object that is often submitted for this one (rule R11)."""

    phrases: tuple[str, ...]
    why: str

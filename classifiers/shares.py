"""Which sections of a document belong to one of the indicators that it serves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from classifiers.view import HEARD

_NEARLY = 0.7  # an article speaks for two indicators if one is nearly as plain
_NAMED = 0.3  # in a chapter named for it alone, even if another is named more often
_PLAINER = 1.25  # in a chapter named for another, only if it is plainer by a quarter
_PLAINLY = 0.9  # how plainly the lead must name another object to be about that


@dataclass(frozen=True, slots=True)
class Section:
    """Passages of one article or heading: their places, what they say of whom.

    ``opening`` is how plainly its chapter's name and first words name each;
    ``connects`` whether it is on what an application is connected with; ``beside`` what
    the part says of whom that its number makes it one of ("A.2" of "A").
    """

    places: tuple[int, ...]
    said: Mapping[str, float]
    opening: Mapping[str, float]
    connects: bool
    beside: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Share:
    """What an indicator has of a document beside its rivals, which it serves too.

    ``of_services`` whether it is a service beside others; ``is_first`` whether the paper is
    titled after it alone: each chapter is on it until one begins with another's name.
    """

    indicator: str
    rivals: frozenset[str]
    of_services: bool
    is_first: bool


Chapter: TypeAlias = tuple[Mapping[str, float], list[Section]]


def owned(chapters: Iterable[Chapter], share: Share) -> list[int]:
    """The places of the passages of *share*, in their order."""
    return [
        place
        for named, sections in chapters
        for place in _owned_of(named, sections, share)
    ]


def opened_by_rivals(chapters: Iterable[Chapter], share: Share) -> set[int]:
    """The places in sections that begin with a rival's name, and not with *share*'s."""
    return {
        place
        for _, sections in chapters
        for section in sections
        if section.opening.get(share.indicator, 0.0) < HEARD
        and any(section.opening.get(r, 0.0) >= _PLAINLY for r in share.rivals)
        for place in section.places
    }


def _owned_of(
    named: Mapping[str, float], sections: Iterable[Section], share: Share
) -> Iterator[int]:
    """The places of the passages of one chapter that belong to *share*.

    What names another object between two that are ours is ours, unless the document
    serves that.
    """
    indicator, rivals = share.indicator, share.rivals
    is_ours = share.is_first
    enough = _enough(named, indicator, rivals)
    amid: list[int] = []  # what names another object, after what is ours
    by_chapter = named[indicator] if _is_for(named, indicator, rivals) else 0.0
    for section in sections:
        ours = max(section.said.get(indicator, 0.0), by_chapter)
        theirs = max(
            (score for number, score in section.said.items() if number in rivals),
            default=0.0,
        )
        if ours >= HEARD or theirs >= HEARD:
            is_ours = ours >= max(HEARD, enough * theirs) or _only_mentions(
                section, share
            )
            amid = amid if is_ours else []
        elif max(section.opening.values(), default=0.0) >= _PLAINLY:
            is_amid = is_ours or bool(amid)
            is_ours = False  # it names what the document does not serve
            amid += section.places if is_amid else ()
        elif amid:
            amid += section.places
        if is_ours:
            yield from amid
            amid = []
        if is_ours or (share.of_services and _connects(section, share)):
            yield from section.places


def _only_mentions(section: Section, share: Share) -> bool:
    """Whether *section* of a paper titled after *share*'s names rivals, but not at first."""
    led = max((section.opening.get(rival, 0.0) for rival in share.rivals), default=0.0)
    return share.is_first and led < HEARD


def _connects(section: Section, share: Share) -> bool:
    """Whether *section* is on what the application of *share* is connected with.

    Not if it stands in a part on other services alone.
    """
    others = any(section.beside.get(rival, 0.0) >= HEARD for rival in share.rivals)
    ours = section.beside.get(share.indicator, 0.0) >= HEARD
    return section.connects and (ours or not others)


def _enough(named: Mapping[str, float], ours: str, rivals: Collection[str]) -> float:
    """How plain beside its rivals an article must be: more in a chapter named for one."""
    if _is_for(named, ours, rivals):
        return _NAMED
    is_theirs = any(s >= HEARD and number in rivals for number, s in named.items())
    is_ours = named.get(ours, 0.0) >= HEARD
    return _PLAINER if is_theirs and not is_ours else _NEARLY


def _is_for(named: Mapping[str, float], ours: str, rivals: Collection[str]) -> bool:
    """Whether a chapter is named for *ours* and none of *rivals*."""
    heard = {number for number, score in named.items() if score >= HEARD}
    return ours in heard and heard.isdisjoint(rivals)

"""Which passages of a document speak for which indicator, where it serves several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from classifiers.definitions import definitions, explained
from classifiers.observations import Observation, Observer
from classifiers.reading import Reading
from classifiers.view import HEARD
from evidence.passage import Passage

_NEARLY = 0.7  # an article speaks for two indicators if one is nearly as plain
_PLAINER = 1.25  # in a chapter named for another, only if it is plainer by a quarter
_PLAINLY = 0.9  # how plainly the lead must name another object to be about that
_LEAD_CHARACTERS = 170  # the words in which an article says what it is about
_LEAD_WEIGHT = 2.0
_DEFINITIONS = re.compile(
    r"ketentuan umum|pengertian|definisi|\bPasal 1$", re.IGNORECASE
)


def own_passages(
    reading: Reading,
    observation: Observation,
    serving: Sequence[str],
    observer: Observer,
) -> tuple[Passage, ...]:
    """The passages of *reading* that speak for the observed indicator.

    A document that serves one indicator, or that exists for it, speaks for it as a
    whole. One that serves several is divided by its articles or headings: each belongs
    to the indicator it speaks of most plainly, above all in its heading and first words;
    one that names none continues the one before it in the same chapter. Definitions
    name everything and show nothing, but a name that they give is heard as what it means.
    """
    rivals = [number for number in serving if number != observation.indicator]
    alone = not rivals or observation.indicator not in serving
    if alone or observation.feature("own_kind"):
        return reading.passages
    owned: list[Passage] = []
    meanings = definitions(reading.passages)
    for chapter, indexes in groupby(
        range(len(reading.passages)), key=lambda i: _chapter(reading.passages[i])
    ):
        owned += _owned_of_chapter(
            reading, chapter, list(indexes), observation, rivals, observer, meanings
        )
    spoken = [reading.passages[index] for index in observation.spoken]
    return tuple(owned) or tuple(sorted(spoken, key=lambda p: p.location))


def _owned_of_chapter(  # noqa: PLR0913, PLR0917 - one chapter, and who wants it
    reading: Reading,
    chapter: str,
    indexes: list[int],
    observation: Observation,
    rivals: Sequence[str],
    observer: Observer,
    meanings: Mapping[str, str],
) -> list[Passage]:
    owned: list[Passage] = []
    is_ours = False
    enough = _enough(chapter, observation.indicator, rivals, observer)
    for section, group in groupby(indexes, key=lambda i: reading.passages[i].section):
        places = list(group)
        if _DEFINITIONS.search(section):
            continue
        first = reading.passages[places[0]].text[:_LEAD_CHARACTERS]
        lead = explained(f"{chapter}\n{first}", meanings)
        totals = observer.spoken_in([reading.passages[i].text for i in places])
        for number, score in observer.spoken_in([lead]).items():
            totals[number] = totals.get(number, 0.0) + _LEAD_WEIGHT * score
        ours = totals.get(observation.indicator, 0.0)
        theirs = max((totals.get(number, 0.0) for number in rivals), default=0.0)
        if ours >= HEARD or theirs >= HEARD:
            is_ours = ours >= max(HEARD, enough * theirs)
        elif any(score >= _PLAINLY for score in observer.spoken_in([lead]).values()):
            is_ours = False  # it names what the document does not serve
        if is_ours:
            owned += [reading.passages[index] for index in places]
    return owned


def _enough(
    chapter: str, ours: str, rivals: Sequence[str], observer: Observer
) -> float:
    """How plain beside its rivals an article must be: more in a chapter named for one."""
    named = observer.spoken_in([chapter]) if chapter else {}
    is_theirs = any(named.get(number, 0.0) >= HEARD for number in rivals)
    return _PLAINER if is_theirs and named.get(ours, 0.0) < HEARD else _NEARLY


def _chapter(passage: Passage) -> str:
    return passage.section.split(" > ", 1)[0] if " > " in passage.section else ""

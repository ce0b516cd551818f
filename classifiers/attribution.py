"""Which passages of a document speak for which indicator, where it serves several."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from classifiers.definitions import definitions, explained, gist
from classifiers.observation import Observation
from classifiers.observations import Observer
from classifiers.reading import Reading
from classifiers.view import HEARD
from evidence.kinds import kind_table
from evidence.passage import Passage

_NEARLY = 0.7  # an article speaks for two indicators if one is nearly as plain
_NAMED = 0.3  # in a chapter named for it alone, even if another is named more often
_PLAINER = 1.25  # in a chapter named for another, only if it is plainer by a quarter
_PLAINLY = 0.9  # how plainly the lead must name another object to be about that
_LEAD_CHARACTERS = 170  # the words in which an article says what it is about
_LEAD_WEIGHT = 2.0
_HEAD_WORDS = 3  # of a meaning, in which it says what sort of thing it is
_DEFINITIONS = re.compile(
    r"ketentuan umum|pengertian|definisi|\bPasal 1$", re.IGNORECASE
)
_DEFINES = re.compile(
    r"\b(?:adalah|ialah|yaitu|yang dimaksud|selanjutnya|disingkat|disebut)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Section:
    """Passages of one article or heading: their places, what they say of whom.

    ``opening`` is how plainly its chapter's name and first words name anything.
    """

    places: tuple[int, ...]
    said: Mapping[str, float]
    opening: float


class Division:
    """One document cut into chapters and articles, to be divided among indicators."""

    def __init__(self, reading: Reading, observer: Observer) -> None:
        """Divide *reading* as *observer* hears it."""
        self.reading = reading
        self._observer = observer

    def own_passages(
        self, observation: Observation, serving: Sequence[str]
    ) -> tuple[Passage, ...]:
        """The passages that speak for the observed indicator.

        A document that serves one indicator, or that exists for it, speaks for it as a
        whole, but for its definitions. One that serves several is divided by its
        articles or headings: each belongs to the indicator it speaks of most plainly,
        above all in its heading and first words; one that names none continues the one
        before it in the same chapter. Definitions name everything and show nothing, but
        a name that they give is heard as what it means.
        """
        passages = self.reading.passages
        own = self._observer.instrument.by_id[observation.indicator]
        rivals = frozenset(serving) - {own.id, *own.counterpart}  # one topic, two sides
        alone = not rivals or observation.indicator not in serving
        if alone or observation.feature("own_kind"):
            told = tuple(p for p in passages if not _only_defines(p))
            return told or passages
        owned = [
            passages[place]
            for named, sections in self._chapters
            for place in _owned(named, sections, observation.indicator, rivals)
        ]
        spoken = [passages[index] for index in observation.spoken]
        return tuple(owned) or tuple(sorted(spoken, key=lambda p: p.location))

    @cached_property
    def _chapters(self) -> list[tuple[Mapping[str, float], list[_Section]]]:
        """Of each chapter, what its name says of whom, and its sections."""
        passages = self.reading.passages
        meanings = definitions(passages)
        heads = {name: _head(name, meaning) for name, meaning in meanings.items()}
        chapters = groupby(range(len(passages)), key=lambda i: _chapter(passages[i]))
        return [
            (
                self._named(explained(chapter, heads)) if chapter else {},
                self._sections(chapter, list(indexes), meanings),
            )
            for chapter, indexes in chapters
        ]

    def _named(self, chapter: str) -> Mapping[str, float]:
        """Of whom the name of *chapter* speaks; in a policy on SPBE, of its own SPBE."""
        named = self._observer.spoken_in([chapter])
        subject = self.reading.formalities.subject
        table = kind_table()
        is_on_it = table.plan_field.search(subject)
        if not is_on_it or any(score >= HEARD for score in named.values()):
            return named
        return self._observer.spoken_in([f"{chapter} {table.plan_field_name}"])

    def _sections(
        self, chapter: str, indexes: list[int], meanings: Mapping[str, str]
    ) -> list[_Section]:
        passages = self.reading.passages
        found = []
        for section, group in groupby(indexes, key=lambda i: passages[i].section):
            places = tuple(group)
            if _DEFINITIONS.search(section):
                continue
            first = passages[places[0]].text[:_LEAD_CHARACTERS]
            lead = explained(f"{chapter}\n{first}", meanings)
            said = self._observer.spoken_in([passages[i].text for i in places])
            led = self._observer.spoken_in([lead])
            for number, score in led.items():
                said[number] = said.get(number, 0.0) + _LEAD_WEIGHT * score
            found.append(_Section(places, said, max(led.values(), default=0.0)))
        return found


def _only_defines(passage: Passage) -> bool:
    """Whether *passage* says what words mean, not what is to be done."""
    named = _DEFINITIONS.search(passage.section)
    return bool(named) and bool(_DEFINES.search(passage.text))


def _head(name: str, meaning: str) -> str:
    """What *meaning* says first: "Peta Jalan" is a plan, not the blueprint it serves."""
    return " ".join(gist(name, meaning).split()[:_HEAD_WORDS])


def _owned(
    named: Mapping[str, float],
    sections: Iterable[_Section],
    indicator: str,
    rivals: Collection[str],
) -> Iterator[int]:
    """The places of the passages of one chapter that belong to *indicator*."""
    is_ours = False
    enough = _enough(named, indicator, rivals)
    for section in sections:
        ours = section.said.get(indicator, 0.0)
        theirs = max(
            (score for number, score in section.said.items() if number in rivals),
            default=0.0,
        )
        if ours >= HEARD or theirs >= HEARD:
            is_ours = ours >= max(HEARD, enough * theirs)
        elif section.opening >= _PLAINLY:
            is_ours = False  # it names what the document does not serve
        if is_ours:
            yield from section.places


def _enough(named: Mapping[str, float], ours: str, rivals: Collection[str]) -> float:
    """How plain beside its rivals an article must be: more in a chapter named for one."""
    is_theirs = any(s >= HEARD and number in rivals for number, s in named.items())
    is_ours = named.get(ours, 0.0) >= HEARD
    if is_ours and not is_theirs:
        return _NAMED
    return _PLAINER if is_theirs and not is_ours else _NEARLY


def _chapter(passage: Passage) -> str:
    return passage.section.split(" > ", 1)[0] if " > " in passage.section else ""

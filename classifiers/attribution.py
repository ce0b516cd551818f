"""Which passages of a document speak for which indicator, where it serves several."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import TypeAlias

from classifiers.definitions import definitions, explained, gist
from classifiers.observation import Observation
from classifiers.observations import Observer
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.view import HEARD
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Indicator, Pattern

_NEARLY = 0.7  # an article speaks for two indicators if one is nearly as plain
_NAMED = 0.3  # in a chapter named for it alone, even if another is named more often
_PLAINER = 1.25  # in a chapter named for another, only if it is plainer by a quarter
_PLAINLY = 0.9  # how plainly the lead must name another object to be about that
_TITLED = 0.6  # how plainly a title must name what a paper is on throughout
_LEAD_CHARACTERS = 170  # the words in which an article says what it is about
_LEAD_WEIGHT = 2.0
_HEAD_WORDS = 3  # of a meaning, in which it says what sort of thing it is
_CHAPTER_NUMBER = re.compile(
    r"^\W*(?:(?:bab|bagian)\s+)?(?:[IVX]+|[A-Z]|\d+)\b\W*", re.IGNORECASE
)
_FEW_WORDS = 3
_PART_NUMBER = re.compile(r"\W{0,2}([A-Z]|[IVX]{1,5}|\d{1,2})\.\d")
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

    ``opening`` is how plainly its chapter's name and first words name anything;
    ``connects`` whether it is on what an application is connected with; ``beside`` what
    the part says of whom that its number makes it one of ("A.2" of "A").
    """

    places: tuple[int, ...]
    said: Mapping[str, float]
    opening: float
    connects: bool
    beside: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Share:
    """What an indicator has of a document beside its rivals, which it serves too.

    ``of_services`` whether it is a service beside others; ``is_first`` whether the paper is
    titled after it alone: each chapter is on it until it names another.
    """

    indicator: str
    rivals: frozenset[str]
    of_services: bool
    is_first: bool


_Chapter: TypeAlias = tuple[Mapping[str, float], list[_Section]]


class Division:
    """One document cut into chapters and articles, to be divided among indicators."""

    def __init__(
        self, reading: Reading, observer: Observer, names: Mapping[str, str]
    ) -> None:
        """Divide *reading* as *observer* hears it, where *names* mean what else."""
        self.reading = reading
        self._names = names
        self._observer = observer
        cues = observer.instrument.cues
        self._connections = _connections(cues.get("connection_heading", ()))

    def own_passages(
        self, observation: Observation, serving: Sequence[str]
    ) -> tuple[Passage, ...]:
        """The passages that speak for the observed indicator.

        A document that serves one indicator, or that exists for it, speaks for it as a
        whole, but for its definitions. One that serves several is divided by its
        articles or headings: each belongs to the indicator it speaks of most plainly,
        above all in its heading and first words; one that names none continues the one
        before it in the same chapter. A report titled "pembangunan aplikasi ..." is on that
        throughout, whatever service the application gives. What one application that
        gives several services is connected with is told once, for all of them.
        Definitions name everything and show nothing, but a name that they give is heard
        as what it means.
        """
        passages = self.reading.passages
        own = self._observer.instrument.by_id[observation.indicator]
        rivals = frozenset(serving) - {own.id, *own.counterpart}  # one topic, two sides
        alone = not rivals or observation.indicator not in serving
        of_services = [self._is_service(rival) for rival in rivals]
        titled = all(of_services) and self._is_titled(own)
        if alone or titled or observation.feature("own_kind"):
            told = tuple(p for p in passages if not _only_defines(p))
            return told or passages
        known = self._observer.instrument.by_id
        others = any(self._is_titled(known[rival]) for rival in rivals)
        share = _Share(
            own.id,
            rivals,
            of_services=own.pattern is Pattern.SERVICE and any(of_services),
            is_first=self._is_titled(own) and not others,
        )
        owned = _owned(self._chapters, share)
        by_names = _owned(self._chapters_by_names, share)
        places = {*(owned or observation.spoken), *by_names}
        return tuple(passages[place] for place in sorted(places))

    def _is_service(self, number: str) -> bool:
        return self._observer.instrument.by_id[number].pattern is Pattern.SERVICE

    def _is_titled(self, own: Indicator) -> bool:
        """Whether the title is on *own*, which is no service."""
        if own.pattern in {Pattern.SERVICE, Pattern.POLICY}:
            return False
        said = self._observer.spoken_in([self.reading.called])
        return said.get(own.id, 0.0) >= _TITLED

    @cached_property
    def _chapters(self) -> list[_Chapter]:
        """What the chapters say in the words of the instrument."""
        return self._cut({})

    @cached_property
    def _chapters_by_names(self) -> list[_Chapter]:
        """What they say where local names are heard as what they mean."""
        return self._cut(self._names) if self._names else []

    def _cut(self, names: Mapping[str, str]) -> list[_Chapter]:
        """Of each chapter, what its name says of whom, and its sections."""
        passages = self.reading.passages
        meanings = {**names, **definitions(passages)}
        heads = {name: _head(name, meaning) for name, meaning in meanings.items()}
        chapters = groupby(range(len(passages)), key=lambda i: _chapter(passages[i]))
        return [
            (
                self._named(explained(chapter, heads)) if chapter else {},
                self._sections(chapter, list(indexes), meanings, names),
            )
            for chapter, indexes in chapters
        ]

    def _named(self, chapter: str) -> Mapping[str, float]:
        """Of whom the name of *chapter* speaks; in a policy on SPBE, of its own SPBE.

        In other papers "BAB II PERENCANAAN" is on the service of that name.
        """
        named = self._observer.spoken_in([chapter])
        formal, table = self.reading.formalities, kind_table()
        if any(score >= HEARD for score in named.values()):
            return named
        if table.plan_field.search(formal.subject):
            return self._observer.spoken_in([f"{chapter} {table.plan_field_name}"])
        bare = _CHAPTER_NUMBER.sub("", chapter)
        if formal.kind in table.legal or len(bare.split()) > _FEW_WORDS:
            return named
        return self._observer.spoken_in([f"layanan {bare}"])

    def _sections(
        self,
        chapter: str,
        indexes: list[int],
        meanings: Mapping[str, str],
        names: Mapping[str, str],
    ) -> list[_Section]:
        passages = self.reading.passages
        found = []
        for section, group in groupby(indexes, key=lambda i: passages[i].section):
            places = tuple(group)
            if _DEFINITIONS.search(section):
                continue
            first = passages[places[0]].text[:_LEAD_CHARACTERS]
            lead = explained(f"{chapter}\n{first}", meanings)
            said = self._observer.spoken_in(
                [explained(passages[i].text, names) for i in places]
            )
            led = self._observer.spoken_in([lead])
            for number, score in led.items():
                said[number] = said.get(number, 0.0) + _LEAD_WEIGHT * score
            opening = max(led.values(), default=0.0)
            connects = not chapter and any(self._connections.named(section))
            beside = self._part_of(section) if connects else {}
            found.append(_Section(places, said, opening, connects, beside))
        return found

    def _part_of(self, section: str) -> Mapping[str, float]:
        """What the passages say of whom that stand in the same part as "A.2 Sambungan"."""
        part = _PART_NUMBER.match(section)
        if not part:
            return {}
        begins = re.compile(rf"\W{{0,2}}{re.escape(part[1])}\.")
        texts = [p.text for p in self.reading.passages if begins.match(p.section)]
        return self._observer.spoken_in(texts)


@lru_cache
def _connections(headings: tuple[str, ...]) -> Phrasebook[int]:
    return Phrasebook({0: headings})


def _only_defines(passage: Passage) -> bool:
    """Whether *passage* says what words mean, not what is to be done."""
    named = _DEFINITIONS.search(passage.section)
    return bool(named) and bool(_DEFINES.search(passage.text))


def _head(name: str, meaning: str) -> str:
    """What *meaning* says first: "Peta Jalan" is a plan, not the blueprint it serves."""
    return " ".join(gist(name, meaning).split()[:_HEAD_WORDS])


def _owned(chapters: Iterable[_Chapter], share: _Share) -> list[int]:
    """The places of the passages of *share*, in their order."""
    return [
        place
        for named, sections in chapters
        for place in _owned_of(named, sections, share)
    ]


def _owned_of(
    named: Mapping[str, float], sections: Iterable[_Section], share: _Share
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
            is_ours = ours >= max(HEARD, enough * theirs)
            amid = amid if is_ours else []
        elif section.opening >= _PLAINLY:
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


def _connects(section: _Section, share: _Share) -> bool:
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


def _chapter(passage: Passage) -> str:
    return passage.section.split(" > ", 1)[0] if " > " in passage.section else ""

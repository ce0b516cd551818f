"""Which passages of a document speak for which indicator, where it serves several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from operator import itemgetter

from classifiers.definitions import definitions, explained, gist
from classifiers.numbered import by_number
from classifiers.observation import Observation
from classifiers.observations import Observer
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.shares import Chapter, Section, Share, opened_by_rivals, owned
from classifiers.view import HEARD
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Indicator, Pattern

_TITLED = 0.6  # how plainly a title must name what a paper is on throughout
_LEAD_CHARACTERS = 170  # the words in which an article says what it is about
_LEAD_WEIGHT = 2.0
_HEAD_WORDS = 3  # of a meaning, in which it says what sort of thing it is
_CHAPTER_NUMBER = re.compile(
    r"^\W*(?:(?:bab|bagian)\s+)?(?:[IVX]+|[A-Z]|\d+)\b\W*", re.IGNORECASE
)
_FEW_WORDS = 3
_PART_NUMBER = re.compile(r"\W{0,2}([A-Z]|[IVX]{1,5}|\d{1,2})\.\d")
_ITEM = re.compile(r"\W{0,2}\d{1,2}[.)]\s")  # "1. Penganggaran dikerjakan pada ..."
_DEFINITIONS = re.compile(
    r"ketentuan umum|pengertian|definisi|\bPasal 1$", re.IGNORECASE
)
_DEFINES = re.compile(
    r"\b(?:adalah|ialah|yaitu|yang dimaksud|selanjutnya|disingkat|disebut)\b",
    re.IGNORECASE,
)


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
        self._units = frozenset(unit.casefold() for unit in cues.get("units", ()))

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
        gives several services is connected with is told once, for all of them. An item of a
        letter is by itself, as a section under a heading is. In a paper that follows the numbers
        of indicators, each has what stands under its own.
        Definitions name everything and show nothing, but a name that they give is heard
        as what it means.
        """
        passages = self.reading.passages
        if numbered := by_number(passages, serving).get(observation.indicator):
            return tuple(passages[place] for place in numbered)
        own = self._observer.instrument.by_id[observation.indicator]
        rivals = frozenset(serving) - {own.id, *own.counterpart}  # one topic, two sides
        alone = not rivals or observation.indicator not in serving
        of_services = [self._is_service(rival) for rival in rivals]
        is_policy = own.pattern is Pattern.POLICY
        titled = all(of_services) and not is_policy and self._is_titled(own)
        if alone or titled or observation.feature("own_kind"):
            told = tuple(p for p in passages if not _only_defines(p))
            return told or passages
        known = self._observer.instrument.by_id
        others = any(self._is_titled(known[rival]) for rival in rivals)
        share = Share(
            own.id,
            rivals,
            of_services=own.pattern is Pattern.SERVICE and any(of_services),
            is_first=self._is_titled(own) and not others,
        )
        in_words = {*(owned(self._chapters, share) or observation.spoken)}
        by_names = {*owned(self._chapters_by_names, share)}
        theirs = opened_by_rivals(self._chapters_by_names, share)
        places = (in_words - theirs) | by_names or in_words
        return tuple(passages[place] for place in sorted(places))

    def _is_service(self, number: str) -> bool:
        return self._observer.instrument.by_id[number].pattern is Pattern.SERVICE

    def _is_titled(self, own: Indicator) -> bool:
        """Whether the title is on *own*, which is no service."""
        if own.pattern is Pattern.SERVICE:
            return False
        said = self._observer.spoken_in([self.reading.called])
        return said.get(own.id, 0.0) >= _TITLED

    @cached_property
    def _chapters(self) -> list[Chapter]:
        """What the chapters say in the words of the instrument."""
        return self._cut({})

    @cached_property
    def _chapters_by_names(self) -> list[Chapter]:
        """What they say where local names are heard as what they mean."""
        return self._cut(self._names) if self._names else []

    def _cut(self, names: Mapping[str, str]) -> list[Chapter]:
        """Of each chapter, what its name says of whom, and its sections."""
        passages = self.reading.passages
        told = definitions(
            passages
        ).items()  # who is bound, is no object: a hospital, say
        defined = {n: what for n, what in told if n.casefold() not in self._units}
        meanings = {**names, **defined}
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
    ) -> list[Section]:
        passages = self.reading.passages
        found = []
        parts = _parts([passages[i] for i in indexes])
        for (section, _), group in groupby(
            zip(indexes, parts, strict=True), key=itemgetter(1)
        ):
            places = tuple(place for place, _ in group)
            if _DEFINITIONS.search(section):
                continue
            first = passages[places[0]].text[:_LEAD_CHARACTERS]
            lead = explained(f"{chapter}\n{first}", meanings)
            said = self._observer.spoken_in(
                [explained(passages[i].text, names) for i in places]
            )
            led = dict(self._observer.spoken_in([lead]))
            if chapter == "" and max(led.values(), default=0.0) < HEARD:
                led |= self._named(section)
            for number, score in led.items():
                said[number] = said.get(number, 0.0) + _LEAD_WEIGHT * score
            connects = not chapter and any(self._connections.named(section))
            beside = self._part_of(section) if connects else {}
            found.append(Section(places, said, led, connects, beside))
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


def _parts(passages: Iterable[Passage]) -> Iterator[tuple[str, int]]:
    """Of each passage its section, and where that has no name the item it belongs to."""
    item = 0
    for passage in passages:
        if not passage.section and _ITEM.match(passage.text):
            item += 1
        yield passage.section, 0 if passage.section else item


def _only_defines(passage: Passage) -> bool:
    """Whether *passage* says what words mean, not what is to be done."""
    named = _DEFINITIONS.search(passage.section)
    return bool(named) and bool(_DEFINES.search(passage.text))


def _head(name: str, meaning: str) -> str:
    """What *meaning* says first: "Peta Jalan" is a plan, not the blueprint it serves."""
    return " ".join(gist(name, meaning).split()[:_HEAD_WORDS])


def _chapter(passage: Passage) -> str:
    return passage.section.split(" > ", 1)[0] if " > " in passage.section else ""

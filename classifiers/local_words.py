"""Words by which one government knows its own things: names in the self-assessment.

"Forum Rembug Digital sudah bertemu empat kali" explains a claim on collaboration, and
minutes titled "Rembug Digital triwulan II" are then about it, though no instrument knows
the name. Such words come from the claims alone; they hint, content must confirm.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from classifiers.claimed_chapters import names_of_chapters
from classifiers.definitions import explained
from classifiers.reading import Reading
from classifiers.words import STOPWORDS, Word, Words, words
from evidence.kinds import kind_table

_MOST_INDICATORS = 2  # a word that explains more claims than this names nothing
_MOST_DOCUMENTS = 0.12  # of the share; a word in more of them is no name
_FEWEST_DOCUMENTS = 8  # with fewer documents a share of them says nothing
_OF_APPLICATIONS = frozenset({"manual", "screenshot", "brosur"})
_CALLED = re.compile(  # "melalui laman SAPA SAMUDRA"
    r"\b(?i:aplikasi|laman|situs|website|portal|platform)\s+[\"'\u201c]?"
    r"([A-Z][\w-]*(?:\s+[A-Z][\w-]*)?)"
)
_SHORTEST = 4  # letters
_NAMES = 4_096  # of which the words are remembered
_WORD = re.compile(r"[\w-]+")
_IN_TEXT = 0.6  # what a word in the text is worth beside one in the title


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What local words tell of one document.

    Attributes:
        worth: per indicator, 0..1, how tellingly it uses the words of the claim.
        applications: the indicators whose application it calls by its local name.
        names: by each name in it that the government gives to a thing, what that is.
    """

    worth: Mapping[str, float] = field(default_factory=dict)
    applications: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


class LocalWords:
    """The telling words of each indicator's explanation, as far as they are rare.

    Args:
        explanations: by indicator, the words of its claim.
        readings: of the whole share, which tell how rare a word is.
        known: what the instrument itself says, in which no local name stands.
        cited: by indicator, the names of the files that its claim cites: where these
            alone have a word, it is no name of an application.
        own: by name that the government gives to a thing, what the instrument calls it.
        applications: by the name of an application, its indicator.
        objects: by indicator, what it is on in the instrument's words.
        chapters: by name of a chapter, what the claim that says that name is on.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that a government's words come from
        self,
        explanations: Mapping[str, str],
        readings: Iterable[Reading],
        known: Iterable[str],
        own: Mapping[str, str] | None = None,
        cited: Mapping[str, str] | None = None,
        applications: Mapping[str, str] | None = None,
        objects: Mapping[str, str] | None = None,
        chapters: Mapping[str, str] | None = None,
    ) -> None:
        """Weigh each word by how few documents and claims use it."""
        self._explanations = explanations
        self._readings = tuple(readings)
        self._known = known
        self._cited = cited or {}
        self._own = dict(sorted((own or {}).items()))
        self._applications = dict(sorted((applications or {}).items()))
        self._objects = objects or {}
        self._chapters = dict(sorted((chapters or {}).items()))

    @cached_property
    def _telling(self) -> dict[str, dict[str, float]]:
        """Per word, the indicators that it tells of, with 0..1."""
        if len(self._readings) < _FEWEST_DOCUMENTS:
            return {}
        users = self._users
        if not users:
            return {}
        count = len(self._readings)
        spread = Counter(
            name for reading in self._readings for name in _used(reading, users)
        )
        most = max(2, _MOST_DOCUMENTS * count)
        return {
            name: dict.fromkeys(
                indicators, math.log(count / spread[name]) / math.log(count)
            )
            for name, indicators in users.items()
            if len(indicators) <= _MOST_INDICATORS and 0 < spread[name] <= most
        }

    @cached_property
    def _users(self) -> dict[str, set[str]]:
        """By each name that no instrument says, the indicators whose claims say it."""
        ordinary = {name for text in self._known for name in _said(words(text))}
        users: dict[str, set[str]] = defaultdict(set)
        for indicator, text in self._told.items():
            for name in _names(text) - ordinary:
                users[name].add(indicator)
        return users

    def explain(self, name: str) -> str:
        """A file's *name*, and what the government's own names in it mean."""
        return explained(name, self._own)

    def of_file(self, name: str, region: str) -> str | None:
        """The one indicator whose claim says two words of a file's *name* as a name.

        The name of the *region* is none of these.
        """
        of_region = {word.stem for word in words(region)}
        of_name = _said(words(name))
        told = [
            next(iter(indicators))
            for said, indicators in self._users.items()
            if len(indicators) == 1
            and " " in said
            and said in of_name
            and not of_region.issuperset(said.split())
        ]
        return told[0] if len({*told}) == 1 else None

    @cached_property
    def _told(self) -> dict[str, str]:
        """Per indicator, its explanation and the files that it cites."""
        return {
            indicator: "\n".join((text, self._cited.get(indicator, "")))
            for indicator, text in self._explanations.items()
        }

    @cached_property
    def _of_applications(self) -> frozenset[str]:
        """Those of the telling words that name an application.

        A manual or a screen has it in its title, or it is called one in some text.
        """
        said = [
            _said(words(reading.title))
            for reading in self._readings
            if reading.formalities.kind in _OF_APPLICATIONS
        ]
        said += [
            _said(words(name))
            for reading in self._readings
            for name in _CALLED.findall(reading.document.text)
        ]
        explained = set().union(*map(_names, self._explanations.values()))
        return frozenset(self._telling).intersection(set().union(*said), explained)

    def heard(self, reading: Reading) -> Heard:
        """What *reading* tells by the words that claims use, and by names defined."""
        found: dict[str, float] = {}
        title, called = _said(words(reading.title)), _said(words(reading.called))
        named = self._named_applications(reading)
        applications = set(named.values())
        for name in sorted(_used(reading, self._telling)) if self._telling else ():
            for indicator, weight in self._telling[name].items():
                worth = weight if name in title else _IN_TEXT * weight
                found[indicator] = max(found.get(indicator, 0.0), round(worth, 4))
                if name in title and name in self._of_applications:
                    applications.add(indicator)
                    if name in called and len(self._telling[name]) == 1:
                        named.setdefault(name, indicator)
        names = {n: self._objects[i] for n, i in named.items() if i in self._objects}
        return Heard(
            worth=found,
            applications=tuple(sorted(applications)),
            names=self._own_names(reading) | self._own_chapters(reading) | names,
        )

    def _own_chapters(self, reading: Reading) -> dict[str, str]:
        """The claimed names that *reading* has a chapter under; in others they say little."""
        if not _that_may_be_in(reading, self._chapters):
            return {}
        called = names_of_chapters(reading)
        return {name: on for name, on in self._chapters.items() if name in called}

    def _named_applications(self, reading: Reading) -> dict[str, str]:
        """The applications of the share's own manuals that *reading* is called after.

        Its title or one of its chapters names them.
        """
        some = _that_may_be_in(reading, self._applications)
        if not some:
            return {}
        said = "\n".join([reading.called, *reading.chapters]).casefold()
        title = f" {' '.join(_WORD.findall(said))} "
        return {n: i for n, i in some.items() if f" {n} " in title}

    def _own_names(self, reading: Reading) -> dict[str, str]:
        explains = reading.formalities.kind in kind_table().legal and not reading.amends
        if not self._own or explains:
            return {}  # a policy that names a thing explains it, or what it amends does
        some = _that_may_be_in(reading, self._own)
        if not some:
            return {}
        said = f"{reading.name_words} {reading.document.text}".casefold()
        spelled = f" {' '.join(_WORD.findall(said))} "
        return {n: m for n, m in some.items() if f" {n.casefold()} " in spelled}


def _that_may_be_in(reading: Reading, names: Mapping[str, str]) -> dict[str, str]:
    """Those of *names* whose words all stand somewhere in *reading*: of most papers none.

    So most need not be cut into passages and words to tell.
    """
    if not names:
        return {}
    parts = (reading.name_words, reading.formalities.subject, reading.document.text)
    said = "\n".join(parts).casefold()
    return {
        name: told
        for name, told in names.items()
        if all(word in said for word in _small_words(name))
    }


@lru_cache(maxsize=_NAMES)
def _small_words(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().split())


def _names(text: str) -> set[str]:
    """The stems in *text* that may be names, and pairs of neighbours.

    A name is written with a capital and not too short; two ordinary words may make one
    ("TIKET LAUT").
    """
    read = words(re.sub(r"\S+\.[a-z]{3,4}\b", " ", text))
    single = {word.stem for word in read if _is_name(word)}
    return single | {
        f"{one.stem} {other.stem}"
        for one, other in pairwise(read)
        if _is_name(one) and _is_name(other) and other.start - one.end == 1
    }


def _is_name(word: Word) -> bool:
    return (
        word.capital
        and len(word.plain) >= _SHORTEST
        and word.stem not in STOPWORDS
        and not word.plain.isdigit()
    )


def _used(reading: Reading, names: Collection[str]) -> set[str]:
    """Those of *names*, single stems and pairs, that *reading* uses."""
    single = {name for name in names if " " not in name}
    firsts = {name.partition(" ")[0] for name in names if " " in name}
    found: set[str] = set()
    for read in (words(reading.title), *reading.words):
        found |= single & read.distinct_stems
        if not firsts.isdisjoint(read.distinct_stems):
            found |= {
                pair
                for one, other in pairwise(read.stems)
                if one in firsts and (pair := f"{one} {other}") in names
            }
    return found


def _said(read: Words) -> set[str]:
    """The stems, and the pairs of neighbouring stems."""
    pairs = (f"{one} {other}" for one, other in pairwise(read.stems))
    return {*read.stems, *pairs}


def no_local_words() -> LocalWords:
    """For shares without a self-assessment: no word tells anything."""
    return LocalWords({}, (), ())

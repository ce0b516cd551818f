"""Find many phrases in a text at once, whatever their affixes and letter case."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Generic, TypeAlias, TypeVar

from classifiers.words import STOPWORDS, Words, bare_roots, words

K = TypeVar("K")
_STEPPED_OVER = STOPWORDS | frozenset("abcdefgh")  # "a. aplikasi; dan b. keamanan"
_BARE = bare_roots()  # "baru" alone is no "pembaruan"
_WORDINGS = 50_000  # of which is remembered how they are looked for
_LONG = 3  # words: such a phrase is known even with another word in it
_ACRONYM_LENGTH = 4  # such as API or PDN: short enough to be another word in lower case


@dataclass(frozen=True, slots=True)
class Hit(Generic[K]):
    """A phrase that was found: its key, wording, and offsets in the text."""

    key: K
    phrase: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Wording:
    """A phrase as it is looked for; of many books that list it there is one."""

    phrase: str
    stems: tuple[str, ...]
    distinct: frozenset[str]  # the stems, each once
    needs_capital: bool
    spare: int  # how many other words may stand within the phrase
    affixed: bool  # the first word is more than a root that alone means something else


_Entry: TypeAlias = tuple[int, K, _Wording]  # its place among the listed, its key


class Phrasebook(Generic[K]):
    """Phrases under keys, ready to be looked for in texts."""

    def __init__(
        self, phrases: Mapping[K, Iterable[str]], *, exact: bool = False
    ) -> None:
        """Index *phrases*; the same phrase may stand under several keys.

        With *exact*, affixes count: "direncanakan" is then not "rencana".
        """
        self._exact = exact
        listed = [
            (key, wording)
            for key, wordings in phrases.items()
            for phrase in dict.fromkeys(wordings)
            if (wording := _wording(phrase, exact))
        ]
        often = Counter(stem for _, wording in listed for stem in wording.distinct)
        self._by_rarest: dict[str, list[_Entry[K]]] = defaultdict(list)
        for place, (key, wording) in enumerate(listed):
            rarest = min(wording.stems, key=often.__getitem__)
            self._by_rarest[rarest].append((place, key, wording))
        self._rarest = frozenset(self._by_rarest)

    def find(self, text: str | Words) -> Iterator[Hit[K]]:
        """Every occurrence of every phrase in *text*, in reading order."""
        read = words(text) if isinstance(text, str) else text
        for key, phrase, first, last in self._found(read):
            yield Hit(key, phrase, read.spans[first][0], read.spans[last][1])

    def named(self, text: str | Words) -> Iterator[tuple[K, str]]:
        """The key and wording of every occurrence; cheaper, for it looks up no place."""
        read = words(text) if isinstance(text, str) else text
        for key, phrase, _, _ in self._found(read):
            yield key, phrase

    def _found(self, read: Words) -> Iterator[tuple[K, str, int, int]]:
        """Each phrase found, with the places of its first and last word."""
        said = read.distinct_plain if self._exact else read.distinct_stems
        possible = self._possible(said)
        if not possible:
            return
        spelled = read.plain if self._exact else read.stems
        for index, word in enumerate(spelled):
            for _, key, wording in possible.get(word, ()):
                if wording.needs_capital and not read.capital(index):
                    continue
                if wording.affixed and read.plain[index] in _BARE:
                    continue
                last = _follow(spelled, index, wording.stems, wording.spare)
                if last is None:
                    continue
                if last - index >= len(wording.stems) and read.ends_within(index, last):
                    continue
                yield key, wording.phrase, index, last

    def _possible(self, said: frozenset[str]) -> dict[str, list[_Entry[K]]]:
        """By first word, the phrases of which all words are among those *said*, as listed.

        Looked for by the word of theirs that the fewest phrases hold: most texts say
        "evaluasi", with which hundreds begin.
        """
        telling = self._rarest & said
        if not telling:
            return {}
        found: dict[str, list[_Entry[K]]] = defaultdict(list)
        for rarest in telling:
            for entry in self._by_rarest[rarest]:
                if entry[2].distinct <= said:
                    found[entry[2].stems[0]].append(entry)
        for entries in found.values():
            entries.sort(key=itemgetter(0))
        return found


@lru_cache(maxsize=_WORDINGS)
def _wording(phrase: str, exact: bool) -> _Wording | None:
    """*phrase* as it is looked for; None if it has no word."""
    spelled = Words(phrase).plain if exact else phrase_stems(phrase)
    if not spelled:
        return None
    spare = int(not exact and len(spelled) >= _LONG)
    distinct = frozenset(spelled)
    affixed = spelled[0] in _BARE and Words(phrase).plain[0] not in _BARE
    return _Wording(phrase, spelled, distinct, _is_acronym(phrase), spare, affixed)


@lru_cache(maxsize=_WORDINGS)
def phrase_stems(phrase: str) -> tuple[str, ...]:
    """The stems of *phrase* in order."""
    return Words(phrase).stems


def _is_acronym(phrase: str) -> bool:
    return phrase.isalpha() and phrase.isupper() and len(phrase) <= _ACRONYM_LENGTH


def _follow(
    spelled: Sequence[str], index: int, wanted: tuple[str, ...], spare: int
) -> int | None:
    """Where *wanted* ends if it begins at *index*, stepping over stop words.

    *spare* other words may stand between: "peta jalan penerapan SPBE".
    """
    position = index
    for word in wanted[1:]:
        position += 1
        while position < len(spelled) and spelled[position] != word:
            if spelled[position] not in _STEPPED_OVER:
                spare -= 1
            if spare < 0 or spelled[position] == wanted[0]:  # there it begins anew
                return None
            position += 1
        if position >= len(spelled):
            return None
    return position


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of *words*; without words one that nothing fits."""
    return "|".join(map(re.escape, words)) or r"(?!)"

"""Find many phrases in a text at once, whatever their affixes and letter case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from classifiers.words import STOPWORDS, Words, words

K = TypeVar("K")
_STEPPED_OVER = STOPWORDS | frozenset("abcdefgh")  # "a. aplikasi; dan b. keamanan"
_BARE = frozenset(["ada", "baik", "baru", "kirim"])  # "baru" alone is no "pembaruan"
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
    rest: frozenset[str]  # what must be in the text beside the first stem
    needs_capital: bool
    spare: int  # how many other words may stand within the phrase
    affixed: bool  # the first word is more than a root that alone means something else


class Phrasebook(Generic[K]):
    """Phrases under keys, ready to be looked for in texts."""

    def __init__(
        self, phrases: Mapping[K, Iterable[str]], *, exact: bool = False
    ) -> None:
        """Index *phrases*; the same phrase may stand under several keys.

        With *exact*, affixes count: "direncanakan" is then not "rencana".
        """
        self._exact = exact
        self._by_first: dict[str, list[tuple[K, _Wording]]] = defaultdict(list)
        for key, wordings in phrases.items():
            for phrase in dict.fromkeys(wordings):
                wording = _wording(phrase, exact)
                if wording:
                    self._by_first[wording.stems[0]].append((key, wording))
        self._firsts = frozenset(self._by_first)

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
            for key, wording in possible.get(word, ()):
                if wording.needs_capital and not read.capital(index):
                    continue
                if wording.affixed and read.plain[index] in _BARE:
                    continue
                last = _follow(spelled, index, wording.stems, wording.spare)
                if last is not None:
                    yield key, wording.phrase, index, last

    def _possible(self, said: frozenset[str]) -> dict[str, list[tuple[K, _Wording]]]:
        """By first word, the phrases of which all words are among those *said*."""
        found = {}
        for first in self._firsts & said:
            entries = [each for each in self._by_first[first] if each[1].rest <= said]
            if entries:
                found[first] = entries
        return found


@lru_cache(maxsize=_WORDINGS)
def _wording(phrase: str, exact: bool) -> _Wording | None:
    """*phrase* as it is looked for; None if it has no word."""
    spelled = Words(phrase).plain if exact else phrase_stems(phrase)
    if not spelled:
        return None
    spare = int(not exact and len(spelled) >= _LONG)
    rest = frozenset(spelled[1:])
    affixed = spelled[0] in _BARE and Words(phrase).plain[0] not in _BARE
    return _Wording(phrase, spelled, rest, _is_acronym(phrase), spare, affixed)


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
            if spare < 0:
                return None
            position += 1
        if position >= len(spelled):
            return None
    return position

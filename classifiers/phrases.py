"""Find many phrases in a text at once, whatever their affixes and letter case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from classifiers.words import STOPWORDS, Word, words

K = TypeVar("K")
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
class _Entry(Generic[K]):
    key: K
    phrase: str
    stems: tuple[str, ...]
    needs_capital: bool
    spare: int  # how many other words may stand within the phrase


class Phrasebook(Generic[K]):
    """Phrases under keys, ready to be looked for in texts."""

    def __init__(
        self, phrases: Mapping[K, Iterable[str]], *, exact: bool = False
    ) -> None:
        """Index *phrases*; the same phrase may stand under several keys.

        With *exact*, affixes count: "direncanakan" is then not "rencana".
        """
        self._exact = exact
        self._by_first: dict[str, list[_Entry[K]]] = defaultdict(list)
        for key, wordings in phrases.items():
            for phrase in dict.fromkeys(wordings):
                spelled = _spelled(words(phrase), exact=exact)
                if spelled:
                    spare = int(not exact and len(spelled) >= _LONG)
                    entry = _Entry(key, phrase, spelled, _is_acronym(phrase), spare)
                    self._by_first[spelled[0]].append(entry)

    def find(self, text: str | Sequence[Word]) -> Iterator[Hit[K]]:
        """Every occurrence of every phrase in *text*, in reading order."""
        read = words(text) if isinstance(text, str) else text
        spelled = _spelled(read, exact=self._exact)
        for index, word in enumerate(read):
            for entry in self._by_first.get(spelled[index], ()):
                if entry.needs_capital and not word.capital:
                    continue
                last = _follow(spelled, index, entry.stems, entry.spare)
                if last is not None:
                    end = read[last].end
                    yield Hit(entry.key, entry.phrase, word.start, end)


@lru_cache(maxsize=50_000)
def phrase_stems(phrase: str) -> tuple[str, ...]:
    """The stems of *phrase* in order."""
    return tuple(word.stem for word in words(phrase))


def _spelled(read: Sequence[Word], *, exact: bool) -> tuple[str, ...]:
    return tuple(word.plain if exact else word.stem for word in read)


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
            if spelled[position] not in STOPWORDS:
                spare -= 1
            if spare < 0:
                return None
            position += 1
        if position >= len(spelled):
            return None
    return position

"""Words of Indonesian office papers, stemmed and with the usual misreadings folded.

Stems are for comparing only; they are never shown to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple, overload

import snowballstemmer
import yaml

_STEMMER = snowballstemmer.stemmer("indonesian")
_BETWEEN = r"[aA][nN][tT][aA][rR](?=(?![aA][nN][yY][aA])[^\W\d_]{4})"  # "antarunit"
_WORD = re.compile(  # most words are neither with "e-" nor with "antar"
    rf"[eE][-\u2010 ](?<=\b[eE].)(?=[^\W\d_]{{4}})(?:{_BETWEEN}|[^\W_]+)"
    rf"|{_BETWEEN}|[^\W_]+"
)
_MIXED = re.compile(r"(?=.*[^\W\d_]{2})(?=.*\d)")
_END = re.compile(
    r"[^\W\d_]{4,}[.!?]\s+[A-Z]|\A[.!?]\s+[A-Z]"
)  # no "No. 5", no "a. Kas"
_REMEMBERED = 2_048  # passages: one document's are read by many phrasebooks
_LONG = 2_000  # characters; more are a whole document, whose words take megabytes
_LONG_REMEMBERED = 4
_FORMS = 65_536  # ways of writing words
_JOINTS = str.maketrans("", "", "-\u2010 ")
_DIGIT_LOOKS = str.maketrans("015", "ois")
STOPWORDS = frozenset(
    [
        "dan", "yang", "di", "ke", "dari", "untuk", "pada", "dengan", "atau",
        "dalam", "oleh", "ini", "itu", "para", "serta", "sebagai", "atas", "secara",
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its stem, its letters, where it stands, whether one is a capital."""

    stem: str
    plain: str
    start: int
    end: int
    capital: bool


class _Form(NamedTuple):
    """What a word is, wherever it stands."""

    stem: str
    plain: str
    capital: bool


class Words(Sequence[Word]):
    """The words of a text in reading order.

    The text is read once; stems, sets and places are worked out when asked for, since
    most texts are turned away by a look at the set.
    """

    def __init__(self, text: str) -> None:
        """Read *text*."""
        self._text = text
        self._forms = tuple(map(_form, _WORD.findall(text)))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._forms)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, index: int | slice) -> Word | tuple[Word, ...]:
        """The word, or the words, at *index*."""
        if isinstance(index, slice):
            return tuple(self[place] for place in range(len(self))[index])
        return Word(*self._forms[index][:2], *self.spans[index], self.capital(index))

    def __iter__(self) -> Iterator[Word]:
        """Each word."""
        for form, (start, end) in zip(self._forms, self.spans, strict=True):
            yield Word(form.stem, form.plain, start, end, form.capital)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word begins and ends in the text."""
        return tuple(match.span() for match in _WORD.finditer(self._text))

    def ends_within(self, first: int, last: int) -> bool:
        """Whether a sentence ends between the words at *first* and *last*."""
        between = self._text[self.spans[first][1] : self.spans[last][0]]
        return bool(_END.search(between))

    def capital(self, index: int) -> bool:
        """Whether one letter of the word at *index* is a capital."""
        return self._forms[index].capital

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        return tuple([form[0] for form in self._forms])

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The small letters of each word."""
        return tuple([form[1] for form in self._forms])

    @cached_property
    def distinct_stems(self) -> frozenset[str]:
        """The stems, each once."""
        return frozenset(self.stems)

    @cached_property
    def distinct_plain(self) -> frozenset[str]:
        """The words in small letters, each once."""
        return frozenset(self.plain)


@lru_cache(maxsize=_FORMS)
def _form(written: str) -> _Form:
    plain = written.translate(_JOINTS).casefold()
    return _Form(stem(plain), plain, written != written.lower())


@lru_cache(maxsize=_FORMS)
def stem(word: str) -> str:
    """The stem of *word* (lower case), with digits that look like letters folded."""
    if _MIXED.match(word) and sum(c.isdigit() for c in word) * 2 < len(word):
        word = word.translate(_DIGIT_LOOKS)
    if word in _exceptions()["whole"]:
        return word
    stemmed: str = _STEMMER.stemWord(_spellings().get(word, word))
    return stemmed


@cache
def _spellings() -> dict[str, str]:
    path = Path(__file__).with_name("spellings.yaml")
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {other: first for first, *others in rows for other in others}


@cache
def _exceptions() -> dict[str, frozenset[str]]:
    path = Path(__file__).with_name("stemming.yaml")
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {name: frozenset(told) for name, told in listed.items()}


def bare_roots() -> frozenset[str]:
    """The roots that are no form of the words made of them."""
    return _exceptions()["bare"]


def words(text: str) -> Words:
    """The words of *text* in reading order; ``e-kinerja`` is one word."""
    return _words_of_long(text) if len(text) > _LONG else _words_of_short(text)


_words_of_short = lru_cache(maxsize=_REMEMBERED)(Words)
_words_of_long = lru_cache(maxsize=_LONG_REMEMBERED)(Words)


def stems(text: str) -> list[str]:
    """The stems of *text* without stop words and numbers, for word statistics."""
    return telling_stems(words(text))


def telling_stems(read: Words) -> list[str]:
    """The stems of the words *read* without stop words and numbers."""
    nothing = {each for each in read.distinct_stems if _says_nothing(each)}
    return [each for each in read.stems if each not in nothing]


def _says_nothing(stemmed: str) -> bool:
    return stemmed in STOPWORDS or len(stemmed) <= 1 or stemmed.isdigit()

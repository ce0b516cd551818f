"""Words of Indonesian office papers, stemmed and with the usual misreadings folded.

Stems are for comparing only; they are never shown to people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import snowballstemmer
import yaml

_STEMMER = snowballstemmer.stemmer("indonesian")
_WORD = re.compile(
    r"(?:\be[-\u2010 ](?=[^\W\d_]{4,}))?(?:antar(?=(?!anya)[^\W\d_]{4})|[^\W_]+)",
    re.IGNORECASE,
)
_MIXED = re.compile(r"(?=.*[^\W\d_]{2})(?=.*\d)")
_REMEMBERED = 512  # passages: one document's are read by many phrasebooks
_LONG = 2_000  # characters; more are a whole document, whose words take megabytes
_LONG_REMEMBERED = 4
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


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of *word* (lower case), with digits that look like letters folded."""
    if _MIXED.match(word) and sum(c.isdigit() for c in word) * 2 < len(word):
        word = word.translate(_DIGIT_LOOKS)
    stemmed: str = _STEMMER.stemWord(_spellings().get(word, word))
    return stemmed


@cache
def _spellings() -> dict[str, str]:
    path = Path(__file__).with_name("spellings.yaml")
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {other: first for first, *others in rows for other in others}


def words(text: str) -> tuple[Word, ...]:
    """The words of *text* in reading order; ``e-kinerja`` is one word."""
    return _words_of_long(text) if len(text) > _LONG else _words_of_short(text)


def _words(text: str) -> tuple[Word, ...]:
    found = []
    for match in _WORD.finditer(text):
        written = match.group()
        plain = written.translate(_JOINTS).casefold()
        start, end = match.span()
        found.append(Word(stem(plain), plain, start, end, written != written.lower()))
    return tuple(found)


_words_of_short = lru_cache(maxsize=_REMEMBERED)(_words)
_words_of_long = lru_cache(maxsize=_LONG_REMEMBERED)(_words)


def stems(text: str) -> list[str]:
    """The stems of *text* without stop words and numbers, for word statistics."""
    return [
        word.stem
        for word in words(text)
        if word.stem not in STOPWORDS and len(word.stem) > 1 and not word.stem.isdigit()
    ]

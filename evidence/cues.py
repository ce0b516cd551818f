"""Regular expressions that tell what a paper is, searched for fast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CUE_FLAGS = re.IGNORECASE | re.MULTILINE
_HEEDING_CASE = "(?-i:"
_AT_THE_START = r"\A"
_PARTS = re.compile(  # a class, an escaped letter, what groups or parts, all else
    r"\[\^?\]?(?:[^\]\\]|\\.)*\]|\\.|[()|]|[^\[\\()|]+", re.DOTALL
)
_WORD_BEGINS = re.compile(r"^\\b([a-z][a-z ]*)(?=[^*+?{]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as written and in small letters."""

    written: str
    small: str

    @classmethod
    def of(cls, written: str) -> Text:
        """*written*, with its small letters."""
        return cls(written=written, small=written.lower())


class Cue:
    r"""A regular expression that ignores letter case, but where it says ``(?-i:``.

    Without that it is searched for in small letters, which takes half the time. Each of
    its alternatives is looked for by itself: one that begins with ``\A`` in one place only,
    one that begins with a word by that word's letters, which ``re`` finds fast.
    """

    def __init__(self, expression: str, flags: re.RegexFlag = CUE_FLAGS) -> None:
        """Compile *expression* with *flags*."""
        self._as_written = _HEEDING_CASE in expression
        if not self._as_written:
            expression, flags = _in_small(expression), flags & ~re.IGNORECASE
        told = [*_alternatives(expression)]
        anchored = [each for each in told if each.startswith(_AT_THE_START)]
        loose = [each for each in told if not each.startswith(_AT_THE_START)]
        self._at_start = tuple(re.compile(each, flags) for each in anchored)
        self._anywhere = tuple(re.compile(_by_letters(each), flags) for each in loose)

    def place(self, text: Text) -> int | None:
        """Where it is found first in *text*; None where it is not."""
        read = text.written if self._as_written else text.small
        if any(pattern.match(read) for pattern in self._at_start):
            return 0
        found = [m.start() for p in self._anywhere if (m := p.search(read))]
        return min(found, default=None)

    def is_in(self, text: Text) -> bool:
        """Whether it is found in *text*."""
        read = text.written if self._as_written else text.small
        return any(pattern.match(read) for pattern in self._at_start) or any(
            pattern.search(read) for pattern in self._anywhere
        )


def _in_small(expression: str) -> str:
    r"""*expression* in small letters, what is escaped left alone: ``\W`` is not ``\w``."""
    return re.sub(
        r"\\.|[A-Z]+", lambda m: m[0] if m[0][0] == "\\" else m[0].lower(), expression
    )


def _alternatives(expression: str) -> Iterator[str]:
    """The alternatives of *expression* as a whole, not those within its groups."""
    depth, told = 0, ""
    for part in _PARTS.findall(expression):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            yield told
            told = ""
        else:
            told += part
    yield told


def _by_letters(alternative: str) -> str:
    r"""*alternative* beginning with letters, if it is one that begins with a word.

    >>> _by_letters(r"\bnotulen\w*")
    'notulen(?<=\\bnotulen)\\w*'
    """
    return _WORD_BEGINS.sub(r"\1(?<=\\b\1)", alternative)

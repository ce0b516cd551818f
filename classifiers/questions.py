"""What a paper asks: "Terhubung dengan apa?" names a connection and shows none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_QUESTION = re.compile(r"(?:[^.?!|:;\n]|\n(?=[a-z])){3,200}\?")
_ANSWERING = re.compile(r"\W*(?:(?:jawab(?:an)?|j|a)\W+)?", re.IGNORECASE)
_WORD = re.compile(r"\w*")


def answered_by(text: str, place: int) -> int | None:
    """Where the question ends that is answered at *place*: "Apakah terkirim? Jawab: Belum."."""
    asked = text.rfind("?", 0, place)
    is_answer = asked >= 0 and _ANSWERING.fullmatch(text[asked + 1 : place])
    return asked if is_answer else None


class Questions:
    """An instrument's words for an answer that affirms what was asked."""

    def __init__(self, affirming: Iterable[str]) -> None:
        """Take the words with which such an answer begins: "ya", "sudah"."""
        self._affirming = frozenset(word.casefold() for word in affirming)

    def unanswered(self, text: str) -> Iterator[tuple[int, int]]:
        """The spans of *text* that only ask: the answer does not begin with "ya"."""
        if "?" not in text:
            return
        for asked in _QUESTION.finditer(text):
            opening = _ANSWERING.match(text, asked.end())
            first = _WORD.match(text, opening.end() if opening else asked.end())
            if not first or first[0].casefold() not in self._affirming:
                yield asked.span()

"""Running text cut into sentences, for those who ask what one sentence says."""

from __future__ import annotations

import re

# Each begins with a blank, which is found fast.
_STOP = r"(?<=[.;?]\s)\s*|(?<=!\s)\s*(?![a-z])"  # "LAPOR! masih dibahas"
_ENDS = re.compile(  # a stop, an empty line, or the beginning of an item
    rf"\s(?:{_STOP}|(?<=\n)\s*\n|(?<=\n)(?=\W*(?:\d+[.)]|[a-z][.)]|Agenda\b)))"
)
_LINES = re.compile(rf"\s(?:{_STOP}|(?<=\n))")


def sentences(text: str, *, by_line: bool = False) -> list[str]:
    """The sentences of *text*, in order; *by_line*: a line ends one, too."""
    return (_LINES if by_line else _ENDS).split(text)

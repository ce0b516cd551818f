"""Running text cut into sentences, for those who ask what one sentence says."""

from __future__ import annotations

import re

_ENDS = re.compile(  # a stop, an empty line, or the beginning of an item
    r"(?<=[.;?])\s+|(?<=!)\s+(?![a-z])|\n\s*\n|\n(?=\W*(?:\d+[.)]|[a-z][.)]|Agenda\b))"
)
_LINES = re.compile(r"(?<=[.;?])\s+|(?<=!)\s+(?![a-z])|\n")  # "LAPOR! masih dibahas"


def sentences(text: str, *, by_line: bool = False) -> list[str]:
    """The sentences of *text*, in order; *by_line*: a line ends one, too."""
    return (_LINES if by_line else _ENDS).split(text)

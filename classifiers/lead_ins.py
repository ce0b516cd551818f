"""What stands under a line that leads in to it: a list, or the lines below a heading.

"Yang hendak dikerjakan tahun 2026:" says of each item of its list that it is not done yet,
and so does the heading "Agenda 2026" of each sentence below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.headings import SHORT, is_bare, is_numbered

_ITEM = r"[^\S\n]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-•*\uf0b7])\s"
_LIST = re.compile(  # a line that ends in a colon, and the items under it
    rf"^(?P<lead>[^\n]*):[^\S\n]*\n(?P<items>(?:{_ITEM}[^\n]*(?:\n|\Z)(?:[^\S\n]*[a-z][^\n]*(?:\n|\Z))*)+)",
    re.MULTILINE,
)
_START = re.compile(rf"^(?={_ITEM})", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"(?:^|(?<=[.;!?]\s))(?=\S)", re.MULTILINE)  # where one begins

Span = tuple[int, int]


def lists(text: str) -> Iterator[tuple[Span, list[int]]]:
    """Each lead-in of *text*, as a span, and where each item of its list begins."""
    for match in _LIST.finditer(text):
        begin, end = match.span("items")
        items = [found.start() for found in _START.finditer(text, begin, end)]
        yield match.span("lead"), items


def headed(text: str) -> Iterator[tuple[Span, list[int]]]:
    """Each heading of *text*, and where the sentences below it begin, to the next."""
    found = list(_headings(text))
    for place, heading in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        below = _SENTENCE.finditer(text, heading.end() + 1, end)
        yield heading.span(), sorted({each.start() for each in below})


def _headings(text: str) -> Iterator[re.Match[str]]:
    """The lines of *text* that are headings, and no sentences with a number."""
    lines = list(_LINE.finditer(text))
    said = ["", *(line.group().strip() for line in lines), ""]
    for place, line in enumerate(lines):
        before, own, following = said[place : place + 3]
        is_short = len(own) <= SHORT and own[-1:].isalnum()
        if (is_short and is_numbered(own)) or is_bare(before, own, following):
            yield line

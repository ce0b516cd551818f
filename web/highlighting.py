"""A page's text cut where quotes begin and end, so that they can be marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from evidence.document import Page
from web.reviewing import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of text; ``passages`` are the numbers of those it belongs to.

    ``begins`` are the numbers of those whose first piece it is.
    """

    text: str
    passages: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPage:
    """A page with its text in pieces, which together are the text."""

    page: Page
    pieces: tuple[Piece, ...]


def marked(page: Page, passages: Iterable[Passage]) -> MarkedPage:
    """*page* with those of the *passages* marked that stand on it."""
    spans = [
        (passage.number, span)
        for passage in passages
        if passage.page == page.number and (span := _span(page.text, passage.quote))
    ]
    return MarkedPage(page=page, pieces=tuple(_pieces(page.text, spans)))


def _span(text: str, quote: str) -> tuple[int, int] | None:
    """Where *quote* stands in *text*; spaces and line feeds are alike."""
    words = quote.split()
    if not words:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text)
    return found.span() if found else None


def _pieces(text: str, spans: list[tuple[int, tuple[int, int]]]) -> Iterator[Piece]:
    cuts = sorted({0, len(text)} | {edge for _, span in spans for edge in span})
    for start, end in pairwise(cuts):
        within = [n for n, (first, last) in spans if first <= start and end <= last]
        begins = [n for n, (first, _) in spans if first == start and n in within]
        yield Piece(text=text[start:end], passages=tuple(within), begins=tuple(begins))

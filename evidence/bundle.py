"""Several papers that were bound, or scanned, into one file: a decree, minutes, a report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

import yaml

from evidence.document import PAGE_BREAK, Document, Page
from evidence.passage import Location

_HEAD = 30  # lines of a page in which a paper says what it is
_TITLE_WITHIN = 9  # of them, those in which its title stands
_CHARACTERS = 3_000  # of a page that are looked at
_TITLED = 400  # of them, those in which its title stands
_IDENTITY = 9  # lines from the title on, in which its number or day stands
_BOOKS = frozenset({"xlsx", "xls", "ods", "csv"})  # their sheets are parts of one table


@dataclass(frozen=True, kw_only=True)
class BoundPaper(Document):
    """One of the papers bound in a file; what stands in it keeps its place in the file.

    Attributes:
        begins: the offset in the file's text at which its first page begins.
    """

    begins: int

    @cached_property
    def page_starts(self) -> tuple[int, ...]:
        """The offset in the file's text at which each page begins."""
        starts, offset = [], self.begins
        for page in self.pages:
            starts.append(offset)
            offset += len(page.text) + len(PAGE_BREAK)
        return tuple(starts)

    @property
    def name(self) -> str:
        """The file name, which tells nothing of the papers behind the first."""
        return "" if self.begins else super().name

    def holds(self, location: Location) -> bool:
        """Whether *location*, a place in the file, is in this paper."""
        return super().holds(location) and self.begins <= location.start < self._end

    @cached_property
    def _end(self) -> int:
        return self.begins + len(self.text)


def further_papers(document: Document) -> tuple[int, ...]:
    """The places among the pages of *document* at which a further paper begins."""
    if document.media in _BOOKS:
        return ()
    pages = [page.text for page in document.pages]
    return tuple(
        place
        for place, (before, page) in enumerate(pairwise(pages), start=1)
        if _begins_a_paper(page) and not _are_minutes_behind(page, before)
    )


def bound_papers(document: Document, further: Sequence[int]) -> tuple[BoundPaper, ...]:
    """The papers of *document*, of which all but the first begin at the pages *further*."""
    if not further:
        return ()
    told = {
        each.name: getattr(document, each.name)
        for each in fields(Document)
        if each.name not in {"pages", "described"}
    }
    return tuple(
        BoundPaper(
            **told,
            pages=_unmarked(document.pages[first:last]),
            begins=document.page_starts[first],
        )
        for first, last in pairwise([0, *further, len(document.pages)])
    )


def _unmarked(pages: Sequence[Page]) -> tuple[Page, ...]:
    """*pages* without the mark of the paper's place in the bundle: "5. KEPUTUSAN ...".

    Blanks stand for it, so that all else keeps its place.
    """
    first, *others = pages
    head = first.text[:_TITLED]
    marked = _cues()["marked"].search(head)
    if marked is None:
        return tuple(pages)
    blank = " " * len(marked["mark"])
    text = head[: marked.start("mark")] + blank + first.text[marked.end("mark") :]
    return (replace(first, text=text), *others)


def _begins_a_paper(page: str) -> bool:
    """Whether *page* begins with a title, or with the head of a letter, of its own."""
    cues = _cues()
    lines = list(_first_lines(page))
    letterheads = 0
    for place, line in enumerate(lines[:_TITLE_WITHIN]):
        if cues["goes_on"].fullmatch(line):
            return False
        if cues["form"].fullmatch(line):
            return True
        if cues["title"].fullmatch(line):
            below = lines[place:] if letterheads else lines[place : place + _IDENTITY]
            return bool(cues["own"].search("\n".join(below)))
        if cues["letterhead"].fullmatch(line):
            letterheads += 1
        elif letterheads and cues["letter_number"].fullmatch(line):
            return bool(cues["letter"].search("\n".join(lines)))
        elif not cues["mark"].fullmatch(line):
            return False
    return False


def _are_minutes_behind(page: str, before: str) -> bool:
    """Whether *page* begins with the minutes of the meeting that the page *before* invites to."""
    cues = _cues()
    own = any(map(cues["minutes"].fullmatch, _first_lines(page)))
    return own and any(map(cues["invitation"].search, _first_lines(before)))


def _first_lines(page: str) -> Iterator[str]:
    stripped = (line.strip() for line in page[:_CHARACTERS].splitlines())
    for place, line in enumerate(filter(None, stripped)):
        if place == _HEAD:
            return
        yield line


@cache
def _cues() -> dict[str, re.Pattern[str]]:
    path = Path(__file__).with_suffix(".yaml")
    told = {
        name: "".join(line.strip() for line in cue.splitlines())
        for name, cue in yaml.safe_load(path.read_text(encoding="utf-8")).items()
    }
    mark, title = told.pop("mark_before"), told["title"]
    told["title"] = rf"\W{{0,3}}(?:{mark})?{title}"
    told["marked"] = rf"(?m)^\W{{0,3}}(?P<mark>{mark}){title}$"
    return {name: re.compile(cue) for name, cue in told.items()}

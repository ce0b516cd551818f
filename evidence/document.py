"""A submitted file as text: Document, Page, and the state it ended in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evidence.description import Description
    from evidence.passage import Location

PAGE_BREAK = "\n\f\n"


class State(StrEnum):
    """How the reading of one file ended."""

    READ = "read"
    PARTIAL = "partial"  # some pages or parts could not be read
    UNREADABLE = "unreadable"  # nothing could be read
    SKIPPED = "skipped"  # not evidence at all: junk, lock files


class Trouble(StrEnum):
    """Why a file, or a part of it, could not be read."""

    ENCRYPTED = "encrypted"
    CORRUPT = "corrupt"
    EMPTY_FILE = "empty_file"
    NO_TEXT = "no_text"
    TIMEOUT = "timeout"
    TOO_BIG = "too_big"
    UNSUPPORTED = "unsupported"
    LOCKED = "locked"
    JUNK = "junk"
    OUT_OF_MEMORY = "out_of_memory"
    CRASHED = "crashed"
    NO_OCR = "no_ocr"  # the page is a picture and tesseract is not installed
    VANISHED = "vanished"
    UNSTABLE = "unstable"  # somebody is still writing it
    LINK = "link"  # a shortcut that leads out of the share


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page (sheet, slide) of text.

    Attributes:
        number: counted from 1 in the order of the file.
        text: repaired text; empty if nothing could be read.
        ocr: whether (some of) the text was recognised from a picture.
        trouble: why the page could not be read, or None.
    """

    number: int
    text: str
    ocr: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, kw_only=True)
class Document:
    """One file of the share, read as far as it could be.

    Attributes:
        path: relative to the share, ``/``-separated, NFC.
        sha256: hex digest of the content; None where the file could not be opened.
        state: how reading ended.
        trouble: why, when the state is not READ; else None.
        message: the same for the clerk: ``file: fact; remedy``; empty when READ.
        media: what the content is, whatever its extension says: pdf, docx, xlsx ...
        title: the title in the file's own properties, often empty or wrong.
        pages: in order; empty when UNREADABLE or SKIPPED; in memory, or on a shelf.
        described: what it was found to say of itself, if anybody asked; it follows from
            the rest, and documents are equal without it.
    """

    path: str
    sha256: str | None
    state: State
    trouble: Trouble | None = None
    message: str = ""
    media: str | None = None
    title: str = ""
    pages: Sequence[Page] = ()
    described: Description | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """All pages, joined by PAGE_BREAK; the text that every Location refers to.

        Joined anew each time: kept, it would double what a share takes in memory.
        """
        return PAGE_BREAK.join(page.text for page in self.pages)

    @cached_property
    def page_starts(self) -> tuple[int, ...]:
        """The offset in ``text`` at which each page begins."""
        starts, offset = [], 0
        for page in self.pages:
            starts.append(offset)
            offset += len(page.text) + len(PAGE_BREAK)
        return tuple(starts)

    @property
    def name(self) -> str:
        """The file name without its folders."""
        return self.path.rsplit("/", 1)[-1]

    def holds(self, location: Location) -> bool:
        """Whether *location* is in this document."""
        return location.path == self.path

    @cached_property
    def is_readable(self) -> bool:
        """Whether there is text to look at."""
        return self.state in {State.READ, State.PARTIAL} and any(
            page.text.strip() for page in self.pages
        )

"""Pages laid aside in a file until they are asked for, so that any share fits in memory."""

from __future__ import annotations

import json
import weakref
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from tempfile import TemporaryFile
from threading import Lock
from typing import overload

from evidence.document import Document, Page, Trouble

_AT_HAND = 8  # documents whose pages are in memory at the same time


class Shelf:
    """A temporary file with the pages of documents; gone when nobody needs them."""

    def __init__(self) -> None:
        """Begin with nothing laid aside."""
        self._file = TemporaryFile(prefix="bukti-")  # noqa: SIM115 - closed at the end
        weakref.finalize(self, self._file.close)
        self._end = 0
        self._lock = Lock()
        self.pages = lru_cache(maxsize=_AT_HAND)(self._pages)

    def laid(self, document: Document) -> Document:
        """*document*, equal to what it was, with its pages on the shelf."""
        if not document.pages or isinstance(document.pages, LaidPages):
            return document
        content = _spelled(document.pages)
        with self._lock:
            start = self._file.seek(self._end)
            self._file.write(content)
            self._end += len(content)
        pages = LaidPages(self, start, len(content), len(document.pages))
        return replace(document, pages=pages)

    def _pages(self, start: int, length: int) -> tuple[Page, ...]:
        with self._lock:
            self._file.seek(start)
            content = self._file.read(length)
        return tuple(
            Page(
                number=number, text=text, ocr=ocr, trouble=trouble and Trouble(trouble)
            )
            for number, text, ocr, trouble in json.loads(content)
        )


class LaidPages(Sequence[Page]):
    """The pages of one document on a shelf; equal to the tuple that they were."""

    __slots__ = ("_count", "_length", "_shelf", "_start")

    def __init__(self, shelf: Shelf, start: int, length: int, count: int) -> None:
        """*count* pages, spelled in *length* bytes from *start* of *shelf*."""
        self._shelf, self._start = shelf, start
        self._length, self._count = length, count

    def __len__(self) -> int:
        """How many pages there are."""
        return self._count

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Page]: ...
    def __getitem__(self, index: int | slice) -> Page | Sequence[Page]:
        """The page, or the pages, at *index*, counted from nought."""
        return self._shelf.pages(self._start, self._length)[index]

    def __iter__(self) -> Iterator[Page]:
        """All pages, in order."""
        return iter(self._shelf.pages(self._start, self._length))

    def __eq__(self, other: object) -> bool:
        """Whether *other* holds the same pages."""
        if not isinstance(other, Sequence):
            return NotImplemented
        return tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """As that of the tuple."""
        return hash(tuple(self))

    def __reduce__(self) -> tuple[object, ...]:
        """Another process gets the pages themselves."""
        return tuple, (tuple(self),)

    def __repr__(self) -> str:
        """As that of the tuple."""
        return repr(tuple(self))


def _spelled(pages: Iterable[Page]) -> bytes:
    plain = [(page.number, page.text, page.ocr, page.trouble) for page in pages]
    return json.dumps(plain).encode("ascii")

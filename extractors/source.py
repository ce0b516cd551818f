"""What a reader is given, what it is, and what becomes known while it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evidence.document import Document, Page
from extractors.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file to read.

    Attributes:
        path: where the content stands; only ever opened for reading.
        name: what the clerk calls it, for messages.
        media: what the content is: pdf, docx, jpg ...
        limits: what reading it may cost.
        properties: what the reader learnt beside the pages, such as ``title``.
    """

    path: Path
    name: str
    media: str
    limits: Limits
    properties: dict[str, str] = field(default_factory=dict, compare=False)


Reader = Callable[[Source], Iterator[Page]]
"""Yields the pages one by one; may raise an ExtractionError after some of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The content of a file is known; its pages follow."""

    sha256: str
    media: str | None


Event = Opened | Page | Document
"""What becomes known while a file is read; the document comes last."""

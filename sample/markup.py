"""The markup in which the documents are written: one line, one thing.

=============  ==========================================
``# text``     title, centred and bold
``## text``    heading
``= text``     centred line
``: k | v``    key and value, as in Menimbang or a meeting's head
``|* a | b |`` head of a table; ``| a | b |`` a row
``> text``     line of a signature block; ``> @ttd`` is the signature itself
``a. text``    item; also ``1.``, ``(1)`` and ``-``
``@box text``  text box
``@field k|v`` content control with its label
``---``        page break
other          paragraph; lines belong together until an empty one
=============  ==========================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

SIGNATURE = "@ttd"
ITEM = re.compile(r"(\(\d+\)|\d{1,2}\.|[a-z]\.|-)\s+(.*)")


class Kind(Enum):
    """What a block is."""

    TITLE = auto()
    HEADING = auto()
    CENTRED = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    PAIRS = auto()
    TABLE = auto()
    SIGNED = auto()
    BOX = auto()
    FIELD = auto()
    PAGE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a document.

    Attributes:
        text: of a block that is one text.
        marker: of an item: ``a.``, ``(1)``; of a field: its label.
        rows: cells of a table or of pairs, lines of a signature block.
        has_head: whether the first row of a table is its head.
        opens: whether an empty line or another kind of line stands before it.
    """

    kind: Kind
    text: str = ""
    marker: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    has_head: bool = False
    opens: bool = True


def blocks(body: str) -> Iterator[Block]:
    """Yields the blocks of *body* in order."""
    for kind, lines in groupby(body.splitlines(), key=_kind):
        if kind is not None:
            yield from _group(kind, list(lines))


def _kind(line: str) -> Kind | None:
    if not line.strip():
        return None
    starts = {
        "## ": Kind.HEADING,
        "# ": Kind.TITLE,
        "= ": Kind.CENTRED,
        ": ": Kind.PAIRS,
        "|": Kind.TABLE,
        ">": Kind.SIGNED,
        "@box ": Kind.BOX,
        "@field ": Kind.FIELD,
        "---": Kind.PAGE,
    }
    for start, kind in starts.items():
        if line.startswith(start):
            return kind
    return Kind.ITEM if ITEM.match(line) else Kind.PARAGRAPH


def _group(kind: Kind, lines: list[str]) -> Iterator[Block]:
    if kind is Kind.TABLE:
        rows = tuple(_cells(line) for line in lines)
        yield Block(kind=kind, rows=rows, has_head=lines[0].startswith("|*"))
    elif kind is Kind.PAIRS:
        yield Block(kind=kind, rows=tuple(_pair(line[1:]) for line in lines))
    elif kind is Kind.SIGNED:
        yield Block(kind=kind, rows=tuple((line[1:].strip(),) for line in lines))
    elif kind is Kind.PARAGRAPH:
        yield Block(kind=kind, text=" ".join(line.strip() for line in lines))
    else:
        yield from _single(kind, lines)


def _single(kind: Kind, lines: Iterable[str]) -> Iterator[Block]:
    for number, line in enumerate(lines):
        opens = number == 0
        if kind is Kind.ITEM and (item := ITEM.match(line)):
            yield Block(kind=kind, marker=item[1], text=item[2], opens=opens)
        elif kind is Kind.FIELD:
            label, value = _pair(line.removeprefix("@field"))
            yield Block(kind=kind, marker=label, text=value)
        else:
            _, _, text = line.partition(" ")
            yield Block(kind=kind, text=text.strip(), opens=opens)


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|*").removeprefix("|").removesuffix("|")
    return tuple(cell.strip() for cell in inner.split("|"))


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.partition("|")
    return key.strip(), value.strip()

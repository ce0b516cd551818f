"""The light markup in which the drives' documents are written.

One line, one thing; a blank line ends a paragraph:

    ^^ centred and bold        # heading            > right-hand signature line
    ^ centred                  : a line by itself   - list item
    (1) clause of a regulation
    | cell | cell |            === page break       @ name of a sheet (xlsx only)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MARKS = {
    "^^": "title",
    "^": "centre",
    "#": "heading",
    ">": "signature",
    ":": "line",
    "-": "item",
    "@": "sheet",
}

RUNNING = {"paragraph", "item", "clause"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a document: its kind and its text, or the rows of a table."""

    kind: str
    text: str = ""
    rows: list[list[str]] = field(default_factory=list)


def parse(body: str) -> list[Block]:
    """Cut a body into blocks, in reading order."""
    return list(_join(_line(line) for line in body.splitlines()))


def _line(line: str) -> Block:
    stripped = line.strip()
    if not stripped:
        return Block(kind="gap")
    if stripped == "===":
        return Block(kind="break")
    if stripped.startswith("|"):
        cells = [cell.strip() for cell in stripped.strip("|").split("|")]
        return Block(kind="table", rows=[cells])
    if re.match(r"\(\d+\) ", stripped):
        return Block(kind="clause", text=stripped)
    mark, _, rest = stripped.partition(" ")
    if mark in MARKS:
        return Block(kind=MARKS[mark], text=rest.strip())
    return Block(kind="paragraph", text=stripped)


def _join(blocks: Iterator[Block]) -> Iterator[Block]:
    """Join the lines of a paragraph, a list item or a table; drop the gaps."""
    pending: Block | None = None
    for block in blocks:
        if pending and block.kind == pending.kind == "table":
            pending.rows.extend(block.rows)
            continue
        continues = pending and pending.kind in RUNNING
        if pending and continues and block.kind == "paragraph":
            pending = Block(kind=pending.kind, text=f"{pending.text} {block.text}")
            continue
        if pending and pending.kind != "gap":
            yield pending
        pending = block
    if pending and pending.kind != "gap":
        yield pending

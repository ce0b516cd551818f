"""Markdown tables and numbers, as the pages on instruments use them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+.!|~&:@^$-])")


def number(value: float) -> str:
    """*value* as Indonesian reads it, without needless noughts: ``1,26``."""
    return f"{value:.4f}".rstrip("0").rstrip(".").replace(".", ",")


def row(cells: Iterable[str]) -> str:
    """One line of a table; what would break it is escaped."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table."""
    yield row(heading)
    yield row("---" for _ in heading)
    for cells in rows:
        yield row(" ".join(cell.split()) for cell in cells)


def literal(text: str) -> str:
    r"""*text* with every character escaped that Markdown or HTML would act on.

    >>> literal("[x](javascript:y)")
    '\\[x\\]\\(javascript\\:y\\)'
    """
    return _MARKUP.sub(r"\\\1", text)

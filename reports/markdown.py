"""Markdown tables and numbers, as the pages on instruments use them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


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

"""Columns of the tables in a text, whose rows are lines of cells: "Nama | Jumlah | Ket"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TypeAlias

Cells: TypeAlias = Sequence[str]
Dropped: TypeAlias = Callable[[Cells, bool], Collection[int] | None]
"""The places of the columns to leave out from a row on, given its cells and whether it is the
first of its table; None where it is no head, and what held before goes on."""


def without_columns(text: str, dropped: Dropped) -> str:
    """*text* without the columns that *dropped* names, row by row."""
    lines: list[str] = []
    places: Collection[int] = ()
    is_first = True
    for line in text.split("\n"):
        cells = line.split("|")
        if len(cells) == 1:
            places, is_first = (), True
        else:
            told = dropped(cells, is_first)
            places, is_first = places if told is None else told, False
        lines.append("|".join(c for n, c in enumerate(cells) if n not in places))
    return "\n".join(lines)

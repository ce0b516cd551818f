"""Levels that a sheet ticks: a column for each level, a mark in those that are reached."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assessment.claims_words import claims_words
from assessment.tables import Row

_HEADING = re.compile(r"(?:level|tingkat|tk|lvl?|l)?\W*([1-5])\W*$", re.IGNORECASE)
_FEWEST = 3  # columns that count levels


def level_columns(cells: Row) -> dict[int, int]:
    """The columns of a row of headings that are called Level 1, 2, ... ; by level."""
    found: dict[int, int] = {}
    for place, cell in enumerate(cells):
        if match := _HEADING.match(cell):
            found.setdefault(int(match[1]), place)
    counts = sorted(found) == list(range(1, len(found) + 1))
    return found if counts and len(found) >= _FEWEST else {}


def ticked_columns(rows: Sequence[Row], head: int) -> dict[int, int]:
    """The same, of the row *head* of *rows* or the next, where the cells below are marks."""
    marks, blanks = (set(claims_words()[group]) for group in ("marks", "blanks"))
    for place in (head, head + 1):
        columns = level_columns(rows[place]) if place < len(rows) else {}
        said = {
            cells[column].casefold()
            for cells in rows[place + 1 :]
            for column in columns.values()
            if column < len(cells)
        }
        if said & marks and said <= marks | blanks:
            return columns
    return {}


def ticked(cells: Row, columns: Mapping[int, int]) -> str:
    """The highest level that is ticked in the row of *cells*; empty where none is."""
    marks = claims_words()["marks"]
    reached = [
        level
        for level, place in columns.items()
        if place < len(cells) and cells[place].casefold() in marks
    ]
    return str(max(reached)) if reached else ""

"""Table rows as lines of text: ``cell | cell``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_SPLIT_WORD = re.compile(
    r"(?<=[a-z]{4})\n(?=(?:[nihrtskmgl]|an|kan|nya|si|as)(?:\s|$))"
)


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of one row; each cell is given as its own lines.

    A row is one line. Where only the last cell runs over several lines, as in the
    borderless tables that Indonesian regulations are set in, these follow below:

    >>> row_lines([["Menimbang"], [":"], ["a. bahwa satu;", "b. bahwa dua;"]])
    ['Menimbang : a. bahwa satu;', 'b. bahwa dua;']
    >>> row_lines([["1"], ["SOP", "Jaringan"], ["2024"]])
    ['1 | SOP Jaringan | 2024']
    """
    filled = [lines for cell in cells if (lines := _filled(cell))]
    if not filled:
        return []
    is_layout = all(len(lines) == 1 for lines in filled[:-1])
    rest = filled[-1][1:] if is_layout else []
    if is_layout:
        filled[-1] = filled[-1][:1]
    return [_joined([" ".join(lines) for lines in filled]), *rest]


def joined_wrapping(lines: Sequence[str]) -> str:
    """Return a cell's *lines* as one, with words whole that a narrow cell broke.

    >>> joined_wrapping(["Keterlambat", "an laporan", "dan denda"])
    'Keterlambatan laporan dan denda'
    """
    return " ".join(_SPLIT_WORD.sub("", "\n".join(lines)).split())


def _filled(cell: Sequence[str]) -> list[str]:
    return [text for line in cell if (text := " ".join(line.split()))]


def _joined(cells: list[str]) -> str:
    line = cells[0]
    for before, cell in pairwise(cells):
        is_glued = ":" in {cell, before}
        line += f" {cell}" if is_glued else f" | {cell}"
    return line

"""The cells of tables on scanned pages: words apart by more than a space, one below another.

Tesseract gives the words of a row as one line; what stands in which column is lost
("MJ-4 Pelatihan 2024 Bapperida"), though a row of a table is a statement of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

CELL = " | "
_WIDE = 1.6  # heights of a word; spaces of justified lines are below one
_TIGHT = 1.75  # heights from line to line within a cell; rows are farther apart
_INDENT = 1.0  # heights by which lines of one cell begin apart
_NEAR = 2  # lines, above and below, in which a column shows again


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A recognised word; ``confidence`` runs from 0 to 100, its place is in pixels."""

    text: str
    confidence: float
    line: tuple[int, int, int]
    left: int = 0
    right: int = 0
    top: int = 0
    height: int = 0


Line = Sequence[Word]
Cell = list[Word]


def rows(lines: Sequence[Line]) -> list[str]:
    """The text of *lines*, cells apart by a bar; what a cell goes on with joins its row.

    >>> at = {"confidence": 90.0, "line": (1, 1, 1), "height": 20}
    >>> one = [Word(text="TK-1", left=0, right=60, **at),
    ...        Word(text="Audit", left=200, right=280, **at)]
    >>> rows([one, one])
    ['TK-1 | Audit', 'TK-1 | Audit']
    """
    gaps = [list(_gaps(line)) for line in lines]
    found: list[list[Cell]] = []
    for place, line in enumerate(lines):
        near = [
            gap
            for other in range(max(0, place - _NEAR), place + _NEAR + 1)
            if other != place and other < len(lines)
            for gap in gaps[other]
        ]
        cells = _cut(line, near)
        if found and _goes_on(found[-1], cells):
            _join(found[-1], cells)
        else:
            found.append(cells)
    return [CELL.join(" ".join(w.text for w in c) for c in cells) for cells in found]


def _gaps(line: Line) -> Iterator[tuple[int, int]]:
    """The (left, right) of what is blank between words of *line*, if wider than a space."""
    for one, other in pairwise(line):
        height = max(one.height, other.height)
        if height and other.left - one.right > _WIDE * height:
            yield one.right, other.left


def _cut(line: Line, near: Sequence[tuple[int, int]]) -> list[Cell]:
    """*line* in cells, at the gaps that stand above or below one of *near*.

    Nothing is cut before a colon ("Hari      : Selasa") nor beside a bar that was read.
    """
    cells: list[Cell] = [[line[0]]]
    own = set(_gaps(line))
    for one, other in pairwise(line):
        gap = (one.right, other.left)
        is_column = gap in own and any(a < gap[1] and gap[0] < b for a, b in near)
        is_marked = other.text[0] in ":|" or one.text in {":", "|"}
        if is_column and not is_marked:
            cells.append([])
        cells[-1].append(other)
    return cells


def _goes_on(row: Sequence[Cell], cells: Sequence[Cell]) -> bool:
    """Whether *cells* are further lines of cells of *row*, but for the first of it."""
    if len(row) == 1:
        return False
    last = max((word for cell in row for word in cell), key=lambda word: word.top)
    height = max(last.height, 1)
    is_tight = 0 < cells[0][0].top - last.top < _TIGHT * height
    return is_tight and all(_column(row, cell) for cell in cells)


def _column(row: Sequence[Cell], cell: Cell) -> int:
    """The place in *row* of the cell above *cell*, or 0."""
    for place in range(1, len(row)):
        above, after = row[place][0], row[place + 1 :]
        is_below = abs(cell[0].left - above.left) < _INDENT * above.height
        if is_below and (not after or cell[-1].right < after[0][0].left):
            return place
    return 0


def _join(row: Sequence[Cell], cells: Sequence[Cell]) -> None:
    for cell in cells:
        row[_column(row, cell)].extend(cell)

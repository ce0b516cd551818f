"""Rows of a table that say of a thing that there is less of it than is needed.

"Bidang | Kebutuhan | Terpenuhi" with "Arsitektur SPBE | 14 | 3": the row names the field of
competence and denies it. Source: Pedoman Menteri PANRB 3/2024, indicator 25, level 3 ("telah
terpenuhi").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

NEEDED, WANTING = "needed_columns", "wanting_columns"  # the cue sets
_LINE = re.compile(r"[^\n]+")
_COUNT = re.compile(r"\s*(\d{1,4})(?:\s+(?:orang|org|pegawai))?\s*")

Span = tuple[int, int]


class Shortfalls:
    """An instrument's words for the columns of what is needed and of what is wanting."""

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        """Take the cue sets ``needed_columns`` and ``wanting_columns`` out of *cues*."""
        self._needed = _any_of(cues.get(NEEDED, ()))
        self._wanting = _any_of(cues.get(WANTING, ()))

    def rows(self, text: str) -> Iterator[Span]:
        """The offsets of the cell in which each such row of *text* says so."""
        if "|" not in text or not self._needed.search(text):
            return
        needed, wanting = 0, frozenset[int]()
        for line in _LINE.finditer(text):
            cells = line[0].split("|")
            if len(cells) < 3:  # noqa: PLR2004 - a name and two numbers
                needed = 0
            elif place := self._place_of_needed(cells):
                needed = place
                wanting = frozenset(
                    n for n, cell in enumerate(cells) if self._wanting.search(cell)
                )
            elif needed and (short := _short(cells, needed, wanting)):
                before = sum(len(cell) + 1 for cell in cells[:short])
                start = line.start() + before
                yield start, start + len(cells[short])

    def _place_of_needed(self, head: list[str]) -> int:
        """The column of what is needed, if *head* is the head of such a table; else 0."""
        if any(_COUNT.fullmatch(cell) for cell in head):
            return 0
        return next(
            (n for n, cell in enumerate(head) if n and self._needed.search(cell)), 0
        )


def _short(cells: list[str], needed: int, wanting: Collection[int]) -> int:
    """The column in which a row has less than is *needed*; 0 if it has as much."""
    counts = {
        n: int(count[1])
        for n, cell in enumerate(cells)
        if n and (count := _COUNT.fullmatch(cell))
    }
    if needed not in counts:
        return 0
    there = [n for n in counts if n != needed and n not in wanting]
    have = next((n for n in there if n > needed), there[-1] if there else 0)
    return have if have and counts[have] < counts[needed] else 0


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of *words*; without words one that nothing fits."""
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, words)) or '(?!)'})(?!\w)", re.IGNORECASE
    )

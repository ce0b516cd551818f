"""Tables that show a programme carried out: each row of it says that it was done.

"No | Program kerja | Rencana | Keadaan" with "selesai", a day, or as many as were planned in
every row says "seluruh program kerja terlaksana" without a sentence that says so. Source:
Pedoman Menteri PANRB 3/2024, indicator 19, level 3 (all tasks of the year).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from classifiers.phrases import Phrasebook
from evidence.dates import MONTH, dates
from evidence.numerals import in_figures

SETS = (
    "programme_columns",
    "state_columns",
    "plan_columns",
    "outcome_columns",
    "done_cells",
    "undone_cells",
)
_WHAT, _STATE, _PLAN, _OUTCOME, _DONE, _UNDONE = SETS
_FEWEST_ROWS = 3
_NUMBER = re.compile(r"^\W*(\d{1,3})\b(?!\s*[/.-]\s*\d)(?!\s*(?:%|persen))")
_ALL = re.compile(r"\b(\d{1,3})\s+dari\s+\1\b")
_WHEN = re.compile(  # "Juli", "Juni, Des", "Agustus 2024", "dua kali"
    rf"^(?:(?:\d{{1,2}}\s+)?(?:{MONTH})\b[\s,/-]*)+(?:20\d\d)?$|^\d{{1,3}}\s+kali$",
    re.IGNORECASE,
)
_PART = re.compile(r"\b\d{1,2}(?:[.,]\d+)?\s*(?:%|persen)")
_DAY = re.compile(rf"\b\d{{1,2}}\s*(?:-\s*\d{{1,2}}\s*)?(?:{MONTH})\b", re.IGNORECASE)

Row = Sequence[str]


class DoneTables:
    """An instrument's words for the columns and cells of such tables."""

    def __init__(self, cues: Mapping[str, tuple[str, ...]]) -> None:
        """Take the cue sets of ``SETS`` out of *cues*."""
        self._books = {n: Phrasebook({n: cues.get(n, ())}, exact=True) for n in SETS}

    def heads(self, text: str) -> Iterator[tuple[str, str]]:
        """(head line, "program kerja") of each table of *text* that is done throughout."""
        for is_row, group in groupby(text.splitlines(), key=lambda line: "|" in line):
            lines = list(group) if is_row else []
            if len(lines) <= _FEWEST_ROWS or not (what := self._what(lines[0])):
                continue
            head, *below = map(_cells, lines)
            if self._all_done(head, below):
                yield lines[0], what

    def _what(self, head: str) -> str:
        """What the rows below *head* are: "kegiatan"; empty if it heads no programme."""
        return next((phrase for _, phrase in self._books[_WHAT].named(head)), "")

    def _all_done(self, head: Row, rows: Sequence[Row]) -> bool:
        states = [n for n, cell in enumerate(head) if n and self._says(_STATE, cell)]
        plans = [n for n, cell in enumerate(head) if self._says(_PLAN, cell)]
        if not states:
            return False
        outcomes = [n for n in states if self._says(_OUTCOME, head[n])]
        return all(
            len(row) == len(head) and self._is_done(row, plans, states, outcomes)
            for row in rows
        )

    def _is_done(
        self,
        row: Row,
        plans: Sequence[int],
        states: Sequence[int],
        outcomes: Sequence[int],
    ) -> bool:
        told = [in_figures(row[n]) for n in states]
        if any(self._says(_UNDONE, cell) or _PART.search(cell) for cell in row[1:]):
            return False
        if any(self._says(_DONE, cell) or _ALL.search(cell) for cell in told):
            return True
        if any(_WHEN.match(in_figures(row[n])) for n in outcomes):
            return True
        planned = [in_figures(row[n]) for n in plans if n not in states]
        return bool(planned) and _as_planned(planned, told)

    def _says(self, cue: str, cell: str) -> bool:
        return any(self._books[cue].named(cell))


def _as_planned(planned: Sequence[str], told: Sequence[str]) -> bool:
    """Whether cells tell as many as were planned or, where none were counted, a day."""
    wanted = [int(n[1]) for cell in planned if (n := _counted(cell))]
    had = [int(n[1]) for cell in told if (n := _counted(cell))]
    if wanted and had:
        return had[0] >= wanted[0]
    return any(_DAY.search(cell) or any(dates(cell)) for cell in told)


def _counted(cell: str) -> re.Match[str] | None:
    """The number with which *cell* begins, unless it is a day: "4 rapat"."""
    return None if _DAY.match(cell) else _NUMBER.match(cell)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]

"""Tables that set what was beside what is: "Saran | Sebelum | Sesudah", or two months (R8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assessment.hearing import Ear
from evidence.columns import Cells, without_columns
from evidence.dates import months_of_years
from evidence.passage import Passage

_HEAD_ROW = re.compile(r"(?=\D)[^|]{2,40}(?:\|\s*[^|\d\s][^|]{1,40}){2,7}")
_BEFORE, _AFTER = "before_column", "after_column"  # the cue sets


def heads(passage: Passage) -> Iterator[str]:
    """The rows of *passage* that may head a table: without numbers."""
    lines = passage.text.splitlines()
    return (line for line in lines if "|" in line and _HEAD_ROW.fullmatch(line))


def sets_before_beside_after(row: str, ear: Ear) -> bool:
    """Whether a cell of *row* is on what was, a later one on what is.

    "Saran | GANDEWA 2.4 (sebelum) | GANDEWA 3.0 (sesudah)", or "Saran | Desember 2024 | Juni
    2025".
    """
    return bool(_columns_before(row.split("|"), ear))


def without_before(text: str, ear: Ear) -> str:
    """*text* without the columns on what was: "17 dari 28 PD" beside "28 dari 28 PD"."""

    def of_before(cells: Cells, is_first: bool) -> list[int] | None:
        return _columns_before(cells, ear) if is_first else None

    return without_columns(text, of_before) if "|" in text else text


def _columns_before(cells: Sequence[str], ear: Ear) -> list[int]:
    """The places of those of *cells* on what was, if a later one is on what is."""
    dated = [(n, m) for n, cell in enumerate(cells) for m in months_of_years(cell)[:1]]
    months = [month for _, month in dated]
    if len(months) > 1 and months == sorted(set(months)):
        return [n for n, _ in dated[:-1]]
    was = [n for n, cell in enumerate(cells) if ear.names(_BEFORE, cell)]
    later = cells[was[0] + 1 :] if was else ()
    return was if any(ear.names(_AFTER, cell) for cell in later) else []

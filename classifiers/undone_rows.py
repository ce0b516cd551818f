"""Rows of a table that say that nothing of a thing was done, or not yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from classifiers.phrases import any_of

_NOUGHTS = re.compile(  # "Proses bisnis | 20 | 0 | 0": of what was meant, nothing was done
    r"^(?:[^\n|]*\|){1,3}?(?:\s*[\d.,]+\s*\|)?(?P<none>\s*0\s*\|(?:\s*[0-]\s*(?:\||$))+)[^\d\n]*$",
    re.MULTILINE,
)
_ALL_WANTING = (
    re.compile(  # "Arsitektur | 8 | 0 | 8": eight needed, none there, eight wanting
        r"^[^\n|]*\|\s*([1-9]\d*)\s*(?P<none>\|\s*0)\s*\|\s*\1\s*$", re.MULTILINE
    )
)
_NONE_DONE = re.compile(r"^[^\n|]+(?:\|[^\n]*)?(?P<none>\|\s*0)\s*$", re.MULTILINE)
_ROW, _NOUGHT = "|", "| 0"
REALISED, _NOT_YET, _YES = "realised", "not_yet_cell", "answers_yes"  # the cue sets

Span = tuple[int, int]


class UndoneRows:
    """An instrument's words for the cells and columns by which rows say so."""

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        """Take ``not_yet_cell``, ``answers_yes`` and ``realised`` out of *cues*."""
        not_yet, yes, realised = (
            any_of(cues.get(name, ())) for name in (_NOT_YET, _YES, REALISED)
        )
        self._not_yet = re.compile(  # "SIMPEG | Gaji | belum, menunggu izin"
            rf"^(?![^\n]*\|[^\S\n]*(?:{yes})\b)[^\n]*\|[^\S\n]*"
            rf"(?P<none>(?:{not_yet})(?:[^\S\n]*[,;(][^|\n]*)?)$",
            re.MULTILINE | re.IGNORECASE,
        )
        self._done_last = re.compile(  # "Bidang | Rencana (orang) | Realisasi (orang)"
            rf"^[^\n]*\|[^\n|]*\b(?:{realised})\b[^\n|]*$",
            re.MULTILINE | re.IGNORECASE,
        )

    def of(self, text: str) -> Iterator[Span]:
        """The offsets of the cells in which rows of *text* say so.

        A nought in the last column says so below a head on what was done.
        """
        if _ROW in text:
            yield from (row.span("none") for row in self._not_yet.finditer(text))
        if _NOUGHT not in text:
            return
        for form in (_NOUGHTS, _ALL_WANTING):
            yield from (row.span("none") for row in form.finditer(text))
        if head := self._done_last.search(text):
            rows = _NONE_DONE.finditer(text, head.end())
            yield from (row.span("none") for row in rows)

"""Rows of a table that say that nothing of a thing was done, or not yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_NOT_YET_ROW = re.compile(  # "SIMPEG | Gaji | web service | belum, menunggu izin"
    r"^(?![^\n]*\|[^\S\n]*(?:sudah|sdh|telah|ya)\b)[^\n]*\|[^\S\n]*"
    r"(?P<none>(?:belum|blm)(?:[^\S\n]*[,;(][^|\n]*)?)$",
    re.MULTILINE | re.IGNORECASE,
)
_ROW, _NOUGHT = "|", "| 0"


def undone_rows(text: str, done_last: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The offsets of the cells in which rows of *text* say so.

    A nought in the last column says so below a head that *done_last* finds.
    """
    if _ROW in text:
        yield from (row.span("none") for row in _NOT_YET_ROW.finditer(text))
    if _NOUGHT not in text:
        return
    for form in (_NOUGHTS, _ALL_WANTING):
        yield from (row.span("none") for row in form.finditer(text))
    if header := done_last.search(text):
        rows = _NONE_DONE.finditer(text, header.end())
        yield from (row.span("none") for row in rows)

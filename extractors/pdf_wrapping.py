"""Words that a narrow cell of a table broke in the middle, told by where their lines end.

A program breaks a word only where it is wider than its cell: the line then holds nothing
else and has no room left for another letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

Box = tuple[float, float, float, float]
"""Left, top, right, bottom; down the page they grow."""

_WORD = re.compile(r"[^\W\d_]+")
_LAST, _FIRST = re.compile(r"[^\W\d_]+$"), re.compile(r"^[^\W\d_]+")
_MOST_PADDING = 8.0  # points between a rule and the letters beside it
_SHORT = 3  # letters: so few are a word of their own seldom
_SHORT_WORDS = frozenset(
    [
        "ada",
        "api",
        "asn",
        "dan",
        "di",
        "ke",
        "no",
        "opd",
        "pd",
        "per",
        "sk",
        "sop",
        "tik",
    ]
)


class Wrapping:
    """Where the lines of one page end, and which words the page holds."""

    def __init__(self, runs: Sequence[Box], plain: str) -> None:
        """Take the boxes of the *runs* of text on a page, and its text, *plain*."""
        self._runs, self._plain = runs, plain

    def whole(self, lines: Sequence[str], cell: Box) -> list[str]:
        """The *lines* in *cell*, those as one between which a word was broken."""
        lines = [line.strip() for line in lines]
        may_be = [_may_break(line, after) for line, after in pairwise(lines)]
        if not any(may_be):
            return lines
        boxes = list(_by_line(run for run in self._runs if is_centred(run, cell)))
        if len(boxes) != len(lines):
            return lines
        found = lines[:1]
        for (line, after), may, (left, _, right, _) in zip(
            pairwise(lines), may_be, boxes, strict=False
        ):
            padding = min(box[0] for box in boxes) - cell[0]
            room = cell[2] - padding - right
            is_full = padding <= _MOST_PADDING and room < (right - left) / len(line)
            if may and is_full and self._is_one(line, after):
                found[-1] += after
            else:
                found.append(after)
        return found

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in _WORD.findall(self._plain))

    def _is_one(self, line: str, after: str) -> bool:
        """Whether the last letters of *line* and the first *after* it make one word."""
        end, begin = _LAST.findall(line)[0], _FIRST.findall(after)[0].casefold()
        if len(begin) <= _SHORT:
            return begin not in _SHORT_WORDS
        return f"{end.casefold()}{begin}" in self._known


def is_centred(run: Box, box: Box) -> bool:
    """Whether the middle of *run* lies in *box*."""
    x, y = (run[0] + run[2]) / 2, (run[1] + run[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _may_break(line: str, after: str) -> bool:
    """Whether *line* is one word that may go on in the line *after* it."""
    if " " in line or not (_LAST.search(line) and _FIRST.search(after)):
        return False
    return not (line[-1].islower() and after[0].isupper())


def _by_line(runs: Iterable[Box]) -> Iterator[Box]:
    """The boxes of the lines that *runs*, from the top down, make up."""
    line: Box | None = None
    for run in runs:
        if line is None:
            line = run
        elif run[1] < line[3]:
            line = (
                min(line[0], run[0]), line[1], max(line[2], run[2]), max(line[3], run[3])
            )  # fmt: skip
        else:
            yield line
            line = run
    if line is not None:
        yield line

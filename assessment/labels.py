"""What the rows of a table and the entries of a list are called.

"Layanan" alone, anywhere in a sentence, says nothing of the contents of a roadmap; as the
head of a table's row with something beside it, or as an entry of a list, it is one of the
contents. So a content of the guideline is also known by its bare name ("layanan SPBE"
without "SPBE") where that name labels a row or is an entry.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from classifiers.phrases import phrase_stems
from evidence.numerals import NUMERAL
from indicator_corpus.indicator import Instrument

FILLERS = "label_fillers"  # the cue set with the words that a bare name goes without
ENDS = "label_endings"  # the cue set with the words that a label may end in
EMPTY = "empty_cells"  # the cue set of what cells say that hold nothing
_HEADING_WORDS = 3
_LONGEST = 60  # characters of a label
_NUMBERING = re.compile(  # "Bab II ", "3.1 ", "B.3 ", "a. ", "Muatan ketiga: "
    r"^\W*(?:(?:B(?:ab|AB|agian|AGIAN)|P(?:asal|ASAL))\s+(?:[IVX]{1,5}|\d{1,3})\b\W*"
    rf"|[A-Z][a-z]+\s+(?:[Kk]e{NUMERAL}|[Pp]ertama|[IVX]{{1,5}}|\d{{1,2}})\s*[:\u2013-]\s+"
    r"|(?:[Hh]uruf\s+)?(?:(?:(?:\d{1,2}|[A-Z])(?:\.\d{1,2})+(?=\s)"
    r"|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:[.)]|(?=\s*\|)))\W*)+)"
)
_INLINE = re.compile(  # "memuat: a. tata kelola; b. manajemen; c. layanan; dan d. ..."
    r"[:;]\s*(?:dan\s+)?[a-z][.)]\s+(?P<head>[^;:|.]{2,60}?)(?=\s*[;.])"
)
_PARTS = re.compile(r"[^\s,;/()&\u2013-]+(?:\s+[^\s,;/()&\u2013-]+)*")
_AND = re.compile(r"\s+(?:dan|serta|and)\s+")
_THAT_IS = re.compile(r"\s*,\s*(?:yaitu|yakni|meliputi|antara lain|misalnya)\b[^|:]*$")
_ENDING = re.compile(r"[\s;,.]*(?:\b(?:dan|serta|atau)\s*)?$")  # of an entry of a list
_MARKS = frozenset({"", "-", "--", "0", "x"})  # of a cell that holds nothing


@dataclass(frozen=True, slots=True)
class Label:
    """A label, or one of several in it, with its offsets in the text."""

    stems: tuple[str, ...]
    start: int
    end: int


def bare_names(instrument: Instrument) -> dict[tuple[str, ...], list[tuple[str, str]]]:
    """By the stems of a bare name, the (indicator/content, name) that it stands for.

    A bare name that two contents of one indicator share is no name of either.
    """
    fillers = {
        s for word in instrument.cues.get(FILLERS, ()) for s in phrase_stems(word)
    }
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for indicator in instrument.indicators:
        own: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for item in indicator.content:
            bare = tuple(s for s in phrase_stems(item.name) if s not in fillers)
            for stems in {bare, *map(phrase_stems, item.labels)} - {()}:
                own.setdefault(stems, []).append(
                    (f"{indicator.id}/{item.id}", item.name)
                )
        for stems, named in own.items():
            if len(named) == 1:
                found.setdefault(stems, []).extend(named)
    return found


def labels(text: str, nothing: Collection[str] = _MARKS) -> Iterator[Label]:
    """The labels of rows, entries and headings in *text* that hold something, or end a list.

    What holds but *nothing* holds none.
    """
    start, last = 0, len(text.rstrip())
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        end = start + len(line)
        if not _heads_an_empty_table(lines, number):
            yield from _of_line(line, start, nothing, heads=end < last)
        start = end
    for entry in _INLINE.finditer(text):
        for part in _PARTS.finditer(entry["head"]):
            yield from _pieces(part[0], entry.start("head") + part.start())


def _heads_an_empty_table(lines: Sequence[str], number: int) -> bool:
    """Whether the line at *number* heads a table of which no row was filled in."""
    if "|" in lines[number]:
        return False
    below = islice(lines, number + 1, None)
    rows = list(takewhile(lambda line: "|" in line, below))[1:]  # below their header
    cells = [cell for row in rows for cell in row.split("|")[1:]]
    return bool(cells) and not any(cell.strip() for cell in cells)


def _of_line(
    line: str, start: int, nothing: Collection[str], *, heads: bool
) -> Iterator[Label]:
    numbering = _NUMBERING.match(line)
    begin = numbering.end() if numbering else 0
    while line[begin : begin + 1] in {"|", " "}:
        begin += 1
    mark = "|" if "|" in line[begin:] else ":"
    head, found, rest = line[begin:].partition(mark)
    is_heading = heads and _is_heading(line)
    if not found and (numbering or is_heading):  # "c. layanan;" is all that it says
        head, rest = _ENDING.sub("", _THAT_IS.sub("", head.rstrip("\n"))), head
    if len(head) > _LONGEST or _is_empty(rest, nothing):
        return
    for part in _PARTS.finditer(head):
        yield from _pieces(part[0], start + begin + part.start())


def _is_heading(line: str) -> bool:
    """Whether *line* is a heading without a number: "Layanan" and nothing else."""
    words = line.split()
    return 0 < len(words) <= _HEADING_WORDS and words[0][0].isupper()


def _pieces(part: str, start: int) -> Iterator[Label]:
    pieces = _AND.split(part)
    if len(pieces) > 1:
        yield Label(phrase_stems(part), start, start + len(part))
    at = 0
    for piece in pieces:
        place = part.index(piece, at)
        at = place + len(piece)
        if stems := phrase_stems(piece):
            yield Label(stems, start + place, start + at)


def _is_empty(rest: str, nothing: Collection[str]) -> bool:
    cells = [cell.strip().casefold() for cell in rest.split("|")]
    is_nought = cells[0] == "0"  # "layanan | 0 | tahap kedua"
    return is_nought or all(cell in nothing for cell in cells)


class ContentLabels:
    """Knows the contents of an instrument's indicators by the labels in a text."""

    def __init__(self, instrument: Instrument) -> None:
        """Take bare names, and what holds nothing, out of *instrument*."""
        self.bare = bare_names(instrument)
        self._nothing = _MARKS | set(instrument.cues.get(EMPTY, ()))
        self._ends = [phrase_stems(end) for end in instrument.cues.get(ENDS, ())]

    def named(self, text: str) -> Iterator[tuple[str, str, Label]]:
        """(indicator/content, its name, label) of every label in *text* that names one."""
        for label in labels(text, self._nothing):
            stems = (
                label.stems if label.stems in self.bare else self._short(label.stems)
            )
            for key, name in self.bare.get(stems, ()):
                yield key, name, label

    def _short(self, stems: tuple[str, ...]) -> tuple[str, ...]:
        """*stems* without the words in which a label ends: "Keamanan saat ini"."""
        for end in self._ends:
            if stems[-len(end) :] == end:
                return stems[: -len(end)]
        return stems

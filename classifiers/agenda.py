"""What a meeting meant to review and did not come to: "norma jaringan belum dibahas".

Source: Pedoman Menteri PANRB 3/2024, indicators 1 to 10, level 4: what is asked is the
result of a review, which a postponed item of the agenda does not have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.words import stems
from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument

NOT_DISCUSSED = "pembahasannya ditunda, belum ada hasil reviu"
OUTSIDE = "dokumen menyebutnya di luar yang direviu"
_CHAPTER = re.compile(r"^BAB\s+(?P<number>[IVXLC]+)\b\s*(?P<name>[^\n>]*)")
_ONE = r"[IVXLC]+\b(?:\s*\([^()\n]{3,60}\))?"
_NUMBERED = re.compile(  # "Bab III (Sasak) dan VII", or a row "III Peta rencana | ..."
    rf"(?:\b[Bb](?:ab|AB)\s+|^\W{{0,3}}(?=[IVXLC]+\b[^|\n]*\|))"
    rf"({_ONE}(?:\s*(?:,|dan|serta|&)\s*(?:dan\s+|[Bb]ab\s+)?{_ONE})*)",
    re.MULTILINE,
)
_NUMBER = re.compile(r"(?P<number>[IVXLC]+)\b(?:\s*\((?P<name>[^()\n]{3,60})\))?")
_ITEM = re.compile(r";\s*(?:dan\s+)?\d{1,2}\s*[.)]\s*")  # "1. ...; 2. ...; 3. ..."
_ROW = re.compile(r"^[^\n|]*\|[^\n]*$", re.MULTILINE)


class Agenda:
    """The instrument's words for what was not discussed."""

    def __init__(self, instrument: Instrument) -> None:
        """Take the cue sets ``undiscussed`` and ``out_of_review`` of *instrument*."""
        cues = instrument.cues
        self._book = Phrasebook({"": cues.get("undiscussed", ())}, exact=True)
        self._outside = Phrasebook({"": cues.get("out_of_review", ())}, exact=True)

    def put_off(self, reading: Reading, sections: Sequence[str]) -> frozenset[str]:
        """Those of the policies' *sections* to whose chapter *reading* says it did not come."""
        chapters = {
            text: chapter for text in sections if (chapter := _CHAPTER.match(text))
        }
        if not chapters:
            return frozenset()
        left_out = [
            (frozenset(stems(sentence)), _numbers(sentence))
            for passage in reading.passages
            for sentence in told_apart(passage.text)
            if any(self._book.named(sentence)) or any(self._outside.named(sentence))
        ]
        return frozenset(
            text
            for text, chapter in chapters.items()
            if any(_is_of(chapter, said, numbers) for said, numbers in left_out)
        )

    def reached(self, reading: Reading, sections: Sequence[str]) -> list[str]:
        """Those of the policies' *sections* to whose chapter *reading* came."""
        put_off = self.put_off(reading, sections)
        return [text for text in sections if text not in put_off]

    def outside(self, reading: Reading) -> tuple[str, ...]:
        """The sentences of *reading* that say what it does not review."""
        return tuple(
            sentence
            for passage in reading.passages
            if any(self._outside.named(passage.text))
            for sentence in told_apart(passage.text)
            if any(self._outside.named(sentence))
        )


def items_without(rules: Phrasebook[str], heading: str) -> tuple[str, ...]:
    """The items of an agenda that name none of *rules*, where another item does.

    "2. Tinjauan atas SK Tim; 3. Tinjauan Peta Rencana" is on a decree and on a plan. No
    item of any other heading.
    """
    items = [item for item in _ITEM.split(heading) if item.strip(" .;\n")]
    free = tuple(item for item in items if not any(rules.named(item)))
    return free if 0 < len(free) < len(items) else ()


def told_apart(text: str) -> list[str]:
    """The sentences of *text*; a row of a table is one."""
    return [*_ROW.findall(text), *sentences(_ROW.sub("\n", text))]


def _is_of(
    chapter: re.Match[str], said: frozenset[str], numbers: frozenset[tuple[str, str]]
) -> bool:
    """Whether a sentence of the stems *said* speaks of *chapter*, by number or name.

    A number that goes with another name is that of another policy's chapter.
    """
    name = frozenset(stems(chapter["name"]))
    numbered = any(
        number == chapter["number"]
        and (not called or not name.isdisjoint(stems(called)))
        for number, called in numbers
    )
    return numbered or (bool(name) and name <= said)


def _numbers(sentence: str) -> frozenset[tuple[str, str]]:
    """The chapters that *sentence* names by number, each with the name beside it."""
    return frozenset(
        (match["number"], match["name"] or "")
        for listed in _NUMBERED.findall(sentence)
        for match in _NUMBER.finditer(listed)
    )

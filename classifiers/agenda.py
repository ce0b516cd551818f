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
from indicator_corpus.indicator import Instrument

NOT_DISCUSSED = "pembahasannya ditunda, belum ada hasil reviu"
_SENTENCE = re.compile(
    r"(?<=[.;!?])\s+|\n\s*\n|\n(?=\W*(?:\d+[.)]|[a-z][.)]|Agenda\b))"
)
_CHAPTER = re.compile(r"^BAB\s+[IVXLC]+\s+(?P<name>[^\n>]+)")


class Agenda:
    """The instrument's words for what was not discussed."""

    def __init__(self, instrument: Instrument) -> None:
        """Take the cue set ``undiscussed`` of *instrument*."""
        self._book = Phrasebook(
            {"undiscussed": instrument.cues.get("undiscussed", ())}, exact=True
        )

    def put_off(self, reading: Reading, sections: Sequence[str]) -> frozenset[str]:
        """Those of the policies' *sections* of which *reading* says so of their chapter."""
        chapters = {text: _named(text) for text in sections}
        if not any(chapters.values()):
            return frozenset()
        left_out = [
            frozenset(stems(sentence))
            for passage in reading.passages
            for sentence in _SENTENCE.split(passage.text)
            if any(self._book.named(sentence))
        ]
        return frozenset(
            text
            for text, chapter in chapters.items()
            if chapter and any(chapter <= said for said in left_out)
        )


def _named(section: str) -> frozenset[str]:
    """The stems of the name of the chapter that *section* stands in, if it has one."""
    chapter = _CHAPTER.match(section)
    return frozenset(stems(chapter["name"])) if chapter else frozenset()

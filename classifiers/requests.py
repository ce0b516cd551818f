"""What a sentence only asks for: "Penyambungan dengan jaringan pusat diminta dengan surat".

What was asked for is not there until a sentence says that it was granted, or runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from classifiers.phrases import Hit, Phrasebook

ASKED, GRANTED = "asked_in_writing", "granted"  # the cue sets
POSTPONED = "postponed"  # what was asked for is
_END = re.compile(r"[.;]\s|\n\s*\n")


class Requests:
    """An instrument's words for what was asked for in writing, and for its being granted."""

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        """Take the cue sets ``asked_in_writing`` and ``granted`` out of *cues*."""
        self._asked = Phrasebook({ASKED: cues.get(ASKED, ())}, exact=True)
        self._granted = Phrasebook({GRANTED: cues.get(GRANTED, ())}, exact=True)

    def open_in(self, text: str) -> Iterator[Hit[str]]:
        """The words by which a sentence of *text* asks for a thing, and does not say it came."""
        for hit in self._asked.find(text):
            ends = [end.end() for end in _END.finditer(text, 0, hit.start)]
            begin = ends[-1] if ends else 0
            end = _END.search(text, hit.end)
            sentence = text[begin : end.start() if end else None]
            if not any(self._granted.named(sentence)):
                yield Hit(POSTPONED, hit.phrase, hit.start, hit.end)

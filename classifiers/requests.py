"""What a sentence only asks for: "Penyambungan dengan jaringan pusat diminta dengan surat".

What was asked for is not there until a sentence says that it was granted, or runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from classifiers.phrases import Hit, Phrasebook, any_of
from evidence.dates import MONTH

ASKED, GRANTED = "asked_in_writing", "granted"  # the cue sets
ASKING, SENT = "asking", "sent_on_a_day"
POSTPONED = "postponed"  # what was asked for is
_END = re.compile(r"[.;]\s|\n\s*\n")


class Requests:
    """An instrument's words for what was asked for in writing, and for its being granted."""

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        """Take ``asked_in_writing``, ``asking``, ``sent_on_a_day``, ``granted`` of *cues*."""
        self._asked = Phrasebook({ASKED: cues.get(ASKED, ())}, exact=True)
        self._granted = Phrasebook({GRANTED: cues.get(GRANTED, ())}, exact=True)
        asking, sent = (any_of(cues.get(name, ())) for name in (ASKING, SENT))
        self._sent = re.compile(  # "Permohonan akun diajukan 9 Desember 2024"
            rf"\b(?:{asking})\b[^.;]{{0,120}}?\b(?:{sent})\s+"
            rf"(?:(?:pada|tanggal|tgl\.?)\s+)*\d{{1,2}}\s+(?:{MONTH})\s+20\d\d\b",
            re.IGNORECASE,
        )

    def open_in(self, text: str) -> Iterator[Hit[str]]:
        """The words by which a sentence of *text* asks for a thing, and does not say it came."""
        asked = [(hit.start, hit.end) for hit in self._asked.find(text)]
        asked += [match.span() for match in self._sent.finditer(text)]
        for start, last in asked:
            ends = [end.end() for end in _END.finditer(text, 0, start)]
            begin = ends[-1] if ends else 0
            end = _END.search(text, last)
            sentence = text[begin : end.start() if end else None]
            if not any(self._granted.named(sentence)):
                yield Hit(POSTPONED, text[start:last], start, last)

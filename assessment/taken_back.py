"""Sentences that the next takes back: "... alat ukur disusun. Pelaksanaannya tahun depan"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from evidence.sentences import sentences

_OF_THE_SAME = re.compile(r"\W*\w{4,}nya\b")  # "Hasilnya", "Pelaksanaannya"


def taken_back(text: str, denies: Callable[[str], bool]) -> Iterator[str]:
    """The sentences of *text* after which one on the same thing says that it is not so yet.

    That one begins with a word ending in -nya, "its"; *denies* tells whether it says so.
    """
    for sentence, after in pairwise(sentences(text)):
        if _OF_THE_SAME.match(after) and denies(after):
            yield sentence

"""Names that claims and chapters share: "Meja Tolong: tata laksana", "Bab 7 Meja Tolong".

Who claims one indicator by a name and writes a chapter of a report under the same name says
what that chapter is on, though no paper explains the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from classifiers.reading import Reading
from evidence.formalities import Standing

_KINDS = frozenset({"laporan", "reviu", "notulen", "manual"})
_HEADED = re.compile(  # "Bab 7 Meja Tolong", "B. Meja Tolong", "4.2 Titian"
    r"\W{0,3}(?:(?i:bab)\s+(?:[IVXLC]+|\d{1,2})|(?:[A-Z]|[IVX]+|\d{1,2})(?:\.\d{1,2})*)[.:)]?\s+"
    r"(?P<name>[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,3})\W*"
)
_SHORTEST = 5  # letters of a name of one word


def claimed_chapters(
    readings: Iterable[Reading], explanations: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """By name of a chapter, the indicators whose *explanations* say it, written as a name.

    Of the chapters of reports, reviews, minutes and manuals that are no drafts. What any
    of *readings* writes in small letters is no name.
    """
    readings = tuple(readings)
    names = {
        name
        for reading in readings
        if reading.formalities.kind in _KINDS
        and reading.formalities.standing is not Standing.DRAFT
        for name in names_of_chapters(reading)
    }
    told = {
        name: frozenset(
            indicator
            for indicator, text in explanations.items()
            if re.search(rf"\b{re.escape(name)}\b", text)
        )
        for name in names
        if " " in name or len(name) >= _SHORTEST
    }
    told = {name: some for name, some in told.items() if some}
    common = {
        name
        for reading in readings
        for name in told
        if name.lower() in reading.document.text  # "program": a word, no name
    }
    return {name: some for name, some in told.items() if name not in common}


def names_of_chapters(reading: Reading) -> frozenset[str]:
    """What the chapters of *reading* are called, of those whose heading is but a name."""
    headings = (chapter.rsplit(" > ", 1)[-1] for chapter in reading.chapters)
    named = (_HEADED.fullmatch(heading) for heading in headings)
    return frozenset(match["name"].strip() for match in named if match)

"""On which day something was reviewed, as the papers that tell of it say (R7)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from assessment.exhibit import Exhibit
from assessment.hearing import Ear
from assessment.on_rules import REVIEW
from evidence.dates import dates, first_date
from evidence.passage import Passage
from evidence.sentences import sentences

_DAYS = "senin|selasa|rabu|kamis|jumat|sabtu|minggu"
_REVIEW_OF = re.compile(  # up to the day: "Evaluasi 12 Mei 2024", "Evaluasi X (rapat 3 Mei"
    rf"\b{REVIEW}\b"
    r"(?:(?:\s+[\w-]+){0,5}\s*\("
    r"|(?:\s+[\w-]+){0,6}\s+(?:di(?:laksana|laku|ada|selenggara|gelar|jalan)\w*|berlangsung)\s+"
    r"|(?-i:(?:\s+[A-Z][\w-]*){0,4})[\s,(:]{1,3})"
    rf"(?:(?:pada|tanggal|tgl\.?|hari|rapat|{_DAYS})[\s,]+)*$",
    re.IGNORECASE,
)
_REVIEWED_ON = "reviewed_on"  # the cue set


def day_told(exhibit: Exhibit, ear: Ear) -> date | None:
    """The day, before its own, on which *exhibit* says that it was reviewed.

    "Pada 19 November 2024 layanan dievaluasi bersama 31 petugas": the report on it is
    younger, and may tell what has been done since.
    """
    own = exhibit.day
    told = (
        day
        for passage in exhibit.passages
        for day in days_of_review(passage, ear)
        if own is not None and day < own
    )
    return next(told, None)


def days_of_review(passage: Passage, ear: Ear) -> Iterator[date]:
    """The days on which *passage* says that something was reviewed."""
    text = passage.text  # a sentence may go on in the next line
    for line in (*sentences(text, by_line=True), *sentences(text)):
        for start, day in dates(line):
            if ear.names(_REVIEWED_ON, line) or _REVIEW_OF.search(line[:start]):
                yield day


def day_held(
    told: Collection[Passage],
    passages: Iterable[Passage],
    written: date | None,
    ear: Ear,
) -> date | None:
    """The day of a review that a report tells of, if that was before the report.

    As the passages that tell of it say, else any of its *passages*.
    """
    days = [day for p in told for day in days_of_review(p, ear)]
    if told:
        days += [day for p in passages for day in days_of_review(p, ear)]
    days += [day for passage in told if (day := first_date(passage.text))]
    return next((day for day in days if written is None or day < written), None)

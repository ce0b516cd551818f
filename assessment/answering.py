"""How a paper names the review that it acts on: by day, by title, or by its advice (R8)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from assessment.case import Case
from assessment.exhibit import Exhibit
from assessment.reviews import Review
from classifiers.reading import Reading
from classifiers.words import words
from evidence.dates import dates, months_of_years
from evidence.sentences import sentences

_HEAD = 400  # characters in which minutes say on which days they met
_AT_MOST = 3  # days of one meeting
_BEGINNING = 2_000  # characters in which a paper says what it rests on
_TELLING_NUMBER = 8  # characters of a number that no other paper has: 061/288/ORG
_TELLING = 3  # words of a title that say which review is meant
_NUMBERED = re.compile(  # "Rekomendasi C1: ...", "- RK-2: ..."
    r"(?:^\W*|\b(?i:rekomendasi|saran|usulan?|butir|catatan)\s+)([A-Z]{1,4}-?\d{1,2})\s*[:.)|]",
    re.MULTILINE,
)
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d{1,2}\b")
_AT_LEAST = 2  # codes of advice that a paper answers; one alone may mean anything


Cited: TypeAlias = Callable[[Exhibit], bool]
"""Whether a paper names a review that stands in another one."""


class Held:
    """The reviews that were held, each looked at once for what would name it."""

    def __init__(self, case: Case, reviews: Iterable[Review]) -> None:
        """Look at *reviews*, all of *case*."""
        self._case = case
        self._traces = [_trace(case, review) for review in reviews]
        self._cited: dict[Reading, bool] = {}

    def is_cited_by(self, exhibit: Exhibit) -> bool:
        """Whether *exhibit* names one of the reviews that stands in another document.

        It names its number, its day, or a review of that month; what it is called; or two
        pieces of its advice by the codes that they have there.
        """
        reading = exhibit.reading
        if reading not in self._cited:
            others = [trace for trace in self._traces if trace.reading is not reading]
            self._cited[reading] = _is_named(self._case, exhibit, others)
        return self._cited[reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trace:
    """What would name a review: its number, its days, its words, the codes of its advice."""

    reading: Reading
    number: str
    days: frozenset[date]
    called: str
    codes: frozenset[str]


def _trace(case: Case, review: Review) -> _Trace:
    reading = review.exhibit.reading
    number = reading.formalities.number or ""
    is_telling = "/" in number and len(number) >= _TELLING_NUMBER
    name = _first_line(review.exhibit)
    said = _spelled(name) if case.ear.names("review_title", name) else ""
    return _Trace(
        reading=reading,
        number="".join(number.split()) if is_telling else "",
        days=_days_of(review),
        called=said if said.count(" ") >= _TELLING - 1 else "",
        codes=frozenset(c for p in review.advice for c in _NUMBERED.findall(p.text)),
    )


def _days_of(review: Review) -> frozenset[date]:
    """The days of *review*: "14 dan 15 Mei 2024" are two."""
    if review.day is None:
        return frozenset()
    head = review.exhibit.reading.document.text[:_HEAD]
    others = (d for _, d in dates(head) if abs((d - review.day).days) < _AT_MOST)
    return frozenset([review.day, *others])


def _is_named(case: Case, exhibit: Exhibit, reviews: Sequence[_Trace]) -> bool:
    text = exhibit.reading.document.text
    numbers = {review.number for review in reviews if review.number}
    if numbers and _holds_any("".join(text.split()), numbers):
        return True
    days = frozenset().union(*(review.days for review in reviews))
    if not days:
        return False
    return (
        not days.isdisjoint(case.ear.days(exhibit.reading))
        or _names_a_month(case, text[:_BEGINNING], days)
        or _calls_by_name(exhibit, {review.called for review in reviews} - {""})
        or _answers(text, {review.codes for review in reviews})
    )


def _holds_any(text: str, parts: Iterable[str]) -> bool:
    return any(part in text for part in parts)


def _names_a_month(case: Case, beginning: str, days: Collection[date]) -> bool:
    """Whether a sentence speaks of a review in a month of *days*: "reviu Oktober 2024"."""
    months = {(day.year, day.month) for day in days}
    return any(
        months.intersection(months_of_years(sentence))
        and case.ear.names("review_title", sentence)
        for sentence in sentences(beginning)
    )


def _calls_by_name(exhibit: Exhibit, names: Collection[str]) -> bool:
    """Whether *exhibit* says early one of *names*: "Service Review Semester II"."""
    if not names:
        return False
    own = _spelled(_first_line(exhibit))
    said = f" {_spelled(exhibit.reading.document.text[:_BEGINNING])} "
    return _holds_any(said, (f" {name} " for name in names if name != own))


def _first_line(exhibit: Exhibit) -> str:
    lines = (line.strip() for line in exhibit.reading.inner_title.splitlines())
    return next(filter(None, lines), "").split(" / ")[0]


def _spelled(text: str) -> str:
    return " ".join(words(text).plain)


def _answers(text: str, advised: Iterable[frozenset[str]]) -> bool:
    """Whether *text* takes up the advice of a review, code by code."""
    codes = frozenset(_CODE.findall(text))
    return any(len(codes & some) >= _AT_LEAST for some in advised)

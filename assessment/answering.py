"""How a paper names the review that it acts on: by day, by title, or by its advice (R8)."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from assessment.case import Case
from assessment.exhibit import Exhibit
from assessment.reviews import Review
from classifiers.words import words
from evidence.dates import months_of_years
from evidence.sentences import sentences

_BEGINNING = 2_000  # characters in which a paper says what it rests on
_TELLING_NUMBER = 8  # characters of a number that no other paper has: 061/288/ORG
_TELLING = 3  # words of a title that say which review is meant
_NUMBERED = re.compile(  # "Rekomendasi C1: ...", "- RK-2: ..."
    r"(?:^\W*|\b(?i:rekomendasi|saran|usulan?|butir|catatan)\s+)([A-Z]{1,4}-?\d{1,2})\s*[:.)|]",
    re.MULTILINE,
)
_CODE = re.compile(r"\b[A-Z]{1,4}-?\d{1,2}\b")
_AT_LEAST = 2  # codes of advice that a paper answers; one alone may mean anything


def cites(case: Case, exhibit: Exhibit, held: Collection[Review]) -> bool:
    """Whether *exhibit* names one of the reviews *held* that stands in another document.

    It names its number, its day, or a review of that month; what it is called; or two
    pieces of its advice by the codes that they have there.
    """
    path = exhibit.reading.path
    others = [r for r in held if r.exhibit.reading.path != path]
    if any(_names_the_number(exhibit, r) for r in others):
        return True
    days = {r.day for r in others if r.day}
    if not days:
        return False
    return (
        not days.isdisjoint(case.ear.days(exhibit.reading))
        or _names_a_month(case, exhibit, days)
        or any(_calls_by_name(case, exhibit, r) or _answers(exhibit, r) for r in others)
    )


def _names_the_number(exhibit: Exhibit, review: Review) -> bool:
    """Whether *exhibit* writes the number that the paper of *review* bears."""
    number = review.exhibit.reading.formalities.number or ""
    if "/" not in number or len(number) < _TELLING_NUMBER:
        return False
    return "".join(number.split()) in "".join(exhibit.reading.document.text.split())


def _names_a_month(case: Case, exhibit: Exhibit, days: Collection[date]) -> bool:
    """Whether a sentence speaks of a review in a month of *days*: "reviu Oktober 2024"."""
    months = {(day.year, day.month) for day in days}
    return any(
        months.intersection(months_of_years(sentence))
        and case.ear.names("review_title", sentence)
        for sentence in sentences(exhibit.reading.document.text[:_BEGINNING])
    )


def _calls_by_name(case: Case, exhibit: Exhibit, review: Review) -> bool:
    """Whether *exhibit* says early what *review* is called: "Service Review Semester II"."""
    name = _first_line(review.exhibit)
    if not case.ear.names("review_title", name):
        return False
    said = _spelled(name)
    if said.count(" ") < _TELLING - 1 or said == _spelled(_first_line(exhibit)):
        return False
    return f" {said} " in f" {_spelled(exhibit.reading.document.text[:_BEGINNING])} "


def _first_line(exhibit: Exhibit) -> str:
    lines = (line.strip() for line in exhibit.reading.inner_title.splitlines())
    return next(filter(None, lines), "").split(" / ")[0]


def _spelled(text: str) -> str:
    return " ".join(words(text).plain)


def _answers(exhibit: Exhibit, review: Review) -> bool:
    """Whether *exhibit* takes up the advice of *review*, code by code."""
    advised = {
        code for passage in review.advice for code in _NUMBERED.findall(passage.text)
    }
    answered = advised.intersection(_CODE.findall(exhibit.reading.document.text))
    return len(answered) >= _AT_LEAST

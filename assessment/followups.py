"""What followed a review: a new policy, or something improved, on the same subject (R8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from assessment.answering import Cited, Held
from assessment.before_and_after import heads, sets_before_beside_after
from assessment.case import Case, met, not_met
from assessment.exhibit import WEAK_KINDS, Exhibit
from assessment.finding import Finding, Outcome
from assessment.review_days import day_told
from assessment.reviews import Review, reviews
from evidence.columns import Cells, without_columns
from evidence.dates import dates, months_of_years
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Criterion

_REVIEW = "reviu"  # the kind of a document that reviews
_TITLE_LINES = 2
_BETTER = ("improvement", "before_and_after")  # the cue sets
_DAYS = 30  # that an improvement takes at least
_HEAD = 400  # characters in which a report says what it follows


def followed_up(case: Case, criterion: Criterion, level: int) -> Finding:
    """R8: issued or improved after the review, on the same subject.

    Source: Pedoman Menteri PANRB 3/2024, evidence of level 5 ("optimalisasi yang
    sesuai dengan rekomendasi hasil reviu").
    """
    held = [
        r
        for r in reviews(case.exhibits, case.ear, of_policy=case.is_of_policy)
        if r.is_complete and r.day and r.day <= case.as_of
    ]
    if not held:
        return not_met(criterion, level, "belum ada reviu yang dapat ditindaklanjuti")
    since = min(r.day for r in held if r.day)
    cited = Held(case, held).is_cited_by
    later = [
        e
        for e in case.admitted(criterion, level)
        if e.kind not in WEAK_KINDS
        and not case.ear.asks(e.reading)
        and not _is_put_off(case, e, held)
        and (_came_after(case, e, held, cited) or _answers_itself(case, e, held))
        and (bool(criterion.kinds) or _improves(case, e) or cited(e))
    ]
    issued = [e for e in later if e.is_issued or not criterion.kinds]
    linked = [
        e
        for e in issued
        if (_says(case, e, "followed_up") and not _only_renames(case, e))
        or _tabulates(case, e)
        or cited(e)
        or _is_bound_with(case, e, held)
        or _tells_what_followed(case, e, held)
        or _answers_itself(case, e, held)
    ]
    if linked:
        quoted = [e.match.passage for e in linked]
        return met(criterion, level, quoted, f"setelah reviu tanggal {since}")
    if issued:
        note = f"setelah reviu tanggal {since}, tetapi kaitannya tidak disebut"
        quoted = [e.match.passage for e in issued]
        return not_met(criterion, level, note, outcome=Outcome.CHECK, passages=quoted)
    note = f"belum ada tindak lanjut setelah reviu tanggal {since}"
    return not_met(criterion, level, note)


def _came_after(
    case: Case, exhibit: Exhibit, held: Collection[Review], cited: Cited
) -> bool:
    """Whether *exhibit* is younger than a review, and not that review itself.

    A report that tells of an earlier review may also tell what followed it. One that
    holds a review of its own follows those of other documents only where it says so; one
    without a day of its own only where it names theirs.
    """
    own = [r for r in held if r.is_of(exhibit) and r.held is None]
    others = [r for r in held if not r.is_of(exhibit)] if own else held
    if own and (exhibit.kind == _REVIEW or not _follows_openly(case, exhibit, cited)):
        return False
    if exhibit.day is None:
        return cited(exhibit)
    if exhibit.day in {r.day for r in others}:  # the only day it names is the review's
        return case.ear.names("followed_up", exhibit.reading.document.text[:_HEAD])
    return any(r.day < exhibit.day for r in others if r.day)


def _follows_openly(case: Case, exhibit: Exhibit, cited: Cited) -> bool:
    head = exhibit.reading.document.text[:_HEAD]
    return case.ear.names("followed_up", head) or cited(exhibit)


def _is_bound_with(case: Case, exhibit: Exhibit, held: Collection[Review]) -> bool:
    """Whether *exhibit* is called a follow-up, and bound in one file with a review."""
    path = exhibit.reading.path
    bound = (r.exhibit.reading.path == path and not r.is_of(exhibit) for r in held)
    title = " ".join(exhibit.reading.subject_lines[:_TITLE_LINES])
    called = ("follow_up_title", "followed_up", *_BETTER)
    return any(bound) and any(case.ear.names(cue, title) for cue in called)


def _is_put_off(case: Case, exhibit: Exhibit, held: Collection[Review]) -> bool:
    """Whether *exhibit* speaks of what was to follow, and only to say that it did not.

    If by no word for it, then where it names a day of the reviews *held*: "Ketiga saran rapat
    17 Oktober 2024 belum dapat dikerjakan".
    """
    heard = [
        h
        for cue in (*_BETTER, "followed_up")
        for h in case.ear.cued(exhibit.reading, exhibit.passages, cue)
    ]
    if heard:
        return not any(h.affirmed for h in heard)
    days = {r.day for r in held if not r.is_of(exhibit)}
    named = [
        case.ear.affirms(passage.text)((start, start + 1))
        for passage in exhibit.passages
        for start, day in dates(passage.text)
        if day in days
    ]
    return bool(named) and not any(named)


def _only_renames(case: Case, exhibit: Exhibit) -> bool:
    """Whether a policy was changed for new names of offices, and not for a review."""
    if exhibit.kind not in kind_table().policies:
        return False
    text = exhibit.reading.document.text
    return case.ear.names("renaming", text) and not case.ear.names("review_title", text)


def _improves(case: Case, exhibit: Exhibit) -> bool:
    return any(_says(case, exhibit, cue) for cue in _BETTER)


def _tells_what_followed(
    case: Case, exhibit: Exhibit, held: Collection[Review]
) -> bool:
    """Whether a report that tells of a review tells of a later improvement, dated."""
    own = [r for r in held if r.held and r.is_of(exhibit)]
    if not own or exhibit.day is None:
        return False
    since = min(r.held for r in own if r.held)
    advised = {passage for review in own for passage in review.advice}
    # of a report written soon after, its day is no day of an improvement
    at_once = (exhibit.day - since).days < _DAYS
    return any(
        since < day < exhibit.day or (day == exhibit.day and not at_once)
        for passage in _saying(case, exhibit, "improvement") - advised
        for _, day in dates(passage.text)
    )


def _answers_itself(case: Case, exhibit: Exhibit, held: Collection[Review]) -> bool:
    """Whether a report on a review of an earlier day tells, dated, what was done since."""
    own = [r for r in held if r.is_of(exhibit)]
    since = day_told(exhibit, case.ear)
    told = (
        since is not None and exhibit.day is not None and since < day < exhibit.day
        for passage in _saying(case, exhibit, *_BETTER)
        for _, day in dates(passage.text)
    )
    return bool(own) and (any(told) or _sets_after_beside(case, exhibit, own))


def _sets_after_beside(case: Case, exhibit: Exhibit, own: Collection[Review]) -> bool:
    """Whether a table of what was and what is names a day after its *own* reviews.

    As on the second sheet of a workbook that has the review on its first.
    """
    since = max((r.day for r in own if r.day), default=case.as_of)
    return any(
        since < day <= case.as_of
        for passage in exhibit.passages
        if any(sets_before_beside_after(row, case.ear) for row in heads(passage))
        for day in _days_within(passage)
    )


def _days_within(passage: Passage) -> Iterator[date]:
    """The days that *passage* names, and the first days of the months."""
    yield from (day for _, day in dates(passage.text))
    yield from (date(year, month, 1) for year, month in months_of_years(passage.text))


def _tabulates(case: Case, exhibit: Exhibit) -> bool:
    """Whether a table sets what was before and after beside advice: "Anjuran | Dulu | Kini"."""
    rows = (row for passage in exhibit.passages for row in heads(passage))
    says = case.ear.names
    return any(
        says("review_recommendation", row)
        and (says("before_and_after", row) or sets_before_beside_after(row, case.ear))
        for row in rows
    )


def _says(case: Case, exhibit: Exhibit, cue: str) -> bool:
    return bool(_saying(case, exhibit, cue))


def _saying(case: Case, exhibit: Exhibit, *cues: str) -> set[Passage]:
    """The passages that affirm something of *cues*, and not only where they advise it."""
    told = {
        heard.passage
        for cue in cues
        for heard in case.ear.cued(exhibit.reading, exhibit.passages, cue)
        if heard.affirmed
    }
    return {p for p in told if _is_said_of_what_was_done(case, p.text, cues)}


def _is_said_of_what_was_done(case: Case, text: str, cues: Collection[str]) -> bool:
    """Whether *text* says something of *cues* outside a table's column of advice."""

    def of_advice(cells: Cells, is_first: bool) -> list[int] | None:
        if not is_first:
            return None
        return [n for n, c in enumerate(cells) if case.ear.names("advice_head", c)]

    done = without_columns(text, of_advice)
    return done == text or any(case.ear.names(cue, done) for cue in cues)

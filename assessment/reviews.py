"""Reviews: what counts as one, what it lacks, when it was held (rule R7).

A review says of itself that it evaluates, and names issues and recommendations
(Pedoman Menteri PANRB 3/2024, level 4: "isu/permasalahan dan rekomendasi perbaikan"). What
names both of a policy reviews it, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assessment.deliveries import is_delivery
from assessment.exhibit import Exhibit
from assessment.hearing import LETTERS, Ear
from assessment.minutes import (
    CHAPTER,
    NUMBERED,
    are_minutes,
    bound_minutes,
    is_called_a_review,
    weigh,
    weighed,
    weighs_others,
)
from assessment.on_rules import is_on_rule
from assessment.review_days import day_held, days_of_review
from evidence.dates import dates, first_date
from evidence.passage import Passage

_NEVER = frozenset(
    [
        "perda", "perkada", "keputusan", "instruksi", "se", "dpa", "kak", "undangan", "bast",
        "daftar_hadir", "sop", "arsitektur", "peta_rencana", "arsitektur_peta_rencana",
        "proses_bisnis", "screenshot", "pks", "sertifikat", "brosur", "daftar",
    ]
)  # fmt: skip
_REPORT, _REVIEW, _AUDIT = "laporan", "reviu", "laporan_audit"
_MANUAL = "manual"
_MINUTES = frozenset({"notulen", "berita_acara"})
_TELLING = _MINUTES | {_REPORT}  # kinds that may tell of a review within
_HEAD = re.compile(r"[^|\d]{2,40}(?:\|[^|\d]{2,40}){1,3}")  # "No | Kesulitan | Usul"
_ADVICE, _HELD = "review_recommendation", "review_held"
_NEVER_HELD = "never_reviewed"
_ENTRY = re.compile(r"\(\s?(?:\d|[a-h])\s?\)\s")  # "(1) molor; (2) unggah ulang"
_FEWEST_ENTRIES = 2
_CUES = (
    "review_issue", "review_fault", _ADVICE, "review_title", _HELD,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Review:
    """An exhibit that evaluates, with the passages that name issues and advice."""

    exhibit: Exhibit
    issues: tuple[Passage, ...]
    advice: tuple[Passage, ...]
    held: date | None = None

    @property
    def day(self) -> date | None:
        """When it was held: as the document tells, else the document's own date."""
        return self.held or self.exhibit.day

    def is_of(self, exhibit: Exhibit) -> bool:
        """Whether *exhibit* is what tells of it."""
        return self.exhibit.reading is exhibit.reading

    @property
    def is_complete(self) -> bool:
        """Whether it names both issues and recommendations."""
        return bool(self.issues) and bool(self.advice)

    @property
    def lacks(self) -> str:
        """What it does not name, for people."""
        parts = []
        if not self.issues:
            parts.append("permasalahan")
        if not self.advice:
            parts.append("rekomendasi")
        return " dan ".join(parts)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages to quote."""
        return (*self.issues[:2], *self.advice[:2]) or (self.exhibit.match.passage,)


def reviews(
    exhibits: Iterable[Exhibit], ear: Ear, *, of_policy: bool = False
) -> list[Review]:
    """The reviews among *exhibits*, the youngest first.

    *of_policy*: they are on a policy, not on what is done under it.
    """
    told = (
        _bound_behind(e, ear)
        if e.kind in _NEVER
        else _review(e, ear, of_policy=of_policy)
        for e in exhibits
    )
    found = [review for review in told if review is not None]
    return sorted(found, key=lambda r: r.day or date.min, reverse=True)


def _review(exhibit: Exhibit, ear: Ear, *, of_policy: bool) -> Review | None:
    whole = exhibit.kind != _REPORT  # what reviews, reviews with all it says
    own = exhibit.reading.inner_title  # a letter's file may be called anything
    title = own if exhibit.kind in LETTERS else exhibit.reading.title
    evaluates = exhibit.kind == _REVIEW or (
        ear.names("review_title", title) and not ear.names("no_review", title)
    )
    passages = exhibit.reading.passages if whole else exhibit.passages
    if exhibit.kind == _REPORT and not of_policy:
        passages = tuple(p for p in passages if not is_on_rule(p.section))
    if exhibit.kind in {_AUDIT, _MANUAL}:
        passages = _part_that_reviews(exhibit, ear)
        evaluates = bool(passages)
    of = {
        cue: tuple(
            dict.fromkeys(
                h.passage
                for h in ear.cued(exhibit.reading, passages, cue)
                if h.affirmed or cue != _HELD  # what is wrong is said to be wanting
            )
        )
        for cue in _CUES
    }
    if exhibit.kind == _REPORT and is_delivery(title, ear):
        return None
    issues, advice = of["review_issue"], of[_ADVICE]
    if exhibit.kind == _REVIEW and weighs_others(exhibit, issues, advice, ear):
        return None
    both = frozenset(of["review_issue"]).intersection(of[_ADVICE])
    if exhibit.kind == _MANUAL:
        if not (of["review_issue"] and of[_ADVICE]):
            return None
        told = passages
    else:
        held = tuple(p for p in of[_HELD] if ear.names(_HELD, _prose(p.text)))
        told = _told(exhibit, passages, held, both, ear)
    held_there = exhibit.kind in _MINUTES and bool(of["review_title"])
    if exhibit.kind in _MINUTES and _records_what_followed(exhibit, ear):
        evaluates = held_there = False
    weighs = (of_policy and of["review_issue"] and of[_ADVICE]) or (
        exhibit.kind in _MINUTES and weigh(exhibit, ear)
    )
    if not (evaluates or told or held_there or weighs):
        return None
    if not (evaluates or told) and _says_that_none_was_held(exhibit, ear):
        return None
    advises = not any(ear.names("no_advice", p.text) for p in passages)
    advice = of[_ADVICE] if advises else ()
    faults = of["review_fault"] if evaluates else ()
    return Review(
        exhibit=exhibit,
        issues=of["review_issue"] or faults or _listed_before(advice, ear),
        advice=advice,
        held=day_held(told, passages, exhibit.day, ear),
    )


def _records_what_followed(minutes: Exhibit, ear: Ear) -> bool:
    """Whether *minutes* are on an improvement that followed a review, by their title.

    "BERITA ACARA PEMBARUAN SIMDA BMD ... sesuai saran laporan evaluasi Juni 2022".
    """
    title = "".join(minutes.reading.subject_lines[:1])
    improves = ear.names("improvement", title)
    return improves and ear.names("followed_up", minutes.reading.document.text)


def _says_that_none_was_held(exhibit: Exhibit, ear: Ear) -> bool:
    return any(ear.names(_NEVER_HELD, p.text) for p in exhibit.passages)


def _prose(text: str) -> str:
    """*text* without the rows of its tables: "Evaluasi | Mei" lists what was done."""
    return "\n".join(line for line in text.splitlines() if "|" not in line)


def _bound_behind(exhibit: Exhibit, ear: Ear) -> Review | None:
    """The review whose minutes are bound behind a decree, or another that is none itself."""
    passages = bound_minutes(exhibit, ear)
    if not passages:
        return None
    issues, advice = (
        tuple(dict.fromkeys(h.passage for h in ear.cued(exhibit.reading, passages, c)))
        for c in ("review_issue", _ADVICE)
    )
    held = next((day for p in passages if (day := first_date(p.text))), None)
    found = Review(exhibit=exhibit, issues=issues, advice=advice, held=held)
    return found if found.is_complete else None


def _listed_before(advice: Iterable[Passage], ear: Ear) -> tuple[Passage, ...]:
    """Those of the passages with *advice* that list something before it, as issues are."""
    return tuple(
        passage
        for passage in advice
        if len(_ENTRY.findall(passage.text[: ear.first(_ADVICE, passage.text)]))
        >= _FEWEST_ENTRIES
    )


def _told(
    exhibit: Exhibit,
    passages: Iterable[Passage],
    held: tuple[Passage, ...],
    both: Collection[Passage],
    ear: Ear,
) -> tuple[Passage, ...]:
    """The passages in which a report tells of a review, as does one on what followed it.

    So does a passage with *both* issues and advice that says on which day something was
    reviewed, or whose heading begins with the word for it; and a section with parts on both.
    """
    follows = ear.names("improvement", exhibit.reading.title)
    if exhibit.kind != _REPORT and not follows:
        return ()
    told = (*held, *_headed(passages, ear), *_tabled(passages, ear))
    if exhibit.kind != _REPORT or ear.names("no_review", exhibit.reading.title):
        return told
    return (*told, *(p for p in both if _is_one(p, ear)), *weighed(exhibit, ear))


def _is_one(passage: Passage, ear: Ear) -> bool:
    return _begins_as_one(passage, ear) or any(days_of_review(passage, ear))


def _begins_as_one(passage: Passage, ear: Ear) -> bool:
    """Whether *passage* stands under "4.4 Evaluasi layanan Jarikota", with a day in it."""
    heading = passage.section.rsplit(" > ", 1)[-1]
    return is_called_a_review(heading, ear) and any(dates(passage.text))


def _part_that_reviews(exhibit: Exhibit, ear: Ear) -> tuple[Passage, ...]:
    """The passages of a manual, or on the audit of an audit report, that review it.

    They stand under "7. Tinjauan atas audit" or a title of minutes bound behind it, with
    a day. What an audit finds is of what it looks at, and no review of how it was carried
    out (Pedoman Menteri PANRB 3/2024, indicators 29 to 31, level 4).
    """
    passages = tuple(
        passage
        for passage in exhibit.reading.passages
        if any(
            is_called_a_review(each, ear) or are_minutes(each)
            for each in passage.section.split(" > ")
        )
        and (exhibit.kind == _MANUAL or ear.names("audit_itself", passage.section))
    )
    return passages if any(any(dates(p.text)) for p in passages) else ()


def _tabled(passages: Iterable[Passage], ear: Ear) -> Iterator[Passage]:
    """Those of *passages* with a table whose head names what is wrong, and advice."""
    for passage in passages:
        heads = filter(_HEAD.fullmatch, passage.text.splitlines())
        if any(ear.names("review_issue", h) and ear.names(_ADVICE, h) for h in heads):
            yield passage


def _headed(passages: Iterable[Passage], ear: Ear) -> Iterator[Passage]:
    """Those of *passages* that stand under a heading that calls them a review."""
    for passage in passages:
        heading = passage.section.rsplit(" > ", 1)[-1]
        chapter = CHAPTER.match(heading)
        own = NUMBERED.match(passage.text)
        if (
            ear.names("review_heading", heading)
            or (own and ear.names("review_heading", own["name"]))
            or (chapter and ear.is_named("review_chapter", chapter["name"]))
        ):
            yield passage

"""Reviews: what counts as one, what it lacks, when it was held (rule R7).

A review says of itself that it evaluates, and names issues and recommendations
(Pedoman Menteri PANRB 3/2024, level 4: "isu/permasalahan dan rekomendasi perbaikan"). What
names both of a policy reviews it, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assessment.exhibit import Exhibit
from assessment.hearing import LETTERS, Ear
from evidence.dates import first_date
from evidence.passage import Passage

_NEVER = frozenset(
    [
        "perda", "perkada", "keputusan", "instruksi", "se", "dpa", "kak", "undangan",
        "daftar_hadir", "sop", "arsitektur", "peta_rencana",
        "arsitektur_peta_rencana", "proses_bisnis", "manual",
        "screenshot", "pks", "sertifikat", "brosur", "daftar", "bast", "laporan_audit",
    ]
)  # fmt: skip


_CHAPTER = re.compile(
    r"\W{0,2}(?:(?:BAB|Bab)\s+[IVX\d]{1,5}\b[.:)]?|(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)])\s+(?P<name>.+)"
)
_NUMBERED = re.compile(  # "3.3 Evaluasi kegiatan 2024 (rapat 17 Desember 2024) ..."
    r"\W{0,2}\d{1,2}(?:\.\d{1,2})+\.?\s+(?P<name>[A-Z][^\n(.:;|]{5,60})[(.:\n]"
)
_REPORT, _REVIEW = "laporan", "reviu"
_MINUTES = frozenset({"notulen", "berita_acara"})
_TELLING = _MINUTES | {_REPORT}  # kinds that may tell of a review within
_CUES = (
    "review_issue", "review_fault", "review_recommendation", "review_title", "review_held",
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
    found = [
        review
        for exhibit in exhibits
        if exhibit.kind not in _NEVER
        and (review := _review(exhibit, ear, of_policy=of_policy)) is not None
    ]
    return sorted(found, key=lambda r: r.day or date.min, reverse=True)


def _review(exhibit: Exhibit, ear: Ear, *, of_policy: bool) -> Review | None:
    whole = exhibit.kind != _REPORT  # what reviews, reviews with all it says
    own = exhibit.reading.inner_title  # a letter's file may be called anything
    title = own if exhibit.kind in LETTERS else exhibit.reading.title
    evaluates = exhibit.kind == _REVIEW or (
        ear.names("review_title", title) and not ear.names("no_review", title)
    )
    passages = exhibit.reading.passages if whole else exhibit.passages
    of = {
        cue: tuple(
            dict.fromkeys(h.passage for h in ear.cued(exhibit.reading, passages, cue))
        )
        for cue in _CUES
    }
    told = _told(exhibit, passages, of["review_held"], ear)
    held_there = exhibit.kind in _MINUTES and bool(of["review_title"])
    weighs = of_policy and of["review_issue"] and of["review_recommendation"]
    if not (evaluates or told or held_there or weighs):
        return None
    advises = not any(ear.names("no_advice", p.text) for p in passages)
    return Review(
        exhibit=exhibit,
        issues=of["review_issue"] or (of["review_fault"] if evaluates else ()),
        advice=of["review_recommendation"] if advises else (),
        held=_held(told, exhibit.day),
    )


def _told(
    exhibit: Exhibit,
    passages: Iterable[Passage],
    held: tuple[Passage, ...],
    ear: Ear,
) -> tuple[Passage, ...]:
    """The passages in which a report tells of a review, as does one on what followed it."""
    follows = ear.names("improvement", exhibit.reading.title)
    if exhibit.kind != _REPORT and not follows:
        return ()
    return (*held, *_headed(passages, ear))


def _headed(passages: Iterable[Passage], ear: Ear) -> Iterator[Passage]:
    """Those of *passages* that stand under a heading that calls them a review."""
    for passage in passages:
        heading = passage.section.rsplit(" > ", 1)[-1]
        chapter = _CHAPTER.match(heading)
        own = _NUMBERED.match(passage.text)
        if (
            ear.names("review_heading", heading)
            or (own and ear.names("review_heading", own["name"]))
            or (chapter and ear.is_named("review_chapter", chapter["name"]))
        ):
            yield passage


def _held(told: tuple[Passage, ...], written: date | None) -> date | None:
    """The day of a review that a report tells of, if that was before the report."""
    days = [day for passage in told if (day := first_date(passage.text))]
    return next((day for day in days if written is None or day < written), None)

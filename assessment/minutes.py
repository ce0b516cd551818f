"""Minutes that weigh something: one part on what is wrong, one on what is advised.

Many reviews are meetings whose minutes never say "reviu" (Pedoman Menteri PANRB 3/2024,
level 4: "isu/permasalahan dan rekomendasi perbaikan").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby, pairwise

from assessment.exhibit import Exhibit
from assessment.hearing import Ear
from evidence.dates import first_date
from evidence.passage import Passage
from evidence.sentences import sentences

_PARTS = ("issue_head", "advice_head")  # the cue sets
_ALONE = re.compile(  # "Persoalan yang muncul", "B. Saran perbaikan:", alone in a line
    r"^\W*(?:(?:[A-Z]|[IVX]+|\d{1,2})[.)]\s+)?(?P<name>[A-Z][^\n.,;:|]{2,60}):?[^\S\n]*$",
    re.MULTILINE,
)
_LEAD_IN = re.compile(  # "... 2 batal. Yang mengganjal:", "Saran perbaikan: (1) menambah ..."
    r"(?:^|[.;)]\s+)(?:\W*(?:[A-Z]|\d{1,2})[.)]\s+)?(?P<name>[A-Z][^\n.;:|]{2,60}):",
    re.MULTILINE,
)
_LISTS = re.compile(  # "Saran: (1) layar ...", "Permasalahan: waktu ...; bukti ...; gedung ..."
    _LEAD_IN.pattern
    + r"[^\S\n]*(?:$|\(?(?:1|a)[.)]\s|[^;:.|]{10,200};[^;:.|]{10,200};)",
    re.MULTILINE,
)
_HEAD = re.compile(  # "Yang dikeluhkan | Kata rapat"
    r"^(?P<name>[^|\d\n]{2,40}(?:\|[^|\d\n]{2,40}){1,3})$", re.MULTILINE
)
CHAPTER = re.compile(
    r"\W{0,2}(?:(?:BAB|Bab)\s+[IVX\d]{1,5}\b[.:)]?|(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]|[a-z]\))\s+(?P<name>.+)"
)
NUMBERED = re.compile(  # "3.3 Evaluasi kegiatan 2024 (rapat 17 Desember 2024) ..."
    r"\W{0,2}(?:[A-Z]|\d{1,2})(?:\.\d{1,2})+\.?\s+(?P<name>[A-Z][^\n(.:;|]{5,60})[(.:\n]"
)
_BEFORE = re.compile(  # "Berita acara evaluasi ...", "Catatan reviu ...", "Hasil evaluasi ..."
    r"\W*(?:berita\s+acara|notul(?:en|a)|risalah|catatan|(?:laporan\s+)?hasil)\s+"
    r"(?:(?:hasil|rapat)\s+)?",
    re.IGNORECASE,
)
_ANNEX = re.compile(  # "LAMPIRAN III - "
    r"\W*LAMPIRAN\b(?:\s+(?:[IVX]{1,5}|\d{1,2}|[A-H])\b)?\s*[-\u2013:.]?\s*",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\W*(?:\w{1,2}[.)]\s+)?(?:BERITA\s+ACARA|NOTUL(?:EN|A)|RISALAH)\b")
_ITEM = re.compile(r"(?: > |^)\(\w{1,2}\)[^>]*$")  # an item is no section of its own
_PAPERS = 512  # of which it is remembered


def weigh(minutes: Exhibit, ear: Ear) -> bool:
    """Whether *minutes* have a part on what is wrong, and one on what is advised.

    Headings of their own stand for all that was talked of; what only leads in a list, or
    heads a table, for what its passages are on.
    """
    told = minutes.passages
    return _have_both(minutes.reading.document.text, ear) or (
        _are_weighed(told, ear) and any(_leads_in_a_list(p.text, ear) for p in told)
    )


def weighed(exhibit: Exhibit, ear: Ear) -> tuple[Passage, ...]:
    """The passages of a report in whose section both parts stand, and when people met.

    "BAB V. PENILAIAN. Pada 4 Februari 2025 ... Soal yang muncul: ... Saran perbaikan: ..."
    Or in two sections, one after the other: "4. Kekurangan. Rapat 22 Januari 2025 mencatat ..."
    and "5. Saran perbaikan". No meeting need be told of by a report that is called an
    assessment: "LAPORAN PENILAIAN KANAL ADUAN".
    """
    sections = groupby(exhibit.passages, key=lambda p: _ITEM.sub("", p.section))
    found = [tuple(passages) for section, passages in sections if section]
    both = [one + other for one, other in pairwise(found) if _follow(one, other, ear)]
    called = ear.names("assessing_title", exhibit.reading.title)
    weighing = chain((each for each in found if _are_weighed(each, ear)), both)
    told = (p for p in weighing if called or _is_of_a_day(p, ear))
    return tuple(dict.fromkeys(chain(*told)))


def _is_of_a_day(passages: Sequence[Passage], ear: Ear) -> bool:
    """Whether the first of *passages*, by its heading, or any tells when people met."""
    met = any(_sat_together(passage, ear) for passage in passages)
    return met or _is_dated_review(passages[0], ear)


def _follow(one: Sequence[Passage], other: Sequence[Passage], ear: Ear) -> bool:
    """Whether the section of *one* is on what is wrong, and that of *other* on advice."""
    headings = (each[0].section.rsplit(" > ", 1)[-1] for each in (one, other))
    names = [m["name"] if (m := CHAPTER.match(h)) else h for h in headings]
    return all(ear.names(cue, name) for cue, name in zip(_PARTS, names, strict=True))


def weighs_others(
    exhibit: Exhibit, issues: Collection[Passage], advice: Collection[Passage], ear: Ear
) -> bool:
    """Whether a review weighs other things part by part, and nothing in its part on this."""
    parts = {p.section for p in issues} & {p.section for p in advice}
    own = {p.section for p in exhibit.passages}
    of_this = ("term", exhibit.match.indicator)
    is_named = any(key == of_this for each in own for key, _ in ear.named(each))
    return is_named and len(parts) > 1 and parts.isdisjoint(own)


def is_called_a_review(heading: str, ear: Ear) -> bool:
    """Whether *heading* begins with a word for a review: "IV. Evaluasi (25 Februari 2025)"."""
    heading = _ANNEX.sub("", heading, count=1)
    numbered = CHAPTER.match(heading) or NUMBERED.match(f"{heading}\n")
    name = _BEFORE.sub("", numbered["name"] if numbered else heading, count=1)
    return ear.first("review_part", name) == 0 < len(name)


def are_minutes(heading: str) -> bool:
    """Whether *heading* is the title of minutes: "NOTULEN PEMBAHASAN PELAKSANAAN AUDIT"."""
    return bool(_BOUND.match(_ANNEX.sub("", heading, count=1)))


def _is_dated_review(passage: Passage, ear: Ear) -> bool:
    """Whether the heading of *passage* is called a review and tells the day."""
    heading = passage.section.rsplit(" > ", 1)[-1]
    return first_date(heading) is not None and is_called_a_review(heading, ear)


def _sat_together(passage: Passage, ear: Ear) -> bool:
    """Whether *passage* tells on which day people came together to weigh something."""
    told = sentences(passage.text)
    return any(first_date(each) and ear.names("sat_together", each) for each in told)


def bound_minutes(exhibit: Exhibit, ear: Ear) -> tuple[Passage, ...]:
    """The passages of minutes that weigh something, bound behind another paper.

    Or of the record of a review in an annex: "LAMPIRAN II - CATATAN PENINJAUAN BAB II".
    """
    sections = groupby(exhibit.reading.passages, key=lambda p: p.section)
    bound = (tuple(passages) for _, passages in sections)
    passages = tuple(chain.from_iterable(p for p in bound if _are_bound(p, ear)))
    return passages if _are_weighed(passages, ear) else ()


def _are_bound(passages: Sequence[Passage], ear: Ear) -> bool:
    """Whether the section of *passages* is one of minutes, or an annex called a review.

    The name of an annex may stand in the line below it.
    """
    for step in passages[0].section.split(" > "):
        annex = _ANNEX.match(step)
        name = _ANNEX.sub("", step, count=1) if annex else step
        if _BOUND.match(name):
            return True
        if annex and is_called_a_review(name or _below(passages[0], step), ear):
            return True
    return False


def _below(passage: Passage, heading: str) -> str:
    """The first line of *passage* that is not its *heading*."""
    lines = (line.strip() for line in passage.text.splitlines())
    return next((line for line in lines if line and line != heading), "")


def _leads_in_a_list(text: str, ear: Ear) -> bool:
    """Whether one of the parts in *text* is a list: in minutes on all sorts of things."""
    parts = (m["name"] for form in (_LISTS, _ALONE, _HEAD) for m in form.finditer(text))
    return any(ear.names(cue, name) for name in parts for cue in _PARTS)


@lru_cache(maxsize=_PAPERS)
def _have_both(text: str, ear: Ear) -> bool:
    return _name_both([line["name"] for line in _ALONE.finditer(text)], ear)


@lru_cache(maxsize=_PAPERS)
def _are_weighed(passages: Sequence[Passage], ear: Ear) -> bool:
    return _name_both([head for p in passages for head in _heads(p.text)], ear)


def _name_both(heads: Sequence[str], ear: Ear) -> bool:
    return all(any(ear.names(cue, head) for head in heads) for cue in _PARTS)


def _heads(text: str) -> Iterator[str]:
    for pattern in (_ALONE, _LEAD_IN, _HEAD):
        yield from (head["name"] for head in pattern.finditer(text))

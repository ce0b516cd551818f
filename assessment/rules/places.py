"""Whether a cited article or page exists, and speaks of the indicator."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assessment.citation import Verdict
from assessment.mentions import Place
from assessment.rules.cited_papers import CitedPapers
from classifiers.reading import Reading
from evidence.passage import Passage

_TOGETHER = 60  # characters between an article and the page that it is said to be on
_OFFERED = 6  # articles or pages named at most in place of a wrong one


class Told(NamedTuple):
    """A verdict, why, and where."""

    verdict: Verdict
    why: str = ""
    path: str | None = None
    page: int | None = None


def article_told(cited: Place, papers: CitedPapers) -> Told:
    """Whether an article stands in the policy it is said to be of."""
    policies, refusal = _policies(cited, papers)
    if refusal is not None:
        return refusal
    for reading in policies:
        if passages := _article(reading, cited.number):
            return _spoken(cited, passages, reading, papers)
    for reading in policies:
        if re.search(
            rf"\bPasal\s+{cited.number}\b", reading.document.text, re.IGNORECASE
        ):
            why = f"hanya disebut di {reading.document.name}, bukan sebagai judul pasal"
            return Told(Verdict.CHECK, why, reading.path)
    names = ", ".join(reading.document.name for reading in policies)
    if any(p.trouble is not None for r in policies for p in r.document.pages):
        why = f"tidak terlihat di {names}, tetapi sebagian halamannya tidak terbaca"
        return Told(Verdict.CHECK, why)
    return Told(Verdict.ABSENT, f"tidak ada di {names}", policies[0].path)


def _policies(
    cited: Place, papers: CitedPapers
) -> tuple[Sequence[Reading], Told | None]:
    """Where to look for an article, or why it cannot be looked for."""
    of = cited.of
    if of is not None:
        own = papers.bearing(of)
        if own is not None:
            return [own], None
        if of.national:
            why = f"pasal peraturan pusat ({of.text}); tidak diperiksa"
            return [], Told(Verdict.CHECK, why)
    if papers.policies:
        return papers.policies, None
    why = papers.lost_told or "tidak ada kebijakan terbaca yang dirujuk"
    return [], Told(Verdict.CHECK, why)


def _article(reading: Reading, number: int) -> list[Passage]:
    """The passages of article *number*; empty where *reading* has no such heading."""
    heading = re.compile(rf"^\W*Pasal\s+{number}(?!\d)", re.IGNORECASE)
    return [
        passage
        for passage in reading.passages
        if heading.match(passage.section.rsplit(" > ", 1)[-1])
    ]


def _spoken(
    cited: Place, passages: Sequence[Passage], reading: Reading, papers: CitedPapers
) -> Told:
    page = passages[0].location.page
    if papers.speaks(reading, passages):
        return Told(Verdict.FOUND, "", reading.path, page)
    others = _articles_that_speak(reading, papers)
    hint = f"; yang menyebutnya: {', '.join(others)}" if others else ""
    why = f"{cited.text} ada, tetapi tidak terlihat membahas objek indikator ini{hint}"
    return Told(Verdict.CHECK, why, reading.path, page)


def _articles_that_speak(reading: Reading, papers: CitedPapers) -> list[str]:
    found = dict.fromkeys(
        last
        for passage in reading.passages
        if (last := passage.section.rsplit(" > ", 1)[-1]).startswith("Pasal")
        and papers.speaks(reading, [passage])
    )
    return list(found)[:_OFFERED]


def page_told(cited: Place, articles: Sequence[Place], papers: CitedPapers) -> Told:
    """Whether a page exists, holds the article said to be on it, and speaks."""
    readings = papers.cited
    if cited.of is not None and (own := papers.bearing(cited.of)):
        readings = (own,)
    if not readings:
        return Told(Verdict.CHECK, papers.lost_told or "tidak ada berkas yang dirujuk")
    if any(reading.document.media != "pdf" for reading in readings):
        return Told(Verdict.CHECK, "halaman hanya tetap dalam PDF; periksa")
    long_enough = [r for r in readings if len(r.document.pages) >= cited.number]
    if not long_enough:
        longest = max(len(reading.document.pages) for reading in readings)
        verdict = Verdict.CHECK if papers.lost else Verdict.ABSENT
        return Told(verdict, f"berkas yang dirujuk paling banyak {longest} halaman")
    return _on_page(cited, _beside(cited, articles), long_enough, papers)


def _beside(cited: Place, articles: Sequence[Place]) -> Place | None:
    """The article that the same words put on the page."""
    near = [a for a in articles if 0 <= cited.start - a.end <= _TOGETHER]
    return max(near, key=lambda a: (a.end, -a.number)) if near else None


def _on_page(
    cited: Place,
    article: Place | None,
    readings: Sequence[Reading],
    papers: CitedPapers,
) -> Told:
    for reading in readings:
        page = reading.document.pages[cited.number - 1]
        own = [p for p in reading.passages if p.location.page == page.number]
        held = _article(reading, article.number) if article else []
        at = {p.location.page for p in held}
        if held and page.number not in at and not _printed(reading, at, cited.number):
            why = f"{article.text if article else ''} ada di halaman {min(at)} PDF"
            return Told(Verdict.DIFFERS, why, reading.path, min(at))
        if held or papers.speaks(reading, own):
            return Told(Verdict.FOUND, "", reading.path, page.number)
    first = readings[0]
    why = f"{cited.text} ada, tetapi tidak terlihat membahas objek indikator ini"
    return Told(Verdict.CHECK, why, first.path, cited.number)


def _printed(reading: Reading, pages: set[int], number: int) -> bool:
    """Whether one of *pages* bears *number* as its printed page number."""
    printed = re.compile(rf"^\W*{number}\W*$", re.MULTILINE)
    return any(printed.search(reading.document.pages[p - 1].text) for p in pages)

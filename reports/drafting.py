"""A draft of an explanation, FAKTA and ANALISIS, made of what the report quotes alone.

Nothing is added: every number, day, name of a file and quotation is the report's own.
Source of the form: Pedoman Menteri PANRB 3/2024, Bab III.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evidence.kinds import kind_table
from indicator_corpus.indicator import Indicator
from indicator_corpus.interview import Interview
from reports.gap_report import (
    GapReport,
    Quote,
    ReportedCriterion,
    ReportedDocument,
    ReportedIndicator,
)
from reports.printable import one_line
from reports.translation import msg
from reports.wording import Wording

FACTS, ANALYSIS = "FAKTA", "ANALISIS"  # the form's own words, in every language
_LINES = " / "  # a title of several lines is a letterhead
_QUOTE, _TITLE = 220, 160  # characters shown at most
_WORDS = 6  # that a quotation needs to say more than a heading
_PLACES = 5  # of one document in a fact
_WHERE = 3  # for one criterion in the analysis
_ARTICLE = re.compile(
    r"^\W*(pasal\s+\d+\w?|bab\s+\w+|lampiran|ke\w+|pertama)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An explanation to be checked and finished by a person; empty without evidence."""

    facts: tuple[str, ...] = ()
    analysis: tuple[str, ...] = ()
    close: str = ""


def draft(
    found: ReportedIndicator,
    indicator: Indicator,
    report: GapReport,
    interview: Interview,
    w: Wording,
) -> Draft:
    """The draft for *found*: what serves its supported level, and no more."""
    form = interview.narratives.get(indicator.pattern)
    shown = _shown(found)
    if form is None or not shown or not found.supported_level:
        return Draft()
    documents = {document.path: document for document in report.documents}
    facts = []
    for path in _in_force(shown, documents):
        quotes = [quote for quote in shown if quote.document == path]
        facts.append(
            form.fact.format(
                Object=_capital(indicator.object),
                object=indicator.object,
                document=named(documents.get(path), path, w),
                places="; ".join(_place_quoted(q, w) for q in quotes[:_PLACES]),
                file=one_line(path.rsplit("/", 1)[-1]),
                application=_application(indicator, path, quotes),
                owner=one_line(w.owner(found.owner)),
            )
        )
    return Draft(
        facts=tuple(facts),
        analysis=tuple(
            form.analysis.format(
                level=criterion.level,
                statement=one_line(criterion.statement),
                where=_where(criterion, found, w),
            )
            for criterion in found.criteria
            if criterion.outcome == "met" and criterion.level <= found.supported_level
        ),
        close=form.close.format(level=found.supported_level),
    )


def _in_force(
    shown: Sequence[Quote], documents: Mapping[str, ReportedDocument]
) -> list[str]:
    """The paths quoted, the highest level first; drafts only where all are drafts."""
    highest: dict[str, int] = {}
    for quote in shown:
        highest[quote.document] = max(highest.get(quote.document, 0), quote.level or 0)
    paths = sorted(highest, key=lambda path: -highest[path])
    drafts = {p for p in paths if p in documents and documents[p].issued == "draft"}
    return [path for path in paths if path not in drafts] or paths


def named(document: ReportedDocument | None, path: str, w: Wording) -> str:
    """A document by kind, number, title and day, as far as they were read."""
    if document is None or not document.kind:
        return one_line(path.rsplit("/", 1)[-1])
    kind = w.kind(document.kind)
    if document.issued == "draft":  # a draft is never told as what it may become
        kind = w.say(msg("Rancangan %(kind)s"), kind=kind[:1].lower() + kind[1:])
    parts = [kind]
    if document.number:
        parts.append(w.say(msg("Nomor %(number)s"), number=one_line(document.number)))
    if document.title and _LINES not in document.title:
        title = _cut(document.title, _TITLE)
        is_order = document.kind in kind_table().orders
        about = msg("tentang %(title)s") if is_order else "“%(title)s”"
        parts.append(w.say(about, title=title))
    if document.date:
        parts.append(w.say(msg("tanggal %(day)s"), day=w.day(document.date)))
    return " ".join(parts)


def place(quote: Quote, w: Wording) -> str:
    """Where a quotation stands: its article or heading, and the page."""
    last = one_line(quote.section.rsplit(" > ", 1)[-1])
    page = w.say(msg("halaman %(page)s"), page=quote.page)
    if article := _ARTICLE.match(last):
        return f"{article[1]} {page}"
    return page


def shortened(text: str, width: int = _QUOTE) -> str:
    """The beginning of a quotation on one line, cut between words."""
    return _cut(text, width)


def _shown(found: ReportedIndicator) -> list[Quote]:
    """What met criteria up to the supported level rest on, articles first, once each."""
    levels = {c.id: c.level for c in found.criteria if c.outcome == "met"}
    quotes = [
        quote
        for quote in found.evidence
        if quote.criterion in levels
        and levels[quote.criterion] <= found.supported_level
    ]
    quotes.sort(key=lambda q: _ARTICLE.match(q.section.rsplit(" > ", 1)[-1]) is None)
    return telling({(q.document, q.page, q.quote): q for q in quotes}.values())


def telling(quotes: Iterable[Quote]) -> list[Quote]:
    """The *quotes* without bare headings, unless there is nothing else."""
    every = list(quotes)
    return [q for q in every if len(q.quote.split()) >= _WORDS] or every


def _place_quoted(quote: Quote, w: Wording) -> str:
    return f"{place(quote, w)} (“{shortened(quote.quote)}”)"


def _where(criterion: ReportedCriterion, found: ReportedIndicator, w: Wording) -> str:
    quotes = [q for q in found.evidence if q.criterion == criterion.id]
    told = dict.fromkeys(
        f"{one_line(q.document.rsplit('/', 1)[-1])}, {place(q, w)}" for q in quotes
    )
    return "; ".join(list(told)[:_WHERE]) or one_line(criterion.note) or "–"  # noqa: RUF001


def _application(indicator: Indicator, path: str, quotes: Sequence[Quote]) -> str:
    """`` melalui NAME``: the application that the file or a quotation names first."""
    for text in (path, *(quote.quote for quote in quotes)):
        heard = [
            (found.start(), name)
            for name in indicator.terms.applications
            if (
                found := re.search(
                    rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE
                )
            )
        ]
        if heard:
            return f" melalui {min(heard)[1]}"
    return ""


def _cut(text: str, width: int) -> str:
    shown = one_line(text)
    if len(shown) <= width:
        return shown
    return shown[:width].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

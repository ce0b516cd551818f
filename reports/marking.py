"""Mark in each quote the words by which it was heard, where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from classifiers.phrases import Phrasebook
from classifiers.words import words
from indicator_corpus.indicator import Check, Criterion, Indicator, Instrument
from reports.gap_report import GapReport, Quote, ReportedIndicator

Span = tuple[int, int]


def with_marks(report: GapReport, instrument: Instrument) -> GapReport:
    """*report* with the terms of its indicator and criterion marked in each quote."""
    marker = Marker(instrument)
    return replace(
        report,
        indicators=tuple(marker.marked(indicator) for indicator in report.indicators),
    )


class Marker:
    """Finds the phrases of an instrument's indicators and criteria in quotes."""

    def __init__(self, instrument: Instrument) -> None:
        """Gather the phrases of *instrument*."""
        phrases: dict[str, list[str]] = defaultdict(list)
        for indicator in instrument.indicators:
            terms = indicator.terms
            phrases[indicator.id] += [*terms.names, *terms.words, *terms.applications]
            for criterion in indicator.criteria:
                phrases[criterion.id] += _phrases(instrument, indicator, criterion)
        self._books = {key: Phrasebook({key: named}) for key, named in phrases.items()}

    def marked(self, indicator: ReportedIndicator) -> ReportedIndicator:
        """*indicator* with its quotes marked."""
        return replace(
            indicator,
            evidence=tuple(self._quote(q, indicator.id) for q in indicator.evidence),
            nearest=tuple(self._quote(q, indicator.id) for q in indicator.nearest),
            review=tuple(self._quote(q, indicator.id) for q in indicator.review),
        )

    def _quote(self, quote: Quote, indicator: str) -> Quote:
        read = words(quote.quote)
        books = [self._books.get(key) for key in {indicator, quote.criterion or ""}]
        spans = [(h.start, h.end) for book in books if book for h in book.find(read)]
        return replace(quote, marks=merged(spans))


def pieces(quote: Quote) -> tuple[tuple[str, bool], ...]:
    """The text of *quote* in pieces, each with whether it was heard; none is empty."""
    found, at = [], 0
    for start, end in quote.marks:
        found += [(quote.quote[at:start], False), (quote.quote[start:end], True)]
        at = end
    found.append((quote.quote[at:], False))
    return tuple((text, heard) for text, heard in found if text)


def _phrases(
    instrument: Instrument, indicator: Indicator, criterion: Criterion
) -> Iterable[str]:
    yield from criterion.phrases
    for cue in criterion.cues:
        yield from instrument.cues.get(cue, ())
    if criterion.check is Check.CONTENT:
        for item in indicator.content:
            if not criterion.items or item.id in criterion.items:
                yield from (item.name, *item.words)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """*spans* in order, those that touch or overlap as one.

    >>> merged([(4, 8), (0, 2), (6, 9)])
    ((0, 2), (4, 9))
    """
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)

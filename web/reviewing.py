"""What of one document waits for a person's word: its quotes, indicator by indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assessment.decisions.decision import Decision, Kind
from reports.gap_report import (
    GapReport,
    Quote,
    ReportedCriterion,
    ReportedDocument,
    ReportedIndicator,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A quote from the document that speaks to an indicator or one of its criteria.

    Attributes:
        number: counted from 1 on the document's page.
        role: evidence, review (a person must look) or nearest (not enough).
        decision: the person's word that stands on it, or None.
    """

    number: int
    indicator: ReportedIndicator
    criterion: ReportedCriterion | None
    page: int
    quote: str
    score: float
    why: str
    role: str
    decision: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """An indicator with the document's passages for it; ``level`` as in the report.

    ``decision`` is the person's word on the document as a whole, or None.
    """

    indicator: ReportedIndicator
    level: int | None
    passages: tuple[Passage, ...]
    decision: Decision | None


def served(
    report: GapReport, document: ReportedDocument, standing: Iterable[Decision]
) -> tuple[Served, ...]:
    """The indicators that *document* serves or is quoted for, in their order."""
    levels = {each.id: each.level for each in document.indicators}
    words = [d for d in standing if _is_on(d, document)]
    found: list[Served] = []
    count = 0
    for indicator in report.indicators:
        quotes = tuple(_quotes(indicator, document.path))
        if not quotes and indicator.id not in levels:
            continue
        passages = tuple(
            _passage(number, indicator, role, quote, words)
            for number, (role, quote) in enumerate(quotes, start=count + 1)
        )
        count += len(passages)
        found.append(
            Served(
                indicator=indicator,
                level=levels.get(indicator.id),
                passages=passages,
                decision=_word(words, indicator.id, ""),
            )
        )
    return tuple(found)


def _quotes(indicator: ReportedIndicator, path: str) -> Iterator[tuple[str, Quote]]:
    seen = set()
    for role in ("evidence", "review", "nearest"):
        for quote in getattr(indicator, role):
            key = (quote.criterion, quote.page, quote.quote)
            if quote.document == path and key not in seen:
                seen.add(key)
                yield role, quote


def _passage(
    number: int,
    indicator: ReportedIndicator,
    role: str,
    quote: Quote,
    words: Iterable[Decision],
) -> Passage:
    by_id = {criterion.id: criterion for criterion in indicator.criteria}
    return Passage(
        number=number,
        indicator=indicator,
        criterion=by_id.get(quote.criterion or ""),
        page=quote.page,
        quote=quote.quote,
        score=quote.score,
        why=quote.why,
        role=role,
        decision=_word(words, indicator.id, quote.criterion or ""),
    )


def _word(words: Iterable[Decision], indicator: str, criterion: str) -> Decision | None:
    topic = (indicator, criterion)
    return next((d for d in words if (d.indicator, d.criterion) == topic), None)


def _is_on(decision: Decision, document: ReportedDocument) -> bool:
    ground = decision.ground
    if decision.kind is not Kind.MATCH or ground is None:
        return False
    same_content = bool(ground.sha256) and ground.sha256 == document.sha256
    return same_content or ground.path == document.path

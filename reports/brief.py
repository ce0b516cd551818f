"""The brief before an interview: claimed, shown, to open, to answer, to bring."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from indicator_corpus.indicator import Criterion, Indicator, Instrument
from indicator_corpus.interview import Interview
from reports import arrangement
from reports.arrangement import Need
from reports.drafting import Draft, draft, shortened, telling
from reports.gap_report import GapReport, Quote, ReportedCriterion, ReportedIndicator
from reports.supplement import ReportedCitation
from reports.wording import Wording

_PER_CRITERION = 3  # places to open for one criterion
_QUOTE = 320  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A place to open: file, page, section, quotation, and what it is shown for.

    ``serves`` are the levels of the criteria that rest on it, ``certain`` whether all of
    them are met.
    """

    document: str
    page: int
    section: str
    quote: str
    serves: tuple[int, ...]
    certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What the assessor is likely to ask, at which level, about which criterion."""

    level: int
    criterion: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorBrief:
    """One indicator, ready for the interview.

    Attributes:
        told: the indicator as the report has it.
        opened: the places to open, in the order of the ladder.
        questions: from its open criteria up to the claimed level, or the next one.
        draft: of an explanation.
        needs: what to bring or confirm.
        helpers: agencies that usually have what is missing, beside the owner.
        wrong: citations of its explanation that do not hold.
    """

    told: ReportedIndicator
    opened: tuple[Opened, ...]
    questions: tuple[Question, ...]
    draft: Draft
    needs: tuple[Need, ...]
    helpers: tuple[str, ...]
    wrong: tuple[ReportedCitation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A pack for one agency, or for chosen indicators; ``owner`` is empty for these."""

    owner: str
    share: str
    as_of: str
    instrument: str
    parts: tuple[IndicatorBrief, ...]


def brief(  # noqa: PLR0913, PLR0917 - a report, its instrument, and the choice
    report: GapReport,
    instrument: Instrument,
    interview: Interview,
    chosen: Collection[str],
    w: Wording,
    owner: str = "",
) -> Brief:
    """The pack on the indicators *chosen* by id, in the report's order."""
    return Brief(
        owner=owner,
        share=report.share,
        as_of=report.as_of,
        instrument=report.instrument.name,
        parts=tuple(
            _part(told, instrument.by_id[told.id], report, interview, w)
            for told in report.indicators
            if told.id in chosen
        ),
    )


def _part(
    told: ReportedIndicator,
    indicator: Indicator,
    report: GapReport,
    interview: Interview,
    w: Wording,
) -> IndicatorBrief:
    owner = (told.owner or "").casefold()
    return IndicatorBrief(
        told=told,
        opened=tuple(_opened(told)),
        questions=tuple(_questions(told, indicator, interview)),
        draft=draft(told, indicator, report, interview, w),
        needs=arrangement.needs(told),
        helpers=tuple(o for o in indicator.owners if o.casefold() != owner),
        wrong=tuple(c for c in told.citations if c.verdict != "found"),
    )


def _opened(told: ReportedIndicator) -> Iterator[Opened]:
    """The quotes by place, each with the levels that it serves; then those to review."""
    outcomes = {criterion.id: criterion.outcome for criterion in told.criteria}
    places: dict[tuple[str, int, str], list[Quote]] = {}
    for group in arrangement.cited(told):
        if group.criterion is not None:
            for quote in telling(group.quotes)[:_PER_CRITERION]:
                key = quote.document, quote.page, quote.quote
                places.setdefault(key, []).append(quote)
    for quote in told.review:
        places.setdefault((quote.document, quote.page, quote.quote), [quote])
    for quotes in places.values():
        first = quotes[0]
        yield Opened(
            document=first.document,
            page=first.page,
            section=first.section,
            quote=shortened(first.quote, _QUOTE),
            serves=tuple(sorted({q.level for q in quotes if q.level is not None})),
            certain=all(outcomes.get(q.criterion or "") == "met" for q in quotes),
        )


def _questions(
    told: ReportedIndicator, indicator: Indicator, interview: Interview
) -> Iterator[Question]:
    criteria = {criterion.id: criterion for criterion in indicator.criteria}
    highest = max(told.claimed_level or 0, min(told.supported_level + 1, 5))
    seen: set[str] = set()
    for each in told.criteria:
        asked = criteria.get(each.id)
        is_open = each.outcome != "met" and each.level <= highest
        if asked is None or asked.optional or not is_open:
            continue
        for text in _texts(told, each, asked, indicator, interview):
            if text not in seen:
                seen.add(text)
                yield Question(level=each.level, criterion=each.id, text=text)


def _texts(
    told: ReportedIndicator,
    each: ReportedCriterion,
    asked: Criterion,
    indicator: Indicator,
    interview: Interview,
) -> Iterator[str]:
    filled = {
        "object": indicator.object,
        "statement": each.statement,
        "note": each.note or "belum ada yang terlihat",
        "level": each.level,
        "claimed": told.claimed_level or "",
    }
    quote = next((q for q in told.evidence if q.criterion == each.id), None)
    if each.outcome == "check" and quote is not None:
        name = quote.document.rsplit("/", 1)[-1]
        for template in interview.unsure:
            yield template.format(**filled, document=name, page=quote.page)
    templates: Sequence[str] = interview.about(asked)
    if each.outcome == "unreadable":
        templates = (*interview.unread, *templates[:1])
    for template in templates:
        if "{note}" not in template or each.note:
            yield template.format(**filled)

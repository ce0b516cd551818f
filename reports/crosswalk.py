"""Last year's work is not lost: what evidence for one instrument does for another."""

from __future__ import annotations

from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.links import Link, links
from indicator_corpus.origin import Relation
from reports.gap_report import GapReport, ReportedIndicator
from reports.supplement import CarriedEvidence, Crosswalk, CrosswalkRow

_FIRST_LEVELS = 2  # what to bring first where nothing is there yet


def crosswalk(
    report: GapReport,
    old: Instrument,
    new: Instrument,
    found: GapReport | None = None,
) -> Crosswalk:
    """What the evidence in *report*, on *old*, does for the indicators of *new*.

    With *found*, a report on *new* of the same share, what is missing is what that
    report asks for; else what the first levels ask for.
    """
    judged = {indicator.id: indicator for indicator in report.indicators}
    all_links = links(old, new)
    asked = {i.id: i for i in found.indicators} if found else {}
    rows = []
    for indicator in new.indicators:
        own = [link for link in all_links if link.new == indicator.id]
        carried = tuple(_carried(judged[k.old], k) for k in own if k.old in judged)
        state = _state(indicator, carried)
        rows.append(
            CrosswalkRow(
                id=indicator.id,
                short=indicator.short,
                weight=indicator.weight,
                state=state,
                carried=carried,
                missing=_missing(indicator, state, asked.get(indicator.id)),
            )
        )
    linked = {link.old for link in all_links}
    return Crosswalk(
        instrument=old.id,
        name=old.name,
        rows=tuple(rows),
        unused=tuple(f"{i.id} {i.short}" for i in old.indicators if i.id not in linked),
        notes=new.notes,
    )


def _carried(judged: ReportedIndicator, link: Link) -> CarriedEvidence:
    return CarriedEvidence(
        id=judged.id,
        short=judged.short,
        relation=link.relation.value,
        level=judged.supported_level,
        documents=tuple(dict.fromkeys(quote.document for quote in judged.evidence)),
        note=link.note,
    )


def _state(indicator: Indicator, carried: tuple[CarriedEvidence, ...]) -> str:
    if indicator.central is not None:
        return "central"
    useful = {each.relation for each in carried if each.documents}
    if Relation.SAME.value in useful:
        return "served"
    return "partly" if useful else "nothing"


def _missing(
    indicator: Indicator, state: str, asked: ReportedIndicator | None
) -> tuple[str, ...]:
    if indicator.central is not None:
        return ()
    if asked is not None:
        told = [reason.remedy for reason in asked.reasons if reason.remedy]
        return tuple(dict.fromkeys(told))
    first = 1 if state == "nothing" else _FIRST_LEVELS
    return tuple(
        criterion.remedy
        for level in indicator.levels
        if first <= level.number <= _FIRST_LEVELS
        for criterion in level.criteria
        if not criterion.optional
    )

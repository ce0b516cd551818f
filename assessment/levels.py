"""Levels and the index of an instrument (PermenPANRB 59/2020, Lampiran).

Index = sum of level times weight, over 100. A level is at least the instrument's
lowest: level 1 of every indicator holds even where nothing is there yet ("belum atau
telah tersedia").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.finding import Finding, Outcome
from indicator_corpus.indicator import Indicator, Instrument


def supported_level(findings: Iterable[Finding], *, open_counts: bool = False) -> int:
    """R1: the highest level whose criteria, and all below, are met; 0 if none is.

    With *open_counts*, criteria that a person must check count as met.

    Source: PermenPANRB 59/2020, Lampiran; Pedoman Menteri PANRB 3/2024, levels 2 to 5
    ("Kriteria tingkat N-1 telah terpenuhi").
    """
    accepted = {Outcome.MET, Outcome.CHECK} if open_counts else {Outcome.MET}
    by_level: dict[int, bool] = {}
    for finding in findings:
        holds = finding.outcome in accepted or finding.criterion.optional
        by_level[finding.level] = by_level.get(finding.level, True) and holds
    level = 0
    while by_level.get(level + 1, False):
        level += 1
    return level


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """An index with its parts: the whole, by domain id and by aspect id."""

    whole: float
    domains: dict[str, float]
    aspects: dict[str, float]


def index(instrument: Instrument, levels: Mapping[str, float]) -> Index:
    """The index of *levels* (indicator id to level), 1..5 with four decimals.

    Raises:
        KeyError: where an indicator of *instrument* has no level.
    """
    return Index(
        whole=_mean(instrument, instrument.indicators, levels),
        domains={
            part.id: _mean(
                instrument,
                (i for i in instrument.indicators if i.domain == part.id),
                levels,
            )
            for part in instrument.domains
        },
        aspects={
            part.id: _mean(
                instrument,
                (i for i in instrument.indicators if i.aspect == part.id),
                levels,
            )
            for part in instrument.aspects
        },
    )


def _mean(
    instrument: Instrument, indicators: Iterable[Indicator], levels: Mapping[str, float]
) -> float:
    chosen = list(indicators)
    weight = sum(indicator.weight for indicator in chosen)
    total = sum(
        max(levels[indicator.id], instrument.lowest_level) * indicator.weight
        for indicator in chosen
    )
    return round(total / weight, 4)


def predicate(instrument: Instrument, value: float) -> str:
    """The word for the index *value*, compared with two decimals as published."""
    ranked = sorted(instrument.predicates, key=lambda p: -p.at_least)
    return next(p.name for p in ranked if round(value, 2) >= p.at_least)

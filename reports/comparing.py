"""Years and stages side by side: levels, indexes and predicates of several columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessment.baseline import Baseline
from assessment.claim import Claims
from assessment.levels import Index, index, predicate
from indicator_corpus.indicator import Instrument
from reports.gap_report import GapReport

_DROPS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One column: its heading and the levels by indicator; what it lacks is not there."""

    name: str
    levels: Mapping[str, float]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One row: the whole, a domain, an aspect or an indicator.

    Attributes:
        sort: index, domain, aspect or indicator.
        id, name, weight: of the part; weight in percent.
        values: one per stage; None where the stage tells nothing of it.
    """

    sort: str
    id: str
    name: str
    weight: float
    values: tuple[float | None, ...]

    def changes(self) -> tuple[float | None, ...]:
        """The difference of every value to the first, both as published: two decimals."""
        first = self.values[0]
        return tuple(
            None
            if first is None or value is None
            else round(round(value, 2) - round(first, 2), 2)
            for value in self.values
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """An indicator that a stage puts lower than the first one: levels and points lost."""

    id: str
    name: str
    before: float
    after: float
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Stages of one instrument side by side; the first is what the others differ from.

    ``rows`` are in reading order: index, then each domain with its aspects and their
    indicators. ``drops`` holds, per stage, the biggest ones.
    """

    instrument: str
    stages: tuple[str, ...]
    predicates: tuple[str, ...]
    rows: tuple[Compared, ...]
    drops: tuple[tuple[Drop, ...], ...]
    notes: tuple[str, ...]


def last_year_of(report: GapReport, name: str = "Tahun lalu") -> tuple[Stage, ...]:
    """Last year's result as *report* holds it; nothing where it holds none."""
    if report.baseline is None:
        return ()
    return (Stage(name=name, levels=report.baseline.levels),)


def claimed_in(report: GapReport, name: str = "Mandiri") -> tuple[Stage, ...]:
    """The self-assessment as *report* holds it; nothing where nothing was claimed."""
    levels = {
        i.id: float(i.claimed_level)
        for i in report.indicators
        if i.claimed_level is not None
    }
    return (Stage(name=name, levels={**_central(report), **levels}),) if levels else ()


def supported_in(report: GapReport, name: str = "Didukung bukti") -> tuple[Stage, ...]:
    """What the evidence supports according to *report*."""
    levels = {i.id: float(i.supported_level) for i in report.indicators}
    return (Stage(name=name, levels={**_central(report), **levels}),)


def _central(report: GapReport) -> dict[str, float]:
    return {c.id: c.value for c in report.central if c.value is not None}


def stage_of_baseline(baseline: Baseline, name: str) -> Stage:
    """An official or interim result as a column called *name*."""
    return Stage(name=name, levels=baseline.levels, notes=baseline.notes)


def stage_of_claims(claims: Claims, name: str) -> Stage:
    """A self-assessment as a column called *name*."""
    levels = {
        row.indicator: row.value if row.value is not None else float(row.level)
        for row in claims.rows
        if row.level is not None
    }
    return Stage(name=name, levels=levels, notes=claims.notes)


def comparison(instrument: Instrument, stages: Sequence[Stage]) -> Comparison:
    """*stages* of *instrument* side by side.

    Raises:
        ValueError: there is no stage.
    """
    if not stages:
        raise ValueError("tidak ada yang dibandingkan")
    whole = [_index(instrument, stage) for stage in stages]
    rows = [_row("index", "", "Indeks", 100.0, tuple(each.whole for each in whole))]
    for domain in instrument.domains:
        values = tuple(each.domains[domain.id] for each in whole)
        rows.append(_row("domain", domain.id, domain.name, domain.weight, values))
        for aspect in instrument.aspects:
            if aspect.domain == domain.id:
                values = tuple(each.aspects[aspect.id] for each in whole)
                told = ("aspect", aspect.id, aspect.name, aspect.weight, values)
                rows += [_row(*told), *_indicators(instrument, aspect.id, stages)]
    return Comparison(
        instrument=instrument.name,
        stages=tuple(stage.name for stage in stages),
        predicates=tuple(predicate(instrument, each.whole) for each in whole),
        rows=tuple(rows),
        drops=tuple(_drops(instrument, stages[0], stage) for stage in stages),
        notes=tuple(_notes(instrument, stages)),
    )


def _index(instrument: Instrument, stage: Stage) -> Index:
    lowest = instrument.lowest_level
    levels = {i.id: stage.levels.get(i.id, lowest) for i in instrument.indicators}
    return index(instrument, levels)


def _row(
    sort: str, key: str, name: str, weight: float, values: tuple[float | None, ...]
) -> Compared:
    return Compared(sort=sort, id=key, name=name, weight=weight, values=values)


def _indicators(
    instrument: Instrument, aspect: str, stages: Sequence[Stage]
) -> Iterable[Compared]:
    for indicator in instrument.indicators:
        if indicator.aspect == aspect:
            values = tuple(stage.levels.get(indicator.id) for stage in stages)
            name = indicator.short or indicator.name
            yield _row("indicator", indicator.id, name, indicator.weight, values)


def _drops(instrument: Instrument, first: Stage, stage: Stage) -> tuple[Drop, ...]:
    """The indicators that cost *stage* most against *first*, the dearest first."""
    whole = sum(i.weight for i in instrument.indicators)
    found = []
    for indicator in instrument.indicators:
        before, after = first.levels.get(indicator.id), stage.levels.get(indicator.id)
        if before is None or after is None:
            continue
        low = max(after, instrument.lowest_level)
        points = (max(before, instrument.lowest_level) - low) * indicator.weight / whole
        if points > 0:
            found.append(
                Drop(
                    id=indicator.id,
                    name=indicator.short or indicator.name,
                    before=before,
                    after=after,
                    points=round(points, 4),
                )
            )
    return tuple(sorted(found, key=lambda drop: -drop.points)[:_DROPS])


def _notes(instrument: Instrument, stages: Sequence[Stage]) -> Iterable[str]:
    for stage in stages:
        absent = [i.id for i in instrument.indicators if i.id not in stage.levels]
        if absent:
            yield (
                f"{stage.name}: tanpa nilai untuk indikator {', '.join(absent)}; "
                f"dihitung {instrument.lowest_level} dalam indeks"
            )
        yield from (
            f"{stage.name}: {note}"
            for note in stage.notes
            if not note.startswith("tidak ada ")
        )

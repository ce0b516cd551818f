"""What contradicts itself in an instrument whose files are each well formed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from indicator_corpus.indicator import Check, Criterion, Indicator, Instrument

_WEIGHT_TOLERANCE = 1e-6
_LEVELS = (1, 2, 3, 4, 5)


def contradictions(
    instrument: Instrument, files: Mapping[str, Indicator], *, is_whole: bool
) -> Iterator[str]:
    """Every contradiction, as ``file: place: fact``.

    Args:
        instrument: all that was loaded.
        files: the indicators by the name of their file.
        is_whole: whether every file was loaded; otherwise sums of weights and
            references to other indicators say nothing and are not looked at.
    """
    doubled = tuple(_doubled(files))
    yield from doubled
    yield from _parts(instrument)
    if is_whole and not doubled:
        yield from _weights_of_indicators(instrument)
        yield from _references(instrument, files)
    for name, indicator in files.items():
        for fact in _own(instrument, indicator):
            yield f"{name}: {fact}"


def _doubled(files: Mapping[str, Indicator]) -> Iterator[str]:
    first: dict[str, str] = {}
    for name, indicator in files.items():
        if indicator.id in first:
            yield f"{name}: id {indicator.id!r} sudah dipakai {first[indicator.id]}"
        first.setdefault(indicator.id, name)


def _parts(instrument: Instrument) -> Iterator[str]:
    """Domains and aspects: do they add up and belong together?"""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", instrument.id):
        yield f"instrument.yaml: id: {instrument.id!r} hanya boleh huruf, angka, . _ -"
    yield from _sum("domains", [part.weight for part in instrument.domains])
    yield from _sum("aspects", [part.weight for part in instrument.aspects])
    domains = {part.id for part in instrument.domains}
    for aspect in instrument.aspects:
        if aspect.domain not in domains:
            place = f"instrument.yaml: aspects.{aspect.id}"
            yield f"{place}: domain {aspect.domain!r} tidak ada"
    for domain in instrument.domains:
        own = [part.weight for part in instrument.aspects if part.domain == domain.id]
        yield from _sum(f"domains.{domain.id}", own, domain.weight, of="aspek")


def _weights_of_indicators(instrument: Instrument) -> Iterator[str]:
    yield from _sum("indicators", [each.weight for each in instrument.indicators])
    for aspect in instrument.aspects:
        own = [i.weight for i in instrument.indicators if i.aspect == aspect.id]
        yield from _sum(f"aspects.{aspect.id}", own, aspect.weight, of="indikator")


def _sum(
    place: str, weights: Sequence[float], expected: float = 100, of: str = ""
) -> Iterator[str]:
    if abs(sum(weights) - expected) > _WEIGHT_TOLERANCE:
        what = f"jumlah bobot {of}".rstrip()
        yield f"instrument.yaml: {place}: {what} {sum(weights):g}, bukan {expected:g}"


def _references(
    instrument: Instrument, files: Mapping[str, Indicator]
) -> Iterator[str]:
    for name, indicator in files.items():
        for other in indicator.counterpart:
            if other not in instrument.by_id:
                yield f"{name}: counterpart: indikator {other!r} tidak ada"
    for kind, affinity in instrument.affinity.items():
        for other in (*affinity.only, *affinity.also):
            if other not in instrument.by_id:
                yield f"affinity.yaml: {kind}: indikator {other!r} tidak ada"


def _own(instrument: Instrument, indicator: Indicator) -> Iterator[str]:
    if not indicator.id.isdecimal():
        yield f"id: {indicator.id!r} harus berupa angka"
    numbers = tuple(level.number for level in indicator.levels)
    if numbers != _LEVELS:
        yield f"levels: harus 1 sampai 5 berurutan, bukan {list(numbers)}"
    yield from _place(instrument, indicator)
    counted = Counter(criterion.id for criterion in indicator.criteria)
    for criterion_id, times in counted.items():
        if times > 1:
            yield f"levels: kriteria {criterion_id!r} ditulis {times} kali"
    for criterion in indicator.criteria:
        for fact in (
            *_named_by(criterion, indicator, instrument),
            *_left_out(criterion, indicator),
        ):
            yield f"{criterion.id}: {fact}"


def _place(instrument: Instrument, indicator: Indicator) -> Iterator[str]:
    aspects = {part.id: part for part in instrument.aspects}
    if indicator.domain not in {part.id for part in instrument.domains}:
        yield f"domain: {indicator.domain!r} tidak ada di instrument.yaml"
    if indicator.aspect not in aspects:
        yield f"aspect: {indicator.aspect!r} tidak ada di instrument.yaml"
    elif aspects[indicator.aspect].domain != indicator.domain:
        yield f"aspect: {indicator.aspect!r} bukan bagian domain {indicator.domain!r}"


def _named_by(
    criterion: Criterion, indicator: Indicator, instrument: Instrument
) -> Iterator[str]:
    """What *criterion* names that does not exist."""
    items = {item.id for item in indicator.content}
    for place, names, known, where in (
        ("cues", criterion.cues, instrument.cues.keys(), "cues.yaml"),
        ("items", criterion.items, items, "content"),
        ("kinds", criterion.kinds, instrument.affinity.keys(), "affinity.yaml"),
        ("not_kinds", criterion.not_kinds, instrument.affinity.keys(), "affinity.yaml"),
        ("shown_by", criterion.shown_by, instrument.affinity.keys(), "affinity.yaml"),
    ):
        for name in names:
            if name not in known:
                yield f"{place}: {name!r} tidak ada di {where}"


def _left_out(criterion: Criterion, indicator: Indicator) -> Iterator[str]:
    """What the check of *criterion* needs and does not get."""
    check = criterion.check
    items = len(criterion.items or indicator.content)
    if check is Check.CONTENT and not indicator.content:
        yield "content: daftar muatan kosong"
    elif check is Check.CONTENT and (criterion.at_least or 0) > items:
        yield f"at_least: {criterion.at_least}, padahal hanya ada {items} muatan"
    if check is Check.SAID and not (criterion.cues or criterion.phrases):
        yield "cues atau phrases harus diisi"
    if check in {Check.REVIEW, Check.RECENT} and criterion.max_age_years is None:
        yield "max_age_years harus diisi"
    if check is Check.BUDGET_YEARS and criterion.years is None:
        yield "years harus diisi"

"""Meetings that papers name by their day alone: "pekerjaan yang diminta rapat 21 Januari 2025".

Who answers a meeting need not say again what it was on; its minutes do, and whoever claims
them says for what.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from classifiers.declarations import Declaration
from classifiers.reading import Reading
from evidence.dates import MONTH, first_date
from indicator_corpus.indicator import Instrument

_MINUTES = frozenset({"notulen", "berita_acara", "reviu"})
_MOST = 3  # objects of one meeting; of more, nobody knows which is meant


def meetings_named(
    readings: Iterable[Reading],
    declarations: Iterable[Declaration],
    instrument: Instrument,
) -> dict[str, str]:
    """By the name of a meeting in any of *readings*, what it was on.

    That is what its minutes are claimed for (*declarations*), if no other meeting was held
    on that day.
    """
    readings = tuple(readings)
    claimed: dict[str, list[str]] = defaultdict(list)
    for declaration in declarations:
        if declaration.by == "claim":
            claimed[declaration.path].append(declaration.indicator)
    held = _held(readings, claimed, instrument)
    named = _by_day(instrument.cues.get("meetings", ()))
    return {
        name[0]: held[day]
        for reading in readings
        if reading.path in claimed and held
        for name in named.finditer(reading.document.text)
        if (day := first_date(name[0])) in held and day != reading.formalities.date
    }


@lru_cache
def _by_day(meetings: tuple[str, ...]) -> re.Pattern[str]:
    """What is called one of *meetings* by its day alone: "rapat tanggal 21 Januari 2025"."""
    words = "|".join(r"\s+".join(map(re.escape, m.split())) for m in meetings)
    return re.compile(
        rf"\b(?:{words or '(?!)'})(?:\s+(?:pada|tanggal|tgl))*"
        rf"\s+\d{{1,2}}\s+(?:{MONTH})\s+20\d\d\b",
        re.IGNORECASE,
    )


def _held(
    readings: Iterable[Reading],
    claimed: Mapping[str, list[str]],
    instrument: Instrument,
) -> dict[date, str]:
    """By day, what the one meeting that was held on it was on."""
    held: dict[date, set[tuple[str, ...]]] = defaultdict(set)
    for reading in readings:
        day = reading.formalities.date
        if reading.formalities.kind in _MINUTES and day and reading.path in claimed:
            numbers = claimed[reading.path]
            objects = dict.fromkeys(instrument.by_id[n].object for n in numbers)
            held[day].add(tuple(objects))
    alone = {day: next(iter(told)) for day, told in held.items() if len(told) == 1}
    return {day: "; ".join(on) for day, on in alone.items() if len(on) <= _MOST}

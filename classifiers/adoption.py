"""Plans that lie beside the decree that adopts them.

An architecture or a roadmap is often a book of its own, with a cover and chapters, and
the decree that adopts it another, short file. The book is then as formal as its decree
(Pedoman Menteri PANRB 3/2024, indicators 11 and 12, level 2: "terdokumentasi secara
formal").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from classifiers.reading import Reading
from evidence.formalities import Standing
from evidence.kinds import kind_table

_YEAR = re.compile(r"\b20\d\d\b")


def adopted(readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """*readings*, each plan that a decree among them adopts as formal as that decree."""
    told = adopted_among(tuple(readings.values()))
    return dict(zip(readings, told, strict=True))


def adopted_among(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The same of *readings* in their order."""
    orders = [read for read in readings if _orders(read)]
    return tuple(_as_formal(read, orders) for read in readings)


def _orders(read: Reading) -> bool:
    """Whether *read* is a decree or a regulation in force."""
    formal = read.formalities
    in_force = formal.standing is Standing.ISSUED
    return in_force and formal.kind in kind_table().legal


def _as_formal(read: Reading, orders: Iterable[Reading]) -> Reading:
    formal = read.formalities
    table = kind_table()
    named = table.plans.get(formal.kind)
    if named is None or formal.standing is not Standing.UNKNOWN:
        return read
    for order in orders:
        subject = " ".join(order.formalities.subject.split())
        if (
            named.match(subject)
            and table.plan_field.search(subject)
            and _same_years(read, subject)
        ):
            decree = order.formalities
            return replace(
                read,
                formalities=replace(
                    formal,
                    number=formal.number or decree.number,
                    year=formal.year or decree.year,
                    date=decree.date or formal.date,
                    standing=Standing.ISSUED,
                    adopted_by=order.path,
                ),
            )
    return read


def _same_years(read: Reading, subject: str) -> bool:
    """Whether the plan and the *subject* of a decree do not name different years."""
    ours, theirs = set(_YEAR.findall(read.called)), set(_YEAR.findall(subject))
    return not ours or not theirs or ours == theirs

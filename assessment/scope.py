"""How much of the government a document covers: all units, some, unsaid (rule R5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assessment.exhibit import Exhibit
from assessment.finding import Outcome
from assessment.hearing import Ear
from assessment.unit_counts import UnitCounts
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Instrument

_HEAD = 400  # characters in which a rule names who issued it
_WHOLE_GOVERNMENT = re.compile(
    r"di\s+lingkungan\s+pemerintah(?:an)?\s+(?:daerah|kota|kabupaten|provinsi)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the documents say of their scope."""

    outcome: Outcome
    note: str
    passages: tuple[Passage, ...] = ()


def scope(
    instrument: Instrument, exhibits: Sequence[Exhibit], ear: Ear, units: int | None
) -> Scope:
    """R5: whether *exhibits* cover every unit of the government of *units* units.

    What says both is for a person to check.

    Source: Pedoman Menteri PANRB 3/2024, levels 2 to 4 ("sebagian", "seluruh unit
    kerja/perangkat daerah").
    """
    counts = UnitCounts.of(instrument)
    whole: list[Passage] = []
    every: list[Passage] = []
    some: list[Passage] = []
    notes: list[str] = []
    local = [e for e in exhibits if _binds_one_unit(e, ear)]
    some += [e.match.passage for e in local]
    notes += ["hanya mengikat unit yang menetapkannya"] * len(local)
    for exhibit in (e for e in exhibits if e not in local):
        for passage in exhibit.passages:
            counted = counts.all_of(passage.text, units)
            if any(map(ear.affirms(passage.text), counts.of_every(passage.text))):
                every.append(passage)
            whole += [passage] * (counted is True)
            some += [passage] * (counted is False)
            if counted is False:
                notes.append(counts.told(passage.text, units))
        for heard in ear.hear(exhibit.reading, exhibit.passages):
            if heard.key == ("cue", "scope_all") and heard.affirmed:
                if heard.passage not in every:
                    every.append(heard.passage)
            elif heard.key == ("cue", "scope_partial"):
                some.append(heard.passage)
    if whole:
        note = "jumlahnya mencakup seluruh perangkat daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(whole))
    return _weighed(every, some, notes, exhibits)


def _binds_one_unit(exhibit: Exhibit, ear: Ear) -> bool:
    """Whether the head of one unit issued it, who rules no other."""
    return ear.names("local_issuers", exhibit.reading.document.text[:_HEAD])


def _weighed(
    every: list[Passage],
    some: list[Passage],
    notes: list[str],
    exhibits: Sequence[Exhibit],
) -> Scope:
    if every and not some:
        note = "menyebut seluruh perangkat daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(every))
    if every and not notes:
        if len(every) > len(some):
            note = "menyebut seluruh perangkat daerah"
            return Scope(outcome=Outcome.MET, note=note, passages=tuple(every))
        note = "menyebut seluruh perangkat daerah dan sebagian perangkat daerah"
        return Scope(outcome=Outcome.CHECK, note=note, passages=(*every, *some))
    if some:
        note = (
            "; ".join(dict.fromkeys(notes))
            or "hanya menyebut sebagian perangkat daerah"
        )
        return Scope(outcome=Outcome.UNMET, note=note, passages=tuple(some))
    whole = [
        e.match.passage
        for e in exhibits
        if e.kind in kind_table().policies
        and _WHOLE_GOVERNMENT.search(e.reading.formalities.subject)
    ]
    if whole:
        note = "berlaku di lingkungan pemerintah daerah"
        return Scope(outcome=Outcome.MET, note=note, passages=tuple(whole))
    return Scope(outcome=Outcome.UNMET, note="tidak menyebut cakupan perangkat daerah")

"""The words by which a self-assessment knows the government's own things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assessment.claim import Claims
from classifiers.applications import own_applications
from classifiers.definitions import called, glossed, own_names
from classifiers.local_words import LocalWords
from classifiers.reading import Reading, bare_name
from classifiers.topics import Topics
from indicator_corpus.indicator import Affinity, Instrument


def local_words(
    readings: Sequence[Reading], claims: Claims, instrument: Instrument
) -> LocalWords:
    """What *claims* explain and cite, weighed by how rare it is among *readings*."""
    explanations = {row.indicator: row.narrative for row in claims.rows}
    cited = {row.indicator: "\n".join(map(bare_name, row.files)) for row in claims.rows}
    known = [indicator.description for indicator in instrument.indicators]
    return LocalWords(
        explanations,
        readings,
        known,
        _own(readings, instrument),
        cited,
        own_applications(readings, instrument),
        {i.id: i.terms.names[0] for i in instrument.indicators if i.terms.names},
    )


def _own(readings: Iterable[Reading], instrument: Instrument) -> dict[str, str]:
    """By name that the government gives to a thing, what the instrument calls it."""
    topics = Topics(instrument)
    readings = tuple(readings)
    said = [name for each in instrument.indicators for name in each.terms.names]
    offices = instrument.cues.get("offices", ())
    named = glossed(readings, said, offices) | own_names(readings)
    meant = {
        name: meaning
        for name, meaning in named.items()
        if topics.said(meaning).keys() - topics.said(name).keys()
    }
    for name, kind in called(readings, instrument.cues.get("title_ends", ())).items():
        objects = instrument.affinity.get(kind, Affinity()).only
        if objects and not topics.said(name):
            meant[name] = " ".join(instrument.by_id[each].object for each in objects)
    return meant

"""The words by which a self-assessment knows the government's own things."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from assessment.claim import Claims
from classifiers.applications import own_applications
from classifiers.claimed_chapters import claimed_chapters
from classifiers.declarations import Declaration
from classifiers.definitions import called, glossed, headed, own_names
from classifiers.home import home_of, region
from classifiers.local_words import LocalWords
from classifiers.meetings import meetings_named
from classifiers.reading import Reading, bare_name
from classifiers.topics import Topics
from indicator_corpus.indicator import Affinity, Indicator, Instrument, Pattern

_FEWEST = 2  # words of a name that is cut short


def local_words(
    readings: Sequence[Reading],
    claims: Claims,
    instrument: Instrument,
    declarations: Iterable[Declaration] = (),
) -> LocalWords:
    """What *claims* explain and cite, weighed by how rare it is among *readings*.

    Meetings are on what their minutes are claimed for, by *declarations*.
    """
    explanations = {row.indicator: row.narrative for row in claims.rows}
    cited = {row.indicator: "\n".join(map(bare_name, row.files)) for row in claims.rows}
    known = [indicator.description for indicator in instrument.indicators]
    topics = Topics(instrument)
    return LocalWords(
        explanations,
        readings,
        known,
        meetings_named(readings, declarations, instrument)
        | _own(readings, instrument, topics),
        cited,
        own_applications(readings, instrument, topics),
        {i.id: i.terms.names[0] for i in instrument.indicators if i.terms.names},
        _chapters(readings, instrument, explanations, topics),
    )


def _chapters(
    readings: Iterable[Reading],
    instrument: Instrument,
    explanations: Mapping[str, str],
    topics: Topics,
) -> dict[str, str]:
    """By name of a chapter that no instrument knows, what the claims with it are on."""
    return {
        name: on_one
        for name, told in claimed_chapters(readings, explanations).items()
        if not topics.said(name) and (on_one := _on_one_topic(instrument, told))
    }


def _own(
    readings: Iterable[Reading], instrument: Instrument, topics: Topics
) -> dict[str, str]:
    """By name that the government gives to a thing, what the instrument calls it."""
    readings = tuple(readings)
    said = [name for each in instrument.indicators for name in each.terms.names]
    offices = instrument.cues.get("offices", ())
    named = headed(readings) | glossed(readings, said, offices) | own_names(readings)
    meant = {
        name: meaning
        for name, meaning in named.items()
        if topics.said(meaning).keys() - topics.said(name).keys()
    }
    for name, kind in called(readings, instrument.cues.get("title_ends", ())).items():
        objects = instrument.affinity.get(kind, Affinity()).only
        if objects and not topics.said(name):
            meant[name] = " ".join(instrument.by_id[each].object for each in objects)
    return _in_short(meant, home_of(readings)) | meant


def _on_one_topic(instrument: Instrument, indicators: Collection[str]) -> str:
    """What *indicators* are on, of the practice if they are two sides; else nothing."""
    first = max(map(instrument.by_id.__getitem__, indicators), key=_is_practice)
    sides = {first.id, *first.counterpart}
    return first.object if sides.issuperset(indicators) else ""


def _is_practice(indicator: Indicator) -> bool:
    return indicator.pattern is not Pattern.POLICY


def _in_short(meant: Mapping[str, str], home: str) -> dict[str, str]:
    """The names among *meant* without the name of the region of *home* at their end.

    What a policy of Gunung Seroja calls "Lumbung Data Seroja" is "Lumbung Data" in its
    reports. One word alone may be any word.
    """
    of_region = {*region(home).casefold().split()}
    found: dict[str, str] = {}
    for name, meaning in meant.items():
        words = name.split()
        while len(words) >= _FEWEST and words[-1].casefold() in of_region:
            words.pop()
        if len(words) >= _FEWEST:
            found.setdefault(" ".join(words), meaning)
    return found

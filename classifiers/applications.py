"""Applications that the share's own manuals and screens name, and the service each one is.

"Panduan LAPOR WANGI" tells how complaints are taken up; minutes titled "Evaluasi LAPOR
WANGI" are then on that service, though no instrument knows the name. A roadmap or an
architecture may list such names with what each is for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from classifiers.reading import Reading
from classifiers.topics import Topics
from classifiers.view import NAMED_PLAINLY
from classifiers.words import words
from indicator_corpus.indicator import Instrument, Pattern

KINDS = frozenset({"manual", "screenshot", "brosur"})
_GUIDE = re.compile(  # "BUKU PETUNJUK PENGGUNAAN APLIKASI SITAMBAT - untuk nakhoda"
    r"\b(?i:panduan|manual|petunjuk|pedoman|tutorial|brosur|tampilan|user\s+guide)\s+"
    r"(?:(?i:pengguna(?:an)?|pemakai(?:an)?|operasi(?:onal)?|singkat|ringkas|teknis|book|untuk"
    r"|aplikasi|sistem|layanan|portal|laman)\s+)*"
    r"(?P<name>[A-Z][\w-]*(?:[ ][A-Z][\w-]*){0,2})\b"
)
_HEADED = re.compile(  # "LAPAKKU - RETRIBUSI DAN SEWA KIOS", "SIANGGA (penyusunan anggaran)"
    r"^\W*(?i:aplikasi\s+)?(?P<name>[A-Z][\w-]{3,}(?:[ ][A-Z][\w-]*)?)\s*(?:[-\u2013:|]\s|\()",
    re.MULTILINE,
)
_LISTED = re.compile(  # "Lanting (perencanaan), Bakul (penganggaran), Pundi (keuangan)"
    r"(?<![\w/])(?P<name>[A-Z][\w-]{2,}(?:[ \n][A-Z][\w-]*){0,2})\s+"
    r"\((?P<what>[a-z][^()|]{4,40})\)"
)
_FEWEST_LISTED = 3  # in one paper; what stands alone in brackets may be anything
_ADDRESS = re.compile(r"\bhttps?://(?P<name>[a-z][a-z-]{3,20})\.[a-z]")
_SMALL_WORD = re.compile(r"(?<![/.@\w])[a-z][\w-]*(?![.@/]\w|\w)")
_LOOKED_AT = 4_000  # characters of a text that are looked at for words in small letters
_FIRST_LINES = 240  # characters of a manual or a screen that name its application
_SHORTEST = 4  # letters
_TELLING = 0.8  # how much a manual must say of its service
_AHEAD = 1.5  # times as much as of any other


def own_applications(
    readings: Iterable[Reading], instrument: Instrument, topics: Topics
) -> dict[str, str]:
    """By the name of an application in small letters, the service that it is for.

    A name that is used for two services, that the instrument says itself, or that is a
    word of the share, is none.
    """
    readings = tuple(readings)
    known = _ordinary(instrument)
    parts = {
        word.stem
        for cue in instrument.cues.get("book_parts", ())
        for word in words(cue)
    }
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        number = _service(reading, topics, instrument)
        named = [(name, number) for name in _names(reading)] if number else []
        for name, number in (*named, *_listed(reading, topics, instrument)):
            stems = [word.stem for word in words(name)]
            is_known = known.issuperset(stems) or stems[0] in parts
            if not is_known and topics.said(name).keys() <= {number}:
                found[name.casefold()].add(number)
    own = {name: min(some) for name, some in found.items() if len(some) == 1}
    return {name: own[name] for name in own.keys() - _used_as_words(own, readings)}


def _used_as_words(names: Collection[str], readings: Iterable[Reading]) -> set[str]:
    """Those of *names* that some text writes in small letters, but for addresses."""
    found: set[str] = set()
    for reading in readings if names else ():
        text = reading.document.text[:_LOOKED_AT]
        small = set(_SMALL_WORD.findall(text))
        found |= {
            name for name in names if small.issuperset(name.split()) and name in text
        }
    return found


def _ordinary(instrument: Instrument) -> frozenset[str]:
    """The stems of all that the instrument says: no government's own names."""
    said = [instrument.cues.get(name, ()) for name in instrument.cues]
    texts = [
        *(indicator.description for indicator in instrument.indicators),
        *(owner for indicator in instrument.indicators for owner in indicator.owners),
        *(phrase for phrases in said for phrase in phrases),
    ]
    return frozenset().union(*(words(text).distinct_stems for text in texts))


def _names(reading: Reading) -> Iterator[str]:
    """What the first lines of a manual or a screen may call its application."""
    head = reading.document.text[:_FIRST_LINES]
    for expression in (_GUIDE, _HEADED, _ADDRESS):
        for match in expression.finditer(head):
            if len(match["name"]) >= _SHORTEST:
                yield match["name"]


def _listed(
    reading: Reading, topics: Topics, instrument: Instrument
) -> list[tuple[str, str]]:
    """The (application, service) of a list that explains names: "Lanting (perencanaan)"."""
    found = [
        (" ".join(match["name"].split()), number)
        for match in _LISTED.finditer(reading.document.text)
        if (
            number := _plain_service(
                " ".join(match["what"].split()), topics, instrument
            )
        )
    ]
    return found if len({number for _, number in found}) >= _FEWEST_LISTED else []


def _plain_service(what: str, topics: Topics, instrument: Instrument) -> str:
    """The one service that a few words name plainly: "kepegawaian"; else empty."""
    said = topics.said(f"{instrument.cues['service'][0]} {what}")
    told = {
        number: each.score
        for number, each in said.items()
        if instrument.by_id[number].pattern is Pattern.SERVICE
    }
    ranked = sorted(told, key=lambda number: -told[number])
    plain = bool(ranked) and told[ranked[0]] >= NAMED_PLAINLY
    return ranked[0] if plain and _is_ahead(ranked, told) else ""


def _is_ahead(ranked: Sequence[str], told: Mapping[str, float]) -> bool:
    return len(ranked) == 1 or told[ranked[0]] >= _AHEAD * told[ranked[1]]


def _service(reading: Reading, topics: Topics, instrument: Instrument) -> str:
    """The one service that *reading*, of an application, speaks of; else an empty string."""
    if reading.formalities.kind not in KINDS:
        return ""
    told: dict[str, float] = defaultdict(float)
    for text in (reading.title, *(passage.text for passage in reading.passages)):
        for number, said in topics.said(text).items():
            if instrument.by_id[number].pattern is Pattern.SERVICE:
                told[number] += said.score
    ranked = sorted(told, key=lambda number: -told[number])
    if not ranked or told[ranked[0]] < _TELLING:
        return ""
    return ranked[0] if _is_ahead(ranked, told) else ""

"""Which public service each sector indicator asks about: the self-assessment says it.

A government chooses the sectors of its public services itself (PermenPANRB 59/2020,
indikator layanan publik sektor 1 to 3); the instrument only knows the usual ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from assessment.claim import Claim, Claims
from classifiers.phrases import Phrasebook, phrase_stems
from classifiers.reading import Reading
from classifiers.words import stem, words
from indicator_corpus.indicator import Indicator, Instrument, Pattern
from indicator_corpus.terms import Sector, Terms

_MOST_CLAIMS = 2  # a name in the explanations of more indicators is no service's own
_APPLICATION = re.compile(  # SIPANDU, e-Parkir, SiKapal, SI-GAWAI: no word, no acronym
    r"(?=(?P<several>\b[A-Z]{2,}(?: [A-Z]{2,})+\b)?)"  # or SIAGA KERJA, as a whole
    r"\b(?:[A-Z]{2,}(?:-[A-Z]+)?|[A-Z][a-z]+(?:[A-Z]+[a-z]*)+|[eE]-[A-Z]\w+)\b"
)
_FIELD = re.compile(
    r"\bsektor(?:al)?\s*\d\s*[(:\u2013-]\s*(?P<field>.+)", re.IGNORECASE
)
_FILE = re.compile(r"\S+\.[A-Za-z]{3,4}\b")
_MOST_PAPERS, _LOOKED_AT = 3, 2_000  # papers of an application, characters of each
_OF_TABLES = ("_columns", "_cells")  # cue sets of bare words: "pekerjaan", "hasil"
_MY = "ku"  # papers do not say "my": an application's name does
_SHORTEST = 5  # letters of an application's name
_OWNER, _NAMED, _SAID = 3, 2, 1  # how much an owner, a name, a word of a sector tells


def with_chosen_sectors(
    instrument: Instrument, claims: Claims, readings: Sequence[Reading] = ()
) -> Instrument:
    """*instrument* with each sector indicator asking about what *claims* chose for it.

    Where a claim only names an application, those of *readings* that are called after it
    tell the sector. An indicator whose claim names none keeps its usual ones, without
    those that another indicator's claim took. Without any choice, *instrument* itself.
    """
    choosing = [i for i in instrument.indicators if i.sectors]
    sectors = [sector for indicator in choosing for sector in indicator.sectors]
    chosen: dict[str, Sector] = {}
    for indicator in choosing:
        claim = claims.of(indicator.id)
        sector = _told(claim, sectors) if claim else None
        if sector is not None:
            chosen[indicator.id] = sector
    own = _own_applications(instrument, claims, [i.id for i in choosing])
    for number in sorted(own.keys() - chosen.keys(), key=int):
        left = [each for each in sectors if each not in chosen.values()]
        if sector := _told_by_papers(own[number], left, readings):
            chosen[number] = sector
    asked = {
        i.id: tuple(_with_field(s, claims.of(i.id), sectors) for s in _asked(i, chosen))
        for i in choosing
    }
    for number, names in own.items():
        asked[number] = tuple(_with_applications(s, names) for s in asked[number])
    if all(asked[i.id] == i.sectors for i in choosing):
        return instrument
    return replace(
        instrument,
        indicators=tuple(
            _about(indicator, asked[indicator.id])
            if indicator.id in asked
            else indicator
            for indicator in instrument.indicators
        ),
    )


def _own_applications(
    instrument: Instrument, claims: Claims, choosing: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """What the explanations call the application of each of *choosing*, if they do."""
    named = {
        row.indicator: _applications(f"{row.name}\n{row.narrative}")
        for row in claims.rows
    }
    users = Counter(name for names in named.values() for name in names)
    taken = _names_of_other_services(instrument, named, choosing)
    phrases = _known(instrument)
    known = Phrasebook({0: phrases})
    common = {each for phrase in phrases for each in phrase_stems(phrase)}
    own = {
        number: tuple(
            name
            for name in named.get(number, ())
            if users[name] <= _MOST_CLAIMS
            and name not in taken
            and not any(known.named(name))
            and not _is_ordinary(name, common)
        )
        for number in choosing
    }
    return {number: names for number, names in own.items() if names}


def _is_ordinary(name: str, common: Collection[str]) -> bool:
    """Whether *name* is but an ordinary word in capitals; "PASARKU" is none."""
    word = name.lower()
    is_a_word = name.isalpha() and name.isupper() and not word.endswith(_MY)
    return is_a_word and stem(word) in common


def _names_of_other_services(
    instrument: Instrument, named: Mapping[str, Sequence[str]], choosing: Sequence[str]
) -> frozenset[str]:
    """The names that the claims for services of no sector use for their own.

    Source: Pedoman Menteri PANRB 3/2024, indicators 45 to 47: other services than those
    of indicators 32 to 44 (R17).
    """
    return frozenset(
        name
        for indicator in instrument.indicators
        if indicator.pattern is Pattern.SERVICE and indicator.id not in choosing
        for name in named.get(indicator.id, ())
    )


def _applications(narrative: str) -> tuple[str, ...]:
    text = _FILE.sub(" ", narrative)
    found = (
        name
        for match in _APPLICATION.finditer(text)
        for name in (match["several"], match[0])
        if max(map(len, (name or "").split(" "))) >= _SHORTEST
    )
    return tuple(dict.fromkeys(found))


def _known(instrument: Instrument) -> list[str]:
    """Everything that the instrument itself says: no government's own name."""
    return [
        *(
            phrase
            for cue, told in instrument.cues.items()
            if not cue.endswith(_OF_TABLES)
            for phrase in told
        ),
        *(
            phrase
            for indicator in instrument.indicators
            for phrase in (
                *indicator.terms.names,
                *indicator.terms.words,
                *indicator.terms.applications,
            )
        ),
    ]


def _with_field(sector: Sector, claim: Claim | None, known: Sequence[Sector]) -> Sector:
    """*sector* with what the name of *claim* calls its field, if no sector knows that.

    "Layanan Publik Sektor 2 (tambatan kapal)"; a single word is heard only beside others.
    """
    named = _FIELD.search(claim.name) if claim else None
    if named is None:
        return sector
    field = named["field"].strip(" .)")
    phrases = Phrasebook({0: [phrase for each in known for phrase in _phrases(each)]})
    is_application = bool(_applications(field))  # which are told elsewhere
    if not phrase_stems(field) or is_application or any(phrases.named(field)):
        return sector
    terms = sector.terms
    if " " in field:
        return replace(sector, terms=replace(terms, names=(*terms.names, field)))
    return replace(sector, terms=replace(terms, words=(*terms.words, field)))


def _with_applications(sector: Sector, names: tuple[str, ...]) -> Sector:
    terms = sector.terms
    more = replace(terms, applications=(*terms.applications, *names))
    return replace(sector, terms=more)


def _told(claim: Claim, sectors: Sequence[Sector]) -> Sector | None:
    """The sector that *claim* speaks of most, if it speaks of one at all."""
    book = Phrasebook({i: _phrases(s) for i, s in enumerate(sectors)})
    owners = Phrasebook({i: s.owners for i, s in enumerate(sectors)})
    files = (name.replace("_", " ") for name in claim.files)
    text = "\n".join([claim.name, claim.narrative, *files])
    points: Counter[int] = Counter()
    for hit in owners.find(f"{claim.owner or ''}\n{text}"):
        points[hit.key] += _OWNER
    for place, sector in enumerate(sectors):
        points[place] += _OWNER * _is_part_of(claim.owner or "", sector)
    for hit in book.find(text):
        named = hit.phrase not in sectors[hit.key].terms.words
        points[hit.key] += _NAMED if named else _SAID
    if not any(points.values()):
        return None
    return sectors[min(points, key=lambda i: (-points[i], i))]


def _told_by_papers(
    applications: Iterable[str], sectors: Sequence[Sector], readings: Sequence[Reading]
) -> Sector | None:
    """The one of *sectors* of which the papers tell that are called after *applications*."""
    names = [set(phrase_stems(name)) for name in applications]
    texts = [
        reading.document.text[:_LOOKED_AT]
        for reading in readings
        if any(name <= words(reading.called).distinct_stems for name in names)
    ]
    text = "\n".join(texts[:_MOST_PAPERS])
    return _told(Claim(indicator="", narrative=text), sectors) if text else None


def _is_part_of(owner: str, sector: Sector) -> bool:
    """Whether *owner* is one of the sector's with more in its name: Disnakerperin."""
    longer = owner.casefold().split()
    return any(
        word != short.casefold() and word.startswith(short.casefold())
        for short in sector.owners
        if " " not in short and len(short) >= _SHORTEST
        for word in longer
    )


def _phrases(sector: Sector) -> tuple[str, ...]:
    terms = sector.terms
    return (sector.name, *terms.names, *terms.words, *terms.applications)


def _asked(indicator: Indicator, chosen: dict[str, Sector]) -> tuple[Sector, ...]:
    if indicator.id in chosen:
        return (chosen[indicator.id],)
    taken = list(chosen.values())
    return tuple(s for s in indicator.sectors if s not in taken) or indicator.sectors


def _about(indicator: Indicator, sectors: tuple[Sector, ...]) -> Indicator:
    return replace(
        indicator,
        sectors=sectors,
        owners=tuple(s.owners[0] for s in sectors),
        terms=Terms(
            names=tuple(p for s in sectors for p in s.terms.names),
            words=tuple(p for s in sectors for p in s.terms.words),
            applications=tuple(p for s in sectors for p in s.terms.applications),
        ),
    )

"""Names that a policy gives to things: "Peta Jalan adalah Peta Rencana SPBE Daerah".

From its first article on a policy uses such a name alone. Source: UU 12/2011,
Lampiran II (ketentuan umum memuat batasan pengertian atau definisi).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from classifiers.reading import Reading
from evidence.formalities import Standing
from evidence.kinds import kind_table
from evidence.passage import Passage

_DEFINITION = re.compile(
    r"(?:^|\n|\|)\s*(?:[-•]\s*(?:(?:\d{1,3}|[a-z])\s*[.)])?|(?:\d{1,3}|[a-z])\s*[.)])\s*"
    r"(?P<term>[A-Z][^.;:\n]{1,90}?)\s+(?:adalah|ialah)\s+(?P<meaning>[^;]{10,400}?)"
    r"(?=[.;]\s|[.;]?$|\n\s*(?:[-•]\s*(?:\d{1,3}\s*[.)])?[A-Z]|\d{1,3}\s*[.)]))",
    re.DOTALL,
)
_IN_PROSE = re.compile(  # "Tata Bangun adalah arsitektur SPBE Daerah. Dinas adalah ..."
    r"(?:^|\n|[.;:]\s)\s*(?P<term>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,5})\s+(?:adalah|ialah)\s+"
    r"(?P<meaning>[^.;]{10,300})"
)
_SHORT_FOR = re.compile(
    r"\s*,?\s*yang\s+selanjutnya\s+(?:disebut|disingkat)(?:\s+dengan)?\s+",
    re.IGNORECASE,
)
_TITLED = re.compile(  # "FORUM KERJA ANTAR PERANGKAT DAERAH (FORJANGKAR)"
    r"(?P<meaning>[^()]{8,160}?)\s*\((?P<name>[A-Z][A-Z-]{2,14})\)\s*$"
)
_ALSO_CALLED = re.compile(  # "yang dalam peraturan nasional disebut Peta Rencana SPBE"
    r"\bdi(?:sebut|kenal|namai)\s+(?:juga\s+)?(?:sebagai\s+|dengan\s+)?(?P<name>[A-Z][^.;,]{3,60})"
)
_FURTHER = re.compile(r"\b(?:yang|untuk|guna|dalam rangka)\b", re.IGNORECASE)
_IN_SHORT = 100  # characters of a meaning
_FEWEST, _MOST = 2, 4  # words of such a name
_DEFINING = re.compile(r"ketentuan umum|pengertian|definisi|\bPasal 1$", re.IGNORECASE)


def definitions(passages: Iterable[Passage]) -> dict[str, str]:
    """By name, what the first articles among *passages* say that it means."""
    found: dict[str, str] = {}
    for passage in passages:
        if not _DEFINING.search(passage.section):
            continue
        listed = _DEFINITION.finditer(passage.text)
        for match in (*listed, *_IN_PROSE.finditer(passage.text)):
            long, *short = _SHORT_FOR.split(" ".join(match["term"].split()))
            meaning = " ".join(match["meaning"].split())
            for name in (long, *short):
                found.setdefault(name.strip(" ,"), f"{long} {meaning}")
    return found


def gist(name: str, meaning: str) -> str:
    """What *meaning* says that *name* is: what it is called elsewhere, else its beginning.

    >>> gist("Tapak", "Tapak langkah tahunan, yang secara nasional disebut Peta Rencana SPBE")
    'Peta Rencana SPBE'
    """
    told = meaning.removeprefix(name).strip()
    if called := _ALSO_CALLED.search(told):
        return called["name"]
    return _FURTHER.split(told, maxsplit=1)[0].strip()[:_IN_SHORT]


def own_names(readings: Iterable[Reading]) -> dict[str, str]:
    """By name, what the issued policies among *readings* say in short that it is.

    "Rencana Bertahap adalah peta rencana SPBE Daerah untuk jangka waktu lima tahun" is
    read up to its first "yang" or "untuk": what follows names the parts, not the thing.
    A decree may give one in its title, in brackets.
    """
    names: dict[str, str] = {}
    for reading in readings:
        formal = reading.formalities
        if formal.kind not in kind_table().legal or formal.standing is Standing.DRAFT:
            continue
        if titled := _TITLED.search(formal.subject):
            names.setdefault(titled["name"], titled["meaning"])
        if formal.kind in kind_table().regulations:
            for name, meaning in definitions(reading.passages).items():
                names.setdefault(name, f"{name} {gist(name, meaning)}")
    return names


def called(readings: Iterable[Reading], ends: Sequence[str]) -> dict[str, str]:
    """By name, the kind of the issued paper that the government calls so.

    A roadmap may be titled "Rancang Laku SPBE 2022-2026": of its title the words before
    a year or one of *ends*, which say what all such papers are on.
    """
    names = {}
    end = re.compile(rf"\b(?:{'|'.join((*ends, '20[0-9]{2}'))})\b", re.IGNORECASE)
    for reading in readings:
        formal = reading.formalities
        if formal.kind in kind_table().legal and formal.standing is not Standing.DRAFT:
            name = end.split(" ".join(formal.subject.split()), maxsplit=1)[0].strip()
            if _FEWEST <= len(name.split()) <= _MOST:
                names[name] = formal.kind
    return names


def explained(text: str, meanings: Mapping[str, str]) -> str:
    """*text* followed by the meanings of the defined names in it."""
    folded = text.casefold()  # a look costs a hundredth of a search
    told = [
        meaning
        for name, meaning in meanings.items()
        if name.casefold() in folded
        and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)
    ]
    return "\n".join((text, *told))

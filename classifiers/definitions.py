"""Names that a policy gives to things: "Peta Jalan adalah Peta Rencana SPBE Daerah".

From its first article on a policy uses such a name alone. Source: UU 12/2011,
Lampiran II (ketentuan umum memuat batasan pengertian atau definisi).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

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
_IN_BRACKETS = re.compile(  # "meliputi Ruang Muara (pusat data) dan Jalur Dalam (jaringan intra)"
    r"\b(?!Pemerintah|Perangkat|Daerah|Dinas|Badan)"
    r"(?P<term>[A-Z][\w-]*(?:\s+(?!Daerah)[A-Z][\w-]*){0,3})\s+\((?P<meaning>[a-z][^()]{6,60})\)"
)
_IN_HEADING = re.compile(
    r"(?:^|[.)]\s)\s*(?P<name>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})\s+\((?P<meaning>[a-z][^()|]{4,60})\)$"
)
_CHAPTER_NAME = re.compile(r"BAB\s+[IVXLC]+\s+(?P<name>[^>\n]{3,60})")
_IN_ARTICLE = re.compile(
    r"(?:^|\n|\)\s|\.\s)\s*(?P<term>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4})\s+"
    r"(?:adalah|ialah|merupakan)\s+(?P<meaning>[^.;]{10,200})"
)
_SHORT_FOR = re.compile(
    r"\s*,?\s*yang\s+selanjutnya\s+(?:disebut|disingkat)(?:\s+dengan)?\s+",
    re.IGNORECASE,
)
_TITLED = re.compile(  # "FORUM KERJA ANTAR PERANGKAT DAERAH (FORJANGKAR)"
    r"(?P<meaning>[^()]{8,160}?)\s*\((?P<name>[A-Z][A-Z-]{2,14})\)\s*$"
)
_ALSO_CALLED = re.compile(  # "yang dalam peraturan nasional disebut Peta Rencana SPBE"
    r"\bdi(?:(?:sebut|kenal|namai)\s+(?:juga\s+)?(?:sebagai\s+|dengan\s+)?"
    r"|maksud(?:kan)?\s+(?:dengan|sebagai)\s+)(?P<name>[A-Z][^.;,]{3,60})"
)
_GIVEN = re.compile(  # "Pusat Data adalah ruang server Daerah bernama Sumur Data"
    r"\b(?:bernama|dinamai|dinamakan|diberi\s+nama|dengan\s+nama)\s+[\"\u201c]?"
    r"(?P<name>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})"
)
_NAME = re.compile(r"\b(?P<name>[A-Z][\w-]{2,}(?:[ \n][A-Z][\w-]*){0,3})$")
_NAME_BEFORE = 90  # characters in which a name stands before what it is
_QUOTED = re.compile(r"[\"\u201c](?P<name>[A-Z][^\"\u201c\u201d\n]{2,30})[\"\u201d]")
_ORDERS = re.compile(  # "Menetapkan Ruang Muara sebagai pusat data", "Lewat Jembatan ..."
    r"^(?:(?:me|be)\w+(?:kan|tuk|uk)|lewat|melalui|pada|dengan|untuk|oleh|dan|di|ke|dari)\s+",
    re.IGNORECASE,
)
_FIRST_WORDS = 3_000  # characters of a paper that is no policy, in which it says so
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
        forms = (_DEFINITION, _IN_PROSE, _IN_BRACKETS)
        for match in chain.from_iterable(f.finditer(passage.text) for f in forms):
            long, *short = _SHORT_FOR.split(" ".join(match["term"].split()))
            meaning = " ".join(match["meaning"].split())
            for name in (long, *short):
                found.setdefault(name.strip(" ,"), f"{long} {meaning}")
            if given := _GIVEN.search(meaning):
                found.setdefault(given["name"], f"{given['name']} {long}")
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


def self_explained(reading: Reading) -> dict[str, str]:
    """By name, what *reading*, if it is a regulation, says in short that it means."""
    if reading.formalities.kind not in kind_table().regulations:
        return {}
    told = definitions(reading.passages) | dict(_of_their_chapters(reading.passages))
    return {name: gist(name, meaning) for name, meaning in told.items()}


def _of_their_chapters(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    """Names after which a chapter is called, and what its articles say that they mean.

    "BAB VII SASAK / Pasal 9 / Sasak adalah sistem penghubung layanan Kabupaten."
    """
    for passage in passages:
        called = _CHAPTER_NAME.match(passage.section)
        if called is None:
            continue
        for match in _IN_ARTICLE.finditer(passage.text):
            if match["term"].casefold() == called["name"].strip().casefold():
                yield (
                    match["term"],
                    " ".join(f"{match['term']} {match['meaning']}".split()),
                )


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
        for name, meaning in self_explained(reading).items():
            names.setdefault(name, f"{name} {meaning}")
    return names


def glossed(
    readings: Iterable[Reading], objects: Iterable[str], offices: Iterable[str] = ()
) -> dict[str, str]:
    """By name, which of *objects* some paper says that it is.

    "Jalur Dalam (jaringan intra Kabupaten)", "Ruang Muara merupakan pusat data", "lewat
    Jembatan selaku sistem penghubung layanan", 'jaringan intra "Tali Bukit"'. A name that
    begins with one of *offices* is of who keeps the thing.
    """
    known = sorted({name.casefold() for name in objects if " " in name}, reverse=True)
    ordinary = {word for name in known for word in name.split()}
    keepers = tuple(office.casefold() for office in offices)
    either, ends = "|".join(map(re.escape, known)), tuple(known)
    glosses = re.compile(
        r"(?:\(|\b(?:merupakan|ialah|adalah|yaitu|selaku|sebagai)\s+)"
        rf"(?P<said>(?:{either})[^.,;()]{{0,80}})",
        re.IGNORECASE,
    )
    names: dict[str, str] = {}
    for reading in readings:
        if reading.formalities.standing is Standing.DRAFT:
            continue
        is_legal = reading.formalities.kind in kind_table().legal
        text = reading.document.text[: None if is_legal else _FIRST_WORDS]
        for gloss in glosses.finditer(text):
            before = text[max(0, gloss.start() - _NAME_BEFORE) : gloss.start()]
            if name := _NAME.search(before.rstrip(" \n,")):
                said = " ".join(gloss["said"].split())
                names.setdefault(_within_its_line(name["name"]), said)
        for quoted in _QUOTED.finditer(text):
            before = text[max(0, quoted.start() - _NAME_BEFORE) : quoted.start()]
            said = " ".join(before.rpartition("\n")[2].split())
            if said.casefold().endswith(ends):
                names.setdefault(quoted["name"].strip(), said)
    own = {_ORDERS.sub("", " ".join(n.split())): said for n, said in names.items()}
    return {
        name: said
        for name, said in own.items()
        if name.casefold() not in ordinary and not name.casefold().startswith(keepers)
    }


def headed(readings: Iterable[Reading]) -> dict[str, str]:
    """By name, what a heading says in brackets that it is: "9. Loket (manajemen layanan)"."""
    return {
        match["name"]: " ".join(match["meaning"].split())
        for reading in readings
        if reading.formalities.standing is not Standing.DRAFT
        for chapter in reading.chapters
        if (match := _IN_HEADING.search(chapter))
    }


def _within_its_line(name: str) -> str:
    """*name* without a heading in capitals in the line above it."""
    above, _, rest = name.rpartition("\n")
    return rest if above.isupper() and not rest.isupper() else name


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

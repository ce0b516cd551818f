"""Policies that are in force no more: another paper of the share revokes them, or they say so.

Or some of their articles, which an amendment struck.
Source: UU 12/2011, Lampiran II ("dicabut dan dinyatakan tidak berlaku", "dihapus").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from classifiers.reading import Reading, article_label
from evidence.formalities import Standing
from evidence.kinds import kind_table

_NUMBER = re.compile(r"[\w./]+")
_CITED = re.compile(  # "Peraturan Bupati Demak Nomor 7 Tahun 2019"
    r"(?:(Peraturan|Keputusan)(?:(?!Peraturan|Keputusan)[^.;\n]){0,60}?)?"
    r"Nomor\s*:?\s*([\w./-]*\w)(?:\s+Tahun\s+(\d{4}))?",
    re.IGNORECASE,
)
_REVOKED = re.compile(r"\bdi?cabut\b", re.IGNORECASE)  # "dcabut" of bad scans
_BEGINS = re.compile(  # a sentence, an article, or what is listed there begins after it
    r"[.:](?=\s)|^\W*(?:pasal|ayat|bab)\s+[\dIVX]+\b[^\n]*\n",
    re.IGNORECASE | re.MULTILINE,
)
_PART = re.compile(  # "Ketentuan Pasal 7 Peraturan ... dicabut": the rest stays in force
    r"\b(?:ketentuan|pasal\s+\d+\w?|ayat|huruf|angka|diktum|lampiran)\b(?![^\n]*\bini\b)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"[^.;\n]{0,80}:\s*\n((?:[^\n]*\bNomor\b[^\n]*\n?)+)", re.IGNORECASE
)
_LOOKED_BACK = 900  # characters of a sentence that lists what it revokes
_STAMPED = re.compile(  # above the title
    r"\b(?:sudah|telah)\s+dicabut\b|\bdicabut\s+(?:dengan|oleh)\b"
    r"|\btidak\s+(?:di\w+|ber\w+)\s+lagi\b|\barsip\s+in-?aktif\b",
    re.IGNORECASE,
)
_STRIKES = re.compile(  # "4. Ketentuan Pasal 16 dan Pasal 17 dihapus."
    r"^\W{0,5}(?:\w{1,2}[.)]\s*)?(?:ketentuan\s+)?"
    r"((?:pasal|bab)\s+\w+(?:(?:\s*,\s*(?:dan\s+)?|\s+dan\s+)(?:pasal|bab)\s+\w+)*)"
    r"\s+dihapus\b",
    re.IGNORECASE | re.MULTILINE,
)
_ARTICLE = re.compile(r"(pasal|bab)\s+(\w+)", re.IGNORECASE)
_ONLY_REVOKES = re.compile(r"\W*pencabutan\b", re.IGNORECASE)
_TITLE = re.compile(r"^\W*(?:PERATURAN|KEPUTUSAN|INSTRUKSI)\b", re.MULTILINE)
_NAMED_SO = re.compile(
    r"\b(?:sudah|telah|yang)[\W_]+(?:dicabut|tidak[\W_]+berlaku)\b", re.IGNORECASE
)


def in_force(readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """*readings*, those that have been revoked marked as ended, with why for people."""
    policies = [read for read in readings.values() if _is_policy(read)]
    newer, amendments = revoked(policies), [p for p in policies if p.amends]
    found = dict(readings)
    for read in policies:
        by = next(
            (each for each in newer[read.path] if _is_in_force_after(each, read)), None
        )
        ended = f"dicabut oleh {by.document.name}" if by else _said_of_itself(read)
        if ended:
            formal = replace(read.formalities, ended=ended)
            found[read.path] = replace(read, formalities=formal)
        elif struck := _struck(read, amendments):
            found[read.path] = replace(read, struck=struck)
    return found


def _struck(read: Reading, amendments: Iterable[Reading]) -> dict[str, str]:
    """The articles of *read* that *amendments* in force strike, and which does."""
    return {
        article_label(*article): amendment.document.name
        for amendment in amendments
        if _is_of(read, _CITED.search(amendment.formalities.subject))
        and _is_in_force_after(amendment, read)
        for said in _STRIKES.findall(amendment.document.text)
        for article in _ARTICLE.findall(said)
    }


def _is_of(read: Reading, cited: re.Match[str] | None) -> bool:
    """Whether *cited* is *read*, by number, year and whether it is a decree."""
    number = _NUMBER.match(read.formalities.number or "")
    if cited is None or number is None or cited[2] != number.group():
        return False
    of_decree = (cited[1] or "").casefold() == "keputusan"
    is_of_year = cited[3] in {None, str(read.formalities.year)}
    return is_of_year and of_decree == _is_decree(read)


def revoked(policies: Iterable[Reading]) -> defaultdict[str, list[Reading]]:
    """By path of one of *policies*, those of them that revoke it as a whole."""
    numbered: dict[tuple[str, bool], list[Reading]] = defaultdict(list)
    for policy in policies:
        if number := _NUMBER.match(policy.formalities.number or ""):
            numbered[number.group(), _is_decree(policy)].append(policy)
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for newer in policies:
        for of_decree, cited, year in _revoking(newer.document.text):
            for older in numbered.get((cited, of_decree), ()):
                is_itself = older.path == newer.path
                if not is_itself and year in {None, str(older.formalities.year)}:
                    found[older.path].append(newer)
    return found


def told_struck(read: Reading) -> list[str]:
    """Which articles of *read* were struck and by what, for people, one by one."""
    return [
        f"{article.capitalize()} dihapus oleh {by}"
        for article, by in read.struck.items()
    ]


def only_revokes(read: Reading) -> bool:
    """Whether *read* does nothing but revoke: "Pencabutan beberapa Peraturan Bupati"."""
    return bool(_ONLY_REVOKES.match(read.formalities.subject)) and _is_policy(read)


def _is_policy(read: Reading) -> bool:
    formal, table = read.formalities, kind_table()
    rules = formal.kind in table.policies or formal.kind in table.plans
    return rules and formal.standing is not Standing.DRAFT


def _is_decree(policy: Reading) -> bool:
    """Whether it is a decree, or a plan that one adopts."""
    if policy.formalities.kind in kind_table().plans:
        title = _TITLE.search(policy.document.text)
        return title is not None and "KEPUTUSAN" in title.group()
    return policy.formalities.kind == "keputusan"


def _is_in_force_after(newer: Reading, older: Reading) -> bool:
    """Whether *newer* was issued, and not before *older*."""
    first, second = older.formalities.date, newer.formalities.date
    is_issued = newer.formalities.standing is Standing.ISSUED
    return is_issued and not (first and second and second < first)


def _revoking(text: str) -> Iterator[tuple[bool, str, str | None]]:
    """What *text* revokes as a whole: whether it is a decree, its number and year."""
    for said in _REVOKED.finditer(text):
        before = text[max(0, said.start() - _LOOKED_BACK) : said.start()]
        begin = max((each.end() for each in _BEGINS.finditer(before)), default=0)
        clause = before[begin:]
        listed = _LISTED.match(text, said.end())
        if _PART.search(clause):
            continue
        is_decree = False
        for cited in _CITED.finditer(clause + (f"\n{listed[1]}" if listed else "")):
            if cited[1]:
                is_decree = cited[1].casefold() == "keputusan"
            yield is_decree, cited[2], cited[3]


def _said_of_itself(read: Reading) -> str:
    """What a stamp above its title, or its file's name, says of its end."""
    text = read.document.text
    title = _TITLE.search(text)
    stamp = _STAMPED.search(text[: title.start()]) if title else None
    named = _NAMED_SO.search(read.document.name)
    said = stamp or named
    return f"tertulis “{' '.join(said.group().split())}”" if said else ""

"""What an explanation mentions: regulations, articles, pages, days, file names.

Source: Pedoman Menteri PANRB 3/2024, Bab III (how to explain: document, number, year,
article, page, name of the file).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml
from babel.dates import format_date

from evidence.dates import dates, months_of_years

_MANY = 40  # articles that a range may span
_BEFORE = 110  # characters before a number in which the form of the paper stands
_RANGE = r"(?:\s*(?:-|–|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:{again}\s+)?(\d{{1,{digits}}})\b)?"  # noqa: RUF001, E501 - typed dashes
_ARTICLE = re.compile(
    r"\bpasal\s+(\d{1,3})\b" + _RANGE.format(again="pasal", digits=3), re.IGNORECASE
)
_PAGE = re.compile(
    r"\b(?:halaman|hlm\.?|hal\.)\s*(\d{1,4})\b"
    + _RANGE.format(again="(?:halaman|hlm\\.?|hal\\.)", digits=4),
    re.IGNORECASE,
)
_OF_YEAR = re.compile(
    r"\b(?:(?:Nomor|No\.?)\s*:?\s*(\d{1,4}[A-Z]?)\s*(?:/|(?:Tahun|Th\.?|Thn\.?)\s*)"
    r"|(\d{1,4}[A-Z]?)\s*(?:/|(?:Tahun|Th\.?|Thn\.?)\s*))((?:19|20)\d\d)\b(?![/-]\d)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"\b(?:Nomor|No\.?)\s*:?\s*((?:[\dA-Z]+[./-])+[\w.]+(?:[./-][\w.]+)*)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w/.])20[0-4]\d(?![\w/]|-(?!20[0-4]\d\b)\d)")
_CLAUSE = re.compile(r"[,;:()\d]")
_SENTENCE = re.compile(r"[.;]\s+(?=[A-Z\"“(])|\n+")
_SUFFIX = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|tiff?|rtf|odt|ods|csv|zip)\b", re.IGNORECASE
)
_NAME_BREAK = re.compile(
    r"[\n;:,<>\"“”«»|*?]|\b(?:berkas|file|data dukung)\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """A paper named by its number: ``code`` as written, ``year`` where it is told."""

    text: str
    code: str
    year: str
    national: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An article or a page, and the paper that the sentence says it is of."""

    text: str
    number: int
    start: int
    end: int
    of: Regulation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A year, or with ``month`` a month, or with ``day`` a day."""

    text: str
    year: int
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All that one explanation mentions, each thing once, in reading order."""

    regulations: tuple[Regulation, ...]
    articles: tuple[Place, ...]
    pages: tuple[Place, ...]
    days: tuple[Day, ...]
    names: tuple[str, ...]


def mentions(text: str) -> Mentions:
    """What *text* mentions; a name of a file may begin with words that are not its."""
    regulations = tuple(_regulations(text))
    articles = tuple(_places(_ARTICLE, "Pasal", text, regulations))
    pages = tuple(_places(_PAGE, "halaman", text, regulations))
    names = tuple(dict.fromkeys(_names(text)))
    taken = [(r.start, r.end) for r in regulations]
    taken += [match.span() for match in _CODE.finditer(text)]
    taken += [(at, at + len(n)) for n in names if (at := text.find(n)) >= 0]
    return Mentions(
        regulations=_once(regulations),
        articles=articles,
        pages=pages,
        days=tuple(dict.fromkeys(_days(_without(text, taken)))),
        names=names,
    )


@lru_cache(maxsize=1)
def _forms() -> dict[str, re.Pattern[str]]:
    path = Path(__file__).with_name("citation_forms.yaml")
    table = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {
        key: re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
        for key, forms in table.items()
    }


def _regulations(text: str) -> Iterator[Regulation]:
    for match in _OF_YEAR.finditer(text):
        form, start = _form(text, match.start())
        if match[1] is None and not form:
            continue  # "12/2024" alone may be a month
        number = match[1] or match[2]
        told = f"Nomor {number} Tahun {match[3]}"
        yield _regulation(told, number, match[3], form, (start, match.end()))
    for match in _CODE.finditer(text):
        if not re.fullmatch(r"\d{1,4}[A-Z]?/(?:19|20)\d\d", match[1], re.IGNORECASE):
            year = re.search(r"(?:19|20)\d\d$", match[1])
            form, start = _form(text, match.start())
            told, span = f"Nomor {match[1]}", (start, match.end())
            yield _regulation(told, match[1], year[0] if year else "", form, span)


def _regulation(
    told: str, code: str, year: str, form: str, span: tuple[int, int]
) -> Regulation:
    return Regulation(
        text=told,
        code=code,
        year=year,
        national=form == "national",
        start=span[0],
        end=span[1],
    )


def _form(text: str, start: int) -> tuple[str, int]:
    """``national``, ``own`` or nothing: the form last named before *start*; its place."""
    clause = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    named = [
        (match.end(), key, start - len(clause) + match.start())
        for key, pattern in _forms().items()
        for match in pattern.finditer(clause)
    ]
    if not named:
        return "", start
    _, key, place = max(named)
    return key, place


def _places(
    pattern: re.Pattern[str], word: str, text: str, known: Iterable[Regulation]
) -> Iterator[Place]:
    seen: set[tuple[int, str]] = set()
    for match in pattern.finditer(text):
        of = _nearest(text, match, known)
        first, last = int(match[1]), int(match[2] or match[1])
        for number in range(first, min(max(last, first), first + _MANY) + 1):
            key = number, of.text if of else ""
            if key not in seen:
                seen.add(key)
                yield Place(
                    text=f"{word} {number}",
                    number=number,
                    start=match.start(),
                    end=match.end(),
                    of=of,
                )


def _nearest(
    text: str, match: re.Match[str], known: Iterable[Regulation]
) -> Regulation | None:
    """The regulation nearest in the sentence, else the last one named before."""
    ends = [m.end() for m in _SENTENCE.finditer(text)]
    begin = max((end for end in ends if end <= match.start()), default=0)
    end = min((end for end in ends if end >= match.end()), default=len(text))
    within = [r for r in known if begin <= r.start < end]
    if within:
        return min(within, key=lambda r: (_gap(r, match), r.start < match.start()))
    before = [r for r in known if r.end <= match.start()]
    return max(before, key=lambda r: r.end) if before else None


def _gap(regulation: Regulation, match: re.Match[str]) -> int:
    if regulation.start >= match.end():
        return regulation.start - match.end()
    return match.start() - regulation.end


def _once(regulations: Iterable[Regulation]) -> tuple[Regulation, ...]:
    return tuple({(r.code.casefold(), r.year): r for r in regulations}.values())


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _days(text: str) -> Iterator[Day]:
    full = {day for _, day in dates(text)}
    for day in sorted(full):
        told = format_date(day, "d MMMM y", locale="id")
        yield Day(text=told, year=day.year, month=day.month, day=day.day)
    named = {(day.year, day.month) for day in full}
    for year, month in dict.fromkeys(months_of_years(text)):
        if (year, month) not in named:
            told = format_date(date(year, month, 1), "MMMM y", locale="id")
            yield Day(text=told, year=year, month=month)
            named.add((year, month))
    for year in dict.fromkeys(int(found) for found in _YEAR.findall(text)):
        if year not in {each for each, _ in named}:
            yield Day(text=str(year), year=year)


def _names(text: str) -> Iterator[str]:
    """The names of files in *text*, perhaps with words of the sentence before them."""
    begin = 0
    for suffix in _SUFFIX.finditer(text):
        piece = text[begin : suffix.end()]
        breaks = [m.end() for m in _NAME_BREAK.finditer(piece)]
        yield piece[max(breaks, default=0) :].strip(" ()[]'")
        begin = suffix.end()

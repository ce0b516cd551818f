"""Dates as Indonesian papers write them: figures, names of months, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from evidence.numerals import NUMERAL, value

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january djanuari",
            "februari pebruari feb peb february",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june djuni",
            "juli jul july djuli",
            "agustus agust agt agst ags aug agus august",
            "september sept sep",
            "oktober okt october oct",
            "november nopember nov nop",
            "desember des december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))  # a part of a pattern
_NAMED = re.compile(
    rf"\b(\d{{1,2}})\s*(?:-|bulan)?\s*({MONTH})\.?\s*(?:[-,]|tahun)?\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_AND_BEFORE = re.compile(  # the first day of "14 dan 15 Mei 2024", "14-15 Mei 2024"
    r"\b(\d{1,2})\s*(?:-|\u2013|dan|&|s\.?/?d\.?|sampai)\s*$", re.IGNORECASE
)
# "Sent: Tuesday, March 18, 2025", as programs for mail write it
_MONTH_FIRST = re.compile(
    rf"\b({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(  # no piece of a telephone, classification or letter number
    r"(?<![/.-])\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d)\b"
    r"(?!\s?[/.-]\d)"
)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")
_MONTH_YEAR = re.compile(rf"\b({MONTH})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20[0-4]\d)\b")
_SPELLED = re.compile(
    rf"tanggal\s+(\d{{1,2}}|{NUMERAL}(?:\s+{NUMERAL})*)\s+(?:bulan\s+)?({MONTH})\s+"
    rf"(?:tahun\s+)?(dua\s+ribu(?:\s+{NUMERAL})*)\b",
    re.IGNORECASE,
)
_ANY_YEAR = re.compile(r"(?:19|20)\d\d\b")
_DAY_LAST = re.compile(r"\d(?:st|nd|rd|th)?,\s*(?:19|20)\d\d\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"dua\s+ribu\b", re.IGNORECASE)


def dates(text: str) -> Iterator[tuple[int, date]]:
    """Every full date in *text* with its offset, in reading order."""
    yield from sorted(dict(_all_dates(text)).items())


def _all_dates(text: str) -> Iterator[tuple[int, date]]:
    """What each pattern finds; most texts are turned away by a look for a year."""
    if _THOUSANDS.search(text):
        for match in _SPELLED.finditer(text):
            day, year = value(match[1]), value(match[3])
            yield from _valid(match.start(), year, _MONTHS[match[2].lower()], day)
    if not _ANY_YEAR.search(text):
        return
    for match in _NAMED.finditer(text):
        month = _MONTHS[match[2].lower()]
        if before := _AND_BEFORE.search(
            text, max(0, match.start() - 12), match.start()
        ):
            yield from _valid(before.start(), int(match[3]), month, int(before[1]))
        yield from _valid(match.start(), int(match[3]), month, int(match[1]))
    if _DAY_LAST.search(text):
        for match in _MONTH_FIRST.finditer(text):
            month = _MONTHS[match[1].lower()]
            yield from _valid(match.start(), int(match[3]), month, int(match[2]))
    for match in _FIGURES.finditer(text):
        numbers = int(match[3]), int(match[2]), int(match[1])
        yield from _valid(match.start(), *numbers)
    for match in _ISO.finditer(text):
        yield from _valid(match.start(), int(match[1]), int(match[2]), int(match[3]))


def _valid(start: int, year: int, month: int, day: int) -> Iterator[tuple[int, date]]:
    try:
        yield start, date(year, month, day)
    except ValueError:
        return


def first_date(text: str) -> date | None:
    """The first full date in *text*."""
    return next((day for _, day in dates(text)), None)


def last_date(text: str) -> date | None:
    """The last full date in *text*."""
    found = [day for _, day in dates(text)]
    return found[-1] if found else None


def month_of_year(text: str) -> date | None:
    """The last day-less month in *text*, as its 28th day."""
    found = _MONTH_YEAR.findall(text)
    return date(int(found[-1][1]), _MONTHS[found[-1][0].lower()], 28) if found else None


def months_of_years(text: str) -> tuple[tuple[int, int], ...]:
    """Year and month of every month that *text* names with its year, in reading order.

    >>> months_of_years("rapat Mei 2024 dan 3 Juni 2025")
    ((2024, 5), (2025, 6))
    """
    found = _MONTH_YEAR.findall(text)
    return tuple((int(year), _MONTHS[month.lower()]) for month, year in found)


def years(text: str) -> tuple[int, ...]:
    """The years from 2000 to 2049 that *text* names, in reading order."""
    return tuple(int(year) for year in _YEAR.findall(text))

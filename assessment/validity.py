"""How long an agreement or a decree holds, by its own words."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from assessment.exhibit import Exhibit
from classifiers.reading import Reading
from evidence.dates import first_date
from evidence.kinds import kind_table

_AGREEMENT = "pks"
_UNTIL = re.compile(
    r"\b(?:berlaku|berakhir|jangka waktu)\b[^.;]{0,120}?"
    r"\b(?:sampai(?:\s+dengan)?|s\.?\s?/?\s?d\.?|hingga|pada)\s+(?:tanggal\s+)?"
    r"(\d{1,2}\s+[A-Za-z]+\s+20\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)",
    re.IGNORECASE,
)
_OWN_TERM = re.compile(  # of a decree, but for "pada saat Peraturan ini mulai berlaku, ..."
    r"(?<!saat\s)(?<!sejak\s)(?<!setelah\s)\b(?:keputusan|peraturan|instruksi|edaran)\b"
    r"[^.;,\n]{0,40}?\bini\b[^.;,\n]{0,30}?\bberlaku\b[^.;]{0,160}?"
    r"\b(?:sampai(?:\s+dengan)?|s\.?\s?/?\s?d\.?|hingga)\s+(?:tanggal\s+)?"
    r"(\d{1,2}\s+[A-Za-z]+\s+20\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d)",
    re.IGNORECASE,
)
_FOR_YEARS = re.compile(
    r"\b(?:berlaku|jangka waktu)\b[^.;]{0,60}?\b(?:selama|untuk)\s+(\d{1,2})\s*"
    r"(?:\([^)]*\)\s*)?tahun",
    re.IGNORECASE,
)
_BY_ITSELF = re.compile(
    r"(?:diperpanjang|perpanjangan)\s+(?:secara\s+)?(?:otomatis|dengan\s+sendirinya)",
    re.IGNORECASE,
)


def has_lapsed(exhibit: Exhibit, as_of: date) -> bool:
    """Whether *exhibit* is an agreement whose term had run out on *as_of*.

    What two sides agreed until a day shows nothing of what is done after it.
    """
    if exhibit.kind != _AGREEMENT:
        return False
    text = exhibit.reading.document.text
    last = _last_day(text, exhibit.day)
    return last is not None and last < as_of and not _BY_ITSELF.search(text)


def has_ended(exhibit: Exhibit, as_of: date) -> bool:
    """R20: what was revoked, or ended by its own words, is a policy or plan no more.

    It still shows that there was one.

    Source: UU 12/2011, Lampiran II ("dicabut dan dinyatakan tidak berlaku").
    """
    table = kind_table()
    if exhibit.kind not in table.policies and exhibit.kind not in table.plans:
        return False
    if exhibit.reading.formalities.ended:
        return True
    last = _own_end(exhibit.reading)
    return last is not None and last < as_of


@lru_cache(maxsize=512)
def _own_end(reading: Reading) -> date | None:
    """The day until which *reading*, a policy, says that it is in force; often None."""
    text = reading.document.text
    term = _OWN_TERM.search(text)
    return first_date(term[1]) if term and not _BY_ITSELF.search(text) else None


def _last_day(text: str, begun: date | None) -> date | None:
    until = _UNTIL.search(text)
    if until:
        return first_date(until[1])
    years = _FOR_YEARS.search(text)
    if years is None or begun is None:
        return None
    is_leap_day = (begun.month, begun.day) == (2, 29)
    return begun.replace(
        year=begun.year + int(years[1]), day=28 if is_leap_day else begun.day
    )

"""When a document was issued, and which office signed it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from evidence.dates import dates, first_date, last_date, month_of_year, years
from evidence.identity import ADOPTED
from evidence.preamble import without_preamble

_ENACTED = re.compile(  # "Ditetapkan di Karang", or at the head of a line "Ditetapkan: 4 Juli"
    r"(?:Ditetapkan|Dikeluarkan|Disahkan)\s*di|^\W{0,3}Ditetapkan(?:\s+(?:pada\s+)?tanggal\b|\s*:)",
    re.IGNORECASE | re.MULTILINE,
)
_PROMULGATED = re.compile(r"Diundangkan\s+di", re.IGNORECASE)
_ON_THE_DAY = re.compile(r"pada tanggal[^\n]{4,60}", re.IGNORECASE)
_SALUTATION = re.compile(
    r"\bYth\b|Dengan hormat|^\W*Hari\b", re.IGNORECASE | re.MULTILINE
)
_DATED = re.compile(
    r"^\W{0,4}(?:(?:TGL|Tgl|TANGGAL|Tanggal|HARI|Hari)\b"
    r"|(?:tgl|tanggal|hari)\b[^\n:|]{0,25}[:|])([^\n]{4,120})",
    re.MULTILINE,
)
_EFFECTIVE = re.compile(
    r"(?:TGL|TANGGAL)\.?\s*(?:EFEKTIF|PENGESAHAN)[\s:|.]{0,12}([^\n]{6,40})",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^\W{0,3}((?:a\.?n\.?\s+)?"
    r"(?:(?:Pl[th]|Pjs?|Penjabat|Pelaksana (?:Tugas|Harian))\.?\s+)?"
    r"(?:GUBERNUR|BUPATI|WALI\s?KOTA|SEKRETARIS|KEPALA|INSPEKTUR|DIREKTUR|KABAG|KABID|KETUA|CAMAT|LURAH)\b[^\n,]{0,60})",
    re.IGNORECASE | re.MULTILINE,
)
_PLACED = re.compile(
    r"^\W{0,3}(?!(?i:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu)\b)"
    r"[A-Z][\w. ]{2,30},\s*[^\n]{6,40}",
    re.MULTILINE,
)
_TITLED = re.compile(  # "9 Oktober 2024", "Catatan rilis 3.2 (20 Mei 2025)", "BKD, 8 Juli 2025"
    r"(?:\W*|[^\n]{3,90}[(,\u2013-]\s*|\W*(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu),?\s+)"
    r"(\d{1,2}\s+[A-Za-z]{3,9}\.?\s+20\d\d)\W*$",
    re.IGNORECASE,
)
_LEADING = re.compile(  # "15 Januari 2025, ruang rapat", "Rabu Legi, 2 Juli 2025 - aula"
    r"\W*(?:(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu)(?:\s+[A-Za-z]+)?,?\s+)?"
    r"(\d{1,2}\s+[A-Za-z]{3,9}\.?\s+20\d\d)\s*[,(\u2013-]",
    re.IGNORECASE,
)
_NOT_OWN = re.compile(  # "paling lambat 30 Juni 2025", "menindaklanjuti reviu 9 Oktober 2024"
    r"\b(?:tenggat|paling\s+lambat|batas\s+waktu|selambat-lambatnya|sebelum|sampai(?:\s+dengan)?"
    r"|menindaklanjuti|berdasarkan)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_ALONE = re.compile(  # "9 Oktober 2024", "keadaan 27 Januari 2025": nothing but the day
    r"\W*(?:(?:keadaan|posisi|status|per|tanggal)\W+){0,2}"
    r"(\d{1,2}\s+[A-Za-z]{3,9}\.?\s+20\d\d)\W*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(  # "Nomor 800.1/219/BKPSDM tanggal 16 Juni 2025", at the end of a line
    r"^(?![^\n]*\b(?:per|kep|und|surat|sk\b|lampiran|menindaklanjuti)\w*)[^\n]*\bNomor\b[^\n]{3,60}?"
    r"(?:\b(?:tanggal|tgl\.?)|,)\s+(\d{1,2}\s+[A-Za-z]{3,9}\.?\s+20\d\d)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_MADE = re.compile(  # "dirilis 21 Mei 2025, menindaklanjuti laporan 14 November 2024"
    r"\b(?:dirilis|diterbitkan|disusun|dibuat|ditandatangani|disahkan)\b(?-i:\s+[A-Z]\w+){0,4}"
    r"(?:\s+(?:di\s+\w+|pada|tanggal|tgl)\b)*[\s,:]{1,3}"
    r"(\d{1,2}(?:\s+[A-Za-z]{3,9}\.?\s+|[/.-]\d{1,2}[/.-])20\d\d)",
    re.IGNORECASE,
)
_QUOTED = re.compile(  # an extract of a decree, behind a report
    r"^\W{0,3}(?:PETIKAN|SALINAN|KUTIPAN)\s+(?:KEPUTUSAN|PERATURAN)\b", re.MULTILINE
)
_SPAN = re.compile(r"\b20\d\d\s*(?:[-\u2013]|s\.?\s?/?\s?d\.?|sampai)\s*20\d\d\b")
_TITLE_LINES = 5
_CLOSING_CHARACTERS = 700
_ENACTED_CHARACTERS = 160
_LETTERHEAD_CHARACTERS = 450
_LETTERS = frozenset({"surat", "undangan", "nota_dinas", "manual"})
_OPENING_WITH_DATE = frozenset({"notulen", "bast", "berita_acara", "pks", "dpa"})


def issue_day(kind: str, text: str, head: str, *, is_legal: bool) -> date | None:
    """The day of issue, by the place where each kind writes it; None if it does not.

    A regulation (*is_legal*) is dated where it was enacted and nowhere else: its legal
    basis is full of the days of others.
    """
    if is_legal:
        return _day_of_enactment(text, head)
    if quoted := _QUOTED.search(text, _LETTERHEAD_CHARACTERS):
        text = text[: quoted.start()]
    if kind == "sop" and (match := _EFFECTIVE.search(text)):
        effective = first_date(match[1]) or month_of_year(match[1])
        if effective:
            return effective
    if kind in _LETTERS:
        return _letter_day(text, head) or _any_day(text, head)
    return (
        _numbered_day(head)
        or _labelled_day(kind, head)
        or _closing_day(text, head)
        or _any_day(text, head)
    )


def _numbered_day(head: str) -> date | None:
    """The day beside a paper's own number, in its first lines."""
    first = "\n".join(head.splitlines()[:_TITLE_LINES])
    numbered = _NUMBERED.search(first)
    return first_date(numbered[1]) if numbered else None


def _day_of_enactment(text: str, head: str) -> date | None:
    blocks = tuple(_enactments(text))
    if blocks:
        days = (first_date(block[:_ENACTED_CHARACTERS]) for block in blocks)
        return next((day for day in days if day), None)
    adopted = ADOPTED.search(head)
    if adopted and adopted["day"]:
        return first_date(adopted["day"])
    own = without_preamble(text)
    on_the_day = [first_date(match.group()) for match in _ON_THE_DAY.finditer(own)]
    return (
        _labelled_day("", head)
        or _placed_day(head)
        or _placed_day(own[-_CLOSING_CHARACTERS:])
        or next((day for day in reversed(on_the_day) if day), None)
        or _bare_day(own[-_CLOSING_CHARACTERS:])
    )


def _bare_day(text: str) -> date | None:
    """The day of the last line of *text* that is one, or begins with one."""
    told = (f.match(line) for line in text.splitlines() for f in (_ALONE, _LEADING))
    days = [first_date(match[1]) for match in told if match]
    return next((day for day in reversed(days) if day), None)


def _enactments(text: str) -> Iterator[str]:
    """What follows each "Ditetapkan di", up to "Diundangkan di", the last one first."""
    for match in reversed(list(_ENACTED.finditer(text))):
        promulgated = _PROMULGATED.search(text, match.end())
        yield text[match.end() : promulgated.start() if promulgated else len(text)]


def _letter_day(text: str, head: str) -> date | None:
    """The day of the letter, not of the event that it announces."""
    letterhead = head[:_LETTERHEAD_CHARACTERS]
    return (
        first_date(_SALUTATION.split(letterhead, maxsplit=1)[0])
        or _placed_day(text[-_CLOSING_CHARACTERS:])
        or first_date(letterhead)
        or _closing_day(text, head)
    )


def _labelled_day(kind: str, head: str) -> date | None:
    if kind == "laporan":
        return None
    for match in _DATED.finditer(head):
        day = first_date(match[1])
        if day:
            return day
    return first_date(head) if kind in _OPENING_WITH_DATE else None


def _closing_day(text: str, head: str) -> date | None:
    ending = text[-_CLOSING_CHARACTERS:]
    return (
        _placed_day(ending) or _titled_day(head) or _made_day(head) or _last_own(ending)
    )


def _last_own(text: str) -> date | None:
    """The last day in *text* that is no deadline and not another paper's; else the last."""
    own = [day for at, day in dates(text) if not _NOT_OWN.search(text[:at])]
    return own[-1] if own else last_date(text)


def _made_day(head: str) -> date | None:
    """The day on which *head* says that the paper was made."""
    made = _MADE.search(head)
    return first_date(made[1]) if made else None


def _titled_day(head: str) -> date | None:
    """The day that a line of the title consists of, or ends with."""
    lines = [line for line in head.splitlines() if line.strip()][:_TITLE_LINES]
    told = (
        m
        for form in (_ALONE, _TITLED, _LEADING)
        for line in lines
        if (m := form.match(line))
    )
    return next((day for match in told if (day := first_date(match[1]))), None)


def _placed_day(text: str) -> date | None:
    """The day of the last "<place>, <date>" in *text* that is no enactment of a decree."""
    placed = [line for m in _PLACED.finditer(text) if not _ENACTED.search(line := m[0])]
    days = map(first_date, reversed(placed))
    return next((day for day in days if day), None)


def _any_day(text: str, head: str) -> date | None:
    found = first_date(head)
    if found:
        return found
    every = [day for _, day in dates(text)]
    if every:
        return every[-1]
    month = month_of_year(head)
    named = _own_years(head)
    return month or (date(named[-1], 12, 31) if named else None)


def _own_years(head: str) -> tuple[int, ...]:
    """The years of the title, else of all of *head*, but for spans as 2023-2026."""
    alone = _SPAN.sub(" ", head)
    lines = [line for line in alone.splitlines() if line.strip()][:_TITLE_LINES]
    return years("\n".join(lines)) or years(alone)


def signatory(text: str) -> str:
    """The office that signed, as written; empty if none is seen."""
    enacted = next(_enactments(text), None)
    block = enacted[:_CLOSING_CHARACTERS] if enacted else ""
    first = _OFFICE.search(block)
    if first:
        return " ".join(first[1].split())
    found = _OFFICE.findall(text[-_CLOSING_CHARACTERS * 3 :])
    return " ".join(found[-1].split()) if found else ""

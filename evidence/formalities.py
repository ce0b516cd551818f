"""The formal standing of a document: kind, number, date, signatory, draft or issued.

Identity is read before "Menimbang", the date from the "Ditetapkan" block, draft marks
from the title, first lines and file name only. Sources: PermenPANRB 80/2012 on official
papers; UU 12/2011 Lampiran II on the form of regulations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evidence.cues import Text
from evidence.document import Document
from evidence.identity import own_number, subject
from evidence.issuance import issue_day, signatory
from evidence.kinds import KindTable, kind_table
from evidence.preamble import before_preamble, opened

_REPORTS = frozenset({"laporan", "laporan_audit"})
_REPORTED = 300  # characters in which a report says what it is on


class Standing(StrEnum):
    """Whether a document is in force."""

    ISSUED = "issued"
    DRAFT = "draft"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Formalities:
    """What a document says of itself.

    Attributes:
        kind: a kind of ``kinds.yaml``, or ``other``.
        number: as written, or None.
        year: of the number, else of the date.
        date: when it was issued, held or signed.
        subject: what it is about: the TENTANG clause, the name of an SOP, the matter
            of a letter or meeting, else its first lines.
        signatory: the office that signed, or an empty string.
        standing: issued, draft or unknown.
        signed: whether signature marks were seen (ttd, dto, cap, TTE).
        marks: the words that made it a draft, for people.
        adopted_by: path of the decree beside it that adopts it, which lends it its
            number, date and standing; empty where it has its own.
        ended: why it is in force no more, for people; empty while nothing says so.
    """

    kind: str
    number: str | None
    year: int | None
    date: date | None
    subject: str
    signatory: str
    standing: Standing
    signed: bool
    marks: tuple[str, ...] = ()
    adopted_by: str = ""
    ended: str = ""


def formalities(document: Document) -> Formalities:
    """The formal standing of *document*, read from its own words."""
    table = kind_table()
    text = opened(document.text)
    kind = table.kind(document)
    is_legal = kind in table.legal or kind == "peraturan_nasional"
    head = before_preamble(text, table.head_characters)
    day = issue_day(kind, text, head, is_legal=is_legal)
    number = own_number(head, is_legal=is_legal)
    marks = _draft_marks(kind, document, head, table, is_dated=day is not None)
    signed = table.signature.is_in(Text.of(text))
    return Formalities(
        kind=kind,
        number=number,
        year=_year(number, day),
        date=day,
        subject=subject(kind, head, is_legal=is_legal),
        signatory=signatory(text),
        standing=Standing.DRAFT
        if marks
        else _standing(
            table,
            kind,
            number=number or _approved(table, kind, head),
            day=day,
            signed=signed,
        ),
        signed=signed,
        marks=marks,
    )


def _year(number: str | None, day: date | None) -> int | None:
    named = re.search(r"TAHUN\s+(\d{4})", number or "", re.IGNORECASE)
    if named:
        return int(named[1])
    return day.year if day else None


def _draft_marks(
    kind: str, document: Document, head: str, table: KindTable, *, is_dated: bool
) -> tuple[str, ...]:
    if kind in _REPORTS:  # it may be on the draft of something else
        named = table.draft["name"].search(document.name.replace("_", " "))
        is_of_others = table.draft["reported"].search(head[:_REPORTED])
        mark = None if is_of_others else named or table.draft["report"].search(head)
        return (_words(mark),) if mark else ()
    if kind not in table.legal and kind not in {"sop", "pedoman", "other", "daftar"}:
        return ()
    places = {
        "head": head[:700],
        "edition": head[:_REPORTED],
        "number": head,
        "date": document.text,
        "name": document.name.replace("_", " "),
    }
    if not is_dated and not any(page.ocr for page in document.pages):
        places["undated"] = document.text  # a dated one may hold an empty form
    found = (table.draft[key].search(place) for key, place in places.items())
    return tuple(_words(match) for match in found if match)


def _words(match: re.Match[str]) -> str:
    """The words of a draft mark: its named group, else all of it."""
    named = next(filter(None, match.groupdict().values()), match.group())
    return " ".join(named.split())[:60]


def _approved(table: KindTable, kind: str, head: str) -> str | None:
    """What stands for the number of a plan that was approved by a sheet, not a decree."""
    sheet = table.approval_sheet.search(head) if kind in table.plans else None
    return sheet.group() if sheet else None


def _standing(
    table: KindTable, kind: str, *, number: str | None, day: date | None, signed: bool
) -> Standing:
    if kind in table.legal:
        complete = number is not None and (day is not None or signed)
        return Standing.ISSUED if complete else Standing.UNKNOWN
    if kind in table.approved and (signed or day is not None):
        return Standing.ISSUED
    return Standing.UNKNOWN

"""Lines that are headings: with a number or letter, run in with their text, or bare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

ASKED = r"(?:Indikator|Butir|Pertanyaan)"  # before an indicator's number
NAME = r"(?:[a-z]{1,2}-?)?[A-Z]"  # how a name begins: "Kas", "e-Pagu", "ePeng"
_NUMBERED = re.compile(
    r"^\W{0,2}(?:(?:Bagian\s+)?(?:(?:[A-Z]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})[.)]\s+\S"
    r"|(?!\d{1,2}\.(?:15|30|45)\b)(?:[A-Z]|[IVX]{1,5}|\d{1,2})(?:\.[1-9]\d?){1,3}[a-e]?\s+"
    rf"{NAME}"
    r"|(?:Sasaran|Tujuan|Program)(?:\s+Strategis)?\s+\d{1,2}(?:\.\d)?[.:]\s+[A-Z]"
    r"|[A-Z]{1,2}-?\d{1,2}\s+[A-Z][a-z](?=[^|.;:\n]{1,40}$)"  # "R4 Aset"
    r"|[a-z\d]\)\s+(?=[^a-z|\n]{10,80}$)[A-Z]"  # "(b) BERITA ACARA EVALUASI"
    rf"|{ASKED}\s+\d{{1,2}}[a-e]?\s*[.:\u2013-]?\s+[A-Z]))"
    r".{2,80}$"
)
_RUN_IN = re.compile(  # "3.2 Jaringan tertutup. Penyambungan terakhir selesai"
    r"^\W{0,2}(?:[A-Z]|[IVX]{1,5}|\d{1,2})(?:\.[1-9]\d?){1,2}[a-e]?\.?\s+"
    rf"{NAME}[^.:;\n]{{2,50}}[.:](?=\s+[A-Z])"
)
_NAMED = re.compile(  # "Ruang server. Tempat di ruang server dipakai ..."
    r"^(?P<name>[A-Z][a-z]{2,}(?: [\w/-]+){0,3})\. (?=[A-Z][\w-]+ \S)"
)
_FEWEST_NAMED = 2  # paragraphs of a page that begin with what they are on
INNER = re.compile(  # "... sampai Mei. 3.3 Jaringan tertutup. Penyambungan ..."
    r"[^\S\n](?<=[.;)].)(?=\d{1,2}\.[1-9]\d?\.?[^\S\n]"
    r"[A-Z][^.:;|\n]{2,50}[.:][^\S\n][A-Z])"
)
_BARE = re.compile(r"^[A-Z][^.,;:|!?()\d]*(?:20\d\d|[^.,;:|!?\W])$")  # "Kendala"
_BARE_LONG, _BARE_WORDS = 50, 6  # characters and words of a heading without a number
_LINES = 1_024  # of which it is remembered what they begin with
_RUNNING = 60  # characters of a line that runs on
SHORT = 70  # characters of a numbered heading; a longer line is an item
ITEM = re.compile(r"^\W{0,3}(?:\(\d+\)|\d{1,2}[.)]|[a-z][.)]|[-•*\uf0b7])\s+\S")


@lru_cache(maxsize=_LINES)  # asked of a line where it begins a passage, and a chapter
def is_numbered(line: str) -> bool:
    """Whether *line* is a heading with a number or letter: "3.2 Jaringan tertutup"."""
    return bool(_NUMBERED.match(line))


@lru_cache(maxsize=_LINES)
def run_in(line: str) -> str:
    """The heading that *line* begins with, its text on the same line; empty if none."""
    match = _RUN_IN.match(line)
    return match.group().rstrip(".:") if match else ""


def named_paragraphs(lines: Sequence[str]) -> dict[int, str]:
    """By place among *lines*, the name with which a paragraph begins, where several do.

    "Jaringan intra. Sampai Desember ..." and "Ruang server. Tempat di ..." of one page.
    """
    found = {
        place: match["name"]
        for place, (before, line) in enumerate(pairwise(["", *lines]))
        if len(line) >= _RUNNING and _ended(before) and (match := _NAMED.match(line))
    }
    return found if len({*found.values()}) >= _FEWEST_NAMED else {}


def _ended(line: str) -> bool:
    """Whether what comes after *line* begins anew."""
    return len(line) < _RUNNING or line.endswith((".", ":", ";", "!", "?", ")"))


def is_bare(before: str, line: str, following: str) -> bool:
    """Whether *line* is a heading without a number, by the lines around it."""
    if len(line) > _BARE_LONG or not _BARE.match(line):
        return False
    if len(line.split()) > _BARE_WORDS or line.upper() == line:
        return False
    is_text = len(following) >= _RUNNING or following.endswith(".")
    goes_on = is_text or "|" in following or ITEM.match(following)
    return bool((_ended(before) or "|" in before) and goes_on)

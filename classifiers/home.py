"""Whose share it is: papers that another government issued are not its evidence.

Source: Pedoman Menteri PANRB 3/2024, policies are those "internal" to the agency.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import fuzz

from classifiers.reading import Reading
from evidence.cues import Text
from evidence.kinds import kind_table

_HEAD = re.compile(  # an office and its region, not "Peraturan Gubernur tentang ..."
    r"\b(BUPATI|WALI\s?KOTA|GUBERNUR)\s+"
    r"(?!(?:TENTANG|NOMOR|INI|DAN|ATAU|SELAKU|DENGAN|YANG)\b)([A-Z][A-Z ]{2,})",
    re.IGNORECASE,
)
_GOVERNMENT = r"PEMERINTAH\s+(?:DAERAH\s+)?(KABUPATEN|KOTA|PROVINSI)"
_LETTERHEAD = re.compile(
    rf"^\W*{_GOVERNMENT}\s+([A-Z][A-Z .'-]+)", re.IGNORECASE | re.MULTILINE
)
_VILLAGE = re.compile(
    r"^\W*PEMERINTAH\s+((?:DESA|NAGARI|GAMPONG|PEKON|KAMPUNG|LEMBANG)\s+(?!DAN\b)[A-Z][\w'-]+)",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = re.compile(  # in one line: what stands in the next may be a day
    r"(?<!\bdengan )(?<!\bbersama )(?<!\bantara )(?<!\bkepada )(?<!\bdan )(?<!\bke )(?<!\bdi )"
    rf"\b(?i:{_GOVERNMENT})[^\S\n]+([A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,2}})"
)
_SENT_TO = (
    re.compile(  # "dengan tembusan Dinas Pendidikan Provinsi ... sebagai informasi"
        r"\b(?:tembusan|disampaikan\s+kepada|kepada\s+Yth|Yth)\b[^.\f]{0,200}",
        re.IGNORECASE,
    )
)
_ADDRESS = re.compile(r"\b[\w-]+(?:\.[\w-]+){1,4}\b")
_HEAD_CHARACTERS = 300  # in which a paper bears its letterhead
_MANUAL = "manual"
_SCREEN = "screenshot"  # which names whose it is anywhere
_NO_NAME = frozenset(
    {"dan", "di", "se", "yang", "lain", "lainnya", "cerdas"}
    | {"tahun", "triwulan", "semester", "bulan", "periode"}
)
_AGREED = 2  # papers that must agree on whose share it is
_LOOKED_AT = 20_000  # characters in which its own government is looked for
_SAME = 80  # rapidfuzz ratio of two spellings of one name, OCR included


def issuer(reading: Reading) -> str:
    """The head of the region who issued *reading*, as ``BUPATI NAME``; often empty."""
    if reading.formalities.kind not in kind_table().legal:
        return ""
    match = _HEAD.search(reading.formalities.signatory)
    if match is None:
        return ""
    office = "WALI KOTA" if match[1].upper().startswith("WALI") else match[1].upper()
    return f"{office} {' '.join(match[2].upper().split())}"


def home_of(readings: Iterable[Reading]) -> str:
    """The head of region who issued most papers of a share; empty if none leads."""
    counts = Counter(name for reading in readings if (name := issuer(reading)))
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _AGREED:
        return ""
    leads = len(ranked) == 1 or ranked[0][1] > ranked[1][1]
    return ranked[0][0] if leads else ""


def foreign(reading: Reading, home: str) -> str:
    """Why *reading* is another government's paper, or an empty string.

    Its head of region issued it, or its first lines name another government and nothing
    in it names the one whose share it is. A village is another, unless it tells of a
    service at an address of that one. A manual by the state for all shows no use of it.
    """
    text = reading.document.text
    village = _VILLAGE.search(text[:_HEAD_CHARACTERS])
    if village and not _uses_service_of(region(home), text):
        return f"dari pemerintah desa ({' '.join(village[1].split())})"
    if not home:
        return ""
    name = issuer(reading)
    if name and fuzz.ratio(name, home) < _SAME:
        return f"ditetapkan pemerintah daerah lain ({name.title()})"
    is_manual = reading.formalities.kind == _MANUAL
    by_state = kind_table().state_author.is_in(Text.of(text[:_HEAD_CHARACTERS]))
    if is_manual and by_state and not _is_of(region(home), reading):
        return "panduan instansi pusat yang tidak menyebut pemerintah daerah ini"
    other = "" if name else _letterhead(reading)
    if not other or _is_of(region(home), reading) or _wraps(other, home, reading):
        return ""
    return f"dari pemerintah daerah lain ({other.title()})"


def _uses_service_of(region: str, text: str) -> bool:
    """Whether *text* names an address of *region*: "lapak.pulaukarangkab.go.id"."""
    name = re.sub(r"\W", "", region).casefold()
    return bool(name) and any(
        name in address.casefold() for address in _ADDRESS.findall(text)
    )


def _letterhead(reading: Reading) -> str:
    """The government whose paper *reading* is, as ``KOTA NAME``; empty if none is named."""
    text = reading.document.text
    if reading.formalities.kind != _SCREEN:
        text = text[:_HEAD_CHARACTERS]
    match = _LETTERHEAD.search(text) or _NAMED.search(text)
    if match is None or match[2].split()[0].casefold() in _NO_NAME:
        return ""
    return f"{match[1]} {' '.join(match[2].split())}"


def _wraps(other: str, home: str, reading: Reading) -> bool:
    """Whether *other* is but the first words of *home*, which goes on in the next line.

    In a cell "PEMERINTAH KABUPATEN TELAGA | NOMOR SOP" the name ends a line below.
    """
    begun, whole = other.partition(" ")[2].upper(), region(home).upper()
    if not whole.startswith(f"{begun} "):
        return False
    rest = re.escape(whole.removeprefix(begun).strip())
    head = reading.document.text[:_HEAD_CHARACTERS].upper()
    return bool(re.search(rf"^\W*{rest}\b", head, re.MULTILINE))


def region(home: str) -> str:
    """The name of the region of the head of region *home*: "WALI KOTA NAME" is NAME."""
    return (
        home.removeprefix("WALI KOTA ")
        .removeprefix("BUPATI ")
        .removeprefix("GUBERNUR ")
    )


def _is_of(region: str, reading: Reading) -> bool:
    """Whether *reading* names *region* anywhere, letter case and misreadings forgiven.

    But for whom it is sent to, where another's letterhead opens it.
    """
    text = reading.document.text[:_LOOKED_AT]
    if _LETTERHEAD.match(text):
        text = _SENT_TO.sub("", text)
    return fuzz.partial_ratio(region.upper(), text.upper()) >= _SAME

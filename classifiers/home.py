"""Whose share it is: papers that another government issued are not its evidence.

Source: Pedoman Menteri PANRB 3/2024, policies are those "internal" to the agency.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import fuzz

from classifiers.reading import Reading
from evidence.kinds import kind_table

_HEAD = re.compile(  # an office and its region, not "Peraturan Gubernur tentang ..."
    r"\b(BUPATI|WALI\s?KOTA|GUBERNUR)\s+"
    r"(?!(?:TENTANG|NOMOR|INI|DAN|ATAU|SELAKU|DENGAN|YANG)\b)([A-Z][A-Z ]{2,})",
    re.IGNORECASE,
)
_AGREED = 2  # papers that must agree on whose share it is
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
    """Why *reading* is another government's paper, or an empty string."""
    name = issuer(reading)
    if not home or not name or fuzz.ratio(name, home) >= _SAME:
        return ""
    return f"ditetapkan pemerintah daerah lain ({name.title()})"

"""Sections that weigh a regulation: what they say is of no practice under it."""

from __future__ import annotations

import re

REVIEW = (  # a part of a pattern: what a review is called
    r"(?:evaluasi|reviu|review|telaah(?:an)?|penelaahan|(?:tin|penin)jauan|(?:peng)?kajian)"
)
_WEIGHS_A_RULE = re.compile(
    rf"\b(?:atas|terhadap|{REVIEW})\s+"
    r"(?:(?:atas|terhadap)\s+)?Per(?:aturan|wal|bup|gub)\b[^>]*"
    r"\b(?:Nomor|No\.|\d{1,3}(?:/|\s+Tahun\s+)20\d\d)",
    re.IGNORECASE,
)


def is_on_rule(section: str) -> bool:
    """Whether a heading in *section* says that a numbered regulation is weighed below it.

    "Bab IV. Catatan atas Peraturan Bupati Nomor 37 Tahun 2022", "EVALUASI PERATURAN WALI KOTA
    NOMOR 8 TAHUN 2023".
    """
    return bool(_WEIGHS_A_RULE.search(section))

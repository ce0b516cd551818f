"""Decrees that are bound behind another paper: a report, and with it what formed the forum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from evidence.description import formalities_of
from evidence.document import Document, Page
from evidence.formalities import Formalities

_TITLE = re.compile(
    r"^\W{0,3}(?:\d{1,2}[.)]\s+)?(?:(?:SALINAN|PETIKAN|KUTIPAN)\s+)?(?P<decree>(?:SURAT\s+)?(?:KEPUTUSAN|PERATURAN)\s+"
    r"(?:GUBERNUR|BUPATI|WALI\s?KOTA|SEKRETARIS|KEPALA|INSPEKTUR|DIREKTUR|KETUA)\b"
    r"[^a-z\n]{0,90}(?:\n[^a-z\n]{0,90}){0,2}?\bNOMOR\b[^\n]*\d)",
    re.MULTILINE,
)
_FIRST_LINES = 300  # characters in which the paper itself says what it is
_ENACTED = "itetapkan"


def bound_decrees(document: Document) -> Iterator[tuple[int, Formalities]]:
    """Each decree bound behind *document*: where it begins in its text, and what it is."""
    text = document.text
    if _ENACTED not in text[_FIRST_LINES:]:
        return
    starts = [found.start("decree") for found in _TITLE.finditer(text, _FIRST_LINES)]
    for start, end in pairwise([*starts, len(text)]):
        page = Page(number=1, text=text[start:end].strip())
        alone = replace(document, pages=(page,), described=None)
        yield start, formalities_of(alone)

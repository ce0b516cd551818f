"""Sheets and forms without content of their own."""

from __future__ import annotations

import re

from classifiers.phrases import Phrasebook
from classifiers.reading import Reading

_BLANKS = re.compile(  # where something should be written, or pasted: "(diisi)"
    r"\.{5,}|…{2,}|_{5,}|\(\s*(?:di)?(?:isi(?:kan)?|tempel(?:kan)?|lengkapi|lampirkan|sisipkan)\b[^()\n]{0,30}\)",
    re.IGNORECASE,
)
_FEW_WORDS = 180  # a sheet with fewer words and only generic headings says nothing
_OF_A_FORM = 4  # blanks that make a form of what is called one
_HARDLY_ANY_WORDS = 40  # with which a form that was not filled in says nothing


def is_cover_sheet(reading: Reading, book: Phrasebook[str]) -> bool:
    """Whether *reading* says nothing, by what *book* finds in its title and text."""
    length = reading.length_up_to(_FEW_WORDS)
    if length > _FEW_WORDS:
        return False
    said = {hit.key for hit in book.find(reading.document.text)}
    if length <= _HARDLY_ANY_WORDS and "unfilled" in said:
        return True
    heard = {hit.key for hit in book.find(reading.title)}
    blanks = len(_BLANKS.findall(reading.document.text))
    if "form" in heard and blanks >= _OF_A_FORM:
        return True
    return "generic" in heard and ("placeholder" in said or blanks > 0)

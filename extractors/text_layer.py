"""Whether the text that a page carries is fit to be used, or must be looked at."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from string import ascii_letters

from rapidfuzz import fuzz

from evidence.document import Page, Trouble

FEW_LETTERS = 30
_LITTLE_TEXT = 400
_LARGE_PICTURE = 0.4
_ANY_PICTURE = 0.08
_OUTLINES = 100

_ENOUGH_MARKS = 12
_STRANGE_SHARE = 0.3
_ENOUGH_LETTERS = 60
_LEAST_VOWELS = 0.2  # Indonesian has 0.42, English 0.38
_NO_CHARACTERS = {"Cc", "Cn", "Co", "Cs"}
_LATIN_EXTENDED = range(0x100, 0x250)
_SAME_LINE = 88.0
_UNCOMMON = re.compile(r"[^\x20-\x7e\s\ufffe]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LETTERS = ascii_letters.encode()
_VOWELS = b"aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """The text layer of one page and what else is drawn on it.

    Attributes:
        text: as it stands in the file.
        paths: vector lines and shapes, counted up to some thousands.
        pictures: the share of the page covered by pictures; may exceed 1.
    """

    text: str
    paths: int = 0
    pictures: float = 0.0

    @property
    def letters(self) -> int:
        """How many letters the layer holds."""
        others = () if self.text.isascii() else _NOT_ASCII.findall(self.text)
        return _count(self.text, _LETTERS) + sum(map(str.isalpha, others))

    @property
    def is_little(self) -> bool:
        """Whether pictures beside the text may say more than it does."""
        return self.letters < _LITTLE_TEXT

    @property
    def needs_eyes(self) -> bool:
        """Whether the page says more, or something else, than its text layer."""
        if is_garbled(self.text):
            return True
        if self.letters < FEW_LETTERS:
            return self.pictures > _ANY_PICTURE or self.paths > _OUTLINES
        return self.is_little and self.pictures >= _LARGE_PICTURE

    def combined_with(self, seen: Page) -> Page:
        """Return *seen*, the page as recognised, with this layer's text before it.

        A garbled layer is dropped; lines that both hold are kept once, as they
        stand in the layer. Pictures without text are no trouble beside text.
        """
        text = "" if is_garbled(self.text) else self.text.strip()
        known = " ".join(text.split())
        new = [line for line in seen.text.splitlines() if not _is_known(line, known)]
        trouble = seen.trouble
        if text and trouble is Trouble.NO_TEXT:
            trouble = None
        combined = "\n".join(filter(None, [text, *new]))
        return replace(seen, text=combined, trouble=trouble)


def _is_known(line: str, known: str) -> bool:
    return bool(known) and fuzz.partial_ratio(line, known) >= _SAME_LINE


def is_garbled(text: str) -> bool:
    r"""Return whether *text* is made of glyphs that map to nothing or to nonsense.

    >>> is_garbled("Peraturan Wali Kota tentang SPBE")
    False
    >>> is_garbled("\x1e\x1d\x05L0\x01ĠğăžŞ")
    True
    """
    strange = sum(map(_is_strange, _UNCOMMON.findall(text)))
    marks = sum(map(len, text.split())) - text.count("\ufffe")
    if marks < _ENOUGH_MARKS:
        return strange > 0
    return strange / marks > _STRANGE_SHARE or _is_ciphered(text)


def _is_strange(mark: str) -> bool:
    is_nothing = unicodedata.category(mark) in _NO_CHARACTERS or mark == "\ufffd"
    return is_nothing or ord(mark) in _LATIN_EXTENDED


def _is_ciphered(text: str) -> bool:
    """Tell text whose font maps every letter to another: hardly any vowels left."""
    lower = text.lower()
    letters, vowels = _count(lower, _LETTERS), _count(lower, _VOWELS)
    return letters >= _ENOUGH_LETTERS and vowels / letters < _LEAST_VOWELS


def _count(text: str, wanted: bytes) -> int:
    """Return how many of the ASCII characters of *text* are *wanted*."""
    plain = text.encode("ascii", "ignore")
    return len(plain) - len(plain.translate(None, wanted))

"""Repair the text of a page once, before anything points into it."""

from __future__ import annotations

import re
import unicodedata

import ftfy

from extractors.letters import (
    without_doubling,
    without_mistaken_letters,
    without_spacing,
)

_FTFY = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=True,
    fix_character_width=True,
    uncurl_quotes=False,
    fix_line_breaks=True,
    remove_control_chars=False,
    normalization="NFC",
    explain=False,
)
_LINE_END_HYPHEN = "\ufffe"  # how pdfium marks one, swallowing the line break
_BULLETS = str.maketrans(
    {"\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf0fc": "✓", "\uf02d": "-"}
)
_LINE_BREAK = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_MANY_BREAKS = re.compile(r"\n{3,}")
_MONOTONOUS = re.compile(r"(\W{400})\W+|(\w{2000})\w+")
"""No words, or one endless word: nobody reads it, and searching it takes for ever."""
_STRAY_N = re.compile(
    r"^(\W*)N(?=(?:PERATURAN|KEPUTUSAN|INSTRUKSI) [A-Z])", re.MULTILINE
)
_BROKEN_WORD = re.compile(
    rf"(?<![^\W\d_])(?P<left>[^\W\d_]++)(?:[-\u2010\u00ad]\n|{_LINE_END_HYPHEN}\n?)"
    r"(?P<right>[^\W\d_]+)(?P<mark>[^\w\s]*)(?P<gap>[^\S\n]?)"
)
_HYPHENATED_PREFIXES = {"e", "non", "anti", "pasca", "pra", "sub", "multi", "semi"}
_LEAST_STEM = 3
_MATH_LETTERS = re.compile("[\U0001d400-\U0001d7ff]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")


def repaired(text: str) -> str:
    """Return *text* with what extraction and typesetting broke made whole.

    Lines stay lines: only a word broken at a line end moves, to the line on which
    it began.
    """
    text = _LINE_BREAK.sub("\n", text.translate(_BULLETS))
    if not text.isascii():
        text = ftfy.fix_text(_plain_letters(text), _FTFY)
    text = _BROKEN_WORD.sub(_joined, text)
    text = "".join(mark for mark in text if _is_wanted(mark))
    lines = (_repaired_line(line) for line in text.split("\n"))
    text = _MANY_BREAKS.sub("\n\n", "\n".join(lines))
    text = _MONOTONOUS.sub(r"\1\2", text)
    return unicodedata.normalize("NFC", _STRAY_N.sub(r"\1", text)).strip()


def _plain_letters(text: str) -> str:
    text = _MATH_LETTERS.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    return _LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)


def _is_wanted(mark: str) -> bool:
    if mark.isascii():
        return mark.isprintable() or mark in "\n\t"
    return unicodedata.category(mark) not in {"Cc", "Cf", "Cn", "Co", "Cs"}


def _repaired_line(line: str) -> str:
    line = without_spacing(line.expandtabs(4))
    line = without_doubling(_SPACES.sub(" ", line).strip())
    return without_mistaken_letters(line)


def _joined(match: re.Match[str]) -> str:
    left, right = match["left"], match["right"]
    hyphen = "" if _is_one_word(left, right) else "-"
    end = "\n" if match["gap"] else ""
    return f"{left}{hyphen}{right}{match['mark']}{end}"


def _is_one_word(left: str, right: str) -> bool:
    """Tell a word broken at a line end from one that is written with a hyphen.

    >>> _is_one_word("penyeleng", "garaan"), _is_one_word("perundang", "undangan")
    (True, False)
    """
    if not right.islower() or left.isupper() or left.lower() in _HYPHENATED_PREFIXES:
        return False
    left = left.lower()
    stems = range(_LEAST_STEM, min(len(left), len(right)) + 1)
    return not any(left.endswith(right[:size]) for size in stems)

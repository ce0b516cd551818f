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
_LINE_BREAKS = "\r\v\f\x85\u2028\u2029"
_LINE_BREAK = re.compile(f"[{_LINE_BREAKS}]")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\n\t"})
_NO_CHARACTERS = {"Cc", "Cf", "Cn", "Co", "Cs"}
_MARK = "\0"  # in place of a line break; no text holds it any more
_MANY_BREAKS = re.compile(r"\n{3,}")
_MONOTONOUS = re.compile(r"(\W{400})\W+|(\w{2000})\w+")
"""No words, or one endless word: nobody reads it, and searching it takes for ever."""
_SAMPLED = 100
_MAY_BE_MONOTONOUS = re.compile(r"\W{4}|\w{20}")  # of every hundredth character
_STRAY_N = re.compile(
    r"^(\W*)N(?=(?:PERATURAN|KEPUTUSAN|INSTRUKSI) [A-Z])", re.MULTILINE
)
_NEEDS_NO_FTFY = re.compile(
    r"[\x00-\x7f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2713\ufffe]*"
)
_BREAKS_IN_WORDS = ("-\n", "\u2010\n", "\u00ad\n", _LINE_END_HYPHEN)
_GLUED_N = re.compile(r"N(?:PERATURAN|KEPUTUSAN|INSTRUKSI) [A-Z]")
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
    text = text.replace("\r\n", "\n")
    if any(mark in text for mark in _LINE_BREAKS):
        text = _LINE_BREAK.sub("\n", text)
    if not text.isascii():
        text = _mended(text.translate(_BULLETS))
    if any(sign in text for sign in _BREAKS_IN_WORDS):
        text = _BROKEN_WORD.sub(_joined, text)
    text = without_spacing(_wanted(text).expandtabs(4))
    text = without_doubling(_evenly_spaced(text))
    text = without_mistaken_letters(text)
    if "\n\n\n" in text:
        text = _MANY_BREAKS.sub("\n\n", text)
    if _MAY_BE_MONOTONOUS.search(text[::_SAMPLED]):
        text = _MONOTONOUS.sub(r"\1\2", text)
    if _GLUED_N.search(text):
        text = _STRAY_N.sub(r"\1", text)
    return unicodedata.normalize("NFC", text).strip()


def _evenly_spaced(text: str) -> str:
    """Return *text* with one space between words, and none beside line breaks."""
    words = " ".join(text.replace("\n", f" {_MARK} ").split())
    words = words.replace(f" {_MARK}", _MARK).replace(f"{_MARK} ", _MARK)
    return words.replace(_MARK, "\n")


def _mended(text: str) -> str:
    """Return *text* with mistaken encodings undone, where there can be any."""
    if _NEEDS_NO_FTFY.fullmatch(text):
        return text
    return ftfy.fix_text(_plain_letters(text), _FTFY)


def _plain_letters(text: str) -> str:
    text = _MATH_LETTERS.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)
    return _LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), text)


def _wanted(text: str) -> str:
    if text.isascii():
        return text.encode("ascii").translate(None, _CONTROLS).decode("ascii")
    unwanted = [ord(mark) for mark in set(text) if not _is_wanted(mark)]
    return text.translate(dict.fromkeys(unwanted)) if unwanted else text


def _is_wanted(mark: str) -> bool:
    return mark in "\n\t" or unicodedata.category(mark) not in _NO_CHARACTERS


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

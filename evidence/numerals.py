"""Indonesian numbers in words, up to thousands."""

from __future__ import annotations

import re

_UNITS = {
    word: number
    for number, word in enumerate(
        (
            "nol",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
        )
    )
}
_SPELLED = (*_UNITS, "sepuluh", "sebelas", "belas", "puluh")
_INITIALS = "".join(sorted({word[0] for word in _SPELLED}))
NUMERAL = rf"(?=[{_INITIALS}])(?:{'|'.join(_SPELLED)})"  # most words begin otherwise
_COUNT = re.compile(rf"\b{NUMERAL}(?:\s+{NUMERAL})*\b", re.IGNORECASE)


def value(words: str) -> int:
    """The value of the Indonesian number *words*, in letters or figures.

    >>> value("dua ribu dua puluh empat")
    2024
    """
    total = part = 0
    for word in words.lower().split():
        if word.isdecimal():
            part += int(word)
        elif word in _UNITS:
            part += _UNITS[word]
        elif word in {"sepuluh", "sebelas"}:
            part += 10 if word == "sepuluh" else 11
        elif word == "belas":
            part += 10
        elif word == "puluh":
            part *= 10
            total, part = total + part, 0
        elif word == "ribu":
            total, part = (total + part) * 1000, 0
    return total + part


def in_figures(text: str) -> str:
    """*text* with its numbers in words, below a hundred, in figures.

    >>> in_figures("dijalankan pada dua belas dinas dari 34")
    'dijalankan pada 12 dinas dari 34'
    """
    return _COUNT.sub(lambda match: str(value(match[0])), text)

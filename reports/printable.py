"""Text from the share made fit to show: no control, no invisible direction marks."""

from __future__ import annotations

import re

_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, except tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that reorder what is read
    "\ufeff\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


def printable(text: str) -> str:
    r"""*text* without characters that hide, reorder or end what people read.

    Line feeds and tabs stay; half a surrogate pair becomes U+FFFD.

    >>> printable("laporan\u202efdp.exe")
    'laporanfdp.exe'
    """
    if text.isprintable():  # most of it is
        return text
    return _SURROGATE.sub("\ufffd", _UNSHOWABLE.sub("", text))


def one_line(text: str) -> str:
    """*text* made printable, with every run of white space as one space."""
    return _SPACE.sub(" ", printable(text.replace("\r", "\n"))).strip()

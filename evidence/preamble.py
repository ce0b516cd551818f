"""The considerations and legal basis of a regulation, which name many other papers."""

from __future__ import annotations

import re

_PREAMBLE = re.compile(r"^\W{0,3}(Menimbang|Mengingat)\b", re.IGNORECASE | re.MULTILINE)
_DECIDES = re.compile(
    r"^\W{0,3}(M\s*E\s*M\s*U\s*T\s*U\s*S\s*K\s*A\s*N|Menetapkan)\b",
    re.IGNORECASE | re.MULTILINE,
)


def before_preamble(text: str, characters: int) -> str:
    """The first *characters* of *text*, or less where its preamble begins."""
    preamble = _PREAMBLE.search(text)
    return text[: min(preamble.start() if preamble else characters, characters)]


def without_preamble(text: str) -> str:
    """*text* with its preamble cut out, up to "MEMUTUSKAN"."""
    preamble = _PREAMBLE.search(text)
    if not preamble:
        return text
    decides = _DECIDES.search(text, preamble.end())
    return text[: preamble.start()] + (text[decides.start() :] if decides else "")

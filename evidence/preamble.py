"""The considerations and legal basis of a regulation, which name many other papers."""

from __future__ import annotations

import re

# Told from a sentence that goes on with the word, "mengingat keterbatasan waktu".
_MARKED = r"(?=\s*[:;|])"
_ALONE = r"(?=[^\S\n]*(?:$|[^\w\s,(])"
_RECITAL = (
    rf"^\W{{0,3}}(?:(?i:menimbang|mengingat|memperhatikan){_MARKED}"
    rf"|(?:Menimbang|MENIMBANG){_ALONE}|\s+(?:[a-z][.)]|[Bb]ahwa\b))"
    rf"|(?:Mengingat|MENGINGAT){_ALONE}"
    r"|\s+(?:\d{1,2}[.)]?\s+[A-Z]|(?i:undang|pasal\b|peraturan\b)))"
    rf"|(?:Memperhatikan|MEMPERHATIKAN){_ALONE}|\s+\d{{1,2}}[.)]))"
)
RECITAL = re.compile(_RECITAL, re.MULTILINE)
DECIDES = re.compile(
    r"^\W{0,3}(M\s*E\s*M\s*U\s*T\s*U\s*S\s*K\s*A\s*N|Memutuskan|Menetapkan)\b",
    re.MULTILINE,
)


def before_preamble(text: str, characters: int) -> str:
    """The first *characters* of *text*, or less where its preamble begins."""
    preamble = RECITAL.search(text)
    return text[: min(preamble.start() if preamble else characters, characters)]


def without_preamble(text: str) -> str:
    """*text* with its preamble cut out, up to "MEMUTUSKAN"."""
    preamble = RECITAL.search(text)
    if not preamble:
        return text
    decides = DECIDES.search(text, preamble.end())
    return text[: preamble.start()] + (text[decides.start() :] if decides else "")

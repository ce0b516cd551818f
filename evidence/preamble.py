"""What stands before a document says what it is: page numbers, considerations, legal basis."""

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


_PAGE_NUMBER = re.compile(
    r"\A\s*(?:(?:halaman|hal|page)\b\W{0,3})?\W{0,4}\d{1,3}\W{0,4}"
    r"(?:(?:dari|of)\W+\d{1,3}\W*)?(?:\n|\Z)",
    re.IGNORECASE,
)


def opened(text: str) -> str:
    """*text* without the number of the page that stands alone in its first line.

    An excerpt begins with "- 3 -", and its title in the line below.
    """
    return _PAGE_NUMBER.sub("", text, count=1)


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

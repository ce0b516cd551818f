"""Names that a policy gives to things: "Peta Jalan adalah Peta Rencana SPBE Daerah".

From its first article on a policy uses such a name alone. Source: UU 12/2011,
Lampiran II (ketentuan umum memuat batasan pengertian atau definisi).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from evidence.passage import Passage

_DEFINITION = re.compile(
    r"(?:^|\n|\|)\s*(?:[-•]\s*)?(?:\d{1,3}\s*[.)]|[a-z]\s*[.)])\s*"
    r"(?P<term>[A-Z][^.;:\n]{1,90}?)\s+adalah\s+(?P<meaning>[^;]{10,400}?)"
    r"(?=[.;]\s|[.;]?$|\n\s*(?:[-•]\s*)?\d{1,3}\s*[.)])",
    re.DOTALL,
)
_SHORT_FOR = re.compile(
    r"\s*,?\s*yang\s+selanjutnya\s+(?:disebut|disingkat)(?:\s+dengan)?\s+",
    re.IGNORECASE,
)
_DEFINING = re.compile(r"ketentuan umum|pengertian|definisi|\bPasal 1$", re.IGNORECASE)


def definitions(passages: Iterable[Passage]) -> dict[str, str]:
    """By name, what the first articles among *passages* say that it means."""
    found: dict[str, str] = {}
    for passage in passages:
        if not _DEFINING.search(passage.section):
            continue
        for match in _DEFINITION.finditer(passage.text):
            long, *short = _SHORT_FOR.split(" ".join(match["term"].split()))
            meaning = " ".join(match["meaning"].split())
            for name in (long, *short):
                found.setdefault(name.strip(" ,"), f"{long} {meaning}")
    return found


def explained(text: str, meanings: Mapping[str, str]) -> str:
    """*text* followed by the meanings of the defined names in it."""
    folded = text.casefold()  # a look costs a hundredth of a search
    told = [
        meaning
        for name, meaning in meanings.items()
        if name.casefold() in folded
        and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE)
    ]
    return "\n".join((text, *told))

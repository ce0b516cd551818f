"""What of a document's passages can be evidence, and what is but its frame."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.cues import Text
from evidence.kinds import kind_table
from evidence.passage import Passage

_FEW = 3  # words that a passage needs where another has as many
_ELSEWHERE = re.compile(  # "Ketentuan mengenai X diatur dengan Peraturan Bupati tersendiri."
    r"\W*Pasal\s+\d+[A-Z]?\s+(?:\(1\)\s+)?[^.;:]{0,160}\b(?:diatur|ditetapkan)\s+"
    r"(?:lebih lanjut\s+)?(?:dengan|dalam|melalui|oleh)\s+[^.;:]{0,80}\btersendiri\b"
    r"[^.;:]{0,40}\.?\s*",
    re.IGNORECASE,
)


def substance(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """Those of a document's passages that can be evidence.

    A few words count only where the document says nothing else, as a sheet does that
    bears but a name. What an office says that its papers show ("Capaian yang diajukan:
    tingkat 4") counts in no document that holds more.
    """
    empty = set(_headings_of_nothing(found))
    content = [p for p in found if not _is_frame(p) and p not in empty]
    claimed = kind_table().cover_note.is_in
    content = [p for p in content if not claimed(Text.of(p.text))] or content
    words = [_word_count(passage) for passage in content]
    enough = min(_FEW, max(words, default=0)) or 1
    return tuple(p for p, n in zip(content, words, strict=True) if n >= enough)


def _headings_of_nothing(found: Sequence[Passage]) -> Iterator[Passage]:
    """Headings over one article that only says that another paper will rule on it."""
    behind = [*found[2:], None]
    for heading, article, after in zip(found, found[1:], behind, strict=False):
        parent = article.section.rpartition(" > ")[0]
        is_heading = bool(parent) and parent.endswith(" ".join(heading.text.split()))
        is_alone = after is None or not after.section.startswith(f"{parent} >")
        if is_heading and is_alone and _ELSEWHERE.fullmatch(article.text):
            yield heading


def _is_frame(passage: Passage) -> bool:
    last = passage.section.rsplit(" > ", 1)[-1].casefold()
    return last.startswith(("mengingat", "memperhatikan", "tembusan", "salinan"))


def _word_count(passage: Passage) -> int:
    return len(re.findall(r"[^\W\d_]{3,}", passage.text))

"""Running heads, footers and page numbers, which interrupt the text of every page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from evidence.document import Page

_EDGE_LINES = 3
_LEAST_PAGES = 3
_MOST_PAGES_SHARE = 0.4  # heads of even and odd pages differ
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d{1,4}")
_HEADING = re.compile(
    r"\W*(?:pasal|bab|bagian|paragraf|ayat|lampiran|tabel|gambar|tingkat|level|"
    r"indikator|kriteria|nomor|no|ke)\b",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(
    r"(?:hal(?:aman|\.)? ?)?[-\u2013\u2014(.|\s]*(\d{1,4})[-\u2013\u2014).|\s]*",
    re.IGNORECASE,
)
_HEAD = re.compile(  # "Dinas Kominfo Kab. Sari"
    r"[^|\x00]*[^\W\d_][a-z]{2}[^|\x00]{8,}"
)
_MOST_LONG = 160
_NUMBERED = re.compile(  # the key of "Bidang Statistik - 2", "hal 2 dari 4" on page 2
    r"(?:[-|\u2013\u2014/]|\bhal(?:aman|\.)?)\s*\x000\x00", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the head or foot of a page.

    Attributes:
        at: its place among the lines of the page.
        keys: the line, and the line with a number that may be the page's taken out.
        shift: by how much the number differs from the page's, where it is a bare one.
    """

    at: int
    keys: frozenset[str]
    shift: int | None


def without_running_lines(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return *pages* without repeated heads and feet (the first stays) and numbers."""
    lines = [page.text.split("\n") for page in pages]
    edges = [
        [_edge(at, texts[at], page.number) for at in _edges(texts)]
        for page, texts in zip(pages, lines, strict=True)
    ]
    repeated, shift = _repeated(edges), _number_shift(pages, edges)
    seen: set[str] = set()
    kept = []
    for page, texts, ends in zip(pages, lines, edges, strict=True):
        left_out = {e.at for e in ends if not _is_kept(e, repeated, shift, seen)}
        if left_out:
            rest = [text for at, text in enumerate(texts) if at not in left_out]
            page = replace(page, text="\n".join(rest))  # noqa: PLW2901
        text = page.text.strip("\n")
        kept.append(page if text == page.text else replace(page, text=text))
    return tuple(kept)


def _edge(at: int, line: str, number: int) -> _Edge:
    if not _DIGIT.search(line):
        return _Edge(at, frozenset([line] if len(line) <= _MOST_LONG else []), None)
    bare = _BARE_NUMBER.fullmatch(line)
    return _Edge(
        at, frozenset(_keys(line, number)), int(bare[1]) - number if bare else None
    )


def _is_kept(
    edge: _Edge, repeated: set[str], shift: int | None, seen: set[str]
) -> bool:
    if edge.shift is not None and edge.shift == shift:
        return False
    keys = repeated.intersection(edge.keys)
    is_new = seen.isdisjoint(keys)
    seen |= keys
    return is_new


def _repeated(edges: Sequence[Sequence[_Edge]]) -> set[str]:
    """Return the keys of the lines that stand at the edges of many pages.

    Of two, if the line ends with each page's own number.
    """
    counts = Counter(
        key for ends in edges for key in {key for edge in ends for key in edge.keys}
    )
    written = sum(map(bool, edges))
    least = max(_LEAST_PAGES, written * _MOST_PAGES_SHARE)
    return {
        key
        for key, count in counts.items()
        if count >= least
        or (count == written > 1 and (_NUMBERED.search(key) or _heads_all(key, edges)))
    }


def _heads_all(key: str, edges: Sequence[Sequence[_Edge]]) -> bool:
    """Whether *key* is the first line of every page, and no table's head or title."""
    is_head = bool(_HEAD.fullmatch(key))
    return is_head and all(key in ends[0].keys for ends in edges if ends)


def _number_shift(
    pages: Sequence[Page], edges: Sequence[Sequence[_Edge]]
) -> int | None:
    """Return by how much printed page numbers differ from those of the file."""
    pages_by_shift: dict[int, set[int]] = defaultdict(set)
    for page, ends in zip(pages, edges, strict=True):
        for edge in ends:
            if edge.shift is not None:
                pages_by_shift[edge.shift].add(page.number)
    best = max(pages_by_shift, key=lambda shift: len(pages_by_shift[shift]), default=0)
    return best if len(pages_by_shift[best]) > 1 else None


def _keys(line: str, number: int) -> Iterator[str]:
    """Yield *line*, and *line* with a number that may be the page's taken out."""
    if len(line) > _MOST_LONG or not line:
        return
    yield line
    if not _HEADING.match(line):
        for digits in _NUMBER.finditer(line):
            shift = int(digits[0]) - number
            yield f"{line[: digits.start()]}\0{shift}\0{line[digits.end() :]}"


def _edges(lines: Sequence[str]) -> list[int]:
    written = [at for at, line in enumerate(lines) if line]
    return sorted({*written[:_EDGE_LINES], *written[-_EDGE_LINES:]})

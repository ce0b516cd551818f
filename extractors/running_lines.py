"""Running heads, footers and page numbers, which interrupt the text of every page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence.document import Page

_EDGE_LINES = 3
_LEAST_PAGES = 3
_MOST_PAGES_SHARE = 0.4  # heads of even and odd pages differ
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
_MOST_LONG = 160


def without_running_lines(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return *pages* without repeated heads and feet (the first stays) and numbers."""
    repeated = _repeated(pages)
    shift = _number_shift(pages)
    seen: set[str] = set()
    kept = []
    for page in pages:
        lines = page.text.split("\n")
        edges = set(_edges(lines))
        texts = [
            line
            for at, line in enumerate(lines)
            if at not in edges or _is_kept(line, page.number, repeated, shift, seen)
        ]
        kept.append(replace(page, text="\n".join(texts).strip("\n")))
    return tuple(kept)


def _is_kept(
    line: str, number: int, repeated: set[str], shift: int | None, seen: set[str]
) -> bool:
    bare = _BARE_NUMBER.fullmatch(line)
    if bare and int(bare[1]) - number == shift:
        return False
    keys = repeated.intersection(_keys(line, number))
    is_new = seen.isdisjoint(keys)
    seen |= keys
    return is_new


def _repeated(pages: Sequence[Page]) -> set[str]:
    """Return the keys of the lines that stand at the edges of many pages."""
    counts = Counter(
        key
        for page in pages
        for key in {
            key for line in _edge_lines(page) for key in _keys(line, page.number)
        }
    )
    written = sum(1 for page in pages if page.text)
    least = max(_LEAST_PAGES, written * _MOST_PAGES_SHARE)
    return {key for key, count in counts.items() if count >= least}


def _number_shift(pages: Sequence[Page]) -> int | None:
    """Return by how much printed page numbers differ from those of the file."""
    pages_by_shift: dict[int, set[int]] = defaultdict(set)
    for page in pages:
        for line in _edge_lines(page):
            if bare := _BARE_NUMBER.fullmatch(line):
                pages_by_shift[int(bare[1]) - page.number].add(page.number)
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


def _edge_lines(page: Page) -> list[str]:
    lines = page.text.split("\n")
    return [lines[at] for at in _edges(lines)]


def _edges(lines: Sequence[str]) -> list[int]:
    written = [at for at, line in enumerate(lines) if line]
    return sorted({*written[:_EDGE_LINES], *written[-_EDGE_LINES:]})

"""What a roadmap plans under its headings on management and on audits, item by item.

Under "2. Manajemen" a row "Kecakapan pegawai: enam bidang | 2024-2026" plans the
competence of staff, in whatever words: the heading says what sort of thing the items are,
and a bare word (``terms.planned`` of the instrument) says which of them. So does
"Infrastruktur | 2024" under "8. Audit TIK".

Source: Pedoman Menteri PANRB 3/2024, indicator 12 (the contents of a roadmap) and 21 to 31,
level 2 (planned in the roadmap); Perpres 95/2018 article 46 (the eight managements).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from classifiers.denial import Denial
from classifiers.phrases import Hit, Phrasebook
from classifiers.topics import NAME, Said
from evidence.passage import Passage
from indicator_corpus.indicator import Instrument, Pattern

_HEADING = re.compile(
    r"\W*(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+\S|\d{1,2}\s+[A-Z])"
    r"[^|.;]{2,70}"  # "8. Audit TIK", "8 Audit TIK"
)
_CODE = re.compile(r"\W*(?:[A-Za-z]{0,3}[\d.\-]*)\W*")  # "B1", "2.", an empty cell
_PIECE = re.compile(r"[^,;]+")
_LABEL = re.compile(r"[^:(]*")  # "Keamanan informasi: petugas, penilaian" is one item
_NOTHING = " -\u2013\u2014.0"  # what a cell holds of a year in which nothing is done
_CELL = re.compile(r"[^|\n]+")
_HEADED = {Pattern.MANAGEMENT: "management_part", Pattern.AUDIT: "audit_part"}
_ALONE = 4  # words of a heading without a number, or of a cell naming a part
_SOON = 60  # characters in which an item says what it is

Span = tuple[int, int]


class Programme:
    """The bare words by which the items of a roadmap are known, under each heading."""

    def __init__(self, instrument: Instrument) -> None:
        """Take ``terms.planned`` and the cue sets of the headings of *instrument*."""
        self._parts = tuple(
            _Part(instrument, pattern, cue) for pattern, cue in _HEADED.items()
        )
        self._denial = Denial(instrument.cues)

    def said(self, passage: Passage) -> dict[str, Said]:
        """By indicator, that an item of *passage* plans it, and by which word."""
        hits = [hit for part in self._parts for hit in part.items(passage)]
        spans = [(hit.start, hit.end) for hit in hits]
        undone = self._denial.undone(passage.text, spans) if hits else []
        return {
            hit.key: Said(NAME, (hit.phrase,))
            for hit, void in zip(hits, undone, strict=True)
            if not void
        }

    def chapters(self, called: str, headings: Iterable[str]) -> dict[str, str]:
        """By each of *headings*, the one item that it names, of a paper *called* after them.

        "5. Kecakapan pegawai" of a report on "delapan manajemen SPBE" is on the
        management of competence.
        """
        found: dict[str, str] = {}
        for part in self._parts:
            if part.is_named(called):
                found |= part.alone(headings)
        return found


class _Part:
    """The words of one heading, and of the items under it."""

    def __init__(self, instrument: Instrument, pattern: Pattern, cue: str) -> None:
        self._items = Phrasebook(
            {
                i.id: i.terms.planned
                for i in instrument.indicators
                if i.pattern is pattern and i.terms.planned
            }
        )
        self._part = Phrasebook({"part": instrument.cues.get(cue, ())}, exact=True)

    def items(self, passage: Passage) -> list[Hit[str]]:
        """What the items of *passage* that stand under the heading are."""
        if not self.is_named(passage.section) and not self.is_named(passage.text):
            return []
        return [
            hit for item in self._listed(passage) for hit in self._first(item, passage)
        ]

    def _listed(self, passage: Passage) -> Iterator[Span]:
        """Where the items stand that are under the heading."""
        under = self.is_named(passage.section.rsplit(" > ", 1)[-1])
        for line in re.finditer(r"[^\n]+", passage.text):
            if _HEADING.fullmatch(line[0].strip()) or _is_alone(line[0]):
                under = self.is_named(line[0])
                continue
            cells = [
                (line.start() + c.start(), line.start() + c.end())
                for c in _CELL.finditer(line[0])
            ]
            if len(cells) > 1:
                yield from self._of_row(passage.text, cells, under=under)
            elif under:
                yield from cells

    def _of_row(self, text: str, cells: list[Span], *, under: bool) -> Iterator[Span]:
        """The cell of a row that says what is done."""
        told = [cell for cell in cells if not _CODE.fullmatch(text[slice(*cell)])]
        if len(told) > 1 and self._is_part(text[slice(*told[0])]):
            yield told[1]
        elif (
            under
            and told
            and any(
                text[slice(*cell)].strip(_NOTHING) for cell in cells if cell != told[0]
            )
        ):
            yield told[0]

    def _first(self, item: Span, passage: Passage) -> Iterator[Hit[str]]:
        """What each piece of *item* is: the first word that says so, the longest there."""
        label = _LABEL.match(passage.text, *item)
        for piece in _PIECE.finditer(
            passage.text, item[0], label.end() if label else item[1]
        ):
            found = list(self._items.find(piece[0][:_SOON]))
            if found:
                hit = min(found, key=lambda each: (each.start, -each.end))
                yield Hit(
                    hit.key,
                    hit.phrase,
                    piece.start() + hit.start,
                    piece.start() + hit.end,
                )

    def is_named(self, text: str) -> bool:
        """Whether *text* names the heading."""
        return any(self._part.named(text))

    def alone(self, headings: Iterable[str]) -> dict[str, str]:
        """By each of *headings* that names one item and no more, which one that is."""
        named = {
            heading: {number for number, _ in self._items.named(heading)}
            for heading in headings
            if len(heading.split()) <= _ALONE + 1  # its number
        }
        return {h: min(some) for h, some in named.items() if len(some) == 1}

    def _is_part(self, cell: str) -> bool:
        """Whether *cell* says no more than that it is on management."""
        return self.is_named(cell) and len(cell.split()) <= _ALONE


def _is_alone(line: str) -> bool:
    """Whether *line* can be a heading without a number: a few words and no more."""
    words = line.split()
    return (
        0 < len(words) <= _ALONE
        and "|" not in line
        and words[0][:1].isupper()
        and line.rstrip()[-1:].isalpha()
    )


def with_planned(
    said: Sequence[dict[str, Said]], programme: Programme, passages: Iterable[Passage]
) -> list[dict[str, Said]]:
    """What each of *passages* of a plan says, and what its items plan."""
    planned = map(programme.said, passages)
    return [joined(*each) for each in zip(said, planned, strict=True)]


def joined(said: Mapping[str, Said], planned: Mapping[str, Said]) -> dict[str, Said]:
    """*said*, and what is *planned* where that says more plainly what it is."""
    plainer = {
        number: Said(
            each.score,
            (*said[number].phrases, *each.phrases) if number in said else each.phrases,
        )
        for number, each in planned.items()
        if number not in said or said[number].score < each.score
    }
    return dict(said) | plainer

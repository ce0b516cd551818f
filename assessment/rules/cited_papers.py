"""The files that one claim cites, and what can be asked of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from assessment.mentions import Regulation
from assessment.rules.scene import Scene
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from evidence.kinds import kind_table
from evidence.passage import Passage
from indicator_corpus.indicator import Indicator

_HEAD = 2000  # characters in which a policy says its own number
_OWN = re.compile(
    r"\b(?:Nomor|No\.?)\s*:?\s*(\d{1,4}[A-Z]?)\s+(?:Tahun|Th\.?)\s+(\d{4})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class CitedPapers:
    """What one claim on ``indicator`` cites, among all files of the share.

    Attributes:
        readings: every readable file by path.
        cited: the cited ones that are readable, in the claim's order.
        lost: paths of cited files that are there and could not be read.
        paths: of every file of the share.
    """

    indicator: Indicator
    readings: Mapping[str, Reading]
    cited: tuple[Reading, ...]
    lost: tuple[str, ...]
    paths: tuple[str, ...]

    @property
    def policies(self) -> tuple[Reading, ...]:
        """The regulations and decrees among the cited files."""
        return tuple(
            r for r in self.cited if r.formalities.kind in kind_table().policies
        )

    @property
    def lost_told(self) -> str:
        """That cited files could not be read; empty where all were."""
        names = ", ".join(path.rsplit("/", 1)[-1] for path in self.lost)
        return f"belum dapat diperiksa, berkas belum terbaca: {names}" if names else ""

    @property
    def is_unsure(self) -> bool:
        """Whether something of the cited files was not read, or read from a picture."""
        return bool(self.lost) or any(
            page.ocr or page.trouble is not None
            for reading in self.cited
            for page in reading.document.pages
        )

    def bearing(self, regulation: Regulation) -> Reading | None:
        """The file that bears the number of *regulation*, a cited one if any does."""
        every = (*self.cited, *self.readings.values())
        return next((r for r in every if self.bears(r, regulation)), None)

    @staticmethod
    def bears(reading: Reading, regulation: Regulation) -> bool:
        """Whether *reading* is the paper that *regulation* names."""
        formal = reading.formalities
        if not regulation.code.isalnum():
            return _plain(formal.number or "") == _plain(regulation.code)
        if formal.kind not in kind_table().orders:
            return False
        own = re.match(r"\d+[A-Z]?", formal.number or "", re.IGNORECASE)
        if own and own.group().lstrip("0") == regulation.code.lstrip("0"):
            return str(formal.year) == regulation.year
        said = _OWN.findall(reading.document.text[:_HEAD])
        return said[:1] == [(regulation.code, regulation.year)]

    @staticmethod
    def number_of(reading: Reading) -> str:
        """The number of a policy for people, with its name."""
        number = reading.formalities.number
        return f"{reading.document.name}: {number or 'nomor tidak terbaca'}"

    @staticmethod
    def page_naming(reading: Reading, regulation: Regulation) -> int | None:
        """The page on which *reading* names the number of *regulation*."""
        if regulation.code.isalnum():
            wanted = re.compile(
                rf"\b{regulation.code}\s*(?:/|(?:Tahun|Th\.?|Thn\.?)\s*){regulation.year}\b",
                re.IGNORECASE,
            )
        else:
            wanted = re.compile(re.escape(regulation.code), re.IGNORECASE)
        pages = reading.document.pages
        return next((p.number for p in pages if wanted.search(p.text)), None)

    def speaks(self, reading: Reading, passages: Iterable[Passage]) -> bool:
        """Whether *passages* of *reading*, or the headings over them, are on the object.

        Each is where the whole paper is: its subject names the object.
        """
        whole = _finds(self._names, reading.formalities.subject)
        return any(
            whole or _finds(self._words, p.text) or _finds(self._names, p.section)
            for p in passages
        )

    @cached_property
    def _names(self) -> Phrasebook[str]:
        """The words that name the object itself."""
        indicator = self.indicator
        return Phrasebook({indicator.id: [indicator.object, *indicator.terms.names]})

    @cached_property
    def _words(self) -> Phrasebook[str]:
        """All words by which the indicator is told."""
        indicator = self.indicator
        phrases = [indicator.object, *indicator.terms.names, *indicator.terms.words]
        phrases += indicator.terms.applications
        for item in indicator.content:
            phrases += [item.name, *item.words]
        for criterion in indicator.criteria:
            phrases += criterion.phrases
        return Phrasebook({indicator.id: phrases})


def _finds(book: Phrasebook[str], text: str) -> bool:
    return next(iter(book.find(text)), None) is not None


def cited_papers(
    scene: Scene, indicator: str, named: Iterable[str] = ()
) -> CitedPapers:
    """The files that the claim on *indicator* cites, with those *named* in its prose."""
    declared = (
        d.path
        for d in scene.declarations
        if d.indicator == indicator and d.by == "claim"
    )
    paths = tuple(dict.fromkeys([*declared, *named]))
    everything = scene.all_paths
    return CitedPapers(
        indicator=scene.instrument.by_id[indicator],
        readings=scene.readings,
        cited=tuple(scene.readings[p] for p in paths if p in scene.readings),
        lost=tuple(p for p in paths if p not in scene.readings and p in everything),
        paths=everything,
    )


def _plain(number: str) -> str:
    return re.sub(r"[^0-9a-z]", "", number.casefold())

"""A document put before the judge for one indicator."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from classifiers.match import Decision, Match
from classifiers.reading import Reading
from evidence.formalities import Standing
from evidence.passage import Passage
from indicator_corpus.indicator import Criterion

WEAK_KINDS = frozenset({"undangan", "daftar_hadir"})  # show that something was begun


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """A document that serves an indicator, and where it speaks of it."""

    reading: Reading
    match: Match

    @property
    def kind(self) -> str:
        """The document's kind."""
        return self.reading.formalities.kind

    @property
    def day(self) -> date | None:
        """The document's date."""
        return self.reading.formalities.date

    @property
    def is_draft(self) -> bool:
        """Whether the document is a draft (rules R2, R3)."""
        return self.reading.formalities.standing is Standing.DRAFT

    @property
    def is_issued(self) -> bool:
        """Whether the document was issued, as far as its words tell."""
        return self.reading.formalities.standing is Standing.ISSUED

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages that speak of the indicator."""
        return self.match.passages


def exhibits(
    matches: Iterable[Match],
    readings: Mapping[str, Reading],
    cited: Collection[str] = (),
) -> tuple[Exhibit, ...]:
    """One exhibit per different content among the serving *matches*, surest first.

    Of several copies the one that the claims cite (*cited*), else the first by its path.
    """
    serving = [m for m in matches if m.decision is Decision.SERVES]
    serving.sort(key=lambda match: (-match.score, match.path))
    copies: dict[str, list[Match]] = {}
    for match in serving:
        content = readings[match.path].document.sha256 or match.path
        copies.setdefault(content, []).append(match)
    chosen = (
        next((match for match in some if match.path in cited), some[0])
        for some in copies.values()
    )
    return tuple(Exhibit(reading=readings[m.path], match=m) for m in chosen)


def admitted(
    exhibits: Iterable[Exhibit], criterion: Criterion, level: int
) -> tuple[Exhibit, ...]:
    """R3: those that can prove *criterion*: of its kinds, and above level 1 no drafts.

    Source: Pedoman Menteri PANRB 3/2024, evidence of level 1 ("draf").
    """
    return tuple(
        exhibit
        for exhibit in exhibits
        if (not criterion.kinds or exhibit.kind in criterion.kinds)
        and exhibit.kind not in criterion.not_kinds
        and (level == 1 or not exhibit.is_draft)
    )

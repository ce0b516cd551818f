"""A document put before the judge for one indicator."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from classifiers.bundle import papers_in
from classifiers.match import Decision, Match
from classifiers.reading import Reading
from evidence.formalities import Standing
from evidence.passage import Location, Passage
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

    def holds(self, passage: Passage) -> bool:
        """Whether *passage* stands in the document."""
        return self.reading.document.holds(passage.location)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages that speak of the indicator."""
        return self.match.passages


def exhibits(
    matches: Iterable[Match],
    readings: Mapping[str, Reading],
    cited: Collection[str] = (),
    spoken_of: Mapping[str, Collection[Location]] | None = None,
) -> tuple[Exhibit, ...]:
    """One exhibit per different content among the serving *matches*, surest first.

    Of several copies the one that the claims cite (*cited*), else the first by its path.
    Each of the papers that are bound in a file is an exhibit of its own, if it speaks of
    the indicator; *spoken_of* says where a bundle speaks of any.
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
    return tuple(
        exhibit
        for match in chosen
        for exhibit in _of_each_paper(
            Exhibit(reading=readings[match.path], match=match),
            (spoken_of or {}).get(match.path, ()),
        )
    )


def _of_each_paper(
    whole: Exhibit, spoken_of: Collection[Location]
) -> Iterator[Exhibit]:
    """The exhibits in a bundle, or the *whole* file where it is one paper.

    A paper that speaks of no indicator, as minutes that name none, goes with the one
    before it.
    """
    papers = papers_in(whole.reading)
    if not papers:
        yield whole
    is_on_it = False
    for paper in papers:
        holds = paper.document.holds
        own = [passage for passage in whole.passages if holds(passage.location)]
        if own or any(map(holds, spoken_of)):
            is_on_it = bool(own)
        if is_on_it and paper.passages:
            yield _alone(whole, paper, own)


def _alone(whole: Exhibit, paper: Reading, own: Iterable[Passage]) -> Exhibit:
    """*paper* of a bundle as an exhibit, with the passages that are its *own*, or all.

    They stand under its own headings; best first, as in the *whole*. They end where they
    do there, but may begin behind the mark of the paper's place in the bundle.
    """
    known = {passage.location.end: passage for passage in paper.passages}
    ends = [passage.location.end for passage in own]
    told = tuple(known[end] for end in ends if end in known) or paper.passages
    match = replace(whole.match, passage=told[0], passages=told)
    return Exhibit(reading=paper, match=match)


def holder(passage: Passage, exhibits: Iterable[Exhibit]) -> Exhibit:
    """That of *exhibits* in which *passage* stands.

    Raises:
        StopIteration: none of them holds it.
    """
    return next(each for each in exhibits if each.holds(passage))


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

"""The papers bound in one file, each as it stands by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from classifiers.adoption import adopted_among
from classifiers.match import Decision, Match
from classifiers.reading import Reading, reading
from evidence.description import papers_of


@lru_cache(maxsize=512)  # as many as are judged against each other
def papers_in(bundle: Reading) -> tuple[Reading, ...]:
    """The papers bound in the file of *bundle*, in order; none where it is one paper.

    What other files say of its main paper (it was revoked, an amendment struck an article) is
    kept of the paper that has its number, or that is its first.
    """
    papers = [reading(paper) for paper in papers_of(bundle.document)]
    if not papers:
        return ()
    number = bundle.formalities.number
    main = next(
        (p for p in papers if number and p.formalities.number == number), papers[0]
    )
    told = [_as_told(each, bundle) if each is main else each for each in papers]
    return adopted_among(told)


def _as_told(paper: Reading, bundle: Reading) -> Reading:
    known = bundle.formalities
    formal = replace(paper.formalities, ended=known.ended, adopted_by=known.adopted_by)
    if known.adopted_by:
        formal = replace(formal, standing=known.standing, date=known.date)
    return replace(paper, formalities=formal, struck=bundle.struck)


def together(
    whole: Iterable[Match],
    papers: Sequence[Reading],
    of_papers: Sequence[Sequence[Match] | None],
    settled: Collection[str],
) -> tuple[Match, ...]:
    """The matches of a file, by falling score: those *of_papers*, and of it as a *whole*.

    What one of its *papers* serves, the file serves, by the passages of those that do. What
    none of them serves by itself, it serves by those that serve nothing, or not at all; but
    what people *settled* they settled for the file. A paper that can be no evidence has
    no matches but None.
    """
    silent = [
        paper
        for paper, some in zip(papers, of_papers, strict=True)
        if some is not None and not any(m.decision is Decision.SERVES for m in some)
    ]
    by_indicator: dict[str, list[Match]] = defaultdict(list)
    for match in (match for some in of_papers for match in some or ()):
        by_indicator[match.indicator].append(match)
    found = {match.indicator: match for match in whole}
    for indicator, some in by_indicator.items():
        if indicator not in settled:
            found[indicator] = _one(some, found.get(indicator), silent)
    for indicator in found.keys() - by_indicator.keys() - set(settled):
        found[indicator] = _by_the_silent(found[indicator], silent)
    return tuple(sorted(found.values(), key=lambda m: (-m.score, int(m.indicator))))


def _one(
    some: Sequence[Match], whole: Match | None, silent: Sequence[Reading]
) -> Match:
    """The match of a file whose papers match as *some*, and which does as a *whole*."""
    serving = [match for match in some if match.decision is Decision.SERVES]
    if serving:
        best = max(serving, key=lambda match: match.score)
        passages = tuple(p for match in serving for p in match.passages)
        return replace(best, passages=passages)
    if whole is not None:
        return _by_the_silent(whole, silent)
    return max(some, key=lambda match: (match.decision is Decision.REVIEW, match.score))


def _by_the_silent(whole: Match, silent: Sequence[Reading]) -> Match:
    """*whole*, if it serves by the passages of papers that serve nothing; else no service."""
    if whole.decision is not Decision.SERVES:
        return whole
    passages = tuple(
        p
        for p in whole.passages
        if any(paper.document.holds(p.location) for paper in silent)
    )
    if not passages:
        return replace(whole, decision=Decision.NEAR)
    return replace(whole, passages=passages, passage=passages[0])

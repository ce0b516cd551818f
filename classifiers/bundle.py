"""The papers bound in one file, each as it stands by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from classifiers.adoption import adopted_among
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

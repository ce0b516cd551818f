"""What a paper shows of a service by all its words, beside what listed phrases say.

There is no end of ways to say that data go from one application to another, nor of ways
to say that they don't. Papers on services of drives with known answers have taught which
words stand where they do (``benchmarks/fit_services.py``). A paper of which that is sure
shows it, and the report names the words; one that hardly does is for a person to look
at, whatever phrase it holds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np

from assessment.exhibit import Exhibit
from assessment.finding import Shown
from classifiers.precedents import OF_SERVICES, Precedents, load_precedents
from evidence.passage import Passage
from indicator_corpus.indicator import Criterion

# The level of a service from which a paper shows what the slot asks. Source: Pedoman Menteri
# PANRB 3/2024, indicators 32 to 47, levels 2 to 4.
LEVELS = {
    "service_interaction": 2,
    "service_transaction": 3,
    "service_collaboration": 4,
}
SURELY = math.log(0.9 / 0.1)  # the logit from which it is sure
# below this logit it is likelier, by three to one, that a paper does not show it
HARDLY = math.log(0.25 / 0.75)


def shown_by_words(criterion: Criterion, exhibits: Iterable[Exhibit]) -> Shown | None:
    """Where the first of *exhibits* that surely does shows what *criterion* asks."""
    column = _column(criterion)
    if column is None:
        return None
    learnt = load_precedents(OF_SERVICES)
    for exhibit in exhibits:
        if _likeness(learnt, column, exhibit) >= SURELY:
            return Shown(
                passage=_likest(learnt, column, exhibit.passages),
                words=learnt.telling(_texts(exhibit), column),
            )
    return None


def hardly_shown(criterion: Criterion, exhibits: Iterable[Exhibit]) -> bool:
    """Whether each of *exhibits* reads like papers that do not show what *criterion* asks.

    Of a paper on many services a few sentences are on one: they tell too little.
    """
    column = _column(criterion)
    if column is None:
        return False
    learnt = load_precedents(OF_SERVICES)
    return all(
        _is_on_it_alone(each) and _likeness(learnt, column, each) < HARDLY
        for each in exhibits
    )


def _is_on_it_alone(exhibit: Exhibit) -> bool:
    """Whether at least half of the paper is on the service."""
    return 2 * len(exhibit.passages) >= len(exhibit.reading.passages)


def _column(criterion: Criterion) -> int | None:
    """Where what was learnt of *criterion* stands, if anything was."""
    slot = criterion.id.rpartition(".")[2]
    if slot not in LEVELS:
        return None
    return load_precedents(OF_SERVICES).indicators.index(slot)


def _texts(exhibit: Exhibit) -> list[str]:
    return [exhibit.reading.title, *(p.text for p in exhibit.passages)]


def _likeness(learnt: Precedents, column: int, exhibit: Exhibit) -> float:
    return float(learnt.likeness(_texts(exhibit), whole=True)[column])


def _likest(learnt: Precedents, column: int, passages: Sequence[Passage]) -> Passage:
    likeness = [learnt.likeness([p.text], whole=True)[column] for p in passages]
    return passages[int(np.argmax(likeness))]

"""What a paper shows of a service by its words, where no listed phrase says it.

There is no end of ways to say that data go from one application to another. Papers on
services of drives with known answers have taught which words stand where they do
(``benchmarks/fit_services.py``); a paper of which that is sure shows it, and the report
names the words.
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


def shown_by_words(criterion: Criterion, exhibits: Iterable[Exhibit]) -> Shown | None:
    """Where the first of *exhibits* that surely does shows what *criterion* asks."""
    slot = criterion.id.rpartition(".")[2]
    if slot not in LEVELS:
        return None
    learnt = load_precedents(OF_SERVICES)
    column = learnt.indicators.index(slot)
    for exhibit in exhibits:
        texts = [exhibit.reading.title, *(p.text for p in exhibit.passages)]
        if learnt.likeness(texts, whole=True)[column] >= SURELY:
            return Shown(
                passage=_likest(learnt, column, exhibit.passages),
                words=learnt.telling(texts, column),
            )
    return None


def _likest(learnt: Precedents, column: int, passages: Sequence[Passage]) -> Passage:
    likeness = [learnt.likeness([p.text], whole=True)[column] for p in passages]
    return passages[int(np.argmax(likeness))]

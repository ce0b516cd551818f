"""One document seen from all indicators at once."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from classifiers.declarations import against
from classifiers.local_words import Heard
from classifiers.topics import Said, Topics
from indicator_corpus.indicator import Indicator, Instrument, Pattern

NAMED_BY_TITLE = 0.85  # what a title spelled exactly like a name is worth
NAMED_PLAINLY = 0.5  # how plainly a file name or a title must name an object
OF_PRACTICE = "laporan pelaksanaan, bukan kebijakannya"
_UNLIKE = 6.0  # a logit so far below another is as good as none
_OF_SEVERAL = 0.5  # what is left of a claim for something else
_TAKEN_UP = 0.3  # how much of what is referred to must be on it
_ENOUGH = 2.0  # what the sections of a policy say of a thing that they are on
HEARD = 0.25  # a passage that says less does not speak of an indicator


@dataclass(frozen=True, kw_only=True)
class Fits:
    """How well each indicator fits a document by its kind and by its words.

    Attributes:
        affinity: by indicator, how naturally the kind serves it.
        totals: by indicator, how much the passages say of it.
        own: the indicators that the kind exists for.
        also: those that it serves beside the other side of their topic.
        is_policy: whether the kind regulates, by articles.
        is_report: whether the kind tells what was done.
        plans: the indicators whose programme the kind carries.
        reviewed: the policies that only a part of it looks back on.
        taken_up: the policies whose sections its title or headings refer to.
    """

    affinity: Mapping[str, float]
    totals: Mapping[str, float]
    own: frozenset[str]
    also: frozenset[str]
    is_policy: bool
    is_report: bool
    plans: frozenset[str]
    reviewed: frozenset[str] = frozenset()
    taken_up: frozenset[str] = frozenset()

    def fit(self, number: str) -> float:
        """Words and kind together."""
        return self.affinity.get(number, 0.0) * self.totals.get(number, 0.0)

    @cached_property
    def _best(self) -> float:
        return max((self.fit(number) for number in self.totals), default=0.0)

    def share(self, number: str) -> float:
        """0..1 beside the indicator that fits best."""
        return self.fit(number) / max(self._best, 0.4)

    def is_other(self, declared: str, indicator: Indicator) -> bool:
        """Whether that a file is *declared* for one indicator speaks against *indicator*.

        The decree that forms a team is where its work begins: whoever declares it for
        the policy has not said that it does not serve the practice.
        """
        shared = indicator.id in self.also and declared in indicator.counterpart
        return declared != indicator.id and not shared

    def told_elsewhere(
        self, indicator: Indicator, declared: Mapping[str, str]
    ) -> float:
        """0..1: how much what it is *declared* for speaks against *indicator*.

        Of a report less, and of a review for what it takes up: they are on several things.
        """
        others = (
            against(by, declared)
            for other, by in declared.items()
            if self.is_other(other, indicator)
        )
        is_of_several = self.is_report or indicator.id in self.taken_up
        return max(others, default=0.0) * (_OF_SEVERAL if is_of_several else 1.0)

    def is_told_for_practice(
        self, indicator: Indicator, declared: Collection[str]
    ) -> bool:
        """Whether this is a report that people *declared* for what is done under a policy.

        It speaks of the policy, which it rests on, as much as of the practice.
        """
        is_policy = indicator.pattern is Pattern.POLICY
        of_practice = any(twin in declared for twin in indicator.counterpart)
        told = of_practice and indicator.id not in declared
        return self.is_report and is_policy and told

    def twin_fits(self, indicator: Indicator) -> bool:
        """Whether the other side of the same topic fits better."""
        ours = self.affinity.get(indicator.id, 0.0)
        twins = indicator.counterpart
        return any(self.affinity.get(twin, 0.0) > ours for twin in twins)


@dataclass(frozen=True, kw_only=True)
class View:
    """One document from all indicators at once; row 0 of the matrices is the title.

    The last row of ``lexical`` is the whole text; ``inner`` is the likeness of the title
    without the file's name; ``headed`` says how much the chapters' names say of whom;
    ``precedents`` how like the papers are that served whom, as a logit.
    """

    title: dict[str, Said]
    passages: list[dict[str, Said]]
    likeness: dict[str, float]
    look_alikes: dict[str, str]
    lexical: NDArray[np.float32]
    dense: NDArray[np.float32]
    referred: dict[str, float]
    inner: Mapping[str, float] = field(default_factory=dict)
    local: Heard = field(default_factory=Heard)
    headed: Mapping[str, float] = field(default_factory=dict)
    precedents: Mapping[str, float] = field(default_factory=dict)

    @cached_property
    def totals(self) -> dict[str, float]:
        """How much all passages together say of each indicator."""
        totals: dict[str, float] = {}
        for said in self.passages:
            for number, heard in said.items():
                totals[number] = totals.get(number, 0.0) + heard.score
        return totals

    @cached_property
    def lexical_best(self) -> list[float]:
        """Per indicator, the best similarity of any passage."""
        return _listed(self.lexical[1:-1].max(axis=0, initial=0.0))

    @cached_property
    def dense_best(self) -> list[float]:
        """Per indicator, the best closeness of any passage."""
        return _listed(self.dense[1:].max(axis=0, initial=-3.0))

    @cached_property
    def whole(self) -> list[float]:
        """Per indicator, the similarity of the whole text."""
        return _listed(self.lexical[-1])

    def likest(self, column: int) -> tuple[int, ...]:
        """The index of the passage most like an indicator; nothing without passages."""
        likenesses = self.lexical[1:-1, column]
        return (int(likenesses.argmax()),) if len(likenesses) else ()

    @cached_property
    def lexical_top(self) -> float:
        """The best similarity of any passage to any indicator."""
        return float(self.lexical[1:-1].max(initial=0.0))

    @cached_property
    def dense_top(self) -> float:
        """The best closeness of any passage to any indicator, at least 1."""
        return max(float(self.dense[1:].max(initial=0.0)), 1.0)

    @cached_property
    def leading(self) -> dict[str, int]:
        """In how many passages each indicator is the most spoken-of."""
        led: dict[str, int] = {}
        for said in self.passages:
            top = max((heard.score for heard in said.values()), default=0.0)
            for number, heard in said.items():
                if heard.score >= max(top - 1e-9, HEARD):
                    led[number] = led.get(number, 0) + 1
        return led

    def precedent(self, number: str) -> float:
        """How like papers that served it a part of this one is, from 0 on; 1 is even odds."""
        return max(0.0, self._likeness(number) / _UNLIKE + 1)

    def precedent_share(self, number: str) -> float:
        """0..1 beside the indicator whose papers it is likest."""
        return max(0.0, 1 - (self._likest - self._likeness(number)) / _UNLIKE)

    @cached_property
    def _likest(self) -> float:
        return max(self.precedents.values(), default=0.0)

    def _likeness(self, number: str) -> float:
        return self.precedents.get(number, -math.inf)

    def refers(self, number: str) -> float:
        """0..1: how much the sections that the title refers to speak of it."""
        top = max(self.referred.values(), default=0.0)
        enough = min(max(top, 1.0), _ENOUGH)
        return min(self.referred.get(number, 0.0) / enough, 1.0)

    @property
    def taken_up(self) -> frozenset[str]:
        """What the sections that the title refers to are on, beside others."""
        return frozenset(n for n in self.referred if self.refers(n) >= _TAKEN_UP)

    def plainest(self, number: str) -> float:
        """The plainest passage, or the title if that is plainer, typos forgiven."""
        return max(self.best(number), NAMED_BY_TITLE * self.likeness.get(number, 0.0))

    def confirmed(self, number: str) -> float:
        """The same by the document's own words alone, whatever the file is called."""
        return max(self.best(number), NAMED_BY_TITLE * self.inner.get(number, 0.0))

    def best(self, number: str) -> float:
        """The plainest passage."""
        return self._bests.get(number, 0.0)

    @cached_property
    def _bests(self) -> dict[str, float]:
        bests: dict[str, float] = {}
        for said in self.passages:
            for number, heard in said.items():
                bests[number] = max(heard.score, bests.get(number, 0.0))
        return bests

    def total(self, number: str) -> float:
        """How much all passages together say of it."""
        return self.totals.get(number, 0.0)

    def has_a_place(self, number: str, fits: Fits) -> bool:
        """Whether a chapter is named after it, articles are on it, or a plan names it.

        Such papers are on several things: who cites one for one may mean others too.
        """
        if not (fits.is_policy or fits.is_report):
            return number in fits.plans and self.best(number) >= NAMED_PLAINLY
        several = self.leading.get(number, 0) > 1
        articles = fits.is_policy and several and self.best(number) >= NAMED_BY_TITLE
        return articles or number in self.chaptered

    @cached_property
    def chaptered(self) -> frozenset[str]:
        """The indicators that a chapter is named after."""
        return frozenset(n for n, s in self.headed.items() if s >= NAMED_PLAINLY)

    def leads(self, number: str) -> float:
        """The share of the passages in which it is the most spoken-of."""
        return self.leading.get(number, 0) / max(len(self.passages), 1)

    @cached_property
    def _heard(self) -> dict[str, list[tuple[int, Said]]]:
        """Per indicator, the passages that say anything of it, by their indexes."""
        heard: dict[str, list[tuple[int, Said]]] = {}
        for index, passage in enumerate(self.passages):
            for number, said in passage.items():
                heard.setdefault(number, []).append((index, said))
        return heard

    def phrases(self, number: str) -> tuple[str, ...]:
        """All phrases heard of it, those of the title first."""
        heard: dict[str, None] = {}
        if number in self.title:
            heard.update(dict.fromkeys(self.title[number].phrases))
        for _, said in self._heard.get(number, ()):
            heard.update(dict.fromkeys(said.phrases))
        return tuple(heard)

    def spoken(self, number: str) -> tuple[int, ...]:
        """The indexes of the passages that speak of it, plainest first."""
        scored = [
            (-said.score, index)
            for index, said in self._heard.get(number, ())
            if said.score >= HEARD
        ]
        return tuple(index for _, index in sorted(scored))


def _listed(row: NDArray[np.float32]) -> list[float]:
    found: list[float] = row.tolist()
    return found


def named_plainly(
    name: str, instrument: Instrument, topics: Topics, *, on_policy: bool
) -> str | None:
    """The one indicator whose object a file *name* names plainly, if there is one.

    Of two sides of a topic, policy if the name speaks of a rule (*on_policy*), else
    practice.
    """
    fitting = {
        number: heard.score
        for number, heard in topics.said(name).items()
        if (instrument.by_id[number].pattern is Pattern.POLICY) == on_policy
    }
    ranked = sorted(fitting.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < NAMED_PLAINLY:
        return None
    clear = len(ranked) == 1 or ranked[1][1] < ranked[0][1]
    return ranked[0][0] if clear else None

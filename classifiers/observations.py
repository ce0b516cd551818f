"""What can be seen of a document for each indicator, before anybody decides."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from classifiers.agenda import NOT_DISCUSSED, Agenda, items_without, without
from classifiers.closeness import Closeness
from classifiers.declarations import heeded, worth
from classifiers.definitions import explained, self_explained
from classifiers.embedding import Embedder
from classifiers.lessons import Lessons
from classifiers.local_words import Heard
from classifiers.lookbacks import Lookbacks
from classifiers.objections import Objections
from classifiers.observation import Observation
from classifiers.phrases import Phrasebook
from classifiers.precedents import Precedents, load_precedents
from classifiers.programme import Programme, with_planned
from classifiers.reading import Reading
from classifiers.references import PLANS, Referred
from classifiers.sides import of_policies, of_side, policies_in
from classifiers.titles import Titles
from classifiers.topics import Said, Topics
from classifiers.view import NAMED_PLAINLY, OF_PRACTICE, Fits, View, named_plainly
from evidence.formalities import Standing
from evidence.kinds import kind_table
from indicator_corpus.indicator import Affinity, Indicator, Instrument

if TYPE_CHECKING:
    from classifiers.lexical import Lexical

_WHATEVER_ITS_KIND = 1.2  # so like earlier papers, it is looked at
_REMEMBERED = 512  # texts: several documents' passages


class Observer:
    """Sees documents with the eyes of one instrument and one embedding."""

    def __init__(
        self,
        instrument: Instrument,
        embedder: Embedder,
        lessons: Lessons | None = None,
        precedents: Precedents | None = None,
    ) -> None:
        """Prepare terms, statistics and vectors, after *lessons* and *precedents* (ours)."""
        self.instrument = instrument
        self._topics = Topics(instrument)
        self._heard = lru_cache(maxsize=_REMEMBERED)(self._topics.said)
        self._titles = Titles(instrument)
        self._agenda = Agenda(instrument)
        self._programme = Programme(instrument)
        self.lessons = lessons
        self.precedents = precedents or load_precedents()
        self._precedents_of = self.precedents.columns(instrument)
        self.embedder = embedder
        self._closeness = Closeness(instrument, embedder, lessons)
        self._sides = Phrasebook(
            {"policy": instrument.cues.get("policy_side", ())},
            exact=True,  # "perwali" is not the Wali Kota himself
        )
        self._left_alone = Phrasebook({0: instrument.cues.get("left_alone", ())})
        self.objections = Objections(instrument, self._sides, self._topics)
        self.lookbacks = Lookbacks(instrument)

    def __reduce__(self) -> tuple[object, ...]:
        """What it was made of; another process makes it, and has it ready."""
        return _ready, (self.instrument, self.embedder, self.lessons, self.precedents)

    def of(self, instrument: Instrument) -> Observer:
        """The same for another *instrument*."""
        if instrument is self.instrument:
            return self
        return Observer(instrument, self.embedder, self.lessons, self.precedents)

    @cached_property
    def _lexical(self) -> Lexical:
        """Word statistics, after the lessons; who has others match never asks for them."""
        from classifiers.lexical import Lexical  # noqa: PLC0415 - loads scikit-learn

        seen = self.instrument
        return Lexical(self.lessons.described(seen) if self.lessons else seen)

    def prepare(self) -> None:
        """Load now what the first document observed would wait for."""
        self._lexical.similarities([""])
        self.closeness([""])

    def observe(
        self,
        reading: Reading,
        declared: Mapping[str, str],
        referred: Referred | None = None,
        also: Collection[str] = (),
        local: Heard | None = None,
    ) -> list[Observation]:
        """One observation per indicator that *reading* could serve by its kind.

        Those in *also* are observed whatever its kind. *declared* maps the indicators that
        people declared for the file to where; *referred* is what its title refers to;
        *local* says how tellingly it uses the words of the claims.
        """
        cited = referred or Referred()
        view = self._view(reading, cited, local or Heard(), declared)
        looked_at = self._agenda.reached(reading, cited.within)
        reviewed = policies_in(self.instrument, self.spoken_in(looked_at))
        view = replace(view, referred={**view.referred, **reviewed})
        fits = self._fits(reading, view, reviewed, cited)
        told = heeded(declared, self.instrument, fits.also)
        return [
            self._observation(column, indicator, view, fits, told)
            for column, indicator in enumerate(self.instrument.indicators)
            if fits.affinity[indicator.id] > 0
            or indicator.id in also
            or view.precedent(indicator.id) >= _WHATEVER_ITS_KIND
        ]

    def _view(
        self,
        reading: Reading,
        cited: Referred,
        local: Heard,
        declared: Mapping[str, str],
    ) -> View:
        """*reading* from all indicators."""
        texts = [explained(p.text, local.names) for p in reading.passages]
        title = explained(reading.title, local.names)
        names = {**local.names, **self_explained(reading)}
        put_off = self._agenda.put_off(reading, cited.sections)
        discussed = self.spoken_in(without(put_off, cited.sections))
        formal = reading.formalities
        if formal.kind in kind_table().policies and formal.standing is Standing.ISSUED:
            discussed = of_policies(self.instrument, discussed)
        waiting = self.spoken_in(tuple(put_off)).keys() - discussed
        view = View(
            title=self._topics.said(title),
            passages=self._said(reading, texts),
            likeness=self._titles.likeness(title),
            inner=self._titles.likeness(reading.inner_title) if declared else {},
            look_alikes=self.objections.look_alikes(reading),
            lexical=self._lexical.of_document(title, texts),
            dense=self.closeness([title, *texts]),
            precedents=self._likeness([title, *texts]),
            referred=discussed,
            local=local,
            headed=self.spoken_in([explained(c, names) for c in reading.chapters]),
        )
        objections = dict.fromkeys(waiting - view.chaptered, NOT_DISCUSSED)
        passed = self._agenda.passed_over(reading, local.names, cited, self.spoken_in)
        objections |= passed
        objections |= self._agenda.outside(reading, local.names, self.spoken_in)
        objections |= self.objections.to(reading, view, declared)
        return replace(view, look_alikes=objections | view.look_alikes)

    def named(self, name: str) -> str | None:
        """The one indicator whose object a file *name* names plainly, if there is one."""
        on_policy = any(self._sides.find(name))
        return named_plainly(name, self.instrument, self._topics, on_policy=on_policy)

    def spoken_in(self, texts: Sequence[str]) -> dict[str, float]:
        """Per indicator, how much *texts* together say of it."""
        totals: dict[str, float] = {}
        for text in texts:
            for number, heard in self._heard(text).items():
                totals[number] = totals.get(number, 0.0) + heard.score
        return totals

    def _said(self, reading: Reading, texts: Sequence[str]) -> list[dict[str, Said]]:
        """What each of *texts* says; of a plan or a policy, what it does not put off."""
        kind = reading.formalities.kind
        if self.instrument.affinity.get(kind, Affinity()).plans:
            affirmed = [self._topics.affirmed(text) for text in texts]
            return with_planned(affirmed, self._programme, reading.passages)
        if kind in kind_table().regulations:
            return [self._topics.affirmed(text) for text in texts]
        return [self._topics.said(text) for text in texts]

    def closeness(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Closeness of each text to each indicator, in spreads above the background."""
        return self._closeness.of(texts)

    def _likeness(self, texts: Sequence[str]) -> dict[str, float]:
        """Per indicator with precedents, how like them *texts* are, as a logit."""
        said = self.precedents.likeness(texts).tolist()
        return {number: said[c] for number, c in self._precedents_of.items()}

    def telling(self, reading: Reading, indicator: str) -> tuple[str, ...]:
        """The words by which *reading* is like papers that served *indicator*."""
        column = self._precedents_of.get(indicator)
        if column is None:
            return ()
        texts = [reading.title, *(passage.text for passage in reading.passages)]
        return self.precedents.telling(texts, column)

    def _fits(
        self, reading: Reading, view: View, reviewed: Collection[str], cited: Referred
    ) -> Fits:
        kind = reading.formalities.kind
        to_plan = cited.to_plan and kind not in PLANS
        on_policy = cited.in_scope or self._is_on_policy(reading.heading)
        on_policy = on_policy and not to_plan
        affinity = self.instrument.affinity.get(kind, Affinity())
        review = self.instrument.affinity.get("reviu", affinity)
        apart = self.spoken_in(items_without(self._sides, reading.heading))
        every = self.instrument.indicators

        def of(each: Indicator) -> float:
            is_on = (on_policy and each.id not in apart) or each.id in reviewed
            side = of_side(each, reading, on_policy=is_on, to_plan=to_plan)
            return side * (review if each.id in reviewed else affinity).of(each)

        return Fits(
            affinity={each.id: of(each) for each in every},
            totals=view.totals,
            own=frozenset(affinity.only),
            also=frozenset(affinity.also),
            is_policy=kind in kind_table().regulations,
            is_report=kind == "laporan",
            reviewed=frozenset(reviewed),
            taken_up=view.taken_up,
            plans=frozenset(i.id for i in every if i.pattern in affinity.plans),
        )

    def on_chapters(self, reading: Reading) -> dict[str, str]:
        """By the heading of each chapter on one management, what that is called."""
        found = self._programme.chapters(reading.called, reading.chapters)
        return {h: self.instrument.by_id[number].object for h, number in found.items()}

    def _is_on_policy(self, heading: str) -> bool:
        """Whether *heading* names a rule, and not to say that it is left alone."""
        is_left_alone = any(self._left_alone.named(heading))
        return any(self._sides.named(heading)) and not is_left_alone

    def _observation(
        self,
        column: int,
        indicator: Indicator,
        view: View,
        fits: Fits,
        declared: Mapping[str, str],
    ) -> Observation:
        number = indicator.id
        look_alike = view.look_alikes.get(number, "")
        if not look_alike and fits.is_told_for_practice(indicator, declared):
            look_alike = OF_PRACTICE
        affinity = fits.affinity[number]
        spoken = view.spoken(number)
        by = declared.get(number, "")
        lexical, dense = view.lexical_best[column], view.dense_best[column]
        plainest = view.plainest(number)
        features = (
            view.confirmed(number) if by else plainest,
            math.log1p(view.total(number)),
            view.leads(number),
            plainest * affinity,
            fits.share(number),
            lexical,
            lexical / (view.lexical_top + 1e-6),
            dense / 4,
            dense / view.dense_top,
            view.whole[column],
            affinity,
            float(number in fits.own),
            view.best(number) * (number in fits.plans),
            float(fits.twin_fits(indicator)),
            view.refers(number) * affinity,
            view.precedent(number),
            view.precedent_share(number),
            view.local.worth.get(number, 0.0),
            worth(by, declared),
            fits.told_elsewhere(indicator, declared)
            * (not by and not view.has_a_place(number, fits)),
            float(bool(look_alike)),
        )
        return Observation(
            indicator=number,
            features=features,
            spoken=spoken or view.likest(column),
            phrases=view.phrases(number),
            look_alike=look_alike,
            headed=view.headed.get(number, 0.0) >= NAMED_PLAINLY,
            has_precedents=number in view.precedents,
            looked_back=number in fits.reviewed,
        )


def _ready(*made_of: Any) -> Observer:  # noqa: ANN401 - what Observer takes
    observer = Observer(*made_of)
    observer.prepare()
    return observer

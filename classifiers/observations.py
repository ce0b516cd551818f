"""What can be seen of a document for each indicator, before anybody decides."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from classifiers.audits import other_audits
from classifiers.embedding import Embedder
from classifiers.lessons import Lessons
from classifiers.lexical import Lexical, description
from classifiers.medium import Medium
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.sides import no_policy
from classifiers.titles import Titles
from classifiers.topics import Said, Topics
from classifiers.view import Fits, View
from indicator_corpus.indicator import Affinity, Indicator, Instrument, Pattern

FEATURES = (
    "said_best",  # the plainest passage, or the title spelled like a name of the object
    "said_total",  # all passages together
    "leads",  # share of the passages in which it is the most spoken-of
    "fit_best",  # said_best, as far as the kind fits
    "fit_share",  # beside the indicator that words and kind together favour most
    "lexical_best",
    "lexical_share",
    "dense_best",
    "dense_share",
    "whole_lexical",  # the document as one text
    "affinity",  # how naturally this kind of document serves it
    "own_kind",  # the kind exists for this indicator alone
    "plan",  # said_best, where the kind carries the programme of this indicator
    "twin_fits",  # the same topic's other side fits the kind better
    "refers",  # the title refers to an article of a policy that speaks of it
    "local",  # it uses words that only the claim on the indicator uses
    "declared",  # in the claims 1, by folder or file name 0.5
    "declared_other",  # the file is declared for other indicators only
    "look_alike",
)
_DECLARED = {"claim": 1.0, "folder": 0.5, "name": 0.5}
_NAMED_PLAINLY = 0.5  # how plainly a file name must name an object
_REMEMBERED = 512  # texts: several documents' passages
_WRONG_SIDE = 0.15  # what is left of the affinity on the other side of a topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A document seen from one indicator.

    Attributes:
        indicator: the indicator's id.
        features: one number per name in FEATURES.
        spoken: indexes of the passages that speak of it, plainest first.
        phrases: the words heard, in the title first.
        look_alike: why it is another object, or an empty string.
    """

    indicator: str
    features: tuple[float, ...]
    spoken: tuple[int, ...]
    phrases: tuple[str, ...]
    look_alike: str = ""

    def feature(self, name: str) -> float:
        """The feature called *name*."""
        return self.features[FEATURES.index(name)]


class Observer:
    """Sees documents with the eyes of one instrument and one embedding."""

    def __init__(
        self, instrument: Instrument, embedder: Embedder, lessons: Lessons | None = None
    ) -> None:
        """Prepare the instrument's terms, word statistics and vectors, after *lessons*."""
        self.instrument = instrument
        self._topics = Topics(instrument)
        self._heard = lru_cache(maxsize=_REMEMBERED)(self._topics.said)
        self._titles = Titles(instrument)
        self._medium = Medium(instrument)
        self._lexical = Lexical(
            lessons.described(instrument) if lessons else instrument
        )
        self.lessons = lessons
        self.embedder = embedder
        self._sides = Phrasebook(
            {"policy": instrument.cues.get("policy_side", ())},
            exact=True,  # "perwali" is not the Wali Kota himself
        )

    @cached_property
    def _vectors(self) -> NDArray[np.float32]:
        texts = [description(indicator) for indicator in self.instrument.indicators]
        vectors = self.embedder.encode(texts, role="query")
        if self.lessons is None:
            return vectors
        return self.lessons.moved(vectors, self.instrument, self.embedder)

    @cached_property
    def _background(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Mean and spread of each indicator's cosine to all that is asked elsewhere."""
        texts = [
            f"{item.statement}"
            for indicator in self.instrument.indicators
            for item in indicator.criteria
        ]
        cosines = self.embedder.encode(texts, role="passage") @ self._vectors.T
        return cosines.mean(axis=0), cosines.std(axis=0) + 1e-6

    def observe(
        self,
        reading: Reading,
        declared: Mapping[str, str],
        referred: Sequence[str] = (),
        also: Collection[str] = (),
        local: Mapping[str, float] | None = None,
    ) -> list[Observation]:
        """One observation per indicator that *reading* could serve by its kind.

        The indicators in *also* are observed whatever its kind.

        *declared* maps the indicators that people declared for the file to where;
        *referred* are the sections of policies that its title refers to; *local* says
        per indicator how tellingly it uses the words of the claim.
        """
        texts = [passage.text for passage in reading.passages]
        title = self._topics.said(reading.title)
        passages = self._said(reading)
        view = View(
            title=title,
            passages=passages,
            likeness=self._titles.likeness(reading.title),
            look_alikes=self.look_alikes(reading),
            lexical=self._lexical.of_document(reading.title, texts),
            dense=self.closeness([reading.title, *texts]),
            referred=self.spoken_in(referred),
            local=local or {},
        )
        business = self._medium.business_only(self.instrument, reading, view)
        others = other_audits(self.instrument, reading, view)
        ruled = no_policy(self.instrument, reading, self._sides)
        view = replace(
            view, look_alikes={**business, **others, **ruled, **view.look_alikes}
        )
        fits = self._fits(reading, view)
        return [
            self._observation(column, indicator, view, fits, declared)
            for column, indicator in enumerate(self.instrument.indicators)
            if fits.affinity[indicator.id] > 0 or indicator.id in also
        ]

    def look_alikes(self, reading: Reading) -> dict[str, str]:
        """Per indicator, why the title of *reading* names another object."""
        return {
            number: f"{self.instrument.by_id[number].look_alikes[index].why} ({phrase})"
            for number, (index, phrase) in self._topics.look_alikes(
                reading.title
            ).items()
        }

    def named(self, name: str) -> str | None:
        """The one indicator whose object a file *name* names plainly, if there is one.

        Of two sides of a topic, policy if the name speaks of a rule, else practice.
        """
        said = self._topics.said(name)
        on_policy = any(self._sides.find(name))
        fitting = {
            number: heard.score
            for number, heard in said.items()
            if (self.instrument.by_id[number].pattern is Pattern.POLICY) == on_policy
        }
        ranked = sorted(fitting.items(), key=lambda pair: -pair[1])
        if not ranked or ranked[0][1] < _NAMED_PLAINLY:
            return None
        clear = len(ranked) == 1 or ranked[1][1] < ranked[0][1]
        return ranked[0][0] if clear else None

    def spoken_in(self, texts: Sequence[str]) -> dict[str, float]:
        """Per indicator, how much *texts* together say of it."""
        totals: dict[str, float] = {}
        for text in texts:
            for number, heard in self._heard(text).items():
                totals[number] = totals.get(number, 0.0) + heard.score
        return totals

    def _said(self, reading: Reading) -> list[dict[str, Said]]:
        """What each passage says; a plan shows only what it does not put off."""
        affinity = self.instrument.affinity.get(reading.formalities.kind)
        if affinity is not None and affinity.plans:
            return [self._topics.affirmed(p.text) for p in reading.passages]
        return [self._topics.said(read) for read in reading.words]

    def closeness(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Closeness of each text to each indicator, in spreads above the background."""
        mean, spread = self._background
        cosines = self.embedder.encode(texts, role="passage") @ self._vectors.T
        scaled: NDArray[np.float32] = (cosines - mean) / spread
        return scaled

    def _fits(self, reading: Reading, view: View) -> Fits:
        affinity = self.instrument.affinity.get(reading.formalities.kind, Affinity())
        on_policy = any(self._sides.find(reading.heading))
        return Fits(
            affinity={
                indicator.id: affinity.of(indicator)
                * _side(indicator, reading, on_policy=on_policy)
                for indicator in self.instrument.indicators
            },
            totals=view.totals,
            own=frozenset(affinity.only),
            plans=frozenset(
                i.id for i in self.instrument.indicators if i.pattern in affinity.plans
            ),
        )

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
        affinity = fits.affinity[number]
        spoken = view.spoken(number)
        by = declared.get(number, "")
        lexical, dense = view.lexical[1:-1, column], view.dense[1:, column]
        plainest = view.plainest(number)
        features = (
            plainest,
            math.log1p(view.total(number)),
            view.leads(number),
            plainest * affinity,
            fits.share(number),
            float(lexical.max(initial=0.0)),
            float(lexical.max(initial=0.0)) / (view.lexical_top + 1e-6),
            float(dense.max(initial=-3.0)) / 4,
            float(dense.max(initial=-3.0)) / view.dense_top,
            float(view.lexical[-1, column]),
            affinity,
            float(number in fits.own),
            view.best(number) * (number in fits.plans),
            float(fits.twin_fits(indicator)),
            view.refers(number) * affinity,
            view.local.get(number, 0.0),
            _DECLARED.get(by, 0.0),
            float(bool(declared) and not by),
            float(bool(look_alike)),
        )
        return Observation(
            indicator=number,
            features=features,
            spoken=spoken or (int(lexical.argmax()),) if len(lexical) else (),
            phrases=view.phrases(number),
            look_alike=look_alike,
        )


def _side(indicator: Indicator, reading: Reading, *, on_policy: bool) -> float:
    """What is left of the affinity, given the side of the topic the title is on."""
    if reading.formalities.kind in {"perda", "perkada", "keputusan", "se", "instruksi"}:
        return 1.0
    if indicator.pattern in {Pattern.SERVICE, Pattern.WHOLE}:
        return 1.0  # no policy is its other side, and one is about legal documents
    is_policy = indicator.pattern is Pattern.POLICY
    return 1.0 if is_policy == on_policy else _WRONG_SIDE

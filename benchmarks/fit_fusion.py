"""Fit the weights that fuse what was observed, and show how they do on drives unseen.

    python -m benchmarks.fit_fusion [FOLDER ...] [--without NAME ...] [--write] [--untold]

A logistic regression over the features of every pair of document and indicator, on the
given drives. The instrument's words were made with these drives at hand, so each drive
is also seen with half of all terms hidden: the weights then know how a matcher does
whose words do not fit. Features whose weight comes out with the wrong sign are left out,
so that no trap of one drive becomes a rule. Drives --without which the weights are
fitted show how those do on what they never saw. With --write, classifiers/fusion.yaml
is replaced; the one that is there was made ``--without pulauserasi --without
rantaupermai``. With --untold nothing is fitted: the weights that are there map each drive
as if nobody had said what a file is for, from the two thresholds of its surest indicator.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from assessment.assessing import declarations_of
from assessment.claims_sheet import read_claims
from assessment.explanations import local_words
from assessment.sectors import with_chosen_sectors
from benchmarks.trial import Trial, trials
from classifiers import fusion
from classifiers.embedding import Embedder, load_embedder
from classifiers.home import home_of
from classifiers.matching import Matcher
from classifiers.observation import FEATURES, Observation
from classifiers.portions import by_document, with_copies
from classifiers.reading import Reading, reading
from classifiers.references import PolicyIndex
from evidence.document import Document
from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.loading import load_instrument
from reports.evaluation.counting import f1

AGAINST = frozenset({"twin_fits", "declared_other", "look_alike"})  # weigh negatively
STRENGTH = 0.2  # of the data against the pull to nought (C of the regression)
SERVES, FIRST, UNTOLD, TOLD, REVIEW, CONFIRMED = 0.5, 0.3, 0.2, 0.1, 0.2, 0.05
CONFIRMS = {"declared": 0.5, "said_best": 0.85, "affinity": 0.5}
HIDDEN = 0.5  # of the terms, in the drives seen with half an instrument
SEEDS = (1, 2)  # each hides other terms


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One document of a drive: its observations, and what it should serve."""

    observations: tuple[Observation, ...]
    wanted: frozenset[str]


def thinned(instrument: Instrument, seed: int) -> Instrument:
    """*instrument* with HIDDEN of its terms and content words left out at random."""
    chance = random.Random(seed)  # noqa: S311 - no secret

    def some(phrases: Sequence[str]) -> tuple[str, ...]:
        return tuple(p for p in phrases if chance.random() >= HIDDEN)

    def indicator(whole: Indicator) -> Indicator:
        terms = whole.terms
        return replace(
            whole,
            terms=replace(
                terms,
                names=some(terms.names),
                words=some(terms.words),
                applications=some(terms.applications),
            ),
            content=tuple(
                replace(item, words=some(item.words)) for item in whole.content
            ),
        )

    return replace(
        instrument, indicators=tuple(indicator(i) for i in instrument.indicators)
    )


def seen(
    trial: Trial,
    matcher: Matcher,
    documents: Sequence[Document] = (),
    *,
    told: bool = True,
) -> list[Seen]:
    """Everything observed on *trial*, of which *documents* may have been read before.

    Unless *told*, as if nobody had declared a file for an indicator.
    """
    documents = documents or trial.documents()
    claims = read_claims(trial.claims, matcher.observer.instrument)
    readings = [reading(document) for document in documents if document.is_readable]
    instrument = with_chosen_sectors(matcher.observer.instrument, claims, readings)
    declared = with_copies(
        by_document(declarations_of(documents, claims, instrument).all), readings
    )
    local = local_words(readings, claims, instrument)
    matcher = matcher.of(instrument, home_of(readings), local)
    policies = PolicyIndex(readings)

    def observed(read: Reading) -> list[Observation]:
        hinted = declared if told else {}
        own, referred, heard = matcher.hints(read, hinted, policies)
        return matcher.observer.observe(read, own, referred, local=heard)

    gold = {
        wanted["path"]: frozenset(str(s["indicator"]) for s in wanted["supports"])
        for wanted in trial.gold["documents"]
    }
    return [
        Seen(
            observations=()
            if matcher.not_evidence(read) or not read.passages
            else tuple(observed(read)),
            wanted=gold[read.path],
        )
        for read in readings
        if read.path in gold
    ]


Drives = Mapping[str, Sequence[Seen]]


def drives_seen(
    found: Sequence[Trial], instrument: Instrument, embedder: Embedder
) -> tuple[Drives, Drives]:
    """By drive, what is seen with all terms; and beside it what with half of them."""
    matchers = [
        Matcher(each, embedder)
        for each in (instrument, *(thinned(instrument, seed) for seed in SEEDS))
    ]
    plain: dict[str, Sequence[Seen]] = {}
    both: dict[str, Sequence[Seen]] = {}
    for trial in found:
        documents = trial.documents()
        views = [seen(trial, matcher, documents) for matcher in matchers]
        plain[trial.name] = views[0]
        both[trial.name] = [each for view in views for each in view]
    return plain, both


Weights = tuple[NDArray[np.float64], float]


def fitted(documents: Sequence[Seen]) -> Weights:
    """Weights (one per feature) and intercept of the regression on *documents*."""
    pairs = [(o, o.indicator in d.wanted) for d in documents for o in d.observations]
    seen_features = np.array([observation.features for observation, _ in pairs])
    labels = np.array([label for _, label in pairs])
    spread = seen_features.std(axis=0)
    kept = [column for column in range(len(FEATURES)) if spread[column] > 0]
    while True:
        model = LogisticRegression(C=STRENGTH, max_iter=3000)
        model.fit(seen_features[:, kept] / spread[kept], labels)
        wrong = [
            (abs(weight), column)
            for weight, column in zip(model.coef_[0], kept, strict=True)
            if (weight > 0) == (FEATURES[column] in AGAINST)
        ]
        if not wrong:
            break
        kept.remove(max(wrong)[1])
    weights = np.zeros(len(FEATURES))
    weights[kept] = model.coef_[0] / spread[kept]
    return weights, float(model.intercept_[0])


def mapping_f1(
    documents: Sequence[Seen], weights: Weights, first: float = FIRST
) -> float:
    """Micro-F1 of the documents' mapping by *weights*, the surest served from *first*."""
    hits = false = missed = 0
    for document in documents:
        got = _serving(document, weights, first)
        hits += len(got & document.wanted)
        false += len(got - document.wanted)
        missed += len(document.wanted - got)
    return f1(hits, false, missed)


def _serving(document: Seen, weights: Weights, first: float = FIRST) -> set[str]:
    """The indicators that *document* serves by *weights*."""
    slopes, intercept = weights
    scored = sorted(
        (
            (float(1 / (1 + np.exp(-(np.dot(slopes, o.features) + intercept)))), o)
            for o in document.observations
        ),
        key=lambda pair: -pair[0],
    )
    return {
        o.indicator
        for place, (chance, o) in enumerate(scored)
        if not o.look_alike and chance >= (SERVES if place else first)
    }


def main() -> None:
    """Fit, show, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--without", action="append", default=[], metavar="NAME")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--untold", action="store_true")
    asked = parser.parse_args()
    if asked.untold:
        show_untold(list(trials(asked.folders)))
        return
    plain, both = drives_seen(
        list(trials(asked.folders)), load_instrument("spbe-47"), load_embedder(None)
    )
    fitting = {name: ds for name, ds in both.items() if name not in asked.without}
    for name, documents in plain.items():
        others = [d for other, ds in fitting.items() if other != name for d in ds]
        if others:
            print(f"{name}: F1 {mapping_f1(documents, fitted(others)):.3f} unseen")
    weights = fitted([document for ds in fitting.values() for document in ds])
    for name, documents in plain.items():
        print(f"{name}: F1 {mapping_f1(documents, weights):.3f} with these weights")
    for name, weight in zip(FEATURES, weights[0], strict=True):
        print(f"  {name:16}{weight:8.3f}")
    if asked.write:
        write(weights)


def show_untold(found: Sequence[Trial]) -> None:
    """How the weights that are there do where nothing is declared."""
    own = fusion.fusion()
    weights = np.array([own.weights[name] for name in FEATURES]), own.intercept
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))
    every: list[Seen] = []
    print(
        f"| drive, nothing declared | F1 from {FIRST} | from {UNTOLD} | strangers mapped |"
    )
    print("| --- | --: | --: | --: |")
    for trial in found:
        documents = seen(trial, matcher, told=False)
        print(_untold_row(trial.name, documents, weights))
        every += documents
    print(_untold_row(f"all {len(found)}", every, weights))


def _untold_row(name: str, documents: Sequence[Seen], weights: Weights) -> str:
    usual, sooner = (mapping_f1(documents, weights, f) for f in (FIRST, UNTOLD))
    strangers = [d for d in documents if not d.wanted]
    mapped = sum(bool(_serving(d, weights, UNTOLD)) for d in strangers)
    return f"| {name} | {usual:.3f} | {sooner:.3f} | {mapped}/{len(strangers)} |"


def write(weights: Weights) -> None:
    """Put *weights* into ``classifiers/fusion.yaml``."""
    named = {n: round(float(w), 4) for n, w in zip(FEATURES, weights[0], strict=True)}
    content = {
        "intercept": round(weights[1], 4),
        "serves": SERVES,
        "first": FIRST,
        "untold": UNTOLD,
        "told": TOLD,
        "review": REVIEW,
        "confirmed": CONFIRMED,
        "confirms": CONFIRMS,
        "weights": named,
    }
    version = hashlib.sha256(json.dumps(content).encode()).hexdigest()[:8]
    path = Path(fusion.__file__).with_name("fusion.yaml")
    head = "# Written by benchmarks/fit_fusion.py; the features: classifiers/observations.py\n"
    path.write_text(
        head + yaml.safe_dump({"version": version, **content}, sort_keys=False)
    )


if __name__ == "__main__":
    main()

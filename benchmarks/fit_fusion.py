"""Fit the weights that fuse what was observed, and show how they do on drives unseen.

    python -m benchmarks.fit_fusion [FOLDER ...] [--without NAME ...] [--write]
                                    [--unprecedented]

A logistic regression over the features of every pair of document and indicator, on the
given drives; by default those in the repository but for ``trial.UNTAUGHT``. The instrument's
words were made with these drives at hand, so each drive is also seen with half of all terms
hidden: the weights then know how a matcher does whose words do not fit. For the same reason
each is seen with the precedents of other drives. Features whose weight comes out with the
wrong sign are left out, so that no trap of one drive becomes a rule. Drives --without which
the weights are fitted show how those do on what they never saw. With --write,
they replace those in classifiers/fusion.yaml; with --unprecedented, the second set there, for
indicators without precedents, which is fitted without those features. (The one that is there
is older: what was fitted before precedents were known, on the drives of that day.)
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.fit_precedents import FOLDS
from benchmarks.observed import Drives, Seen, drives_seen
from benchmarks.trial import DRIVES, UNTAUGHT, Trial, trials
from classifiers import fusion
from classifiers.embedding import load_embedder
from classifiers.observation import FEATURES
from indicator_corpus.loading import load_instrument
from reports.evaluation.counting import f1

AGAINST = frozenset({"twin_fits", "declared_other", "look_alike"})  # weigh negatively
STRENGTH = 0.2  # of the data against the pull to nought (C of the regression)
SERVES, FIRST, UNTOLD, TOLD, REVIEW, CONFIRMED = 0.5, 0.3, 0.2, 0.1, 0.2, 0.05
CONFIRMS = {"declared": 0.5, "said_best": 0.85, "affinity": 0.5}
PRECEDENTS = ("precedent", "precedent_share")


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
        got = serving(document, weights, first)
        hits += len(got & document.wanted)
        false += len(got - document.wanted)
        missed += len(document.wanted - got)
    return f1(hits, false, missed)


def serving(document: Seen, weights: Weights, first: float = FIRST) -> set[str]:
    """The indicators that *document* serves by *weights*, the surest from *first*."""
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


def unseen(plain: Drives, given: Drives) -> dict[str, float]:
    """Per *plain* drive, the F1 with weights fitted on *given* drives of other parts."""
    names = sorted(plain)
    found = {}
    for part in range(FOLDS):
        told = names[part::FOLDS]
        others = [d for name, ds in given.items() if name not in told for d in ds]
        weights = fitted(others) if others and told else None
        found |= {name: mapping_f1(plain[name], weights) for name in told if weights}
    return dict(sorted(found.items()))


def without(drives: Drives, dropped: Sequence[str]) -> dict[str, list[Seen]]:
    """*drives* as they are seen by a matcher that lacks the features *dropped*."""
    kept = np.array([name not in dropped for name in FEATURES], dtype=float)
    return {
        name: [
            replace(
                document,
                observations=tuple(
                    replace(
                        each,
                        features=tuple((kept * each.features).tolist()),
                        look_alike="" if "look_alike" in dropped else each.look_alike,
                    )
                    for each in document.observations
                ),
            )
            for document in documents
        ]
        for name, documents in drives.items()
    }


def fitting(found: Sequence[Trial]) -> list[Trial]:
    """Those of *found* that weights may be fitted on, unless others are named."""
    return [
        each
        for each in found
        if each.name == "sample"
        or (each.share.is_relative_to(DRIVES) and each.name not in UNTAUGHT)
    ]


def main() -> None:
    """Fit, show, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--without", action="append", default=[], metavar="NAME")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--unprecedented", action="store_true")
    asked = parser.parse_args()
    found = list(trials(asked.folders))
    plain, both = drives_seen(
        found if asked.folders else fitting(found),
        load_instrument("spbe-47"),
        load_embedder(None),
    )
    if asked.unprecedented:
        plain, both = without(plain, PRECEDENTS), without(both, PRECEDENTS)
    given = {name: ds for name, ds in both.items() if name not in asked.without}
    figures = unseen(plain, given)
    for name, figure in figures.items():
        print(f"{name}: F1 {figure:.3f} unseen")
    if figures:
        print(f"mean: F1 {fmean(figures.values()):.3f} unseen")
    weights = fitted([document for ds in given.values() for document in ds])
    for name, documents in plain.items():
        print(f"{name}: F1 {mapping_f1(documents, weights):.3f} with these weights")
    for name, weight in zip(FEATURES, weights[0], strict=True):
        print(f"  {name:16}{weight:8.3f}")
    if asked.write:
        write(weights, unprecedented=asked.unprecedented)


def write(weights: Weights, *, unprecedented: bool = False) -> None:
    """Put *weights* into ``classifiers/fusion.yaml``, beside the other set there."""
    path = Path(fusion.__file__).with_name("fusion.yaml")
    held = yaml.safe_load(path.read_text(encoding="utf-8"))
    usual = {name: held[name] for name in ("intercept", "weights")}
    content = {
        "serves": SERVES,
        "first": FIRST,
        "untold": UNTOLD,
        "told": TOLD,
        "review": REVIEW,
        "confirmed": CONFIRMED,
        "confirms": CONFIRMS,
        **(usual if unprecedented else _named(weights)),
        "unprecedented": _named(weights) if unprecedented else held["unprecedented"],
    }
    version = hashlib.sha256(json.dumps(content).encode()).hexdigest()[:8]
    head = "# Written by benchmarks/fit_fusion.py; the features: classifiers/observations.py\n"
    path.write_text(
        head + yaml.safe_dump({"version": version, **content}, sort_keys=False)
    )


def _named(weights: Weights) -> dict[str, Any]:
    slopes, intercept = weights
    named = {n: round(float(w), 4) for n, w in zip(FEATURES, slopes, strict=True)}
    return {"intercept": round(intercept, 4), "weights": named}


if __name__ == "__main__":
    main()

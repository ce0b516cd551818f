"""How drives are mapped as if nobody had said what their files are for.

    python -m benchmarks.untold [FOLDER ...]

The weights that are there map each drive, from the two thresholds of its surest indicator,
with the precedents of other drives.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.fit_fusion import FIRST, UNTOLD, Weights, mapping_f1, serving
from benchmarks.observed import Seen, precedents_of_others, seen
from benchmarks.trial import Trial, trials
from classifiers import fusion
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from classifiers.observation import FEATURES
from classifiers.observations import Observer
from indicator_corpus.loading import load_instrument


def show_untold(found: Sequence[Trial]) -> None:
    """How the weights that are there do where nothing is declared."""
    own = fusion.fusion()
    weights = np.array([own.weights[name] for name in FEATURES]), own.intercept
    instrument, embedder = load_instrument("spbe-47"), load_embedder(None)
    every: list[Seen] = []
    print(
        f"| drive, nothing declared | F1 from {FIRST} | from {UNTOLD} | strangers mapped |"
    )
    print("| --- | --: | --: | --: |")
    for precedents, told in precedents_of_others(found, instrument):
        observer = Observer(instrument, embedder, None, precedents)
        matcher = Matcher(instrument, embedder, observer=observer)
        for trial in told:
            documents = seen(trial, matcher, told=False)
            print(_untold_row(trial.name, documents, weights))
            every += documents
    print(_untold_row(f"all {len(found)}", every, weights))


def _untold_row(name: str, documents: Sequence[Seen], weights: Weights) -> str:
    usual, sooner = (mapping_f1(documents, weights, f) for f in (FIRST, UNTOLD))
    strangers = [d for d in documents if not d.wanted]
    mapped = sum(bool(serving(d, weights, UNTOLD)) for d in strangers)
    return f"| {name} | {usual:.3f} | {sooner:.3f} | {mapped}/{len(strangers)} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    show_untold(list(trials(parser.parse_args().folders)))


if __name__ == "__main__":
    main()

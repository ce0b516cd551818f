"""How near a sentence must lie to a content's description to mean it.

    python -m benchmarks.meaning [FOLDER ...] [--model NAME]

For every content asked of the drives with answers, half of its words are hidden. Of
contents that the whole word list hears, printed is the share that the vectors still
find; of those that it does not hear, the share that they claim. The threshold in
``assessment/meaning.yaml`` is chosen so that few of the latter are.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from assessment.assessing import Assessment
from assessment.exhibit import admitted, exhibits
from assessment.hearing import Ear
from assessment.meaning import Meaning
from benchmarks.trial import trials
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from indicator_corpus.indicator import Check
from indicator_corpus.loading import load_instrument

THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8)
SEED, HIDDEN = 1, 0.5


def pairs(
    assessment: Assessment, ear: Ear, meaning: Meaning, chance: random.Random
) -> Iterator[tuple[bool, float]]:
    """Per content asked: whether words hear it, and the cosine of the nearest sentence."""
    readings = {reading.path: reading for reading in assessment.readings}
    for indicator in assessment.instrument.indicators:
        matches = [m for m in assessment.matches if m.indicator == indicator.id]
        shown = exhibits(matches, readings)
        for level in indicator.levels:
            for criterion in level.criteria:
                found = admitted(shown, criterion, level.number)
                if criterion.check is not Check.CONTENT or not found:
                    continue
                passages = [p for each in found for p in each.passages]
                sentences = [s for p in passages for s in ear.affirmed(p)]
                if not sentences:
                    continue
                heard = {
                    each.key[1]
                    for exhibit in found
                    for each in ear.hear(exhibit.reading, exhibit.passages)
                    if each.affirmed
                }
                for item in indicator.content:
                    words = [w for w in item.words if chance.random() >= HIDDEN]
                    wanted = f"{item.name}. {', '.join(words)}"
                    near = meaning.cosines([wanted], sentences)
                    yield f"{indicator.id}/{item.id}" in heard, float(near.max())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--model")
    asked = parser.parse_args()
    embedder = load_embedder(asked.model)
    matcher = Matcher(load_instrument("spbe-47"), embedder)
    ear = Ear(matcher.observer.instrument)
    meaning = Meaning(ear, embedder)
    chance = random.Random(SEED)  # noqa: S311 - no secret
    found = [
        pair
        for trial in trials(asked.folders)
        for pair in pairs(
            trial.assessment(trial.documents(), matcher), ear, meaning, chance
        )
    ]
    heard = np.array([is_heard for is_heard, _ in found])
    nearest = np.array([cosine for _, cosine in found])
    print(f"{len(found)} contents, {heard.mean():.2f} of them heard by words")
    print(f"AUROC {roc_auc_score(heard, nearest):.3f}")
    print("| threshold | heard ones found | unheard ones claimed |")
    print("| --: | --: | --: |")
    for least in THRESHOLDS:
        near = nearest >= least
        print(f"| {least} | {near[heard].mean():.2f} | {near[~heard].mean():.2f} |")


if __name__ == "__main__":
    main()

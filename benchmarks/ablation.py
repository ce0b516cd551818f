"""What each part of the matcher is worth: taken out in turn, the rest fitted anew.

    python -m benchmarks.ablation [FOLDER ...]

Micro-F1 of the mapping of each drive, with weights fitted on all the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.fit_fusion import Drives, Seen, drives_seen, fitted, mapping_f1
from benchmarks.trial import trials
from classifiers.embedding import load_embedder
from classifiers.observation import FEATURES
from indicator_corpus.loading import load_instrument

PARTS: dict[str, tuple[str, ...]] = {
    "nothing": (),
    "terms of the instrument": (
        "said_best", "said_total", "leads", "fit_best", "fit_share", "plan",
    ),
    "word statistics (BM25, letters)": (
        "lexical_best", "lexical_share", "whole_lexical",
    ),
    "embedding": ("dense_best", "dense_share"),
    "kind of document": ("affinity", "own_kind", "fit_best", "fit_share", "twin_fits"),
    "roadmap's programmes": ("plan",),
    "references to policies": ("refers",),
    "names in the claims": ("local",),
    "declared by people": ("declared", "declared_other"),
    "look-alikes": ("look_alike",),
}  # fmt: skip


def without(drives: Drives, dropped: Collection[str]) -> dict[str, list[Seen]]:
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


def unseen(plain: Drives, both: Drives) -> list[float]:
    """Per *plain* drive, the F1 with weights fitted on *both* views of the others."""
    found = []
    for name, documents in plain.items():
        others = [d for other, ds in both.items() if other != name for d in ds]
        found.append(mapping_f1(documents, fitted(others)))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    asked = parser.parse_args()
    plain, both = drives_seen(
        list(trials(asked.folders)), load_instrument("spbe-47"), load_embedder(None)
    )
    print("| without | " + " | ".join(plain) + " | mean |")
    print("| --- |" + " --: |" * (len(plain) + 1))
    for part, dropped in PARTS.items():
        figures = unseen(without(plain, dropped), without(both, dropped))
        cells = [f"{figure:.3f}" for figure in (*figures, float(np.mean(figures)))]
        print(f"| {part} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()

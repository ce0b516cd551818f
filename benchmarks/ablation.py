"""What each part of the matcher is worth: taken out in turn, the rest fitted anew.

    python -m benchmarks.ablation [FOLDER ...]

Micro-F1 of the mapping of each drive, with weights fitted on drives of other parts.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from benchmarks.fit_fusion import fitting, unseen, without
from benchmarks.observed import drives_seen
from benchmarks.trial import trials
from classifiers.embedding import load_embedder
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
    "precedents": ("precedent", "precedent_share"),
    "names in the claims": ("local",),
    "declared by people": ("declared", "declared_other"),
    "look-alikes": ("look_alike",),
}  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    asked = parser.parse_args()
    found = list(trials(asked.folders))
    plain, both = drives_seen(
        found if asked.folders else fitting(found),
        load_instrument("spbe-47"),
        load_embedder(None),
    )
    print("| without | " + " | ".join(plain) + " | mean |")
    print("| --- |" + " --: |" * (len(plain) + 1))
    for part, dropped in PARTS.items():
        told = unseen(without(plain, dropped), without(both, dropped))
        figures = [told[name] for name in plain]
        cells = [f"{figure:.3f}" for figure in (*figures, float(np.mean(figures)))]
        print(f"| {part} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()

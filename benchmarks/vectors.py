"""Time computing vectors against looking them up, for our own model or another.

    python -m benchmarks.vectors [--model NAME] [--texts N]

The texts are the passages of the sample drive's instrument, made different by a number.
Loading the model is timed apart: a run pays it once, unless every vector is remembered.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from classifiers.embedding import Embedder, load_embedder
from classifiers.vectors import RememberingEmbedder
from indicator_corpus.loading import load_instrument

AT_ONCE = 12  # passages of a usual document


def texts(count: int) -> list[str]:
    """*count* passages of about 100 words, no two alike."""
    instrument = load_instrument("spbe-47")
    said = [
        " ".join([item.statement for item in indicator.criteria])[:700]
        for indicator in instrument.indicators
    ]
    return [f"{number} {said[number % len(said)]}" for number in range(count)]


def timed(embedder: Embedder, passages: list[str]) -> float:
    """Seconds to encode *passages*, a document's worth at once."""
    start = perf_counter()
    for first in range(0, len(passages), AT_ONCE):
        embedder.encode(passages[first : first + AT_ONCE], role="passage")
    return perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model")
    parser.add_argument("--texts", type=int, default=2400)
    asked = parser.parse_args()
    passages = texts(asked.texts)
    embedder = load_embedder(asked.model)
    start = perf_counter()
    embedder.encode(["pemanasan"], role="passage")
    rows = [("load the model, once", perf_counter() - start)]
    rows.append(("compute", timed(embedder, passages)))
    with TemporaryDirectory() as folder:
        remembering = RememberingEmbedder(embedder, Path(folder))
        rows.append(("compute and remember", timed(remembering, passages)))
        rows.append(("look up", timed(remembering, passages)))
    print(f"{embedder.id}, {len(passages)} passages")
    for name, seconds in rows:
        each = (
            "" if "once" in name else f"  {1e3 * seconds / len(passages):.3f} ms each"
        )
        print(f"{name:22}{seconds:8.2f} s{each}")


if __name__ == "__main__":
    main()

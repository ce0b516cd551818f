"""Rank indicators for single passages and for bare file titles, beside baselines.

    python -m benchmarks.passages FILE ... [--instrument NAME] [--model NAME]
        [--readers FOLDER]

Each FILE is a JSON list of entries with ``text`` and ``labels`` (passages) or ``title``
and ``indicators`` (titles). A passage is a one-page document without a telling name; a
title is a document of which only the file name and the same words as text are known.
FOLDER holds what readers who saw but the items answered: a JSON list per reader, for each
item the three indicators that it most likely speaks to.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from classifiers.embedding import load_embedder
from classifiers.fusion import fusion
from classifiers.lexical import Lexical
from classifiers.observations import Observer
from classifiers.reading import reading
from evidence.document import Document, Page, State
from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import load_instrument

FIRST = 3
_NOTHING = -1e3  # below whatever is said of any indicator
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A text with the ids of the indicators it speaks to, often none."""

    name: str
    text: str
    indicators: frozenset[str]


def items(path: Path) -> list[Item]:
    """The passages or titles in *path*."""
    return [_item(entry) for entry in json.loads(path.read_text(encoding="utf-8"))]


def _item(entry: dict[str, Any]) -> Item:
    if "title" in entry:
        wanted = frozenset(str(number) for number in entry["indicators"])
        return Item(name=entry["title"], text=entry["title"], indicators=wanted)
    wanted = frozenset(str(int(label.lstrip("I"))) for label in entry["labels"])
    return Item(name="berkas", text=entry["text"], indicators=wanted)


def whole_matcher(found: Sequence[Item], observer: Observer) -> tuple[Scores, Scores]:
    """How much each item (row) is about each indicator (column), and how surely."""
    columns = {i.id: n for n, i in enumerate(observer.instrument.indicators)}
    about = np.full((len(found), len(columns)), _NOTHING)
    sure = np.zeros((len(found), len(columns)))
    for row, item in enumerate(found):
        document = Document(
            path=f"{item.name.replace('/', ' ')}.pdf",
            sha256=None,
            state=State.READ,
            media="pdf",
            pages=(Page(number=1, text=item.text),),
        )
        read = reading(document)
        if not read.passages:
            continue
        for observation in observer.observe(read, {}, also=columns):
            column = columns[observation.indicator]
            about[row, column] = fusion().about(observation)
            sure[row, column] = fusion().probability(observation)
    return about, sure


def figures(
    scores: Scores, sure: Scores, found: Sequence[Item], ids: Sequence[str]
) -> list[str]:
    """R@3 and MRR by *scores*, and AUROC of telling labelled items by *sure*."""
    ranks = [
        min(
            rank
            for rank, column in enumerate(np.argsort(-row, kind="stable"), start=1)
            if ids[column] in item.indicators
        )
        for row, item in zip(scores, found, strict=True)
        if item.indicators
    ]
    truth = [bool(item.indicators) for item in found]
    told = roc_auc_score(truth, sure.max(axis=1)) if len(set(truth)) > 1 else None
    return [
        f"{np.mean([rank <= FIRST for rank in ranks]):.3f}",
        f"{np.mean([1 / rank for rank in ranks]):.3f}",
        "-" if told is None else f"{told:.3f}",
    ]


def answered(readers: Path | None, found: Sequence[Item]) -> dict[str, list[str]]:
    """R@3 of each reader who answered for all of *found*; a name per file of *readers*."""
    rows = {}
    for path in sorted(readers.glob("*.json")) if readers else ():
        answers = json.loads(path.read_text(encoding="utf-8"))
        if len(answers) != len(found):
            message = f"{path}: {len(answers)} answers to {len(found)} items"
            raise SystemExit(message)
        right = [
            not item.indicators.isdisjoint(map(str, answer[:FIRST]))
            for item, answer in zip(found, answers, strict=True)
            if item.indicators
        ]
        rows[path.stem.replace("-", " ")] = [f"{np.mean(right):.3f}", "-", "-"]
    return rows


def measured(
    found: Sequence[Item], instrument: Instrument, model: str | None
) -> dict[str, list[str]]:
    """The figures per system."""
    observer = Observer(instrument, load_embedder(model))
    ids = [indicator.id for indicator in instrument.indicators]
    texts = [item.text for item in found]
    lexical = Lexical(instrument)
    words = np.asarray(lexical.similarities(texts), dtype=float)
    meanings = np.asarray(observer.closeness(texts), dtype=float)
    systems: dict[str, tuple[Scores, Scores]] = {
        "word statistics": (words, words),
        "embedding": (meanings, meanings),
        "whole matcher": whole_matcher(found, observer),
    }
    return {
        name: figures(scores, sure, found, ids)
        for name, (scores, sure) in systems.items()
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--instrument", default="spbe-47")
    parser.add_argument("--model")
    parser.add_argument("--readers", type=Path)
    asked = parser.parse_args()
    instrument = load_instrument(asked.instrument)
    print(f"| file | system | R@{FIRST} | MRR | AUROC none |")
    print("| --- | --- | --: | --: | --: |")
    for path in asked.files:
        found = items(path)
        rows = measured(found, instrument, asked.model)
        for system, row in (rows | answered(asked.readers, found)).items():
            print(f"| {path.name} | {system} | {' | '.join(row)} |")


if __name__ == "__main__":
    main()

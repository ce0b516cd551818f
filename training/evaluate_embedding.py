"""Measure an embedding on labelled passages, beside word statistics, in one run.

``python training/evaluate_embedding.py --passages passages.json
--guideline pedoman3_2024.json``
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from baselines import BASELINES, Scores
from corpus import source
from sklearn.metrics import roc_auc_score

from classifiers.embedding import load_embedder
from indicator_corpus.loading import load_instrument

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
FIRST = 3
HEAD = ("questions", "system", f"R@{FIRST}", "MRR", "AUROC none")
FIGURES = re.compile(r"(?<=\n## Figures\n).*", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A passage and the numbers of the indicators it speaks to, often none."""

    text: str
    indicators: frozenset[int]


@click.command()
@click.option("--passages", type=EXISTING, required=True)
@click.option("--guideline", type=EXISTING, help="Official wording, as JSON.")
@click.option("--instrument", help="An instrument of Bukti, with its terms.")
@click.option("--model", help="Folder or hub name; Bukti's own if not given.")
@click.option("--card", type=EXISTING, help="Model card to write the figures into.")
def main(
    passages: Path,
    guideline: Path | None,
    instrument: str | None,
    model: str | None,
    card: Path | None,
) -> None:
    """Print, for each set of questions, how well each system finds them."""
    labelled = _labelled(passages)
    systems = {**BASELINES, **_embedding(model)}
    rows = []
    if guideline:
        rows += _measured("official wording", _guideline(guideline), labelled, systems)
    if instrument:
        rows += _measured("with terms", _instrument(instrument), labelled, systems)
    table = _table(rows)
    click.echo(table)
    if card:
        said = _provenance(passages, labelled) + "\n\n" + table
        text = FIGURES.sub(lambda _: f"\n{said}\n", card.read_text(encoding="utf-8"))
        card.write_text(text, encoding="utf-8")


def _labelled(path: Path) -> list[Labelled]:
    return [
        Labelled(
            text=entry["text"],
            indicators=frozenset(int(label.lstrip("I")) for label in entry["labels"]),
        )
        for entry in json.loads(path.read_text(encoding="utf-8"))
    ]


def _guideline(path: Path) -> dict[int, str]:
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {entry["no"]: f"{entry['nama']}\n{entry['deskripsi']}" for entry in entries}


def _instrument(name: str) -> dict[int, str]:
    indicators = load_instrument(name).indicators
    return {int(indicator.id): indicator.description for indicator in indicators}


System = Callable[[Sequence[str], Sequence[str]], Scores]


def _embedding(model: str | None) -> dict[str, System]:
    embedder = load_embedder(model)

    def cosines(passages: Sequence[str], questions: Sequence[str]) -> Scores:
        asked = embedder.encode(questions, role="query")
        scores: Scores = embedder.encode(passages, role="passage") @ asked.T
        return scores

    return {embedder.id: cosines}


def _measured(
    name: str,
    questions: dict[int, str],
    labelled: Sequence[Labelled],
    systems: dict[str, System],
) -> list[tuple[str, ...]]:
    texts = [passage.text for passage in labelled]
    numbers = list(questions)
    return [
        (
            name,
            system,
            *_figures(score(texts, list(questions.values())), numbers, labelled),
        )
        for system, score in systems.items()
    ]


def _figures(
    scores: Scores, numbers: list[int], labelled: Sequence[Labelled]
) -> tuple[str, ...]:
    ranks = [
        min(
            rank
            for rank, column in enumerate(np.argsort(-row, kind="stable"), start=1)
            if numbers[column] in passage.indicators
        )
        for row, passage in zip(scores, labelled, strict=True)
        if passage.indicators
    ]
    found = np.mean([rank <= FIRST for rank in ranks])
    mrr = np.mean([1 / rank for rank in ranks])
    truth = [bool(passage.indicators) for passage in labelled]
    auroc = roc_auc_score(truth, scores.max(axis=1))
    return tuple(f"{figure:.3f}" for figure in (found, mrr, auroc))


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    lines = [HEAD, ("---",) * len(HEAD), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _provenance(path: Path, labelled: Sequence[Labelled]) -> str:
    told = source(path)
    with_labels = sum(bool(passage.indicators) for passage in labelled)
    return (
        f"`{told.name}` (sha256 `{told.sha256}`): {len(labelled)} passages made in\n"
        f"the wording of offices, {with_labels} labelled with indicators of SPBE-47, the others "
        "evidence of nothing.\nThe file is not part of the repository. R@3: share with "
        "a right indicator among the first three;\nAUROC none: telling labelled from "
        "unlabelled passages by their best score.\n"
        "Produced by `python training/evaluate_embedding.py --passages passages.json\n"
        "--guideline pedoman3_2024.json --instrument spbe-47 "
        "--card classifiers/embedding_model/README.md`."
    )


if __name__ == "__main__":
    main()

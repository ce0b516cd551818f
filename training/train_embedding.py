"""Train the sentence embedding that is shipped with Bukti, from text alone.

``python training/train_embedding.py --sentences laws.txt.gz
--extra training/egov_sentences.txt --out classifiers/embedding_model``
"""

from __future__ import annotations

import itertools
import random
import time
from pathlib import Path

import click
import numpy as np
import torch
from contrast import trained
from cooccurrence import counts, positive_pmi, sif_weights, token_ids, token_vectors
from corpus import Topic, sentences, source, topics, wordings
from model_folder import Run, write_card, write_folder
from numpy.typing import NDArray
from pairs import Pair, legal_pairs, topic_pairs
from recipe import Recipe
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]
from tokenizers import Tokenizer
from vocabulary import vocabulary

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--sentences", "laws", type=EXISTING, required=True)
@click.option("--extra", type=EXISTING, multiple=True, help="Words of practice.")
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--seed", default=Recipe().seed, show_default=True)
def main(laws: Path, extra: tuple[Path, ...], out: Path, seed: int) -> None:
    """Train on LAWS and on words of practice, and write a model folder."""
    started = time.monotonic()
    recipe = Recipe(seed=seed)
    torch.set_num_threads(1)
    threadpool_limits(1)  # sums in another order would give other vectors
    practice = [topic for path in extra for topic in topics(path)]
    tokenizer, vectors = _first_vectors(laws, practice, recipe)
    _say(started, f"vectors of {tokenizer.get_vocab_size()} pieces")
    pairs = _pairs(laws, practice, recipe)
    vectors, losses = trained(vectors, tokenizer, pairs, recipe)
    _say(started, f"trained on {len(pairs)} pairs, loss {losses}")
    write_folder(out, tokenizer, vectors)
    run = Run(
        recipe=recipe,
        sources=tuple(source(path) for path in (laws, *extra)),
        pairs=len(pairs),
        losses=tuple(losses),
        seconds=time.monotonic() - started,
    )
    write_card(out, run)
    _say(started, f"written to {out}")


def _first_vectors(
    laws: Path, practice: list[Topic], recipe: Recipe
) -> tuple[Tokenizer, NDArray[np.float32]]:
    texts = _practice_texts(practice, recipe)
    tokenizer = vocabulary(sentences(laws), texts, size=recipe.pieces, seen=recipe.seen)
    size = tokenizer.get_vocab_size()
    law, office = (
        counts(token_ids(tokenizer, lines), size=size, window=recipe.window)
        for lines in (sentences(laws), texts)
    )
    together = (law + recipe.practice_weight * office).tocsr()
    information = positive_pmi(together, alpha=recipe.alpha)
    vectors = token_vectors(information, width=recipe.width, seed=recipe.seed)
    return tokenizer, vectors * sif_weights(together, a=recipe.sif)[:, None]


def _practice_texts(practice: list[Topic], recipe: Recipe) -> list[str]:
    chance = random.Random(recipe.seed)  # noqa: S311 - a draw, not a secret
    said = (
        wordings(sentence, chance, most=recipe.wordings)
        for topic in practice
        for sentence in (*topic.sentences, " ".join(topic.headings))
    )
    return list(itertools.chain.from_iterable(said))


def _pairs(laws: Path, practice: list[Topic], recipe: Recipe) -> list[Pair]:
    chance = random.Random(recipe.seed)  # noqa: S311 - a draw, not a secret
    return [
        *legal_pairs(sentences(laws)),
        *topic_pairs(practice, chance, rounds=recipe.rounds),
    ]


def _say(started: float, message: str) -> None:
    click.echo(f"{time.monotonic() - started:6.1f} s  {message}")


if __name__ == "__main__":
    main()

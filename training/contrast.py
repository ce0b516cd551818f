"""Contrastive training: what belongs together moves together (InfoNCE)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from pairs import Pair
from recipe import Recipe
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

SCALE = 20.0  # the inverse temperature that sentence-transformers uses
BATCH_PAIRS = 512


def trained(
    vectors: NDArray[np.float32],
    tokenizer: Tokenizer,
    pairs: Sequence[Pair],
    recipe: Recipe,
) -> tuple[NDArray[np.float32], list[float]]:
    """*vectors* after training on *pairs*, and the mean loss of each epoch."""
    bag = nn.EmbeddingBag.from_pretrained(torch.from_numpy(vectors), freeze=False)
    optimizer = torch.optim.Adam(bag.parameters(), lr=recipe.rate)
    chance = np.random.default_rng(recipe.seed)
    losses = []
    for _ in range(recipe.epochs):
        order = chance.permutation(len(pairs))
        steps = [
            _step(bag, optimizer, tokenizer, batch) for batch in _cut(pairs, order)
        ]
        losses.append(float(np.mean(steps)))
    return bag.weight.detach().numpy(), losses


def _cut(pairs: Sequence[Pair], order: NDArray[np.int64]) -> Iterator[list[Pair]]:
    for start in range(0, len(order) - BATCH_PAIRS + 1, BATCH_PAIRS):
        yield [pairs[i] for i in order[start : start + BATCH_PAIRS]]


def _step(
    bag: nn.EmbeddingBag,
    optimizer: torch.optim.Optimizer,
    tokenizer: Tokenizer,
    batch: list[Pair],
) -> float:
    left = _encoded(bag, tokenizer, [pair.left for pair in batch])
    right = _encoded(bag, tokenizer, [pair.right for pair in batch])
    scores = SCALE * left @ right.T
    scores = scores.masked_fill(_kin(batch), -torch.inf)
    truth = torch.arange(len(batch))
    loss = functional.cross_entropy(scores, truth)
    loss = (loss + functional.cross_entropy(scores.T, truth)) / 2
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    return loss.item()


def _encoded(bag: nn.EmbeddingBag, tokenizer: Tokenizer, texts: list[str]) -> Tensor:
    ids = [encoding.ids for encoding in tokenizer.encode_batch_fast(texts)]
    starts = np.cumsum([0] + [len(row) for row in ids[:-1]])
    flat = torch.tensor([i for row in ids for i in row], dtype=torch.long)
    return functional.normalize(bag(flat, torch.from_numpy(starts)), dim=1)


def _kin(batch: list[Pair]) -> Tensor:
    """Where two different pairs are of one group: no negatives."""
    numbers = {group: n for n, group in enumerate({pair.group for pair in batch})}
    group = torch.tensor([numbers[pair.group] for pair in batch])
    same = group[:, None] == group[None, :]
    return same & ~torch.eye(len(batch), dtype=torch.bool)

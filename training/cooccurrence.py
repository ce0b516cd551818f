"""Token vectors from the company that tokens keep: PPMI, SVD and SIF weights.

Levy & Goldberg (2014) for factorised PPMI with context smoothing, Arora et al.
(2017) for the weights that make a mean of tokens a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.utils.extmath import randomized_svd
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
BATCH_SENTENCES = 60_000


def token_ids(tokenizer: Tokenizer, texts: Iterable[str]) -> Iterator[list[list[int]]]:
    """Yield the token ids of *texts*, batch by batch."""
    rest = iter(texts)
    while batch := list(islice(rest, BATCH_SENTENCES)):
        yield [encoding.ids for encoding in tokenizer.encode_batch_fast(batch)]


def counts(
    batches: Iterable[list[list[int]]], *, size: int, window: int
) -> sparse.csr_array:
    """How often two of *size* tokens stand within *window* of each other."""
    total = sparse.csr_array((size, size), dtype=np.float32)
    for batch in batches:
        total += _batch_counts(batch, size=size, window=window)
    return (total + total.T).tocsr()


def _batch_counts(
    batch: list[list[int]], *, size: int, window: int
) -> sparse.csr_array:
    lengths = [len(ids) for ids in batch]
    sentence = np.repeat(np.arange(len(batch), dtype=np.int32), lengths)
    token = np.fromiter((i for ids in batch for i in ids), dtype=np.int32)
    rows, columns = [], []
    for distance in range(1, window + 1):
        together = sentence[distance:] == sentence[:-distance]
        rows.append(token[:-distance][together])
        columns.append(token[distance:][together])
    row, column = np.concatenate(rows), np.concatenate(columns)
    ones = np.ones(len(row), dtype=np.float32)
    return sparse.coo_array((ones, (row, column)), shape=(size, size)).tocsr()


def positive_pmi(together: sparse.csr_array, *, alpha: float) -> sparse.csr_array:
    """Positive pointwise mutual information; contexts are smoothed by *alpha*."""
    often = np.maximum(together.sum(axis=1), 1e-9)
    smooth = often**alpha
    pairs = together.tocoo()
    expected = often[pairs.row] * smooth[pairs.col] / smooth.sum()
    information = np.log(pairs.data / expected)
    kept = information > 0
    cells = (pairs.row[kept], pairs.col[kept])
    values = information[kept].astype(np.float32)
    return sparse.coo_array((values, cells), shape=together.shape).tocsr()


def token_vectors(information: sparse.csr_array, *, width: int, seed: int) -> Floats:
    """Unit vectors of *width*, one a token; a token without company gets zeros."""
    left, strength, _ = randomized_svd(
        information, n_components=width, n_iter=3, random_state=seed
    )
    vectors = left * np.sqrt(strength)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Floats = (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)
    return unit


def sif_weights(together: sparse.csr_array, *, a: float) -> Floats:
    """``a / (a + p)`` for each token: the commoner, the lighter."""
    often = together.sum(axis=1)
    share = often / often.sum()
    weights: Floats = (a / (a + share)).astype(np.float32)
    return weights

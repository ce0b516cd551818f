"""A hand-written embedder: each word of a text is one of 256 directions."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from classifiers.embedding import Role
from classifiers.matching import Matcher
from classifiers.words import stems
from indicator_corpus.loading import load_instrument

DIMENSIONS = 256


class HashedWords:
    """Sums one direction per stem; unit rows, zeros where there is no word."""

    id = "hashed-words"

    def encode(self, texts: Sequence[str], *, role: Role) -> NDArray[np.float32]:
        del role  # a question and a passage are the same bag of words
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for stem in stems(text):
                row[_direction(stem)] += 1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        unit: NDArray[np.float32] = rows / np.maximum(lengths, 1e-9)
        return unit


@cache
def _direction(stem: str) -> int:
    digest = hashlib.sha256(stem.encode()).digest()
    return int.from_bytes(digest[:4], "big") % DIMENSIONS


@cache
def spbe_matcher() -> Matcher:
    """The matcher of SPBE-47, built once for all tests."""
    return Matcher(load_instrument("spbe-47"), HashedWords())

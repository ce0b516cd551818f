"""The vectors of a static embedding, without the libraries that models need in general.

What sentence-transformers' StaticEmbedding and Normalize give for such a folder, from its
tokenizer and its weights alone: importing torch takes seconds, this takes a few hundredths.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from scipy.sparse import csr_matrix
from tokenizers import Tokenizer

_WORDS = 32_768  # of which the pieces are remembered
_LEAST = 1e-12  # what a length is taken for, as in torch.nn.functional.normalize


class StaticEmbedding:
    """A tokenizer, and one vector for each of its pieces."""

    def __init__(self, folder: Path) -> None:
        """Load *folder*: ``tokenizer.json``, and int8 rows with a factor each.

        Raises:
            Exception: a file is missing or broken; tokenizers has no narrower error.
        """
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._pieces = lru_cache(maxsize=_WORDS)(self._pieces_of)
        weights = load_file(folder / "model.safetensors")
        factors = weights["weights"].astype(np.float32)
        self._rows = weights["embeddings"].astype(np.float32) * factors[:, None]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """For each text a row of unit length: the direction of the sum of its pieces.

        A text without a piece gets a row of zeros.
        """
        pieces = [
            list(chain.from_iterable(map(self._pieces, text.split()))) for text in texts
        ]
        ends = np.cumsum([0, *map(len, pieces)])
        columns = np.fromiter(chain.from_iterable(pieces), np.int64, ends[-1])
        ones = np.ones(len(columns), dtype=np.float32)
        counts = csr_matrix((ones, columns, ends), shape=(len(pieces), len(self._rows)))
        sums: NDArray[np.float32] = counts @ self._rows
        means = sums / np.maximum(np.diff(ends), 1)[:, None].astype(np.float32)
        lengths = np.linalg.norm(means, axis=1, keepdims=True)
        unit: NDArray[np.float32] = means / np.maximum(lengths, np.float32(_LEAST))
        return unit

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        """The pieces of a *word*: our tokenizer looks at no neighbour across a blank."""
        found = self._tokenizer.encode(word, add_special_tokens=False)
        return tuple(found.ids)

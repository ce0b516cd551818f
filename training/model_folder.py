"""The folder that is shipped: an int8 StaticEmbedding with its model card."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from corpus import Source
from numpy.typing import NDArray
from recipe import Recipe
from safetensors.numpy import save_file
from tokenizers import Tokenizer

INT8_TOP = 127
CARD = Path(__file__).with_name("model_card.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a training run was given and what it came to."""

    recipe: Recipe
    sources: tuple[Source, ...]
    pairs: int
    losses: tuple[float, ...]
    seconds: float


def quantised(
    vectors: NDArray[np.float32],
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """*vectors* as int8 rows and the factor that restores each row."""
    factors = np.abs(vectors).max(axis=1) / INT8_TOP
    rows = np.rint(vectors / np.maximum(factors, 1e-12)[:, None])
    return rows.astype(np.int8), factors.astype(np.float32)


def write_folder(folder: Path, tokenizer: Tokenizer, vectors: np.ndarray) -> None:
    """Write *folder* so that ``SentenceTransformer(folder)`` loads it.

    The weights have the names under which StaticEmbedding restores quantised rows
    itself: ``embeddings`` times ``weights``.
    """
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - 8 seconds
    from sentence_transformers.sentence_transformer.modules import (  # noqa: PLC0415
        Normalize,
        StaticEmbedding,
    )

    bag = StaticEmbedding(tokenizer, embedding_weights=vectors)
    model = SentenceTransformer(modules=[bag, Normalize()], device="cpu")
    model.save_pretrained(str(folder), create_model_card=False)
    rows, factors = quantised(vectors)
    weights = folder / "model.safetensors"
    save_file({"embeddings": rows, "weights": factors}, weights)
    weights.chmod(0o644)


def write_card(folder: Path, run: Run) -> None:
    """Write the model card: corpus, recipe and course of the *run*."""
    values = {
        "sources": _table(
            ("file", "sha256", "lines"),
            [(s.name, f"`{s.sha256}`", f"{s.lines:,}") for s in run.sources],
        ),
        "recipe": _table(("parameter", "value"), list(asdict(run.recipe).items())),
        "pairs": f"{run.pairs:,}",
        "losses": ", ".join(f"{loss:.3f}" for loss in run.losses),
        "seconds": f"{run.seconds:.0f}",
    }
    card = CARD.read_text(encoding="utf-8")
    for name, value in values.items():
        card = card.replace(f"<{name}>", str(value))
    (folder / "README.md").write_text(card, encoding="utf-8")


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)

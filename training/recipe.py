"""The numbers of one training run, as the model card prints them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How an embedding is made.

    Attributes:
        seed: of every draw.
        pieces: size of the vocabulary.
        seen: how often a word of practice must occur to be a piece of its own.
        window: how many tokens on either side count as company.
        alpha: smoothing of the context distribution in the PPMI.
        width: dimensions of a vector.
        sif: the constant of the SIF weights.
        practice_weight: what a sentence of practice counts against one of a law.
        wordings: how many wordings of a sentence with choices are used.
        rounds: pairs drawn for each sentence of practice.
        epochs: passes over the pairs.
        rate: learning rate of Adam.
    """

    seed: int = 20
    pieces: int = 20_000
    seen: int = 1
    window: int = 12
    alpha: float = 0.75
    width: int = 256
    sif: float = 1e-3
    practice_weight: float = 20.0
    wordings: int = 6
    rounds: int = 6
    epochs: int = 2
    rate: float = 1e-3

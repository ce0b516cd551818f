"""What kind a paper is by its words, where the cues of ``kinds.yaml`` only guess.

A paper that calls itself nothing, or that mentions a report or a budget in its first lines,
is told by the words that manuals, reviews, minutes and reports are full of. They were
learnt from drives with known answers (``benchmarks/fit_kinds.py``).
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from evidence.document import Document
from evidence.preamble import opened

PATH = Path(__file__).with_name("kind_words.json")
_READ = 6_000  # characters
_WORDS, _HEAD = 500, 20
_ENOUGH = 30  # words, from which they tell a kind
_WORD = re.compile(r"[^\W\d_]{3,}")


def traits(document: Document) -> dict[str, float]:
    """How much each word of *document* weighs; all squares together are 1.

    Nothing, where they are too few.

    Words of the beginning stand there again with a ``^``, those of the file's name with a
    ``/``.
    """
    read = _WORD.findall(opened(document.text[:_READ]).lower())[:_WORDS]
    if len(read) < _ENOUGH:
        return {}
    named = _WORD.findall(Path(document.name).stem.lower().replace("_", " "))
    counts = Counter(read)
    counts.update(f"^{word}" for word in read[:_HEAD])
    counts.update(f"/{word}" for word in named)
    weighed = {word: 1 + math.log(count) for word, count in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in weighed.values()))
    return {word: weight / length for word, weight in weighed.items()}


@dataclass(frozen=True, kw_only=True)
class KindWords:
    """Logistic regressions, one for each kind that can be told by words.

    Attributes:
        surely: probability from which a paper is taken for that kind.
        instead: of which kinds the cues only guess, and what such a paper may be.
        intercepts: by kind.
        weights: by kind, what each trait says for it.
    """

    surely: float
    instead: Mapping[str, frozenset[str]]
    intercepts: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]

    def kind(self, guessed: str, document: Document) -> str:
        """The kind of a *document* that the cues took for *guessed*."""
        possible = self.instead.get(guessed)
        if not possible:
            return guessed
        if not (seen := traits(document)):
            return guessed
        chance, kind = max((self._chance(kind, seen), kind) for kind in possible)
        return kind if chance >= self.surely else guessed

    def _chance(self, kind: str, seen: Mapping[str, float]) -> float:
        weights = self.weights[kind]
        said = math.fsum(weights.get(trait, 0.0) * much for trait, much in seen.items())
        return 1 / (1 + math.exp(-(self.intercepts[kind] + said)))


@lru_cache(maxsize=1)
def kind_words() -> KindWords:
    """What ``kind_words.json`` beside this module holds."""
    raw = json.loads(PATH.read_text(encoding="utf-8"))
    return KindWords(
        surely=raw["surely"],
        instead={kind: frozenset(kinds) for kind, kinds in raw["instead"].items()},
        intercepts=raw["intercepts"],
        weights=raw["weights"],
    )

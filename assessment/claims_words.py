"""The words of self-assessment sheets, as data in ``claims_words.yaml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml


@lru_cache(maxsize=1)
def claims_words() -> dict[str, Any]:
    """By group: headings by column, words of other levels, short words, marks, blanks, levels."""
    path = Path(__file__).with_name("claims_words.yaml")
    words: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {**words, "other_levels": frozenset(words["other_levels"])}

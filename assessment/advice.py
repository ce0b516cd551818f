"""What to do about a paper that does not count, in the words of ``advice.yaml``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from indicator_corpus.indicator import Reason


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    path = Path(__file__).with_name("advice.yaml")
    table: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return table


def advice(reason: Reason, name: str = "") -> str:
    """One sentence, in Indonesian, for a gap of *reason* about the paper *name*.

    Raises:
        KeyError: there is no advice on this reason; its criterion's remedy tells more.
    """
    return _table()[reason.value].format(name=name)

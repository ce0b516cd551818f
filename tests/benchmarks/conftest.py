"""A trial of one paper, which is read from no file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.trial import Trial
from evidence.document import Document, Page, State


@dataclass(frozen=True, kw_only=True)
class OnePaper(Trial):
    """A trial of one paper of such a *text*."""

    text: str

    def documents(self, workers: int = 2) -> tuple[Document, ...]:
        return (
            Document(
                path="lap.pdf",
                sha256="0" * 64,
                state=State.READ,
                media="pdf",
                pages=(Page(number=1, text=self.text),),
            ),
        )


@pytest.fixture
def one_paper() -> Callable[..., OnePaper]:
    """Makes a trial of a text that serves indicators up to levels."""

    def make(text: str, serves: Mapping[int, int]) -> OnePaper:
        supports = [{"indicator": i, "level": level} for i, level in serves.items()]
        return OnePaper(
            name="uji",
            share=Path("share"),
            claims=Path("claims"),
            gold={"documents": [{"path": "lap.pdf", "supports": supports}]},
            text=text,
        )

    return make

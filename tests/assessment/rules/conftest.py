"""Scenes as the rules see them, put up by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from assessment.claim import Claims
from assessment.rules.scene import Scene
from assessment.rules.verification import citations
from classifiers.match import Decision


@pytest.fixture(scope="session")
def scene(instrument, read, match_of) -> Callable[..., Scene]:
    """A scene of texts by path; ``serving`` pairs paths with indicators."""

    def make(texts=(), serving=(), media="pdf", **parts):
        readings = {path: read(text, path, media) for path, text in dict(texts).items()}
        matches = tuple(
            match_of(readings[path], indicator, decision=Decision.SERVES)
            for path, indicator in serving
        )
        made = Scene(
            **{
                "instrument": instrument,
                "readings": readings,
                "matches": matches,
                "claims": Claims(),
                "declarations": (),
                "missing": {},
                **parts,
            }
        )
        return replace(made, citations=citations(made))

    return make

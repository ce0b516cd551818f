"""The real instrument, a hand-written embedder, and documents made ready."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from classifiers.attribution import Division
from classifiers.match import Decision, Match
from classifiers.matching import Matcher
from classifiers.observations import Observer
from classifiers.reading import Reading, reading
from indicator_corpus.indicator import Instrument
from tests.classifiers.hashed_words import HashedWords, spbe_matcher

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def embedder() -> HashedWords:
    return HashedWords()


@pytest.fixture(scope="session")
def matcher() -> Matcher:
    return spbe_matcher()


@pytest.fixture(scope="session")
def observer(matcher) -> Observer:
    return matcher.observer


@pytest.fixture(scope="session")
def instrument(observer) -> Instrument:
    return observer.instrument


@pytest.fixture(scope="session")
def read(make_document) -> Read:
    """Makes a Reading of a text: ``read(text, path=..., media=...)``."""

    def make(text, path="Bagian Umum/berkas.pdf", media="pdf"):
        return reading(make_document(text, path=path, media=media))

    return make


@pytest.fixture(scope="session")
def matched(matcher, read) -> Callable[..., dict[str, Match]]:
    """The matches of one text, by indicator."""

    def match(text, path="Bagian Umum/berkas.pdf", media="pdf", declarations=()):
        found = matcher.matches([read(text, path, media)], declarations)
        return {each.indicator: each for each in found}

    return match


@pytest.fixture(scope="session")
def served(matched) -> Callable[..., set[str]]:
    """The indicators that one text serves."""

    def serve(text, path="Bagian Umum/berkas.pdf", media="pdf"):
        found = matched(text, path, media).values()
        return {m.indicator for m in found if m.decision is Decision.SERVES}

    return serve


@pytest.fixture(scope="module")
def observed(observer, read):
    """What is observed of one text, by indicator."""

    def observe(
        text, path="Bagian Umum/berkas.pdf", media="pdf", declared=None, referred=None
    ):
        seen = observer.observe(read(text, path, media), declared or {}, referred)
        return {each.indicator: each for each in seen}

    return observe


@pytest.fixture(scope="session")
def owned(observer, read):
    """The passages of a text that speak for an indicator, given who is served."""

    def own(text, indicator, serving, names=()):
        reading = read(text)
        seen = {o.indicator: o for o in observer.observe(reading, {}, also=serving)}
        division = Division(reading, observer, dict(names))
        return division.own_passages(seen[indicator], serving)

    return own

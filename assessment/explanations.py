"""The words by which a self-assessment knows the government's own things."""

from __future__ import annotations

from collections.abc import Iterable

from assessment.claim import Claims
from classifiers.lexical import description
from classifiers.local_words import LocalWords
from classifiers.reading import Reading, bare_name
from indicator_corpus.indicator import Instrument


def local_words(
    readings: Iterable[Reading], claims: Claims, instrument: Instrument
) -> LocalWords:
    """What *claims* explain and cite, weighed by how rare it is among *readings*."""
    explanations = {
        row.indicator: "\n".join((row.narrative, *map(bare_name, row.files)))
        for row in claims.rows
    }
    known = [description(indicator) for indicator in instrument.indicators]
    return LocalWords(explanations, readings, known)

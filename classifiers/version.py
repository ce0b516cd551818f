"""The version of all that turns a document into matches, but for the model itself."""

from __future__ import annotations

from pathlib import Path

from evidence.provenance import digest, libraries, sources
from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import spelled

LEXICAL_ID = "bm25-stem12-char35/1"  # the word statistics, as a report names them
_LIBRARIES = (
    "bm25s",
    "numpy",
    "rapidfuzz",
    "scikit-learn",
    "scipy",
    "sentence-transformers",
    "snowballstemmer",
    "tokenizers",
    "torch",
)


def matching_version(instrument: Instrument) -> str:
    """64 hex digits: the wording of *instrument*, our code, and the libraries."""
    here = Path(__file__).parent
    return digest(
        instrument.id,
        instrument.version,
        spelled(instrument),
        sources(here),
        sources(here.parent / "evidence"),
        libraries(_LIBRARIES),
    )

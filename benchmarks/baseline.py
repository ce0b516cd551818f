"""A whole report by TF-IDF, to stand beside Bukti's.

It judges nothing: an indicator with a document is taken at its claimed level, one
without is empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assessment.claim import Claims
from evidence.document import Document
from indicator_corpus.indicator import Instrument
from reports.evaluation.baselines import tfidf


def baseline_report(
    documents: Sequence[Document], claims: Claims, instrument: Instrument
) -> dict[str, Any]:
    """Report values as far as the figures need them."""
    answers = tfidf([d for d in documents if d.is_readable], instrument)
    served = {
        path: [
            {"id": indicator, "score": score}
            for indicator, score in scores.items()
            if indicator in answers.said[path]
        ]
        for path, scores in answers.scores.items()
    }
    found = frozenset[str]().union(*answers.said.values())
    return {
        "documents": [
            {
                "path": document.path,
                "state": document.state.value,
                "reason": document.trouble.value if document.trouble else None,
                "indicators": served.get(document.path, []),
            }
            for document in documents
        ],
        "indicators": [
            {
                "id": indicator.id,
                "status": "adequate" if indicator.id in found else "empty",
                "supported_level": _claimed(claims, indicator.id)
                if indicator.id in found
                else 0,
                "reasons": [] if indicator.id in found else [{"code": "no_evidence"}],
            }
            for indicator in instrument.indicators
        ],
    }


def _claimed(claims: Claims, indicator: str) -> int:
    claim = claims.of(indicator)
    return claim.level or 0 if claim else 0

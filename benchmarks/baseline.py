"""What a user would otherwise write in an afternoon: TF-IDF of whole documents.

Each document is compared with the official name and description of each indicator; it
is mapped to the nearest if that is near enough. It judges nothing: an indicator with a
document is taken at its claimed level, one without is empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer

from assessment.claim import Claims
from evidence.document import Document
from indicator_corpus.indicator import Instrument

NEAR_ENOUGH = 0.10
NEARLY_AS_NEAR = 0.85  # further indicators this near to the nearest are taken too


def baseline_report(
    documents: Sequence[Document], claims: Claims, instrument: Instrument
) -> dict[str, Any]:
    """Report values as far as the figures need them."""
    texts = [f"{i.name}\n{i.about}" for i in instrument.indicators]
    readable = [document for document in documents if document.is_readable]
    vectorizer = TfidfVectorizer(sublinear_tf=True)
    vectorizer.fit([*texts, *(document.text for document in readable)])
    asked = vectorizer.transform(texts)
    nearness = (vectorizer.transform(d.text for d in readable) @ asked.T).toarray()
    served: dict[str, list[dict[str, Any]]] = {}
    for document, row in zip(readable, nearness, strict=True):
        top = max(row)
        served[document.path] = [
            {"id": instrument.indicators[column].id, "score": float(row[column])}
            for column in row.argsort()[::-1][:3]
            if row[column] >= max(NEAR_ENOUGH, NEARLY_AS_NEAR * top)
        ]
    found = {one["id"] for ones in served.values() for one in ones}
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

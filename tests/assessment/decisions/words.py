"""Decisions made by hand, for tests."""

from __future__ import annotations

from assessment.decisions.decision import Decision, Ground, Kind


def decision(kind="match", value="confirmed", **parts) -> Decision:
    """A decision on indicator 8 of SPBE-47 by Sari, on whatever *parts* say."""
    told = {
        "instrument": "spbe-47",
        "indicator": "8",
        "by": "Sari",
        "why": "sudah dilihat",
        "id": 1,
        "at": "2025-06-01T02:03:04Z",
    }
    return Decision(kind=Kind(kind), value=value, **told | parts)


def ground(document, quote="", **parts) -> Ground:
    """A ground on *document* as it is."""
    told = {"path": document.path, "sha256": document.sha256, "quote": quote}
    return Ground(**told | parts)

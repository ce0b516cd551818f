"""The small share of ``tests.reports.explained`` with people's answers, evaluated."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from reports.evaluation.evaluation import Evaluation, evaluated
from reports.evaluation.scoring import Answers, Asked
from reports.evaluation.truth import Truth, read_gold
from tests.reports.explained import (
    ARTICLE,
    ASSESSORS,
    COPY,
    DRAFT,
    LETTER,
    LOCKED,
    POLICY,
    REPORT,
    assessed,
)

GONE = "Arsip/hilang.pdf"
SERVING = {
    POLICY: [8],
    COPY: [8],
    DRAFT: [8],
    REPORT: [22],
    ASSESSORS: [10],  # a slip of the person's: it names assessors, not the team
    ARTICLE: [],
    LOCKED: [24],
    GONE: [1],
}  # LETTER is on the share without an answer
GOLD = {
    "as_of": "2025-06-30",
    "documents": [
        {
            "path": path,
            "supports": [{"indicator": number, "level": 2} for number in ids],
        }
        for path, ids in SERVING.items()
    ],
    "indicators": [
        {"no": 8, "supported": 3, "status": "weak", "reasons": ["review_missing"]},
        {"no": 22, "supported": 2, "status": "adequate", "reasons": []},
        {"no": 24, "supported": 0, "status": "weak", "reasons": ["unreadable"]},
    ],
}
ON_SHARE = {POLICY, COPY, DRAFT, REPORT, ASSESSORS, ARTICLE, LETTER, LOCKED}


def gold(folder: Path) -> Truth:
    """GOLD, written into *folder* and read."""
    path = folder / "gold.json"
    path.write_text(json.dumps(GOLD))
    return read_gold(path, assessed().instrument)


@cache
def evaluation(folder: Path) -> Evaluation:
    """The share evaluated against GOLD."""
    return evaluated(assessed(), gold(folder))


def answers(scores: dict[str, dict[str, float]], at_least: float = 0.5) -> Answers:
    """A method that takes every score of *at_least* as served."""
    return Answers(
        method="uji",
        said={
            path: frozenset(i for i, score in row.items() if score >= at_least)
            for path, row in scores.items()
        },
        scores=scores,
    )


def asked(path: str, wanted: str, *, decided: str = "1 2 3 4", content: str = ""):
    """A document that serves the indicators *wanted*, blank-separated."""
    return Asked(
        path=path,
        content=content or path,
        wanted=frozenset(wanted.split()),
        decided=frozenset(decided.split()),
    )

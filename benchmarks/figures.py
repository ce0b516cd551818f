"""The figures by which matching and judging are measured against a gold file."""

from __future__ import annotations

from collections import Counter
from typing import Any

BROKEN = frozenset({"encrypted", "truncated", "zero"})
LEVELS = 6  # 0..5


def figures(report: dict[str, Any], gold: dict[str, Any]) -> dict[str, float | str]:
    """Every figure of *report* against *gold*, in the order they are shown."""
    return {**_mapping(report, gold), **_judging(report, gold)}


def f1(hits: int, false: int, missed: int) -> float:
    """Micro-F1 of counted hits, false alarms and misses."""
    total = 2 * hits + false + missed
    return 2 * hits / total if total else 1.0


def _mapping(report: dict[str, Any], gold: dict[str, Any]) -> dict[str, float | str]:
    by_path = {document["path"]: document for document in report["documents"]}
    hits = false = missed = first_three = serving = 0
    lost = broken = told = distractors = taken = 0
    for wanted in gold["documents"]:
        document = by_path.get(wanted["path"])
        if document is None:
            lost += 1
            continue
        if wanted.get("render") in BROKEN:
            broken += 1
            told += document["state"] != "read" and bool(document["reason"])
            continue
        want = {str(support["indicator"]) for support in wanted["supports"]}
        ranked = [served["id"] for served in document["indicators"]]
        got = set(ranked)
        hits += len(want & got)
        false += len(got - want)
        missed += len(want - got)
        if want:
            serving += 1
            first_three += bool(want & set(ranked[:3]))
        else:
            distractors += 1
            taken += bool(got)
    return {
        "files lost": float(lost),
        "broken files told": f"{told}/{broken}",
        "mapping precision": hits / max(1, hits + false),
        "mapping recall": hits / max(1, hits + missed),
        "mapping F1": f1(hits, false, missed),
        "right one in first 3": first_three / max(1, serving),
        "distractors mapped": f"{taken}/{distractors}",
    }


def _judging(report: dict[str, Any], gold: dict[str, Any]) -> dict[str, float | str]:
    by_id = {indicator["id"]: indicator for indicator in report["indicators"]}
    pairs = [(wanted, by_id[str(wanted["no"])]) for wanted in gold["indicators"]]
    both = sum(_gap(w) and _gap(g) for w, g in pairs)
    real = sum(_gap(w) for w, _ in pairs)
    said = sum(_gap(g) for _, g in pairs)
    levels = [(w["supported"], g["supported_level"]) for w, g in pairs]
    reasons = [
        (set(w["reasons"]), {reason["code"] for reason in g["reasons"]})
        for w, g in pairs
    ]
    wanted_reasons = sum(len(want) for want, _ in reasons)
    return {
        "status accuracy": _share(w["status"] == g["status"] for w, g in pairs),
        "gap recall": both / max(1, real),
        "gap precision": both / max(1, said),
        "level exact": _share(a == b for a, b in levels),
        "level kappa": _kappa(levels),
        "reason recall": sum(len(w & g) for w, g in reasons) / max(1, wanted_reasons),
    }


def _gap(indicator: dict[str, Any]) -> bool:
    return bool(indicator["status"] != "adequate")


def _share(facts: Any) -> float:  # noqa: ANN401 - any iterable of truths
    truths = list(facts)
    return sum(truths) / max(1, len(truths))


def _kappa(levels: list[tuple[int, int]]) -> float:
    """Quadratic weighted kappa of pairs (gold, given)."""
    n = len(levels)
    gold = Counter(a for a, _ in levels)
    given = Counter(b for _, b in levels)
    observed = sum((a - b) ** 2 for a, b in levels)
    expected = sum(
        (a - b) ** 2 * gold[a] * given[b] / n
        for a in range(LEVELS)
        for b in range(LEVELS)
    )
    return 1 - observed / expected if expected else 1.0

"""The figures by which matching and judging are measured against a gold file."""

from __future__ import annotations

from typing import Any

from reports.evaluation.counting import NOTHING, Figure, counted
from reports.evaluation.judging import Judged, judging_figures

BROKEN = frozenset({"encrypted", "truncated", "zero"})


def figures(report: dict[str, Any], gold: dict[str, Any]) -> dict[str, float | str]:
    """Every figure of *report* against *gold*, in the order they are shown."""
    return {**_mapping(report, gold), **_judging(report, gold)}


def _mapping(report: dict[str, Any], gold: dict[str, Any]) -> dict[str, float | str]:
    by_path = {document["path"]: document for document in report["documents"]}
    counts = NOTHING
    first_three = serving = lost = broken = told = distractors = taken = 0
    for wanted in gold["documents"]:
        document = by_path.get(wanted["path"])
        if document is None:
            lost += 1
            continue
        if wanted.get("render") in BROKEN:
            broken += 1
            told += document["state"] != "read" and bool(document["reason"])
            continue
        want = frozenset(str(support["indicator"]) for support in wanted["supports"])
        ranked = [served["id"] for served in document["indicators"]]
        counts += counted(want, frozenset(ranked))
        if want:
            serving += 1
            first_three += bool(want & set(ranked[:3]))
        else:
            distractors += 1
            taken += bool(ranked)
    return {
        "files lost": float(lost),
        "broken files told": f"{told}/{broken}",
        "mapping precision": _known(counts.precision),
        "mapping recall": _known(counts.recall),
        "mapping F1": _known(counts.f1, of_nothing=1.0),
        "right one in first 3": first_three / max(1, serving),
        "distractors mapped": f"{taken}/{distractors}",
    }


def _judging(report: dict[str, Any], gold: dict[str, Any]) -> dict[str, float | str]:
    given = {
        indicator["id"]: Judged(
            indicator=indicator["id"],
            status=indicator["status"],
            level=indicator["supported_level"],
            reasons=frozenset(reason["code"] for reason in indicator["reasons"]),
        )
        for indicator in report["indicators"]
    }
    wanted = (
        Judged(
            indicator=str(verdict["no"]),
            status=verdict["status"],
            level=verdict["supported"],
            reasons=frozenset(verdict["reasons"]),
        )
        for verdict in gold["indicators"]
    )
    measured = judging_figures([(right, given[right.indicator]) for right in wanted])
    return {
        "status accuracy": _known(measured.status),
        "gap recall": _known(measured.gap_recall),
        "gap precision": _known(measured.gap_precision),
        "level exact": _known(measured.level),
        "level kappa": measured.kappa,
        "reason recall": _known(measured.reason_recall),
    }


def _known(figure: Figure, of_nothing: float = 0.0) -> float:
    return of_nothing if figure.value is None else figure.value

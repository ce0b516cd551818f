"""Print how well Bukti maps and judges, beside the baseline, per drive with answers.

    python -m benchmarks.accuracy [FOLDER ...] [--instrument NAME] [--model NAME]
                                  [--json FILE]

Each FOLDER holds ``drive/``, ``penilaian_mandiri.xlsx`` and ``gold.json``; by default
the sample drive, the evaluation drives, and any other at hand; the last rows are the mean
and the worst of all, and the mean of those that nobody who wrote rules has read. Of the drives
by default those count that have answers on the instrument.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from assessment.claim import Claims
from benchmarks.baseline import baseline_report
from benchmarks.figures import figures
from benchmarks.summary import summary
from benchmarks.trial import NUMBERING, UNREAD, Trial, trials
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from indicator_corpus.loading import load_instrument


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--instrument", default=NUMBERING)
    parser.add_argument("--model")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    instrument = load_instrument(asked.instrument)
    matcher = Matcher(instrument, load_embedder(asked.model))
    columns: dict[str, dict[str, float | str]] = {}
    for trial in trials(asked.folders, asked.instrument):
        columns |= measured(trial, matcher)
    print(table({**columns, **summary(columns, UNREAD)}))
    if asked.json:
        asked.json.write_text(json.dumps(columns, indent=2))


def measured(trial: Trial, matcher: Matcher) -> dict[str, dict[str, float | str]]:
    """The figures of Bukti and of the baseline on *trial*."""
    instrument = matcher.observer.instrument
    documents = trial.documents()
    claims = trial.own_claims(instrument) or Claims()
    plain = baseline_report(documents, claims, instrument)
    ours = trial.report(trial.assessment(documents, matcher))
    return {
        f"{trial.name} TF-IDF": figures(plain, trial.gold),
        f"{trial.name} Bukti": figures(ours, trial.gold),
    }


def table(columns: dict[str, dict[str, float | str]]) -> str:
    """*columns* as a Markdown table, one row for each drive and method."""
    figures = list(next(iter(columns.values()), {}))
    rows = [["drive, method", *figures], ["---", *["--:"] * len(figures)]]
    rows += [
        [name, *(_shown(found[figure]) for figure in figures)]
        for name, found in columns.items()
    ]
    return "\n".join(_row(row) for row in rows)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:.3f}".rstrip("0").rstrip(".")


if __name__ == "__main__":
    main()

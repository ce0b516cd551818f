"""Learn by which words manuals, reviews, minutes and reports are told, from drives.

    python -m benchmarks.fit_kinds [--write]

A logistic regression for each kind over the words of the papers of
``benchmarks/drives``, but for those in ``trial.UNTAUGHT``; a word must stand in papers of
several governments. Printed is what it changes, each drive by what others taught. With
--write, ``evidence/kind_words.json`` is replaced.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.fit_precedents import FOLDS, shared, teaching
from benchmarks.trial import Trial, trials
from evidence.document import Document
from evidence.kind_words import PATH, KindWords, traits
from evidence.kinds import kind_table

STRENGTH = 50.0  # of the data against the pull to nought (C of the regression)
SURELY = 0.5
LEAST = 0.3  # what a weight must be to be kept
KINDS = ("laporan", "manual", "notulen", "reviu")
GUESSES = {  # what the cues only guess, and what it may be instead
    "other": KINDS,
    **dict.fromkeys(
        ("dpa", "laporan", "laporan_audit", "surat"),
        ("manual", "notulen", "reviu"),
    ),
}


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One paper of a drive, what the cues take it for and what it is."""

    drive: str
    document: Document
    guessed: str
    kind: str


def papers(trial: Trial) -> Iterator[Paper]:
    """The readable papers of *trial*."""
    kinds = {wanted["path"]: wanted["kind"] for wanted in trial.gold["documents"]}
    for document in trial.documents():
        if document.path in kinds and document.is_readable:
            yield Paper(
                drive=trial.name,
                document=document,
                guessed=kind_table().by_cues(document),
                kind=kinds[document.path],
            )


def learnt(known: Sequence[Paper]) -> KindWords:
    """What the *known* papers teach."""
    seen = [traits(paper.document) for paper in known]
    drives = (paper.drive for paper in known)
    told_by_many = set(shared(zip(drives, seen, strict=True)))
    vectors = DictVectorizer()
    rows = vectors.fit_transform(
        [{t: w for t, w in each.items() if t in told_by_many} for each in seen]
    )
    rows.indices = rows.indices.astype(np.int32)  # what liblinear takes
    rows.indptr = rows.indptr.astype(np.int32)
    names = vectors.get_feature_names_out()
    weights, intercepts = {}, {}
    for kind in KINDS:
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
        model.fit(rows, [paper.kind == kind for paper in known])
        told = zip(names, model.coef_[0], strict=True)
        weights[kind] = {t: round(float(w), 2) for t, w in told if abs(w) >= LEAST}
        intercepts[kind] = round(float(model.intercept_[0]), 2)
    return KindWords(
        surely=SURELY,
        instead={guessed: frozenset(kinds) for guessed, kinds in GUESSES.items()},
        intercepts=intercepts,
        weights=weights,
    )


def changes(known: Sequence[Paper], taught: KindWords) -> Counter[tuple[str, str, str]]:
    """How often which guess becomes which kind, and whether that is for the better."""
    found: Counter[tuple[str, str, str]] = Counter()
    for paper in known:
        kind = taught.kind(paper.guessed, paper.document)
        if kind != paper.guessed:
            better = "better" if kind == paper.kind else "other"
            outcome = "worse" if paper.guessed == paper.kind else better
            found[paper.guessed, kind, outcome] += 1
    return found


def plain(taught: KindWords) -> dict[str, object]:
    """*taught* as values that JSON can spell."""
    return {
        "surely": taught.surely,
        "instead": {guessed: sorted(k) for guessed, k in taught.instead.items()},
        "intercepts": dict(taught.intercepts),
        "weights": {
            kind: dict(sorted(told.items())) for kind, told in taught.weights.items()
        },
    }


def main() -> None:
    """Learn, show, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    known = {each.name: tuple(papers(each)) for each in teaching(list(trials()))}
    names = sorted(known)
    total: Counter[tuple[str, str, str]] = Counter()
    for fold in range(FOLDS):
        told = names[fold::FOLDS]
        taught = learnt([p for name in names if name not in told for p in known[name]])
        for name in told:
            total += changes(known[name], taught)
    print("| taken for | told by its words | papers | |\n| --- | --- | --: | --- |")
    for (guessed, kind, outcome), count in sorted(total.items(), key=lambda p: -p[1]):
        print(f"| {guessed} | {kind} | {count} | {outcome} |")
    if asked.write:
        taught = learnt([paper for each in known.values() for paper in each])
        text = json.dumps(plain(taught), ensure_ascii=False, indent=0)
        PATH.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

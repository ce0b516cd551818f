"""Learn by which words papers show what a service does, from drives with known answers.

    python -m benchmarks.fit_services [--out FOLDER]

What a paper shows of a service is the level that it helps to fulfil: from level 2 on
interaction, from 3 transactions, from 4 exchange with other services. A logistic regression
for each over the stems of the papers of ``benchmarks/drives``, but for those in
``trial.UNTAUGHT``; written to ``classifiers/service_model``. Printed is how often a paper of
which that is said surely shows it, each drive told by what others taught.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from assessment.service_words import LEVELS, SURELY
from benchmarks.fit_precedents import Paper, apart, filled, learnt, papers, teaching
from benchmarks.trial import Trial, trials
from classifiers.precedents import OF_SERVICES, Precedents, save_precedents
from indicator_corpus.indicator import Pattern
from indicator_corpus.loading import load_instrument

CARD = Path(__file__).with_name("service_card.md")


def shown(trial: Trial, services: frozenset[str]) -> Iterator[Paper]:
    """Each paper of *trial* for each of the *services* it serves, with what it shows."""
    levels = {
        (wanted["path"], str(support["indicator"])): support["level"]
        for wanted in trial.gold["documents"]
        for support in wanted["supports"]
    }
    for paper in papers(trial):
        for service in sorted(paper.serves & services, key=int):
            level = levels[paper.path, service]
            yield replace(
                paper,
                serves=frozenset(
                    slot for slot, least in LEVELS.items() if level >= least
                ),
            )


Counts = Mapping[str, tuple[int, int, int]]


def surely_told(known: Sequence[Paper], taught: Precedents) -> Counts:
    """Per slot: how many show it, of how many it is said surely, and of how many rightly."""
    found = dict.fromkeys(taught.indicators, (0, 0, 0))
    for paper in known:
        likeness = taught.likeness([" ".join(paper.stems)], whole=True)
        for slot, logit in zip(taught.indicators, likeness.tolist(), strict=True):
            said, right = logit >= SURELY, slot in paper.serves
            all_, told, rightly = found[slot]
            found[slot] = (all_ + right, told + said, rightly + (said and right))
    return found


def table(counted: Sequence[Counts]) -> str:
    """The sums of *counted* as a table."""
    rows = [
        "| shows | papers that do | said surely | rightly |",
        "| --- | --: | --: | --: |",
    ]
    for slot in LEVELS:
        sums = (sum(column) for column in zip(*(c[slot] for c in counted), strict=True))
        rows.append(f"| {slot} | " + " | ".join(map(str, sums)) + " |")
    return "\n".join(rows)


def main() -> None:
    """Learn, show, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OF_SERVICES)
    asked = parser.parse_args()
    instrument = load_instrument("spbe-47")
    services = frozenset(
        i.id for i in instrument.indicators if i.pattern is Pattern.SERVICE
    )
    known = {
        each.name: tuple(shown(each, services)) for each in teaching(list(trials()))
    }
    slots = list(LEVELS)
    by_others = apart(known, slots)
    told = table([surely_told(known[n], taught) for n, taught in by_others.items()])
    print(told)
    every = [paper for each in known.values() for paper in each]
    save_precedents(learnt(every, slots), asked.out)
    values = {
        "papers": f"{len(every):,}",
        "drives": str(len(known)),
        "apart": told,
    }
    text = filled(CARD, values)
    (asked.out / "README.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

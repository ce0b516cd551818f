"""Show what learning from decisions gains on a drive that nobody decided on.

    python -m benchmarks.learning [FOLDER ...] [--model NAME] [--rounds N]

For each drive, three to five confirmations per indicator are drawn at random from the
gold of the other drives, the lessons are learnt, and the drive itself is mapped with and
without them, several times over: by documents (declarations included) and by documents
whose names, folders and citations are hidden. The fusion's weights were fitted on these
drives, so what is compared is with against without, not either against the world.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from assessment.assessing import declarations_of
from assessment.claims_sheet import read_claims
from benchmarks.trial import Trial, trials
from classifiers.decisions import Verdict
from classifiers.declarations import Declaration
from classifiers.embedding import load_embedder
from classifiers.learning import Decided, decided, lessons_of
from classifiers.lessons import Lessons
from classifiers.lexical import Lexical
from classifiers.matching import Matcher
from classifiers.portions import by_document
from classifiers.reading import Reading, reading
from classifiers.references import PolicyIndex, Referred
from indicator_corpus.loading import load_instrument
from reports.evaluation.counting import f1

FIRST = 3
FEWEST, MOST = 3, 5  # confirmations per indicator
SEED = 47
SYSTEMS = ("lexical", "embedding", "whole matcher", "whole matcher, names hidden")


@dataclass(frozen=True, kw_only=True)
class Drive:
    """A drive read once, with what its documents should serve."""

    name: str
    readings: tuple[Reading, ...]
    declarations: tuple[Declaration, ...]
    wanted: dict[str, frozenset[str]]
    decided: tuple[Decided, ...]


def drive(trial: Trial, matcher: Matcher) -> Drive:
    """*trial*, read and described; its gold as confirmations."""
    documents = trial.documents()
    instrument = matcher.observer.instrument
    claims = read_claims(trial.claims, instrument)
    wanted = {
        entry["path"]: frozenset(str(s["indicator"]) for s in entry["supports"])
        for entry in trial.gold["documents"]
    }
    readings = tuple(
        reading(d) for d in documents if d.is_readable and d.path in wanted
    )
    confirmations = [
        Verdict(path=path, indicator=number, serves=True)
        for path, numbers in wanted.items()
        for number in sorted(numbers)
    ]
    return Drive(
        name=trial.name,
        readings=tuple(
            r for r in readings if r.passages and not matcher.not_evidence(r)
        ),
        declarations=declarations_of(documents, claims, instrument).all,
        wanted=wanted,
        decided=tuple(decided(matcher, readings, confirmations)),
    )


def drawn(drives: Iterable[Drive], chance: random.Random) -> list[Decided]:
    """At most five confirmations per indicator; those with fewer than three have none."""
    by_indicator: dict[str, list[tuple[Decided, str]]] = defaultdict(list)
    for each in drives:
        for document in each.decided:
            for number in document.verdicts:
                by_indicator[number].append((document, number))
    kept = []
    for _, pairs in sorted(by_indicator.items()):
        if len(pairs) >= FEWEST:
            count = min(len(pairs), chance.randint(FEWEST, MOST))
            kept += [
                replace(document, verdicts={number: True})
                for document, number in chance.sample(pairs, count)
            ]
    return kept


def hidden(read: Reading) -> Reading:
    """*read* under a name that says nothing."""
    path = f"berkas.{read.path.rsplit('.', 1)[-1]}"
    return reading(replace(read.document, path=path))


def mapped(each: Drive, matcher: Matcher, lexical: Lexical) -> dict[str, list[float]]:
    """R@3, MRR and F1 per system; F1 of the whole matcher only."""
    observer = matcher.observer
    ids = [indicator.id for indicator in observer.instrument.indicators]
    declared = by_document(each.declarations)
    policies = PolicyIndex(list(each.readings))
    ranks: dict[str, list[int]] = {system: [] for system in SYSTEMS}
    counts: dict[str, list[int]] = {system: [0, 0, 0] for system in SYSTEMS}
    for read in each.readings:
        wanted = each.wanted[read.path]
        texts = [read.title, *(p.text for p in read.passages)]
        by_words = lexical.similarities(texts).max(axis=0)
        by_meaning = observer.closeness(texts).max(axis=0)
        scores = {
            "lexical": dict(zip(ids, by_words, strict=True)),
            "embedding": dict(zip(ids, by_meaning, strict=True)),
        }
        named = declared.get(read.path, {})
        for system, paper, said, referred in (
            (SYSTEMS[2], read, named, policies.referred(read.title)),
            (SYSTEMS[3], hidden(read), {}, Referred()),
        ):
            seen = observer.observe(paper, said, referred)
            scores[system] = {o.indicator: matcher.fusion.probability(o) for o in seen}
            got = {
                o.indicator
                for o in seen
                if scores[system][o.indicator] >= matcher.fusion.serves
                and not o.look_alike
            }
            for place, count in enumerate((got & wanted, got - wanted, wanted - got)):
                counts[system][place] += len(count)
        if wanted:
            for system, by_indicator in scores.items():
                ranks[system].append(_rank(by_indicator, wanted))
    return {
        system: [
            float(np.mean([rank <= FIRST for rank in ranks[system]])),
            float(np.mean([1 / rank for rank in ranks[system]])),
            f1(*counts[system]) if sum(counts[system]) else float("nan"),
        ]
        for system in SYSTEMS
    }


def _rank(scores: dict[str, float], wanted: frozenset[str]) -> int:
    ordered = sorted(scores, key=lambda number: (-scores[number], int(number)))
    return min((n for n, i in enumerate(ordered, 1) if i in wanted), default=47)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(asked.model))
    drives = [drive(trial, matcher) for trial in trials(asked.folders)]
    print(
        f"| drive | system | R@{FIRST} without | with | MRR without | with | F1 without | with |"
    )
    print("| --- | --- | --: | --: | --: | --: | --: | --: |")
    for each in drives:
        others = [other for other in drives if other.name != each.name]
        show(each, matcher, others, asked.rounds)


def show(each: Drive, matcher: Matcher, others: Sequence[Drive], rounds: int) -> None:
    """Print the rows of one drive, with lessons averaged over *rounds* of drawing."""
    plain = mapped(each, matcher, Lexical(matcher.observer.instrument))
    chance = random.Random(SEED)  # noqa: S311 - a benchmark, not a secret
    learnt = [
        after(lessons_of(drawn(others, chance)), each, matcher) for _ in range(rounds)
    ]
    for system in SYSTEMS:
        with_ = np.mean([each_round[system] for each_round in learnt], axis=0)
        cells = [
            "-" if np.isnan(value) else f"{value:.3f}"
            for pair in zip(plain[system], with_, strict=True)
            for value in pair
        ]
        print(f"| {each.name} | {system} | {' | '.join(cells)} |", flush=True)


def after(lessons: Lessons, each: Drive, matcher: Matcher) -> dict[str, list[float]]:
    """The figures of *each* once *lessons* are learnt."""
    instrument = matcher.observer.instrument
    pupil = Matcher(
        instrument, matcher.observer.embedder, matcher.fusion, lessons=lessons
    )
    return mapped(each, pupil, Lexical(lessons.described(instrument)))


if __name__ == "__main__":
    main()

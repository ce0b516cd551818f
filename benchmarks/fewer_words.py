"""How services are judged where half of the listed words fit nothing, with and without learning.

    python -m benchmarks.fewer_words [DRIVE ...]

On a drive of one's own some of the words by which interaction, transactions and exchange of
data are known are not those that its clerks use. So each drive is judged with half of them
hidden, once without and once with what papers of other drives have taught
(``benchmarks/fit_services.py``). By default all drives that taught.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from unittest.mock import patch

from assessment import service_words
from benchmarks.fit_precedents import apart, teaching
from benchmarks.fit_services import shown
from benchmarks.trial import NUMBERING, Trial, trials
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from classifiers.precedents import Precedents
from indicator_corpus.indicator import Instrument, Pattern
from indicator_corpus.loading import load_instrument

CUES = ("interaction", "transaction", "collaboration")
HIDDEN = 0.5  # of the words
SEED = 7
GAPS = frozenset({"weak", "empty"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """One service of one drive: level and status, as they should be and as judged."""

    wanted: tuple[int, str]
    judged: tuple[int, str]


def thinned(instrument: Instrument) -> Instrument:
    """*instrument* without HIDDEN of its words for what a service does."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    left = {
        name: tuple(c for c in instrument.cues[name] if chance.random() >= HIDDEN)
        for name in CUES
    }
    return replace(instrument, cues={**instrument.cues, **left})


def verdicts(
    trial: Trial, matcher: Matcher, taught: Precedents | None
) -> Iterator[Verdict]:
    """The services of *trial*, judged with what was *taught*, or with none of it."""
    slots = service_words.LEVELS if taught else {}
    with (
        patch.object(service_words, "load_precedents", lambda _: taught),
        patch.object(service_words, "LEVELS", slots),
    ):
        report = trial.report(trial.assessment(trial.documents(), matcher))
    gold = {str(wanted["no"]): wanted for wanted in trial.gold["indicators"]}
    for each in report["indicators"]:
        if matcher.observer.instrument.by_id[each["id"]].pattern is Pattern.SERVICE:
            wanted = gold[each["id"]]
            yield Verdict(
                (wanted["supported"], wanted["status"]),
                (each["supported_level"] or 0, each["status"]),
            )


def row(label: str, found: list[Verdict]) -> str:
    """*found* as a row of the table."""
    counts = Counter((v.wanted[1] in GAPS, v.judged[1] in GAPS) for v in found)
    exact = sum(v.wanted[0] == v.judged[0] for v in found)
    hits, false, lost = counts[True, True], counts[False, True], counts[True, False]
    return f"| {label} | {exact}/{len(found)} | {hits}/{hits + lost} | {hits}/{hits + false} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("drives", nargs="*")
    asked = parser.parse_args()
    instrument = load_instrument(NUMBERING)
    services = frozenset(
        i.id for i in instrument.indicators if i.pattern is Pattern.SERVICE
    )
    drives = {each.name: each for each in teaching(list(trials()))}
    known = {name: tuple(shown(each, services)) for name, each in drives.items()}
    by_others: Mapping[str, Precedents] = apart(known, list(service_words.LEVELS))
    matcher = Matcher(thinned(instrument), load_embedder(None))
    without: list[Verdict] = []
    within: list[Verdict] = []
    for name in asked.drives or sorted(drives):
        without += verdicts(drives[name], matcher, None)
        within += verdicts(drives[name], matcher, by_others[name])
    print("| half of the words hidden | level exact | gaps found | of those told |")
    print("| --- | --: | --: | --: |")
    print(row("by the listed words alone", without))
    print(row("and by what papers of other drives taught", within))


if __name__ == "__main__":
    main()

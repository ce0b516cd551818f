"""What is observed on drives with known answers, whole and with half an instrument."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.assessing import declarations_of
from assessment.claims_sheet import read_claims
from assessment.explanations import local_words
from assessment.sectors import with_chosen_sectors
from benchmarks.fit_precedents import apart, learnt, papers, teaching
from benchmarks.trial import Trial, trials
from classifiers.embedding import Embedder
from classifiers.home import home_of
from classifiers.matching import Matcher
from classifiers.observation import Observation
from classifiers.observations import Observer
from classifiers.portions import by_document, with_copies
from classifiers.precedents import Precedents
from classifiers.reading import Reading, reading
from classifiers.references import PolicyIndex
from evidence.document import Document
from indicator_corpus.indicator import Indicator, Instrument

HIDDEN = 0.5  # of the terms, in the drives seen with half an instrument
SEEDS = (1, 2)  # each hides other terms


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One document of a drive: its observations, and what it should serve."""

    observations: tuple[Observation, ...]
    wanted: frozenset[str]


def thinned(instrument: Instrument, seed: int) -> Instrument:
    """*instrument* with HIDDEN of its terms and content words left out at random."""
    chance = random.Random(seed)  # noqa: S311 - no secret

    def some(phrases: Sequence[str]) -> tuple[str, ...]:
        return tuple(p for p in phrases if chance.random() >= HIDDEN)

    def indicator(whole: Indicator) -> Indicator:
        terms = whole.terms
        return replace(
            whole,
            terms=replace(
                terms,
                names=some(terms.names),
                words=some(terms.words),
                applications=some(terms.applications),
            ),
            content=tuple(
                replace(item, words=some(item.words)) for item in whole.content
            ),
        )

    return replace(
        instrument, indicators=tuple(indicator(i) for i in instrument.indicators)
    )


def seen(
    trial: Trial,
    matcher: Matcher,
    documents: Sequence[Document] = (),
    *,
    told: bool = True,
) -> list[Seen]:
    """Everything observed on *trial*, of which *documents* may have been read before.

    Unless *told*, as if nobody had declared a file for an indicator.
    """
    documents = documents or trial.documents()
    claims = read_claims(trial.claims, matcher.observer.instrument)
    readings = [reading(document) for document in documents if document.is_readable]
    instrument = with_chosen_sectors(matcher.observer.instrument, claims, readings)
    declared = with_copies(
        by_document(declarations_of(documents, claims, instrument).all), readings
    )
    local = local_words(readings, claims, instrument)
    matcher = matcher.of(instrument, home_of(readings), local)
    policies = PolicyIndex(readings)

    def observed(read: Reading) -> list[Observation]:
        hinted = declared if told else {}
        own, referred, heard = matcher.hints(read, hinted, policies)
        return matcher.observer.observe(read, own, referred, local=heard)

    gold = {
        wanted["path"]: frozenset(str(s["indicator"]) for s in wanted["supports"])
        for wanted in trial.gold["documents"]
    }
    return [
        Seen(
            observations=()
            if matcher.not_evidence(read) or not read.passages
            else tuple(observed(read)),
            wanted=gold[read.path],
        )
        for read in readings
        if read.path in gold
    ]


Drives = Mapping[str, Sequence[Seen]]


def drives_seen(
    found: Sequence[Trial], instrument: Instrument, embedder: Embedder
) -> tuple[Drives, Drives]:
    """By drive, what is seen with all terms; and beside it what with half of them.

    Each drive is seen with the precedents of others.
    """
    views = (instrument, *(thinned(instrument, seed) for seed in SEEDS))
    plain: dict[str, Sequence[Seen]] = {}
    both: dict[str, Sequence[Seen]] = {}
    for precedents, told in precedents_of_others(found, instrument):
        matchers = [
            Matcher(each, embedder, observer=Observer(each, embedder, None, precedents))
            for each in views
        ]
        for trial in told:
            documents = trial.documents()
            observed = [seen(trial, matcher, documents) for matcher in matchers]
            plain[trial.name] = observed[0]
            both[trial.name] = [each for view in observed for each in view]
    return plain, both


def precedents_of_others(
    found: Sequence[Trial], instrument: Instrument
) -> Iterator[tuple[Precedents, list[Trial]]]:
    """All of *found*, in parts, with what the drives of the repository outside them teach."""
    known = {each.name: tuple(papers(each)) for each in teaching(list(trials()))}
    ids = [indicator.id for indicator in instrument.indicators]
    by_others = apart(known, ids)
    taught = learnt([p for each in known.values() for p in each], ids)
    for precedents in dict.fromkeys([*by_others.values(), taught]):
        yield (
            precedents,
            [each for each in found if by_others.get(each.name, taught) is precedents],
        )

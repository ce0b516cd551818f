"""Sentences that show a criterion or a content, or do not: written, and said on drives."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessment.hearing import Ear, Key
from benchmarks.trial import Trial
from classifiers.phrases import phrase_stems
from classifiers.reading import reading
from classifiers.words import words
from evidence.document import Document
from indicator_corpus.indicator import Check, Instrument

WRITTEN = Path(__file__).with_name("sentences")

Stems = tuple[str, ...]
Phrases = Mapping[Key, frozenset[Stems]]  # what is named, by which phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A sentence written to show the thing *key*, or to look as if it did."""

    key: str
    stems: Stems
    shows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A sentence of a paper of a *drive*, and what it names."""

    drive: str
    stems: Stems
    names: Phrases


WHOSE = ".national_interconnection"  # what only names of others tell apart
Papers = Mapping[str, Sequence[Spoken]]  # by indicator, the sentences of what serves it


def things(instrument: Instrument) -> dict[str, frozenset[Key]]:
    """What can be shown by a sentence: its key, and by what the ear knows it.

    Whose network it is that one is linked with, likeness cannot tell.
    """
    found: dict[str, frozenset[Key]] = {}
    for indicator in instrument.indicators:
        for item in indicator.content:
            key = f"{indicator.id}/{item.id}"
            found[key] = frozenset({("item", key)})
        for criterion in indicator.criteria:
            if criterion.check is Check.SAID and not criterion.id.endswith(WHOSE):
                cues = {("cue", name) for name in criterion.cues}
                found[criterion.id] = frozenset(cues | {("phrase", criterion.id)})
    return found


def written() -> list[Written]:
    """All sentences of ``benchmarks/sentences``."""
    lines = (
        json.loads(line)
        for path in sorted(WRITTEN.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    return [
        Written(key=e["key"], stems=words(e["text"]).stems, shows=e["shows"])
        for e in lines
    ]


def spoken(
    trial: Trial, ear: Ear, documents: Sequence[Document] = ()
) -> Iterator[tuple[str, Spoken]]:
    """With each indicator that its paper serves, and "", the affirming sentences of *trial*."""
    serves = {
        wanted["path"]: [str(s["indicator"]) for s in wanted["supports"]]
        for wanted in trial.gold["documents"]
    }
    for document in documents or trial.documents():
        served = ["", *serves.get(document.path, ())]
        if len(served) == 1 or not document.is_readable:
            continue
        for passage in reading(document).passages:
            for text in ear.affirmed(passage):
                said = Spoken(
                    drive=trial.name, stems=words(text).stems, names=_named(ear, text)
                )
                yield from ((indicator, said) for indicator in served)


def _named(ear: Ear, text: str) -> Phrases:
    found: dict[Key, set[Stems]] = defaultdict(set)
    for key, phrase in ear.named(text):
        found[key].add(phrase_stems(phrase))
    return {key: frozenset(phrases) for key, phrases in found.items()}


def by_indicator(said: Iterable[tuple[str, Spoken]]) -> Papers:
    """*said*, together for each indicator."""
    found: dict[str, list[Spoken]] = defaultdict(list)
    for indicator, sentence in said:
        found[indicator].append(sentence)
    return found


def shown_by_answers(trial: Trial, instrument: Instrument) -> frozenset[str]:
    """The things that the papers of *trial* show together, whatever they call them.

    Those of all levels up to the one that they support; of contents, where a level asks
    for all of them.
    """
    supported = {str(w["no"]): w["supported"] for w in trial.gold["indicators"]}
    found: set[str] = set()
    for indicator in instrument.indicators:
        for level in indicator.levels:
            if level.number > supported.get(indicator.id, 0):
                continue
            for criterion in level.criteria:
                if criterion.check is Check.SAID:
                    found.add(criterion.id)
                elif criterion.check is Check.CONTENT and not criterion.at_least:
                    items = criterion.items or [item.id for item in indicator.content]
                    found |= {f"{indicator.id}/{item}" for item in items}
    return frozenset(found)


def indicator_of(key: str) -> str:
    """The indicator that the thing *key* belongs to."""
    return key.partition("/")[0].partition(".")[0]


def thing_of(key: str) -> str:
    """What it is, of whichever indicator: the policy and the practice ask for the same."""
    return key.rpartition("/")[2].rpartition(".")[2]

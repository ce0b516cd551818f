"""Policies that a part of a report looks back on: "3.4 Peninjauan aturan. Bab II Perbup ...".

An annual report is on what was done, and one of its chapters may tell how a regulation was
read again. That chapter reviews the policy (Pedoman Menteri PANRB 3/2024, indicators 1 to 10,
level 4: "laporan hasil evaluasi/reviu"), whatever the report is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from classifiers.agenda import told_apart
from classifiers.phrases import Phrasebook
from classifiers.reading import Reading
from classifiers.references import PolicyIndex, Referred
from evidence.sentences import sentences
from indicator_corpus.indicator import Instrument

_REVIEW = "reviu"
_KINDS = frozenset({"laporan", _REVIEW, "notulen", "berita_acara"})
_RULES = ("policy_side", "rules")
_CUES = ("review_heading", "review_held", "read_again")
_SCOPE = "review_scope"


class Lookbacks:
    """The instrument's words for a review, looked for beside the policies of a share."""

    def __init__(self, instrument: Instrument) -> None:
        """Take the cue sets of reviews out of *instrument*."""
        self._book = Phrasebook({cue: instrument.cues.get(cue, ()) for cue in _CUES})
        sides = (instrument.cues.get(cue, ()) for cue in _RULES)
        self._rule = Phrasebook({"rule": chain.from_iterable(sides)}, exact=True)
        self._scope = Phrasebook({_SCOPE: instrument.cues.get(_SCOPE, ())})

    def referred(self, reading: Reading, policies: PolicyIndex) -> Referred:
        """What the title of *reading* refers to, else what it or a part of it reviews."""
        titled = policies.referred(reading.heading, reading.articles_headed, reading)
        if titled.sections:
            return titled
        scope = self._in_scope(reading, policies)
        within = () if scope.sections else self.within(reading, policies)
        return replace(scope, within=within)

    def _in_scope(self, reading: Reading, policies: PolicyIndex) -> Referred:
        """What *reading*, a review, says in so many words that it takes up.

        "2. Ruang lingkup: a. Bab II dan Bab VI Pergub 27/2021; b. Pergub 52/2022".
        """
        if reading.formalities.kind != _REVIEW:
            return Referred()
        told = [
            sentence
            for passage in reading.passages
            if any(self._scope.named(f"{passage.section}\n{passage.text}"))
            for sentence in told_apart(passage.text)
        ]
        named = {
            sentence: policies.referred(sentence, own=reading) for sentence in told
        }
        found = [each for each in named.values() if each.sections]
        return Referred(
            sections=tuple(
                dict.fromkeys(chain.from_iterable(r.sections for r in found))
            ),
            to_plan=bool(found) and all(each.to_plan for each in found),
            in_scope=bool(found),
            beside=policies.beside(s for s, each in named.items() if each.sections),
        )

    def within(self, reading: Reading, policies: PolicyIndex) -> tuple[str, ...]:
        """The sections of *policies*, else their subjects, that parts of *reading* review."""
        if reading.formalities.kind not in _KINDS:
            return ()
        if not policies.are_named_in(reading.document.text):
            return ()
        found = (
            text
            for sentence in self._reviewing(reading)
            for text in policies.referred(sentence, own=reading).sections
        )
        return tuple(dict.fromkeys(found))

    def _reviewing(self, reading: Reading) -> Iterator[str]:
        """The sentences that may name a policy where they, or their heading, review it.

        What is a review as a whole reviews a rule in a chapter that is called so.
        """
        is_review = reading.formalities.kind == _REVIEW
        for passage in reading.passages:
            heading = passage.section.rsplit(" > ", 1)[-1]
            headed = any(self._book.named(heading))
            if is_review and not (headed and any(self._rule.named(heading))):
                continue
            for sentence in sentences(passage.text):
                if headed or any(self._book.named(sentence)):
                    yield sentence

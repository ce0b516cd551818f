"""A case before the judge: one indicator's exhibits on one day, and its findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assessment.exhibit import Exhibit, admitted
from assessment.finding import Finding, Outcome, Shown
from assessment.hearing import Ear, Heard
from assessment.meaning import Meaning
from assessment.sentence_words import SentenceWords
from assessment.service_words import shown_by_words
from assessment.validity import has_ended, has_lapsed
from evidence.passage import Passage
from indicator_corpus.indicator import (
    Criterion,
    Indicator,
    Instrument,
    Pattern,
    Reason,
)

_DAYS_A_YEAR = 365.25
_PARTS_SHOWN = 6  # passages quoted at most for one criterion


@dataclass(frozen=True, kw_only=True)
class Case:
    """What a check may look at: one indicator's exhibits on one day."""

    instrument: Instrument
    indicator: Indicator
    exhibits: tuple[Exhibit, ...]
    ear: Ear
    as_of: date
    meaning: Meaning | None = None
    learnt: SentenceWords | None = None
    units: int | None = None  # how many there are, as far as the share tells
    home: str = ""  # the head of region whose share it is: "GUBERNUR NAME"

    @property
    def is_of_policy(self) -> bool:
        """Whether the indicator asks for a policy, not for what is done under it."""
        return self.indicator.pattern is Pattern.POLICY

    def without(self, paths: Collection[str]) -> Case:
        """The same case without the exhibits at *paths*."""
        if not paths:
            return self
        kept = tuple(e for e in self.exhibits if e.reading.path not in paths)
        return replace(self, exhibits=kept)

    def admitted(self, criterion: Criterion, level: int) -> tuple[Exhibit, ...]:
        """The exhibits that can prove *criterion* at *level*, still valid on the day."""
        found = admitted(self.exhibits, criterion, level)
        valid = (e for e in found if not has_lapsed(e, self.as_of))
        return tuple(e for e in valid if level == 1 or not has_ended(e, self.as_of))

    def freshest(self, criterion: Criterion, level: int) -> tuple[Exhibit, ...]:
        """Of those admitted the ones within the criterion's age limit, if there are any.

        What an old audit looked at is not what the present one did. Source: Pedoman
        Menteri PANRB 3/2024, indicators 29 to 31 ("dalam kurun waktu 2 (dua) tahun terakhir").
        """
        found = self.admitted(criterion, level)
        limit = criterion.max_age_years
        if limit is None:
            return found
        fresh = tuple(e for e in found if e.day and self.age(e.day) <= limit)
        return fresh or found

    def left_out(self, exhibits: Iterable[Exhibit]) -> frozenset[str]:
        """The contents of the indicator that *exhibits* say they leave out."""
        return frozenset(
            item
            for exhibit in exhibits
            for group, item in self.ear.left_out(exhibit.reading)
            if group == self.indicator.id
        )

    def heard(self, exhibits: Iterable[Exhibit]) -> list[Heard]:
        """Everything heard in the passages of *exhibits*."""
        return [
            heard
            for exhibit in exhibits
            for heard in self.ear.hear(exhibit.reading, exhibit.passages)
        ]

    def meant(
        self, descriptions: Mapping[str, str], exhibits: Collection[Exhibit]
    ) -> dict[str, Passage]:
        """By content, a key of *descriptions*, the passage of *exhibits* that means it.

        By the vectors of its sentences or, failing that, by their words.
        """
        found: dict[str, Passage] = {}
        if self.meaning is not None:
            passages = [passage for each in exhibits for passage in each.passages]
            found = self.meaning.found(descriptions, passages)
        if self.learnt is not None:
            unmeant = [item for item in descriptions if item not in found]
            found |= self.learnt.contents(self.indicator, unmeant, exhibits)
        return found

    def alike(self, criterion: Criterion, exhibits: Sequence[Exhibit]) -> Shown | None:
        """Where *exhibits* show what *criterion* asks by words that nobody listed."""
        if found := shown_by_words(criterion, exhibits):
            return found
        if self.learnt is None:
            return None
        return self.learnt.criterion(self.indicator, criterion, exhibits)

    def is_own(self, phrase: str) -> bool:
        """Whether *phrase* names this government itself where another one is asked for.

        "Jaringan pemerintah provinsi" is another's network to a regency, but not to a
        province.
        """
        office = self.home.partition(" ")[0].casefold()
        said = set(phrase.casefold().split())
        return not said.isdisjoint(self.instrument.cues.get(f"own_{office}", ()))

    def age(self, day: date) -> float:
        """Years from *day* to the report's day."""
        return (self.as_of - day).days / _DAYS_A_YEAR


def met(
    criterion: Criterion, level: int, passages: Iterable[Passage], note: str = ""
) -> Finding:
    """The finding that *criterion* is met, resting on *passages*."""
    unique = tuple(dict.fromkeys(passages))[:_PARTS_SHOWN]
    return Finding(
        criterion=criterion,
        level=level,
        outcome=Outcome.MET,
        note=note,
        passages=unique,
    )


def not_met(  # noqa: PLR0913 - the parts of a finding
    criterion: Criterion,
    level: int,
    note: str,
    *,
    outcome: Outcome = Outcome.UNMET,
    lacking: Reason | None = None,
    passages: Iterable[Passage] = (),
) -> Finding:
    """The finding that *criterion* is not met, with the reason in *note*."""
    return Finding(
        criterion=criterion,
        level=level,
        outcome=outcome,
        note=note,
        passages=tuple(dict.fromkeys(passages))[:_PARTS_SHOWN],
        lacking=lacking or criterion.lacking,
    )

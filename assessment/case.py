"""A case before the judge: one indicator's exhibits on one day, and its findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from assessment.exhibit import Exhibit, admitted
from assessment.finding import Finding, Outcome
from assessment.hearing import Ear, Heard
from evidence.passage import Passage
from indicator_corpus.indicator import Criterion, Indicator, Instrument, Reason

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
    units: int | None  # how many units the government has, as far as the share tells

    def without(self, paths: Collection[str]) -> Case:
        """The same case without the exhibits at *paths*."""
        if not paths:
            return self
        kept = tuple(e for e in self.exhibits if e.reading.path not in paths)
        return replace(self, exhibits=kept)

    def admitted(self, criterion: Criterion, level: int) -> tuple[Exhibit, ...]:
        """The exhibits that can prove *criterion* at *level*."""
        return admitted(self.exhibits, criterion, level)

    def heard(self, exhibits: Iterable[Exhibit]) -> list[Heard]:
        """Everything heard in the passages of *exhibits*."""
        return [
            heard
            for exhibit in exhibits
            for heard in self.ear.hear(exhibit.reading, exhibit.passages)
        ]

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

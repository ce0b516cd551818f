"""What one run was asked for, with its defaults filled in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import load_instrument


@dataclass(frozen=True, kw_only=True)
class Request:
    """All that a report rests on but the share and what is remembered of it.

    Attributes:
        share: the folder of evidence.
        out: the folder of the reports.
        day: that ages are counted to.
        instrument: that the report is on.
        further: the instruments reported in folders of their names within *out*.
        model: of the embedding: None for our own, a hub name, or a folder.
        claims: the self-assessment sheet, if any.
        verdicts: people's decisions on files as a CSV file, if any.
        baseline: last year's official result, if any.
    """

    share: Path
    out: Path
    day: date
    instrument: Instrument
    further: tuple[Instrument, ...]
    model: str | None
    lang: str
    claims: Path | None
    verdicts: Path | None
    baseline: Path | None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where the reports go, the one on the first instrument first."""
        return (self.out, *(self.out / each.id for each in self.further))


def configured(
    name: str, weak_below: int | None, aim: float | None = None
) -> Instrument:
    """The instrument *name*; thresholds that are given stand for its own.

    Raises:
        CorpusError: there is none of that name, or it is wrong.
    """
    instrument = load_instrument(name)
    return replace(
        instrument,
        weak_below=instrument.weak_below if weak_below is None else weak_below,
        target=instrument.target if aim is None else aim,
    )

"""Claim: what the self-assessment says of one indicator."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One row of the self-assessment.

    Attributes:
        indicator: the indicator's id.
        level: claimed level, or None where the sheet names none.
        owner: the agency that answers for it.
        narrative: the explanation, as written.
        name: the indicator as the sheet names it ("Layanan sektor 1 (tiket kapal)").
        files: the names of the files it cites.
        value: the level as written where it lies between two (1,26); ``level`` is then
            the step below it.
    """

    indicator: str
    level: int | None = None
    owner: str | None = None
    narrative: str = ""
    name: str = ""
    files: tuple[str, ...] = ()
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """A self-assessment, with what was not understood of its sheet.

    ``understood`` says, for each table, which columns were taken for what.
    """

    rows: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
    understood: tuple[str, ...] = ()

    def of(self, indicator: str) -> Claim | None:
        """The claim on *indicator*."""
        return next((row for row in self.rows if row.indicator == indicator), None)

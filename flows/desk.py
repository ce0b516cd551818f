"""Where decisions are made on the command line: the book, the last report, refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.asking import Refusal, ledger_option, share_option

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from assessment.decisions.decision import Decision, Ground
    from indicator_corpus.indicator import Instrument
    from ledger.decision_book import DecisionBook
    from reports.decided import ReportedDecision
    from reports.gap_report import GapReport

Function = Callable[..., None]


def at_the_ledger(function: Function) -> Function:
    """Add the options that say which share's decisions are meant."""
    for option in (
        ledger_option,
        share_option(
            "The folder of evidence.  [default: the only one the ledger knows]"
        ),
    ):
        function = option(function)
    return function


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where decisions are made: the book, the instrument, the last report."""

    book: DecisionBook
    instrument: Instrument
    report: GapReport | None

    def ground(self, indicator: str, file: Path, criterion: str) -> Ground:
        """The passage of *file* to rest on.

        Raises:
            DecisionError: the last report knows no such file.
            LedgerError: there is no report yet.
        """
        from reports.grounds import ground_in  # noqa: PLC0415

        return ground_in(self.last_report, indicator, str(file), criterion)

    @property
    def last_report(self) -> GapReport:
        """The last report on the share.

        Raises:
            LedgerError: there is none yet.
        """
        from ledger.errors import LedgerError  # noqa: PLC0415

        if self.report is None:
            raise LedgerError("belum ada laporan; jalankan dahulu: bukti scan FOLDER")
        return self.report


@contextmanager
def desk_of(
    *, instrument: str = "spbe-47", share: Path | None, ledger: str | None
) -> Iterator[Desk]:
    """The desk that the options ask for; every refusal is one sentence."""
    from assessment.decisions.proposal import DecisionError  # noqa: PLC0415
    from flows.remembering import own_ledger  # noqa: PLC0415
    from indicator_corpus.loading import CorpusError, load_instrument  # noqa: PLC0415
    from ledger.decision_book import decision_book  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from reports.gap_report import from_json  # noqa: PLC0415

    try:
        loaded = load_instrument(instrument)
        with decision_book(ledger or own_ledger(), share) as book:
            content = book.last_report()
            report = from_json(content) if content else None
            yield Desk(book=book, instrument=loaded, report=report)
    except (CorpusError, DecisionError, LedgerError) as error:
        raise Refusal(str(error)) from error


def standing_decisions(share: Path, ledger: str | None) -> tuple[Decision, ...]:
    """People's decisions on *share*, as far as *ledger*, or the user's own, knows it.

    Raises:
        Refusal: the ledger cannot be opened.
    """
    from flows.remembering import own_ledger  # noqa: PLC0415
    from ledger.decision_book import UnknownShareError, decision_book  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415

    place = ledger or own_ledger()
    if isinstance(place, Path) and not place.is_file():
        return ()
    try:
        with decision_book(place, share) as book:
            return book.standing()
    except UnknownShareError:
        return ()
    except LedgerError as error:
        raise Refusal(str(error)) from error


def show(decision: Decision, last: ReportedDecision | None = None) -> None:
    """Print *decision*, as the *last* report tells it if that knows it."""
    from assessment.decisions.bearing import Bearing, Force  # noqa: PLC0415
    from reports.deciding import reported  # noqa: PLC0415
    from reports.decision_lines import decision_lines  # noqa: PLC0415

    told = last or reported(Bearing(decision=decision, force=Force.APPLIED))
    for line in decision_lines(decision.indicator, told):
        click.echo(line)

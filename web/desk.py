"""What all pages work on: one share in the ledger, with its last good report."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine

from assessment.decisions.decision import Decision, Kind
from evidence.document import Document
from extractors.inbox import INBOX
from extractors.regular import is_regular
from extractors.survey import printable
from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import load_instrument
from ledger import past, runs
from ledger.database import open_database, writing
from ledger.decision_book import DecisionBook
from ledger.past import Happened, Run
from reports.gap_report import GapReport, ReportedDocument, from_json
from web.changes import IndicatorChange, changed_indicators
from web.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The last good report with its run, and what was different in the one before."""

    run: Run
    content: bytes
    report: GapReport
    happened: tuple[Happened, ...]
    changes: tuple[IndicatorChange, ...]


class Desk:
    """The share that the pages are about.

    Attributes:
        engine: the ledger's database.
        share_id: the share's number there.
        book: people's decisions on it.
        instrument: what is asked.
    """

    def __init__(self, settings: Settings) -> None:
        """Open the ledger.

        Raises:
            LedgerError: it cannot be opened.
            CorpusError: there is no such instrument.
        """
        self.settings = settings
        self.instrument: Instrument = _instrument(settings.instrument)
        self.engine: Engine = open_database(settings.ledger)
        with writing(self.engine) as connection:
            address = printable(os.path.realpath(settings.share))
            self.share_id = runs.share_number(connection, address)
        self.book = DecisionBook(self.engine, self.share_id)
        self._edition: Edition | None = None
        self._lock = Lock()

    def close(self) -> None:
        """Close the ledger."""
        self.engine.dispose()

    def edition(self) -> Edition | None:
        """The last good report as it stands now; None before the first run."""
        with self._lock:
            with writing(self.engine) as connection:
                known = past.good_runs(connection, self.share_id, limit=2)
                if not known:
                    return None
                if self._edition and self._edition.run == known[0]:
                    return self._edition
                contents = [past.report_of(connection, run.id) for run in known]
                happened = past.events_of(connection, known[0].id)
            told = [from_json(content) for content in contents]
            self._edition = Edition(
                run=known[0],
                content=contents[0],
                report=told[0],
                happened=happened if len(told) > 1 else (),
                changes=changed_indicators(*told) if len(told) > 1 else (),
            )
            return self._edition

    def runs(self) -> tuple[Run, ...]:
        """The last runs that ended well, the newest first."""
        with writing(self.engine) as connection:
            return past.good_runs(connection, self.share_id)

    def is_being_read(self) -> bool:
        """Whether a run works on the share, started here or elsewhere."""
        with writing(self.engine) as connection:
            return past.is_being_read(connection, self.share_id)

    def text(self, document: ReportedDocument) -> Document | None:
        """What was read of the *document*; None where nothing is kept."""
        with writing(self.engine) as connection:
            return past.text_of(connection, document.sha256, document.path)

    def original(self, path: str) -> Path | None:
        """The file that reports call *path*, within share or inbox; None if not there."""
        root, below = self.settings.share, path
        if path.startswith(f"{INBOX}/") and not is_regular(root / path):
            root, below = self.settings.inbox, path.removeprefix(f"{INBOX}/")
        real = Path(os.path.realpath(root / below))
        inside = real.is_relative_to(os.path.realpath(root))
        return real if inside and is_regular(real) else None


_instrument = cache(load_instrument)  # it stays as it is while the server runs


def with_owners(report: GapReport, standing: tuple[Decision, ...]) -> GapReport:
    """*report* with the owners that people named since it was made."""
    named = {
        decision.indicator: decision.value
        for decision in standing
        if decision.kind is Kind.OWNER and decision.instrument == report.instrument.id
    }
    if not named:
        return report
    return replace(
        report,
        indicators=tuple(
            replace(i, owner=named.get(i.id, i.owner)) for i in report.indicators
        ),
    )


def key_of(path: str) -> str:
    """What a document is called in addresses: nothing of its path can be guessed."""
    return hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:16]

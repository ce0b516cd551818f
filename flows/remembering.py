"""What a run remembers: the ledger, or nothing at all."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Protocol

from platformdirs import user_data_path
from pydantic import ValidationError

from assessment.decisions.decision import Decision
from classifiers.memory import MatchMemory
from evidence.document import Document
from evidence.shelf import Shelf
from extractors.survey import SharedFile
from extractors.version import readers_version
from flows.steps import recorded_run
from ledger.comparison import Comparison, compared
from ledger.database import is_url
from ledger.events import Event
from ledger.memory import remembering
from ledger.runs import Seal
from ledger.tombstones import LastQuote, Tombstone
from reports.gap_report import GapReport, from_json
from reports.supplement import DeletedFile, DeletedQuote

_FILE = "ledger.sqlite3"


class Memory(Protocol):
    """What is remembered of one share; see `ledger.memory.ShareMemory`."""

    @property
    def note(self) -> str:
        """What people should know about how the share was locked; often empty."""
        ...

    @property
    def interrupted(self) -> str:
        """What Prefect calls the dead run that the share was taken over from, if any."""
        ...

    def compared(self, files: Sequence[SharedFile], *, full: bool) -> Comparison:
        """*files* beside what is known of them."""
        ...

    def recalled(self, comparison: Comparison, shelf: Shelf) -> Mapping[str, Document]:
        """By path, documents that need not be read, their pages on the *shelf*."""
        ...

    def keep(
        self, comparison: Comparison, read: Sequence[tuple[SharedFile, Document]]
    ) -> None:
        """Remember documents at once."""
        ...

    def describe(self, documents: Sequence[Document]) -> None:
        """Remember the descriptions of documents that were read before."""
        ...

    def matches(self, version: str) -> MatchMemory | None:
        """The memory of matches."""
        ...

    def decisions(self) -> tuple[Decision, ...]:
        """People's standing decisions."""
        ...

    def last_report(self) -> bytes | None:
        """The last good report."""
        ...

    def earlier_reports(self) -> tuple[str, ...]:
        """The digests of the good reports, the last first."""
        ...

    def report_of(self, digest: str) -> bytes:
        """The report of that digest."""
        ...

    def tombstones(
        self, comparison: Comparison, quotes: Mapping[str, tuple[LastQuote, ...]]
    ) -> tuple[Tombstone, ...]:
        """What deleted files left behind."""
        ...

    def finish(
        self, comparison: Comparison, stones: Iterable[Tombstone], report: bytes
    ) -> tuple[Event, ...]:
        """Make this run the last good state."""
        ...

    def last_seal(self) -> Seal | None:
        """The seal of the last good run, if it has one."""
        ...

    def put_seal(self, seal: Seal) -> None:
        """Seal this run, which has ended whole."""
        ...

    def told_report(self, recipient: str) -> bytes | None:
        """The report that *recipient* was told of last."""
        ...

    def put_told(self, recipient: str, report: bytes) -> None:
        """Remember that *recipient* knows *report*."""
        ...


class Oblivion:
    """Remembers nothing: every run is the first."""

    note = interrupted = ""

    def compared(self, files: Sequence[SharedFile], *, full: bool) -> Comparison:
        """*files*, all new."""
        return compared(files, {}, full=full)

    def recalled(
        self,
        comparison: Comparison,  # noqa: ARG002
        shelf: Shelf,  # noqa: ARG002
    ) -> Mapping[str, Document]:
        """Nothing."""
        return {}

    def keep(
        self, comparison: Comparison, read: Sequence[tuple[SharedFile, Document]]
    ) -> None:
        """Forget it."""

    def describe(self, documents: Sequence[Document]) -> None:
        """Forget it."""

    def matches(self, version: str) -> MatchMemory | None:  # noqa: ARG002
        """None."""
        return None

    def decisions(self) -> tuple[Decision, ...]:
        """None."""
        return ()

    def last_report(self) -> bytes | None:
        """None."""
        return None

    def earlier_reports(self) -> tuple[str, ...]:
        """None."""
        return ()

    def report_of(self, digest: str) -> bytes:
        """Nothing: there is none to ask for."""
        raise KeyError(digest)

    def tombstones(
        self,
        comparison: Comparison,  # noqa: ARG002
        quotes: Mapping[str, tuple[LastQuote, ...]],  # noqa: ARG002
    ) -> tuple[Tombstone, ...]:
        """None: nobody knows what was there."""
        return ()

    def finish(
        self,
        comparison: Comparison,  # noqa: ARG002
        stones: Iterable[Tombstone],  # noqa: ARG002
        report: bytes,  # noqa: ARG002
    ) -> tuple[Event, ...]:
        """Forget it."""
        return ()

    def last_seal(self) -> Seal | None:
        """None."""
        return None

    def put_seal(self, seal: Seal) -> None:
        """Forget it."""

    def told_report(self, recipient: str) -> bytes | None:  # noqa: ARG002
        """None."""
        return None

    def put_told(self, recipient: str, report: bytes) -> None:
        """Forget it."""


@contextmanager
def memory_of(
    share: Path, as_of: date, ledger: str | None, *, remember: bool
) -> Iterator[Memory]:
    """What is remembered of *share*, locked against other runs.

    Args:
        share: the folder of evidence.
        as_of: the day that ages are counted to.
        ledger: an SQLite file or a PostgreSQL URL; None for the user's own.
        remember: False to remember nothing.

    Raises:
        LedgerError: the ledger cannot be used, or another run works on the share.
    """
    if not remember:
        yield Oblivion()
        return
    place = ledger or own_ledger()
    with remembering(
        place,
        share,
        as_of=as_of.isoformat(),
        readers=readers_version(),
        run=recorded_run(),
    ) as memory:
        yield memory


def own_ledger() -> Path:
    """The user's own ledger for all shares: in BUKTI_DATA_DIR or the data folder."""
    chosen = os.environ.get("BUKTI_DATA_DIR")
    folder = Path(chosen) if chosen else user_data_path("bukti", appauthor=False)
    return folder / _FILE


def own_inbox(ledger: Path | str, share: Path) -> Path:
    """Where uploads for *share* go by default: beside the ledger's file.

    Beside the user's own ledger, where *ledger* is the URL of a database.
    """
    place = own_ledger() if is_url(ledger) else Path(ledger)
    address = os.fsencode(os.path.realpath(share))
    return place.parent / "kotak-masuk" / hashlib.sha256(address).hexdigest()[:12]


def last_quotes(
    memory: Memory, paths: Collection[str]
) -> dict[str, tuple[LastQuote, ...]]:
    """By path, what the last good report quoted from the files at *paths*, once each."""
    report = memory.last_report() if paths else None
    if report is None:
        return {}
    quotes: dict[str, dict[LastQuote, None]] = {path: {} for path in paths}
    for indicator in json.loads(report)["indicators"]:
        for evidence in indicator["evidence"]:
            if evidence["document"] in quotes:
                quote = LastQuote(
                    indicator=indicator["id"],
                    page=evidence["page"],
                    quote=evidence["quote"],
                )
                quotes[evidence["document"]][quote] = None
    return {path: tuple(found) for path, found in quotes.items()}


def good_report(content: bytes | None) -> GapReport | None:
    """The report that *content* spells; None if an older Bukti wrote it differently."""
    try:
        return from_json(content) if content else None
    except ValidationError:
        return None


def good_reports(memory: Memory) -> Iterator[GapReport]:
    """The reports that *memory* holds and this Bukti understands, the last first."""
    for digest in memory.earlier_reports():
        if (report := good_report(memory.report_of(digest))) is not None:
            yield report


def reported(stones: Iterable[Tombstone]) -> tuple[DeletedFile, ...]:
    """*stones* as the report tells them."""
    return tuple(
        DeletedFile(
            path=stone.path,
            sha256=stone.sha256,
            noticed=stone.noticed,
            quotes=tuple(
                DeletedQuote(indicator=q.indicator, page=q.page, quote=q.quote)
                for q in stone.quotes
            ),
        )
        for stone in stones
    )

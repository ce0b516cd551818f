"""What is remembered of one share, while a run has the share to itself."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, Engine

from assessment.decisions.decision import Decision
from evidence.description import Description
from evidence.document import Document, Trouble
from evidence.shelf import Shelf
from extractors.survey import SharedFile, printable
from ledger import decisions, runs
from ledger.comparison import Comparison, KnownFile, compared
from ledger.database import is_url, open_database, writing
from ledger.descriptions import descriptions_of, keep_descriptions, told_of
from ledger.documents import (
    documents_of,
    documents_of_share,
    extension,
    keep_documents,
    known_sizes,
    named,
)
from ledger.errors import LedgerError
from ledger.events import Event, events
from ledger.known import hashed, known_files, put_files, seen, settle
from ledger.lock import ShareLock
from ledger.matches import LedgerMatches
from ledger.notices import put_told, told_report
from ledger.tombstones import (
    LastQuote,
    Tombstone,
    put_tombstones,
    standing,
    tombstones_of,
)

_UNCERTAIN = {Trouble.UNSTABLE, Trouble.VANISHED}


@contextmanager
def remembering(
    place: Path | str, share: Path, *, as_of: str, readers: str, run: str = ""
) -> Iterator[ShareMemory]:
    """What the ledger at *place* remembers of *share*, locked against other runs.

    Args:
        place: a file for SQLite, or the URL of a PostgreSQL database.
        share: the folder; its real path is the name it is remembered under.
        as_of: ISO date that the run counts ages to.
        readers: version of all that turns a file into a document.
        run: what the engine that runs this process calls it.

    Raises:
        LedgerError: the ledger cannot be used, or another run works on the share.
    """
    address = printable(os.path.realpath(share))
    _refuse_to_write_into(address, place)
    engine = open_database(place)
    try:
        with writing(engine) as connection:
            share_id = runs.share_number(connection, address)
        with ShareLock(engine, share_id, str(share), run=run) as lock:
            with writing(engine) as connection:
                run_id = runs.begin(connection, share_id, as_of)
            yield ShareMemory(engine, share_id, run_id, lock, as_of, readers)
    finally:
        engine.dispose()


class ShareMemory:
    """What is remembered of one share; to be had from `remembering`."""

    def __init__(  # noqa: PLR0913, PLR0917 - made in one place only
        self,
        engine: Engine,
        share_id: int,
        run_id: int,
        lock: ShareLock,
        as_of: str,
        readers: str,
    ) -> None:
        """Work in *run_id*, under *lock*."""
        self._engine, self._share_id, self._run_id = engine, share_id, run_id
        self._lock, self._as_of, self._readers = lock, as_of, readers
        self._looked_ns = 0
        self._noticed: dict[str, KnownFile] = {}

    @property
    def note(self) -> str:
        """A sentence if the share was taken over from a dead run; else empty."""
        return self._lock.note

    @property
    def interrupted(self) -> str:
        """What the engine of that dead run calls it; empty if there is none."""
        return self._lock.interrupted

    def compared(
        self, files: Sequence[SharedFile], *, full: bool = False
    ) -> Comparison:
        """*files* beside what is known; those with a known size are hashed to tell.

        With *full*, every file is hashed anew.
        """
        self._looked_ns = time.time_ns()
        with writing(self._engine) as connection:
            known = known_files(connection, self._share_id)
            comparison = compared(files, known, full=full)
            sizes = known_sizes(connection) if comparison.changed else set[int]()
        worth = sizes | comparison.sizes_worth_hashing
        if full:
            worth |= {file.size for file in comparison.changed}
        found = hashed(comparison.changed, worth)
        return replace(comparison, hashes={**comparison.hashes, **found})

    def recalled(self, comparison: Comparison, shelf: Shelf) -> dict[str, Document]:
        """By path, the documents of files whose content was read before.

        Their pages are on the *shelf*.
        """
        here = {known.sha256 for known in comparison.known.values()}
        hashes = {sha256 for sha256 in comparison.hashes.values() if sha256}
        with writing(self._engine) as connection:
            found = documents_of(
                connection, sorted(hashes - here), self._readers, shelf
            )
            if hashes & here:
                found |= documents_of_share(
                    connection, self._share_id, self._readers, shelf
                )
            told = descriptions_of(connection, self._share_id)
            documents = {
                file.relative: self._described(named(document, file.relative), told)
                for file in comparison.files
                if (sha256 := comparison.hashes.get(file.relative))
                and (document := found.get((sha256, extension(file))))
            }
            recognised = [
                (file, documents[file.relative])
                for file in comparison.changed
                if file.relative in documents
            ]
            self._notice(connection, comparison, recognised)
        return documents

    def keep(
        self, comparison: Comparison, read: Sequence[tuple[SharedFile, Document]]
    ) -> None:
        """Remember the documents *read* at once: a killed run need not read them again."""
        with writing(self._engine) as connection:
            keep_documents(connection, read, self._readers)
            fresh = (document for _, document in read)
            keep_descriptions(connection, self._share_id, fresh, self._readers)
            self._notice(connection, comparison, read)

    def describe(self, documents: Sequence[Document]) -> None:
        """Remember the descriptions of *documents* that were read before."""
        with writing(self._engine) as connection:
            keep_descriptions(connection, self._share_id, documents, self._readers)

    def matches(self, version: str) -> LedgerMatches:
        """The memory of matches under a *version* of instrument and code."""
        return LedgerMatches(self._engine, self._share_id, version)

    def decisions(self) -> tuple[Decision, ...]:
        """People's standing decisions on the share, in the order they were made."""
        with writing(self._engine) as connection:
            return decisions.standing(connection, self._share_id)

    def last_report(self) -> bytes | None:
        """report.json of the last run that ended well; None before the first."""
        with writing(self._engine) as connection:
            return runs.last_report(connection, self._share_id)

    def earlier_reports(self) -> tuple[str, ...]:
        """The digests of the runs' reports that ended well, the last first."""
        with writing(self._engine) as connection:
            return runs.earlier_reports(connection, self._share_id)

    def report_of(self, digest: str) -> bytes:
        """report.json of that *digest*, one of `earlier_reports`."""
        with writing(self._engine) as connection:
            return runs.report_of(connection, digest)

    def tombstones(
        self, comparison: Comparison, quotes: Mapping[str, tuple[LastQuote, ...]]
    ) -> tuple[Tombstone, ...]:
        """The tombstones after this run, by path.

        Args:
            comparison: of the share, `ended` with its documents.
            quotes: by path of lost files, what was last quoted from them.
        """
        with writing(self._engine) as connection:
            old = tombstones_of(connection, self._share_id)
        return standing(old, comparison, quotes, self._as_of)

    def finish(
        self, comparison: Comparison, stones: Iterable[Tombstone], report: bytes
    ) -> tuple[Event, ...]:
        """Make this run the last good state, whole or not at all; what happened since.

        Args:
            comparison: of the share, `ended` with its documents.
            stones: the tombstones from now on.
            report: report.json.

        Raises:
            LostLockError: another run took the share over.
        """
        happened = events(comparison)
        present = {file.relative for file in comparison.files}
        with writing(self._engine) as connection:
            self._lock.check(connection)
            put_files(connection, self._share_id, self._arrived(comparison, happened))
            settle(connection, self._share_id, set(comparison.known) - present)
            put_tombstones(connection, self._share_id, stones)
            decisions.follow(connection, self._share_id, happened)
            runs.end(connection, self._run_id, report, happened)
        return happened

    def last_seal(self) -> runs.Seal | None:
        """The seal of the last run that ended well; None where that one has none."""
        with writing(self._engine) as connection:
            return runs.last_seal(connection, self._share_id)

    def put_seal(self, seal: runs.Seal) -> None:
        """Seal this run, which has ended whole."""
        with writing(self._engine) as connection:
            runs.put_seal(connection, self._run_id, seal)

    def told_report(self, recipient: str) -> bytes | None:
        """report.json that *recipient* was told of last; None before the first notice."""
        with writing(self._engine) as connection:
            return told_report(connection, self._share_id, recipient)

    def put_told(self, recipient: str, report: bytes) -> None:
        """Remember that *recipient* knows *report*, with which this run ended."""
        with writing(self._engine) as connection:
            put_told(connection, self._share_id, recipient, report)

    def _described(
        self, document: Document, told: Mapping[str, tuple[str, Description]]
    ) -> Document:
        kept = told_of(document, told.get(document.path), self._readers)
        return replace(document, described=kept)

    def _arrived(
        self, comparison: Comparison, happened: Iterable[Event]
    ) -> Iterator[KnownFile]:
        """The files that took their history along."""
        known = {**comparison.known, **self._noticed}
        for each in happened:
            if each.origin and each.path in known:
                yield replace(known[each.path], first_run=each.origin.first_run)

    def _notice(
        self,
        connection: Connection,
        comparison: Comparison,
        read: Iterable[tuple[SharedFile, Document]],
    ) -> None:
        fresh = {}
        for file, document in read:
            before = comparison.known.get(file.relative)
            if document.trouble in _UNCERTAIN:
                continue
            now = seen(
                file,
                document.sha256,
                before,
                run_id=self._run_id,
                looked_ns=self._looked_ns,
            )
            if now != before:
                fresh[file.relative] = now
        put_files(connection, self._share_id, fresh.values())
        self._noticed |= fresh


def _refuse_to_write_into(address: str, place: Path | str) -> None:
    """Nothing is ever written into the share."""
    if is_url(place) or not Path(os.path.realpath(place)).is_relative_to(address):
        return
    raise LedgerError(
        f"{place}: ingatan berada di dalam folder bukti; pilih tempat lain, "
        "karena folder bukti tidak boleh diubah"
    )

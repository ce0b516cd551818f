"""Ask the ledger again where its database stumbles: a retry that can help."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy.exc import InterfaceError, OperationalError

from assessment.decisions.decision import Decision
from classifiers.memory import MatchMemory
from evidence.document import Document
from evidence.shelf import Shelf
from extractors.survey import SharedFile
from flows.dead_runs import dead_runs_marked
from flows.remembering import Memory, memory_of
from flows.steps import step
from ledger.comparison import Comparison
from ledger.errors import LedgerError
from ledger.events import Event
from ledger.runs import Seal
from ledger.tombstones import LastQuote, Tombstone

Answer = TypeVar("Answer")
WAITS = [1.0, 5.0, 20.0]  # seconds before each further attempt: a server restarts


def may_pass(error: BaseException) -> bool:
    """Whether *error*, which made a step fail, is a database that may be back in a moment.

    Another run on the same share, a lost lock, a newer or damaged ledger are not.
    """
    cause = error.__cause__ if isinstance(error, LedgerError) else None
    if not isinstance(cause, OperationalError | InterfaceError):
        return False
    driver = type(cause.orig).__module__
    return not driver.startswith("sqlite3") or "locked" in str(cause.orig)


@step(name="ledger", run_name="ledger: {what}", waits=WAITS, may_pass=may_pass)
def ask(what: str, action: Callable[[], Answer]) -> Answer:  # noqa: ARG001 - its name
    """What *action* says; each action is one transaction, so it can be repeated."""
    return action()


class Patient:
    """A memory whose database may be away for a moment."""

    def __init__(self, memory: Memory) -> None:
        """Ask *memory*, again where that can help."""
        self._memory = memory

    @property
    def note(self) -> str:
        """What people should know about how the share was locked."""
        return self._memory.note

    @property
    def interrupted(self) -> str:
        """What Prefect calls the dead run that the share was taken over from, if any."""
        return self._memory.interrupted

    def compared(self, files: Sequence[SharedFile], *, full: bool) -> Comparison:
        """*files* beside what is known of them."""
        return ask("compare", partial(self._memory.compared, files, full=full))

    def recalled(self, comparison: Comparison, shelf: Shelf) -> Mapping[str, Document]:
        """By path, documents that need not be read, their pages on the *shelf*."""
        return ask("recall", partial(self._memory.recalled, comparison, shelf))

    def keep(
        self, comparison: Comparison, read: Sequence[tuple[SharedFile, Document]]
    ) -> None:
        """Remember documents at once."""
        if read:
            ask("keep", partial(self._memory.keep, comparison, read))

    def describe(self, documents: Sequence[Document]) -> None:
        """Remember the descriptions of documents that were read before."""
        if documents:
            ask("describe", partial(self._memory.describe, documents))

    def matches(self, version: str) -> MatchMemory | None:
        """The memory of matches; who uses it retries as a whole."""
        return self._memory.matches(version)

    def last_report(self) -> bytes | None:
        """The last good report."""
        return ask("last report", self._memory.last_report)

    def decisions(self) -> tuple[Decision, ...]:
        """People's standing decisions."""
        return ask("decisions", self._memory.decisions)

    def earlier_reports(self) -> tuple[str, ...]:
        """The digests of the good reports, the last first."""
        return ask("earlier reports", self._memory.earlier_reports)

    def report_of(self, digest: str) -> bytes:
        """The report of that digest."""
        return ask("earlier report", partial(self._memory.report_of, digest))

    def tombstones(
        self, comparison: Comparison, quotes: Mapping[str, tuple[LastQuote, ...]]
    ) -> tuple[Tombstone, ...]:
        """What deleted files left behind."""
        return ask("tombstones", partial(self._memory.tombstones, comparison, quotes))

    def finish(
        self, comparison: Comparison, stones: Iterable[Tombstone], report: bytes
    ) -> tuple[Event, ...]:
        """Make this run the last good state."""
        kept = tuple(stones)
        return ask("finish", partial(self._memory.finish, comparison, kept, report))

    def last_seal(self) -> Seal | None:
        """The seal of the last good run, if it has one."""
        return ask("last seal", self._memory.last_seal)

    def put_seal(self, seal: Seal) -> None:
        """Seal this run, which has ended whole."""
        ask("seal", partial(self._memory.put_seal, seal))

    def told_report(self, recipient: str) -> bytes | None:
        """The report that *recipient* was told of last."""
        return ask("told report", partial(self._memory.told_report, recipient))

    def put_told(self, recipient: str, report: bytes) -> None:
        """Remember that *recipient* knows *report*."""
        ask("told", partial(self._memory.put_told, recipient, report))


@contextmanager
def patient_memory(
    share: Path, as_of: date, ledger: str | None, *, remember: bool
) -> Iterator[Memory]:
    """What is remembered of *share*, as `memory_of` gives it, but patiently.

    Raises:
        LedgerError: the ledger cannot be used, or another run works on the share.
    """
    with ExitStack() as stack:
        opened = memory_of(share, as_of, ledger, remember=remember)
        memory = ask("open", partial(stack.enter_context, opened))
        stack.enter_context(dead_runs_marked(memory.interrupted, locked=remember))
        yield Patient(memory) if remember else memory

"""How far a run has come: a bar on a terminal, plain lines elsewhere, nothing else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

_SECONDS_BETWEEN_LINES = 5.0


class Progress(Protocol):
    """Told of every file that is done."""

    def start(self, total: int) -> None:
        """*total* files are going to be read."""

    def done(self, path: str) -> None:
        """The file *path* has been read, or given up."""

    def say(self, text: str) -> None:
        """Something else is going on."""

    def warn(self, text: str) -> None:
        """Something is to be read by people, and to stay where they see it."""


class Silent:
    """For runs that nobody watches."""

    def start(self, total: int) -> None:
        """Ignore *total*."""

    def done(self, path: str) -> None:
        """Ignore *path*."""

    def say(self, text: str) -> None:
        """Ignore *text*."""

    def warn(self, text: str) -> None:
        """Ignore *text*."""


class PlainLines:
    """A line every few seconds, for log files."""

    def __init__(self) -> None:
        """Begin at nought."""
        self._total = self._count = 0
        self._last = 0.0

    def start(self, total: int) -> None:
        """Say how many files there are."""
        self._total = total
        self.say(f"{total} berkas ditemukan")

    def done(self, path: str) -> None:
        """Count *path*, and say so now and then."""
        self._count += 1
        now = time.monotonic()
        if now - self._last >= _SECONDS_BETWEEN_LINES or self._count == self._total:
            self._last = now
            self.say(f"{self._count}/{self._total} {path}")

    def say(self, text: str) -> None:
        """Write *text* as a line of its own."""
        sys.stderr.write(f"{printable(text)}\n")
        sys.stderr.flush()

    def warn(self, text: str) -> None:
        """Write *text* as a line of its own."""
        self.say(text)


class Bar:
    """A bar with the files done, the current file and the time left."""

    def __init__(self) -> None:
        """Draw on standard error."""
        from rich import progress as rich_progress  # noqa: PLC0415 - slow to import
        from rich.console import Console  # noqa: PLC0415

        self._bar = rich_progress.Progress(
            rich_progress.TextColumn("{task.description}", markup=False),
            rich_progress.BarColumn(),
            rich_progress.MofNCompleteColumn(),
            rich_progress.TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("menelusuri folder", total=None)
        self._bar.start()

    def start(self, total: int) -> None:
        """Show *total* as the end of the bar."""
        self._bar.update(self._task, total=total, description="membaca")

    def done(self, path: str) -> None:
        """Move on by one and show *path*."""
        name = printable(path).rsplit("/", 1)[-1][:40]
        self._bar.update(self._task, advance=1, description=name)

    def say(self, text: str) -> None:
        """Show *text* in place of a file."""
        self._bar.update(self._task, description=printable(text))

    def warn(self, text: str) -> None:
        """Write *text* above the bar, where it stays."""
        self._bar.console.print(printable(text), markup=False, highlight=False)

    def stop(self) -> None:
        """Take the bar away."""
        self._bar.stop()


def printable(text: str) -> str:
    """*text* without characters that act on a terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


_CURRENT: ContextVar[Progress] = ContextVar("progress")


def current() -> Progress:
    """The progress that is being watched; silent by default."""
    return _CURRENT.get(Silent())


@contextmanager
def followed(progress: Progress) -> Iterator[None]:
    """Tell the progress of the runs within to *progress*."""
    token = _CURRENT.set(progress)
    try:
        yield
    finally:
        _CURRENT.reset(token)


@contextmanager
def watched(*, terminal: bool) -> Iterator[None]:
    """Show the progress of the runs within, as a bar if on a *terminal*."""
    bar = Bar() if terminal else None
    try:
        with followed(bar or PlainLines()):
            yield
    finally:
        if bar is not None:
            bar.stop()

"""Read files in child processes, so that one bad file hurts only itself."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from types import TracebackType
from typing import Self

from evidence.document import Document, Page, Trouble
from extractors.child import Child, ChildStoppedError
from extractors.composition import composed, error_of
from extractors.limits import DEFAULT_LIMITS, Limits
from extractors.source import Opened
from extractors.wire import Request

_FILES_PER_CHILD = 2500  # what libraries leak ends with their process
_AHEAD = 8  # files begun or waiting for a process, while whoever asked keeps others
_RETRIED = {Trouble.CRASHED, Trouble.OUT_OF_MEMORY}


class ExtractionPool:
    """Reads many files at once, each in a process that can be stopped.

    A file that hangs, crashes its process or asks for too much memory becomes a
    document that says so, with the pages read until then; the next file is read by a
    fresh process. To be used as a context manager.

    Args:
        workers: how many files are read at the same time.
        limits: what one file may cost.
        describe: whether documents are to come with what they say of themselves.
        folders: those that all files lie in; the processes can read no others of
            the user's, where the system allows to forbid it.
    """

    def __init__(
        self,
        *,
        workers: int = 2,
        limits: Limits = DEFAULT_LIMITS,
        folders: Sequence[Path] = (),
        describe: bool = False,
    ) -> None:
        self._is_stopped = Event()
        self._idle: SimpleQueue[_Lane] = SimpleQueue()
        self._lanes = [
            _Lane(limits, folders, self._is_stopped, describe=describe)
            for _ in range(max(1, workers))
        ]
        for lane in self._lanes:
            self._idle.put(lane)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop all processes at once; what they were reading ends as crashed."""
        self._stop()
        for _ in self._lanes:
            lane = self._idle.get()
            lane.discard()
        for lane in self._lanes:
            self._idle.put(lane)

    def _stop(self) -> None:
        self._is_stopped.set()
        for lane in self._lanes:
            lane.stop()

    def extract_all(
        self, files: Iterable[tuple[Path, str]]
    ) -> Generator[Document, None, None]:
        """Yield a document for each file (path, relative path) as it is finished.

        The order is that of finishing. *files* may be longer than memory.

        Raises:
            ChildStartError: the reading process does not start.
        """
        self._is_stopped.clear()
        waiting = iter(files)
        ahead = _AHEAD * len(self._lanes)
        running: set[Future[Document]] = set()
        with ThreadPoolExecutor(max_workers=len(self._lanes)) as threads:
            try:
                while True:
                    for path, relative in islice(waiting, ahead - len(running)):
                        running.add(threads.submit(self._read, path, relative))
                    if not running:
                        return
                    done, running = wait(running, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            finally:
                if running:
                    threads.shutdown(wait=False, cancel_futures=True)
                    self._stop()

    def _read(self, path: Path, relative: str) -> Document:
        lane = self._idle.get()
        try:
            return lane.read(path, relative)
        finally:
            self._idle.put(lane)


class _Lane:
    """Reads one file after another, in as few processes as that takes."""

    def __init__(
        self,
        limits: Limits,
        folders: Sequence[Path],
        is_stopped: Event,
        *,
        describe: bool,
    ) -> None:
        self._limits, self._folders, self._describe = limits, folders, describe
        self._is_stopped = is_stopped
        self._child: Child | None = None
        self._files_read = 0

    def read(self, path: Path, relative: str) -> Document:
        """Return the document; a file is never blamed for what one before it did."""
        is_fresh = self._child is None
        document = self._attempt(path, relative)
        if document.trouble in _RETRIED and not is_fresh:
            self.discard()
            return self._attempt(path, relative)
        return document

    def _attempt(self, path: Path, relative: str) -> Document:
        opened: Opened | None = None
        pages: list[Page] = []
        request = Request(
            path=path, relative=relative, limits=self._limits, describe=self._describe
        )
        try:
            for event in self._running().events(request):
                if isinstance(event, Document):
                    self._count(event)
                    return event
                if isinstance(event, Page):
                    pages.append(event)
                else:
                    opened = event
        except ChildStoppedError as stopped:
            trouble = stopped.trouble
        else:
            trouble = Trouble.CRASHED
        self.discard()
        failure = error_of(trouble)(relative.rpartition("/")[2])
        return composed(relative, pages, failure, opened=opened)

    def _running(self) -> Child:
        if self._child is None and not self._is_stopped.is_set():
            self._child = Child(self._limits, self._folders)
            self._files_read = 0
        if self._child is None or self._is_stopped.is_set():
            raise ChildStoppedError(Trouble.CRASHED)
        return self._child

    def _count(self, document: Document) -> None:
        self._files_read += 1
        is_worn = self._files_read >= _FILES_PER_CHILD
        if is_worn or document.trouble is Trouble.OUT_OF_MEMORY:
            self.discard()

    def stop(self) -> None:
        """Stop the process, from any thread; whoever waits for it notices."""
        if (child := self._child) is not None:
            child.stop()

    def discard(self) -> None:
        """End the process; the next file is read by a new one."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()

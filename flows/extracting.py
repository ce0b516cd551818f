"""Where batches of files are read: by processes of this machine, or by Dask workers."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

from evidence.document import Document
from extractors.isolation import ExtractionPool
from extractors.survey import SharedFile
from flows.progress import current
from flows.steps import step

Batch = tuple[SharedFile, ...]
Read = tuple[Batch, tuple[Document, ...]]
BATCH = 40  # files per task at most: enough work to make a task's own cost small
_BATCH_BYTES = 50_000_000  # after which a batch is kept too: what a kill may cost
_BATCHES_PER_WORKER = 2  # one that is read and one that waits; bounds what is held here
_OWN = threading.local()


class SchedulerError(Exception):
    """Dask is not installed, or its scheduler cannot be used: *address: fact; remedy*."""


class Lanes(Protocol):
    """Reads files in batches, one after the other or several at once."""

    def read(self, files: Sequence[SharedFile]) -> Iterator[Read]:
        """Batches of *files* with their documents; what cannot be read says so itself."""
        ...


class UnderWay:
    """Files that processes of this machine read, the next while one is being kept."""

    def __init__(self, pool: ExtractionPool, files: Sequence[SharedFile]) -> None:
        """Have *files* read by *pool*, in their order, once the first is asked for."""
        self._files = {file.relative: file for file in files}
        self._left = len(files)
        self._documents = pool.extract_all((file.path, file.relative) for file in files)

    def __bool__(self) -> bool:
        """Whether there are files of which no document was handed on."""
        return self._left > 0

    def finished(self) -> tuple[Document, ...]:
        """The next documents, in the order of finishing, as many as make a batch."""
        progress, read, size = current(), list[Document](), 0
        for document in self._documents:
            progress.done(document.path)
            read.append(document)
            size += self._files[document.path].size
            if len(read) == BATCH or size >= _BATCH_BYTES:
                break
        self._left -= len(read)
        return tuple(read)

    def files_of(self, documents: Iterable[Document]) -> Batch:
        """The files that *documents* were read from."""
        return tuple(self._files[document.path] for document in documents)

    def close(self) -> None:
        """Stop what is still being read."""
        self._documents.close()


# No retries here: a broken file stays broken, and what passes (a crash, a file that is
# being written, one that went away) is tried again by the pool and by the reader.
@step(name="extract")
def extract_batch(under_way: UnderWay) -> tuple[Document, ...]:
    """The next documents *under_way*; a file that cannot be read says so itself."""
    return under_way.finished()


def read_here(
    files: Sequence[SharedFile], folders: Sequence[Path]
) -> tuple[Document, ...]:
    """The documents in *files*, read by this thread's own process that can be killed."""
    if getattr(_OWN, "folders", None) != folders:
        if pool := getattr(_OWN, "pool", None):
            pool.close()
        _OWN.pool = ExtractionPool(workers=1, folders=folders, describe=True)
        _OWN.folders = folders
    return tuple(_OWN.pool.extract_all((file.path, file.relative) for file in files))


class LocalLanes:
    """Processes of this machine."""

    def __init__(self, pool: ExtractionPool) -> None:
        """Read with the processes of *pool*."""
        self._pool = pool

    def read(self, files: Sequence[SharedFile]) -> Iterator[Read]:
        """Batches in the order in which their files are finished.

        Of some files in turn the largest go first, so that no process waits long for
        another's last file.
        """
        turns = map(_largest_first, batches(files))
        with closing(UnderWay(self._pool, [*chain.from_iterable(turns)])) as under_way:
            while under_way:
                documents = extract_batch(under_way)
                yield under_way.files_of(documents), documents


class DaskLanes:
    """The workers of a Dask scheduler, each with a process of its own for reading."""

    def __init__(
        self,
        runner: Any,  # noqa: ANN401 - an extra
        *,
        folders: Sequence[Path],
        workers: int,
    ) -> None:
        """Submit to *runner*, a `DaskTaskRunner` that was started, with so many *workers*."""
        self._runner, self._folders = runner, folders
        self._ahead = _BATCHES_PER_WORKER * workers

    def read(self, files: Sequence[SharedFile]) -> Iterator[Read]:
        """Several batches at once, in the order in which they are finished.

        The largest files go first and batches get smaller towards the end, so that all
        workers end at nearly the same time.
        """
        from prefect import task  # noqa: PLC0415 - slow, and only here
        from prefect.cache_policies import NO_CACHE  # noqa: PLC0415

        # Not a decorator: Dask workers import the function by its name, not a copy of it.
        extract = task(name="extract", cache_policy=NO_CACHE)(read_here)
        running: dict[Any, Batch] = {}
        for batch in batches(_largest_first(files), parts=self._ahead):
            asked = {"files": batch, "folders": self._folders}
            running[self._runner.submit(extract, asked)] = batch
            if len(running) >= self._ahead:
                yield from self._finished(running)
        while running:
            yield from self._finished(running)

    @staticmethod
    def _finished(running: dict[Any, Batch]) -> Iterator[Read]:
        """Wait for at least one of the *running* futures and take it out."""
        from distributed import wait  # noqa: PLC0415 - in an extra

        inner = {future.wrapped_future: future for future in running}
        done, _ = wait(list(inner), return_when="FIRST_COMPLETED")  # type: ignore[no-untyped-call]
        progress = current()
        for future in (inner[each] for each in done):
            documents = future.result()
            for document in documents:
                progress.done(document.path)
            yield running.pop(future), documents


def batches(files: Sequence[SharedFile], *, parts: int = 1) -> Iterator[Batch]:
    """*files* in batches, none larger than one of *parts* of what is left by then."""
    start = 0
    while start < len(files):
        most = min(BATCH, -(-(len(files) - start) // parts))
        end, size = start + 1, files[start].size
        while end < start + most and size + files[end].size <= _BATCH_BYTES:
            size += files[end].size
            end += 1
        yield tuple(files[start:end])
        start = end


def _largest_first(files: Iterable[SharedFile]) -> Batch:
    return tuple(sorted(files, key=lambda file: file.size, reverse=True))


@contextmanager
def lanes(
    *, folders: Sequence[Path], workers: int, scheduler: str | None
) -> Iterator[Lanes]:
    """Where to read files of *folders*: *workers* processes here, or a Dask *scheduler*.

    Raises:
        SchedulerError: Dask is not installed, does not answer, or has no workers.
    """
    if scheduler is None:
        with ExtractionPool(workers=workers, folders=folders, describe=True) as pool:
            yield LocalLanes(pool)
        return
    with _dask(scheduler) as (runner, count):
        yield DaskLanes(runner, folders=folders, workers=count)


@contextmanager
def _dask(scheduler: str) -> Iterator[tuple[Any, int]]:
    """A started task runner on the *scheduler*, and how many threads its workers have."""
    try:
        from prefect_dask.task_runners import DaskTaskRunner  # noqa: PLC0415 - in an extra
    except ImportError as error:
        raise SchedulerError(
            f"{scheduler}: Dask belum terpasang; pasang dengan: pip install 'bukti[dask]'"
        ) from error
    with DaskTaskRunner(address=scheduler) as runner:
        try:
            count = sum(runner.client.nthreads().values())
        except (OSError, ValueError) as error:
            raise SchedulerError(
                f"{scheduler}: penjadwal Dask tidak menjawab; periksa alamatnya dan "
                "apakah dask-scheduler berjalan"
            ) from error
        if not count:
            raise SchedulerError(
                f"{scheduler}: penjadwal Dask belum mempunyai pekerja; jalankan "
                f"'dask worker {scheduler} --nthreads 1' di mesin yang akan membaca"
            )
        with runner.client.as_current():
            yield runner, count

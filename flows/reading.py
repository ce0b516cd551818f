"""Read what is not remembered: in batches, twice where a file is still being written."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evidence.description import described, is_described
from evidence.document import Document, Trouble
from evidence.shelf import Shelf
from extractors.composition import composed
from extractors.errors import UnstableError
from extractors.regular import is_folder
from extractors.steadiness import is_half_written, is_steady, looked_at_again
from extractors.survey import SharedFile, ShareError
from flows.extracting import Lanes, lanes
from flows.progress import current
from flows.remembering import Memory
from ledger.comparison import Comparison
from ledger.documents import extension, is_lasting, renamed

SETTLE_SECONDS = 3.0  # without a change, before a file is taken for written


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Reads the files of one share, and has each batch remembered at once.

    Attributes:
        root: the share.
        inbox: what people uploaded, if there is any.
        memory: what knows files, and is told what was read.
        workers: processes that read files.
        scheduler: the address of a Dask scheduler whose workers read instead.
        shelf: where the pages of all documents are laid.
        most_missing: the share of the files that may vanish during the run, 0..1.
        settle_seconds: how long a file must have stayed the same to be read.
    """

    root: Path
    memory: Memory
    workers: int
    most_missing: float
    inbox: Path | None = None
    settle_seconds: float = SETTLE_SECONDS
    scheduler: str | None = None
    shelf: Shelf = field(default_factory=Shelf)

    def documents(self, comparison: Comparison) -> tuple[Document, ...]:
        """One document for each file.

        Raises:
            ShareError: the share, or much of it, went away meanwhile.
            SchedulerError: the Dask scheduler cannot be used.
        """
        progress = current()
        progress.start(len(comparison.files))
        found = dict(self.memory.recalled(comparison, self.shelf))
        for path in found:
            progress.done(path)
        fresh = [file for file in comparison.files if file.relative not in found]
        originals, copies = _apart(fresh, comparison)
        if fresh:
            folders = [self.root, self.inbox] if self.inbox else [self.root]
            with lanes(
                folders=folders, workers=self.workers, scheduler=self.scheduler
            ) as reading:
                self._read_all(reading, comparison, originals, copies, found)
        self._refuse_a_vanished_share(found)
        self._describe(found)
        return tuple(found.values())

    def _read_all(
        self,
        reading: Lanes,
        comparison: Comparison,
        originals: Sequence[SharedFile],
        copies: Iterable[tuple[SharedFile, SharedFile]],
        found: dict[str, Document],
    ) -> None:
        """Read *originals*, then what their copies do not tell, then what had to wait."""
        waiting = self._read(reading, comparison, originals, found)
        alone = self._told_by_others(comparison, copies, found)
        waiting += self._read(reading, comparison, alone, found)
        if waiting:
            current().say(f"menunggu {len(waiting)} berkas yang masih berubah")
            self._read_again(reading, comparison, waiting, found)

    def _read(
        self,
        reading: Lanes,
        comparison: Comparison,
        files: Sequence[SharedFile],
        found: dict[str, Document],
    ) -> list[SharedFile]:
        """The *files* that were being written; the documents of the others are *found*."""
        waiting = []
        for batch, documents in reading.read(files):
            read = {each.path: each for each in documents}
            steady = [file for file in batch if _is_written(file)]
            self._keep(comparison, [(f, read[f.relative]) for f in steady], found)
            waiting += [file for file in batch if file.relative not in found]
        return waiting

    def _told_by_others(
        self,
        comparison: Comparison,
        copies: Iterable[tuple[SharedFile, SharedFile]],
        found: dict[str, Document],
    ) -> list[SharedFile]:
        """The copies that must be read after all; for the others a document is *found*."""
        told, alone = [], []
        for copy, original in copies:
            document = found.get(original.relative)
            sha256 = comparison.hashes[copy.relative]
            if document and document.sha256 == sha256 and is_lasting(document):
                current().done(copy.relative)
                told.append((copy, renamed(document, copy.relative)))
            else:
                alone.append(copy)
        self._keep(comparison, told, found)
        return alone

    def _read_again(
        self,
        reading: Lanes,
        comparison: Comparison,
        waiting: Sequence[SharedFile],
        found: dict[str, Document],
    ) -> None:
        """Read the files *waiting* that have settled; the others are unstable."""
        before = [looked_at_again(file) for file in waiting]
        time.sleep(self.settle_seconds)
        settled = [file for file in before if is_steady(file)]
        for batch, documents in reading.read(settled):
            read = {each.path: each for each in documents}
            steady = [(f, read[f.relative]) for f in batch if is_steady(f)]
            self._keep(comparison, steady, found)
        for file in waiting:
            if file.relative not in found:
                name = file.relative.rpartition("/")[2]
                unstable = composed(file.relative, failure=UnstableError(name))
                found[file.relative] = unstable

    def _keep(
        self,
        comparison: Comparison,
        read: Sequence[tuple[SharedFile, Document]],
        found: dict[str, Document],
    ) -> None:
        self.memory.keep(comparison, read)
        found.update({file.relative: self.shelf.laid(each) for file, each in read})

    def _describe(self, found: dict[str, Document]) -> None:
        """Describe those *found* that no reading process described under their name."""
        told = {p: described(d) for p, d in found.items() if not is_described(d)}
        self.memory.describe([each for each in told.values() if each.described])
        found.update(told)

    def _refuse_a_vanished_share(self, found: Mapping[str, Document]) -> None:
        gone = [d for d in found.values() if d.trouble is Trouble.VANISHED]
        if is_folder(self.root) and len(gone) <= self.most_missing * len(found):
            return
        raise ShareError(
            f"{self.root}: folder hilang ketika sedang dibaca; periksa sambungan ke "
            "folder bersama lalu jalankan lagi"
        )


def _is_written(file: SharedFile) -> bool:
    return is_steady(file) and not is_half_written(file, now_ns=time.time_ns())


def _apart(
    fresh: Iterable[SharedFile], comparison: Comparison
) -> tuple[list[SharedFile], list[tuple[SharedFile, SharedFile]]]:
    """Files to be read, and copies, each with the one among those to be read."""
    firsts: dict[tuple[str, str], SharedFile] = {}
    originals, copies = [], []
    for file in fresh:
        sha256 = comparison.hashes.get(file.relative)
        first = firsts.setdefault((sha256, extension(file)), file) if sha256 else file
        if first is file:
            originals.append(file)
        else:
            copies.append((file, first))
    return originals, copies

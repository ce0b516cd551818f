"""Read a share, or one file, for a command that remembers nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evidence.document import Document


def read_once(
    files: Sequence[tuple[Path, str]], folder: Path, *, workers: int
) -> list[Document]:
    """The documents in *files* (path, relative path), as they are finished.

    The processes that read them see nothing but *folder*; progress is shown by whoever
    watches it.
    """
    from extractors.isolation import ExtractionPool  # noqa: PLC0415 - slow
    from flows.progress import current  # noqa: PLC0415

    progress = current()
    progress.start(len(files))
    documents = []
    with ExtractionPool(workers=workers, folders=[folder]) as pool:
        for document in pool.extract_all(files):
            progress.done(document.path)
            documents.append(document)
    return documents

"""Remember the vectors of texts between runs, whatever the model.

It pays even for our own small model (``python -m benchmarks.vectors``): computing takes
0.3 ms per passage, writing 0.5 ms more the first time, looking up 0.02 ms; and a run that
finds everything loads no model, which takes 5 to 10 s where it is not our own.
"""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from classifiers.embedding import Embedder, Role

FILE = "vectors-1.sqlite3"  # a new number for a new table
MOST_BYTES = 512 * 1024 * 1024  # of vectors kept; about 300,000 of E5 small
_ROOM = 0.8  # what is left of them once the oldest are thrown out
_AT_ONCE = 500  # keys per question; SQLite allows at least 999
_WAIT_SECONDS = 5.0  # for another process that writes

_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
    place INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, vector BLOB NOT NULL
)
"""
_OLDEST = """
DELETE FROM vectors WHERE place IN (SELECT place FROM vectors ORDER BY place LIMIT ?)
"""

Vectors = NDArray[np.float32]
Answer = TypeVar("Answer")
_log = logging.getLogger(__name__)


def remembered(
    embedder: Embedder, folder: Path | None, *, most_bytes: int = MOST_BYTES
) -> Embedder:
    """*embedder* that remembers in *folder*; as it is without one."""
    if folder is None:
        return embedder
    return RememberingEmbedder(embedder, folder, most_bytes=most_bytes)


class RememberingEmbedder:
    """An embedder that computes each text once per model and role.

    Vectors lie in an SQLite file that several processes may use at once. It is only an
    aid: where the folder cannot be written or the file is broken, vectors are computed,
    and the log says so once.
    """

    def __init__(
        self, embedder: Embedder, folder: Path, *, most_bytes: int = MOST_BYTES
    ) -> None:
        """Remember what *embedder* computes, at most *most_bytes* of vectors."""
        self._embedder = embedder
        self._path = folder / FILE
        self._most_bytes = most_bytes
        self._works = True

    def __reduce__(self) -> tuple[object, ...]:
        """Another process opens the file itself."""
        rebuilt = partial(RememberingEmbedder, most_bytes=self._most_bytes)
        return rebuilt, (self._embedder, self._path.parent)

    @property
    def id(self) -> str:
        """The embedder's own: remembering changes no vector."""
        return self._embedder.id

    def encode(self, texts: Sequence[str], *, role: Role) -> Vectors:
        """One unit row per text, looked up or computed."""
        keys = [self._key(text, role) for text in texts]
        nothing: dict[bytes, Vectors] = {}
        known = self._tried(lambda: self._found(set(keys)), nothing)
        new = {
            key: text for key, text in zip(keys, texts, strict=True) if key not in known
        }
        if new or not keys:
            rows = self._embedder.encode(list(new.values()), role=role)
            if not keys:
                return rows
            computed = dict(zip(new, rows, strict=True))
            known |= computed
            self._tried(lambda: self._keep(computed), None)
        return np.stack([known[key] for key in keys])

    def _key(self, text: str, role: Role) -> bytes:
        spelled = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        return hashlib.sha256(f"{self.id}\0{role}\0".encode() + spelled).digest()

    def _tried(self, action: Callable[[], Answer], otherwise: Answer) -> Answer:
        """What *action* gives; *otherwise* once the file has failed."""
        if not self._works:
            return otherwise
        try:
            return action()
        except (sqlite3.Error, OSError, ValueError) as error:
            self._works = False
            _log.warning(
                "%s: simpanan vektor tidak dapat dipakai (%s); vektor dihitung ulang. "
                "Hapus berkas itu atau periksa izin foldernya",
                self._path,
                error,
            )
            return otherwise

    @cached_property
    def _file(self) -> sqlite3.Connection:
        """The open file; to open it per document would cost more than computing."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(
            self._path, timeout=_WAIT_SECONDS, check_same_thread=False
        )
        try:
            # Another opener may hold the new file just now, and this statement does not
            # wait: the mode stays in the file, whoever sets it, and any mode is safe.
            with suppress(sqlite3.OperationalError):
                file.execute("PRAGMA journal_mode = WAL")
            file.execute("PRAGMA synchronous = NORMAL")
            file.execute(_TABLE)
        except sqlite3.Error:
            file.close()
            raise
        return file

    def _found(self, keys: set[bytes]) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        for some in _batches(keys):
            marks = ",".join("?" * len(some))
            question = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"  # noqa: S608
            rows = self._file.execute(question, some)
            found |= {key: np.frombuffer(raw, np.float32) for key, raw in rows}
        return found

    def _keep(self, computed: dict[bytes, Vectors]) -> None:
        with self._file:
            self._file.executemany(
                "INSERT OR IGNORE INTO vectors (key, vector) VALUES (?, ?)",
                [(key, row.tobytes()) for key, row in computed.items()],
            )
            self._make_room(next(iter(computed.values())).nbytes)

    def _make_room(self, size: int) -> None:
        """Throw out the oldest where there are more than fit."""
        most = self._most_bytes // max(size, 1)
        count = self._file.execute("SELECT count(*) FROM vectors").fetchone()[0]
        if count > most:
            self._file.execute(_OLDEST, (count - int(_ROOM * most),))


def _batches(keys: Iterable[bytes]) -> Iterator[list[bytes]]:
    ordered = sorted(keys)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]

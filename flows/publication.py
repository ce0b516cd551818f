"""Put finished reports where people look for them, all at once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

_PREFIX = ".bukti-baru-"
_LEFT_BEHIND_SECONDS = 3600  # a run that was killed left it there


class PublicationError(OSError):
    """Reports cannot be written; the message is ``folder: fact; remedy``."""


class Publication:
    """Files that are made beside the old ones and then take their places."""

    def __init__(self, folder: Path) -> None:
        """Publish in *folder*, made if it is not there."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._made: dict[str, Path] = {}

    @contextmanager
    def making(self, name: str) -> Iterator[Path]:
        """Where to write what is to be published as *name*.

        Raises:
            PublicationError: there is no room, there or for what is made on the way, or
                no right to write there. What was made is removed, and the old files stay.
        """
        try:
            yield self._place(name)
        except OSError as error:
            for made in self._made.values():
                made.unlink(missing_ok=True)
            raise PublicationError(
                f"{self._folder}: laporan tidak dapat ditulis ({error.strerror}), "
                "laporan lama dibiarkan; periksa ruang disk dan hak aksesnya"
            ) from error

    def made(self, name: str) -> bytes:
        """What was made to be published as *name*."""
        return self._made[name].read_bytes()

    def _place(self, name: str) -> Path:
        suffix = Path(name).suffix
        with NamedTemporaryFile(
            dir=self._folder, prefix=_PREFIX, suffix=suffix, delete=False
        ) as made:
            self._made[name] = Path(made.name)
        return self._made[name]

    def publish(self) -> None:
        """Replace the old files; a reader of each sees the old one or the new."""
        for name, made in self._made.items():
            made.chmod(0o644)
            made.replace(self._folder / name)
        self._sweep()

    def _sweep(self) -> None:
        """Remove what killed runs left behind."""
        latest = time.time() - _LEFT_BEHIND_SECONDS
        for path in self._folder.glob(f"{_PREFIX}*"):
            if path.stat().st_mtime < latest:
                path.unlink(missing_ok=True)

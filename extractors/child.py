"""One reading process, and how it is watched and stopped."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.document import Document, Page, Trouble
from extractors.limits import Limits
from extractors.source import Event
from extractors.wire import Request, decoded, encoded_request

READY = b"ready\n"
OUT_OF_MEMORY_EXIT = 77
_START_SECONDS = 120.0
_DYING_SECONDS = 5.0
_PIPE_BYTES = 1 << 16
_KIBIBYTE = 1 << 10
_MEBIBYTE = 1 << 20
_NEARLY_ALL_MEMORY = 0.7
_BYTES_PER_CHAR = 12  # escaped; sent twice where the document changes the page
_SPARE_BYTES = 20_000_000
_PASSED_ON = ("PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SYSTEMROOT")


class ChildStartError(RuntimeError):
    """The reading process does not start: the installation is broken, not a file."""


class ChildStoppedError(Exception):
    """The reading process died, or has to be killed, over one file."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


class Child:
    """A running reading process of its own session, with its own temporary folder.

    Args:
        limits: what one file may cost.
        folders: the only ones of the user that the process may read, if any is named.

    Raises:
        ChildStartError: it could not start.
    """

    def __init__(self, limits: Limits, folders: Sequence[Path] = ()) -> None:
        self._limits = limits
        self._folder = TemporaryDirectory(prefix="bukti-")
        self._errors = Path(self._folder.name, "stderr.txt")
        with self._errors.open("wb") as errors:
            self._process = subprocess.Popen(  # noqa: S603 -- our own module
                _command(limits, self._folder.name, folders),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=self._folder.name,
                env=_environment(self._folder.name),
                start_new_session=True,
            )
        self._unread = bytearray()
        self._await_readiness()

    def _await_readiness(self) -> None:
        try:
            line = self._line(time.monotonic() + _START_SECONDS)
        except ChildStoppedError:
            line = b""
        if line != READY:
            told = self._errors.read_text("utf-8", "replace").strip()
            self.kill()
            raise ChildStartError(f"proses pembaca tidak dapat dimulai: {told[-500:]}")

    @property
    def pid(self) -> int:
        """The process and the session that it leads."""
        return self._process.pid

    def events(self, request: Request) -> Iterator[Event]:
        """Yield what the process says while it reads; the document comes last.

        Raises:
            ChildStoppedError: it ran out of time, died or said too much.
        """
        start, scans, said = time.monotonic(), 0, 0
        pages: list[Page] = []
        most = self._limits.max_text_chars * _BYTES_PER_CHAR + _SPARE_BYTES
        self._ask(request)
        while True:
            allowed = self._limits.deadline(scans_read=scans)
            line = self._line(start + allowed, most - said)
            said += len(line)
            event = _decoded(line, pages)
            yield event
            if isinstance(event, Document):
                return
            if isinstance(event, Page):
                pages.append(event)
                scans += event.ocr

    def _ask(self, request: Request) -> None:
        if self._process.stdin is None:
            raise ChildStoppedError(Trouble.CRASHED)
        try:
            self._process.stdin.write(encoded_request(request))
            self._process.stdin.flush()
        except BrokenPipeError:
            raise ChildStoppedError(self._cause_of_death()) from None

    def _line(self, deadline: float, most: int = _SPARE_BYTES) -> bytes:
        searched = 0
        while (end := self._unread.find(b"\n", searched)) < 0:
            searched = len(self._unread)
            if searched > most:
                raise ChildStoppedError(Trouble.TOO_BIG)
            self._unread += self._chunk(deadline)
        line = bytes(self._unread[: end + 1])
        del self._unread[: end + 1]
        return line

    def _chunk(self, deadline: float) -> bytes:
        if self._process.stdout is None:
            raise ChildStoppedError(Trouble.CRASHED)
        pipe = self._process.stdout.fileno()
        poll = select.poll()
        poll.register(pipe, select.POLLIN)
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise ChildStoppedError(Trouble.TIMEOUT)
        if not (chunk := os.read(pipe, _PIPE_BYTES)):
            raise ChildStoppedError(self._cause_of_death())
        return chunk

    def _cause_of_death(self) -> Trouble:
        code, peak = self._reaped()
        if code == -signal.SIGXCPU:
            return Trouble.TIMEOUT
        is_full = peak > self._limits.memory_mb * _MEBIBYTE * _NEARLY_ALL_MEMORY
        if code in {OUT_OF_MEMORY_EXIT, -signal.SIGKILL} or is_full:
            return Trouble.OUT_OF_MEMORY
        return Trouble.CRASHED

    def _reaped(self) -> tuple[int, int]:
        """Return how the process ended, and the most memory that it held, in bytes."""
        patience = time.monotonic() + _DYING_SECONDS
        while time.monotonic() < patience:
            ended, status, usage = os.wait4(self._process.pid, os.WNOHANG)
            if ended:
                code = os.waitstatus_to_exitcode(status)
                self._process.returncode = code
                return code, usage.ru_maxrss * _KIBIBYTE
            time.sleep(0.01)
        return 0, 0

    def stop(self) -> None:
        """Stop the process and what it started; may be called from any thread."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)

    def kill(self) -> None:
        """Stop the process, and remove its temporary folder."""
        self.stop()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._process.wait()
        self._folder.cleanup()


def _decoded(line: bytes, pages: Sequence[Page]) -> Event:
    try:
        return decoded(line, pages)
    except (ValueError, IndexError):
        raise ChildStoppedError(Trouble.CRASHED) from None


def _command(limits: Limits, temporary: str, folders: Sequence[Path]) -> list[str]:
    places = [os.path.realpath(folder) for folder in folders]
    megabytes = str(limits.memory_mb)
    return [sys.executable, "-m", "extractors.worker", megabytes, temporary, *places]


def _environment(folder: str) -> dict[str, str]:
    """Return all that the process may know of ours: no secrets, no settings."""
    code = str(Path(__file__).resolve().parents[1])
    passed_on = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return passed_on | {
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "PYTHONPATH": code,
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MALLOC_ARENA_MAX": "2",  # each takes address space, of which there is a limit
        "OMP_THREAD_LIMIT": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }

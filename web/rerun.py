"""Run the assessment as a process of its own, and tell how far it has come."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import deque
from dataclasses import dataclass, replace
from threading import Lock, Thread

from reports.printable import one_line

_LINES = 8  # the last lines that people see
_FOUND = re.compile(r"^(\d+) berkas ditemukan$")
_COUNTED = re.compile(r"^(\d+)/(\d+) ")
_LOGGED = re.compile(r" \| (?:DEBUG|INFO) +\| ")  # of libraries, for their makers
_GOOD = {0, 3}  # exit statuses of `bukti scan` that left a report
_PATIENCE = 10  # seconds for a stopped process to end


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a run has come.

    Attributes:
        state: idle, running, done or failed.
        by: who started it.
        done: files read, of ``total``; 0 where that is not known yet.
        lines: what it said last.
    """

    state: str = "idle"
    by: str = ""
    done: int = 0
    total: int = 0
    lines: tuple[str, ...] = ()

    @property
    def percent(self) -> int:
        """Files read, of a hundred."""
        return 100 * self.done // self.total if self.total else 0


class Rerun:
    """The run that people start; one at a time, the ledger's lock guards the rest."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """Be ready to run *command*."""
        self._command = command
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None
        self._progress = Progress()

    @property
    def progress(self) -> Progress:
        """How far it has come."""
        with self._lock:
            return self._progress

    def start(self, by: str) -> bool:
        """Whether a run was started; False where one is running."""
        with self._lock:
            if self._progress.state == "running":
                return False
            self._process = subprocess.Popen(  # noqa: S603 - our own command
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
                env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"},
                start_new_session=sys.platform != "win32",
            )
            self._progress = Progress(state="running", by=by)
            Thread(target=self._follow, args=(self._process,), daemon=True).start()
            return True

    def stop(self) -> None:
        """End what is running; the last good report stays, the next run continues."""
        process = self._process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()

    def _follow(self, process: subprocess.Popen[str]) -> None:
        lines: deque[str] = deque(maxlen=_LINES)
        for line in process.stderr or ():
            said = one_line(line)
            if said and not _LOGGED.search(said):
                lines.append(said[:300])
                self._tell(said, tuple(lines))
        state = "done" if process.wait() in _GOOD else "failed"
        with self._lock:
            self._progress = replace(self._progress, state=state)

    def _tell(self, said: str, lines: tuple[str, ...]) -> None:
        with self._lock:
            now = replace(self._progress, lines=lines)
            if found := _FOUND.match(said):
                now = replace(now, total=int(found[1]))
            elif counted := _COUNTED.match(said):
                now = replace(now, done=int(counted[1]), total=int(counted[2]))
            self._progress = now

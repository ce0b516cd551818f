"""Every night at the same time, in a process that stays: for offices without a server.

When it is night is left to APScheduler; each run is a process of its own, so that
nothing of one night is left in the next, and a run that dies takes nothing along.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, time
from time import sleep
from types import FrameType

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger

_LATE_SECONDS = 6 * 3600  # after a sleep of the machine, a run is still worth while
_ENDING_SECONDS = 10.0
_LISTENING_SECONDS = 0.5  # at most, until a signal is heeded


class Nights:
    """Runs *command* at the time *at* in the time *zone*, until it is told to end.

    Args:
        say: takes a line for people.
    """

    def __init__(
        self, command: Sequence[str], at: time, zone: str, say: Callable[[str], None]
    ) -> None:
        self._command, self._say = list(command), say
        self._running: subprocess.Popen[bytes] | None = None
        self._is_ending = False
        self._trigger = CronTrigger(
            hour=at.hour, minute=at.minute, second=at.second, timezone=zone
        )
        self._scheduler = BackgroundScheduler(timezone=zone)
        self._scheduler.add_job(
            self._run,
            self._trigger,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=_LATE_SECONDS,
        )

    def go_on(self) -> None:
        """Wait and run, night after night; return when the process is told to end."""
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self._end)
        self._say_next()
        self._scheduler.start()
        while not self._is_ending:  # a signal that comes as a wait begins wakes nobody
            sleep(_LISTENING_SECONDS)
        self._scheduler.shutdown(wait=False)
        self._stop_run()

    def _run(self) -> None:
        self._say(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} mulai membaca")
        self._running = running = subprocess.Popen(self._command)  # noqa: S603 - ours
        if self._is_ending:  # told so while it was being started
            self._stop_run()
        status = running.wait()
        self._running = None
        self._say(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S} selesai, {status}")
        self._say_next()

    def _say_next(self) -> None:
        zone = self._scheduler.timezone
        following = self._trigger.get_next_fire_time(None, datetime.now(zone))
        self._say(f"pembacaan berikutnya {following:%Y-%m-%d %H:%M:%S %Z}")

    def _end(self, _signal: int, _frame: FrameType | None) -> None:
        """Only note it: a signal may interrupt whoever holds a lock."""
        self._is_ending = True

    def _stop_run(self) -> None:
        """End a run that is going on; the ledger continues it the next time."""
        running = self._running
        if running is None or running.poll() is not None:
            return
        running.terminate()
        try:
            running.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            running.kill()


def scan_command(arguments: Sequence[str]) -> list[str]:
    """The program that runs ``bukti scan`` with *arguments*, wherever it is started.

    ``-P`` keeps code in the folder that it is started in from being imported.
    """
    return [sys.executable, "-P", "-m", "flows.command_line", "scan", *arguments]

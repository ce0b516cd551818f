"""One run per share at a time, also across machines: a row with a heartbeat.

A run that was killed leaves its row behind. On the same machine that is seen at once,
since its process is gone; from elsewhere, once its heart has not beaten for a while.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from threading import Event, Thread
from typing import Self

from sqlalchemy import ColumnElement, Connection, Engine, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from ledger.database import now, writing
from ledger.errors import BusyShareError, LedgerError, LostLockError
from ledger.schema import locks

BEAT_SECONDS = 10.0
STALE_SECONDS = 120.0  # without a beat, a run elsewhere counts as dead


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The process that holds a lock.

    Attributes:
        place: tells machines, and containers on them, apart.
        process: its number there.
        started: when it began, in ticks since that machine's boot.
        token: its own for this lock.
        run: what the engine that runs it calls it; empty where none does.
    """

    place: str
    process: int
    started: str
    token: str
    run: str = ""

    @classmethod
    def this_process(cls, run: str = "") -> Self:
        """The running process, called *run*, with a token of its own for this lock."""
        process = os.getpid()
        return cls(
            place=_place(),
            process=process,
            started=_started(process),
            token=token_hex(8),
            run=run,
        )

    @classmethod
    def spelled(cls, text: str) -> Self:
        """The holder that *text* spells."""
        place, process, started, token, *run = text.split("|")
        return cls(
            place=place,
            process=int(process),
            started=started,
            token=token,
            run="".join(run),  # an older Bukti wrote none
        )

    def __str__(self) -> str:
        whole = (self.place, str(self.process), self.started, self.token, self.run)
        return "|".join(whole)

    @property
    def is_surely_dead(self) -> bool:
        """Whether it ran on this machine and is gone."""
        return self.place == _place() and _started(self.process) != self.started

    @property
    def told(self) -> str:
        """It for people: machine and process."""
        return f"{self.place.partition('/')[0]}, proses {self.process}"


class ShareLock:
    """The right to work on a share, kept alive by a thread; a context manager.

    Attributes:
        note: a sentence if the lock was taken over from a dead run; else empty.
        interrupted: what that run's engine calls it; empty if there is none.
    """

    def __init__(  # noqa: PLR0913 - two of them only to be quick in tests
        self,
        engine: Engine,
        share_id: int,
        share: str,
        *,
        run: str = "",
        beat_seconds: float = BEAT_SECONDS,
        stale_seconds: float = STALE_SECONDS,
    ) -> None:
        """Prepare to lock *share* for *run*; nothing is locked before entering."""
        self._engine, self._share_id, self._share = engine, share_id, share
        self._beat_seconds, self._stale_seconds = beat_seconds, stale_seconds
        self._holder = Holder.this_process(run)
        self._is_done = Event()
        self._heart = Thread(target=self._beat, name="bukti-lock", daemon=True)
        self.note = self.interrupted = ""

    def __enter__(self) -> Self:
        """Take the lock.

        Raises:
            BusyShareError: another run holds it and lives.
        """
        try:
            with writing(self._engine) as connection:
                self._take(connection)
        except IntegrityError as error:  # somebody was quicker by a moment
            raise self._busy("sesaat yang lalu") from error
        self._heart.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_done.set()
        self._heart.join()
        # Where the database is away, the run is over all the same and its lock goes stale.
        with suppress(LedgerError), writing(self._engine) as connection:
            connection.execute(locks.delete().where(self._is_mine()))

    def check(self, connection: Connection) -> None:
        """Make sure, within the transaction of *connection*, that the lock is held.

        Raises:
            LostLockError: another run took it over.
        """
        mine = update(locks).where(self._is_mine()).values(beat=now(connection))
        if not connection.execute(mine).rowcount:
            raise LostLockError(
                f"{self._share}: proses ini terhenti terlalu lama dan folder diambil alih "
                "proses lain; hasilnya tidak disimpan, jalankan kembali bila perlu"
            )

    def _take(self, connection: Connection) -> None:
        held = select(locks).where(locks.c.share_id == self._share_id)
        row = connection.execute(held.with_for_update()).one_or_none()
        moment = now(connection)
        mine = {"holder": str(self._holder), "beat": moment}
        if row is None:
            connection.execute(locks.insert().values(share_id=self._share_id, **mine))
            return
        other, silent = Holder.spelled(row.holder), moment - row.beat
        if not (other.is_surely_dead or silent > self._stale_seconds):
            raise self._busy(f"{other.told}, terakhir terlihat {silent:.0f} detik lalu")
        connection.execute(
            update(locks).where(locks.c.share_id == self._share_id).values(**mine)
        )
        self.interrupted = other.run
        self.note = (
            f"{self._share}: proses sebelumnya ({other.told}) terhenti "
            f"{silent:.0f} detik lalu; pekerjaannya dilanjutkan"
        )

    def _busy(self, who: str) -> BusyShareError:
        return BusyShareError(
            f"{self._share}: sedang dikerjakan proses lain ({who}); "
            "tunggu sampai selesai lalu jalankan kembali"
        )

    def _is_mine(self) -> ColumnElement[bool]:
        return (locks.c.share_id == self._share_id) & (
            locks.c.holder == str(self._holder)
        )

    def _beat(self) -> None:
        while not self._is_done.wait(self._beat_seconds):
            try:
                with self._engine.begin() as connection:
                    beat = update(locks).where(self._is_mine())
                    connection.execute(beat.values(beat=now(connection)))
            except DBAPIError:  # it beats again in a moment; `check` has the last word
                continue


def _place() -> str:
    """This machine, or this container on it: process numbers mean the same here."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()[:8]
        space = Path("/proc/self/ns/pid").readlink().name
    except OSError:
        return socket.gethostname()
    return f"{socket.gethostname()}/{boot}/{space}"


def _started(process: int) -> str:
    """When *process* began, in ticks since boot; empty if it is not there."""
    try:
        status = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
    except OSError:
        return ""
    after_name = status.rpartition(")")[2].split()
    return "" if after_name[0] in {"Z", "X"} else after_name[19]

import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select, update

from ledger.database import now, writing
from ledger.errors import BusyShareError, LostLockError
from ledger.lock import Holder, ShareLock
from ledger.runs import share_number
from ledger.schema import locks

ROOT = Path(__file__).parents[2]
ELSEWHERE = "server-lain/boot/pid:[1]|4711|99|token"
HOLDING = """
import sys, time
from ledger.database import open_database, writing
from ledger.lock import ShareLock
from ledger.runs import share_number
engine = open_database(sys.argv[1])
with writing(engine) as connection:
    share_id = share_number(connection, "/mnt/bukti")
with ShareLock(engine, share_id, "bukti"):
    print("terkunci", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def share_id(engine):
    with writing(engine) as connection:
        return share_number(connection, "/mnt/bukti")


@pytest.fixture
def other_process(place):
    """Another process that holds the lock; to be killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(place)],
        cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout.readline() == "terkunci\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def hold(engine, share_id, holder, *, silent_seconds):
    """Write a lock of *holder* whose heart has not beaten for a while."""
    with writing(engine) as connection:
        beat = now(connection) - silent_seconds
        connection.execute(
            locks.insert().values(share_id=share_id, holder=holder, beat=beat)
        )


def held(engine):
    with writing(engine) as connection:
        return connection.execute(select(locks)).all()


def test_a_lock_is_given_back(engine, share_id):
    for _ in range(2):
        with ShareLock(engine, share_id, "bukti") as lock:
            assert lock.note == ""
            assert len(held(engine)) == 1
    assert held(engine) == []


def test_another_share_is_free(engine, share_id):
    with writing(engine) as connection:
        other = share_number(connection, "/mnt/lain")

    with ShareLock(engine, share_id, "bukti"), ShareLock(engine, other, "lain"):
        assert len(held(engine)) == 2


def test_one_run_per_share_at_a_time(engine, share_id, other_process):
    with pytest.raises(BusyShareError, match="bukti: sedang dikerjakan proses lain"):
        ShareLock(engine, share_id, "bukti").__enter__()


def test_a_killed_run_on_this_machine_is_followed_at_once(
    engine, share_id, other_process
):
    other_process.kill()
    other_process.wait()

    with ShareLock(engine, share_id, "bukti") as lock:
        assert f"proses {other_process.pid}) terhenti" in lock.note


def test_a_run_elsewhere_that_lives_is_respected(engine, share_id):
    hold(engine, share_id, ELSEWHERE, silent_seconds=60)

    with pytest.raises(BusyShareError, match="server-lain, proses 4711"):
        ShareLock(engine, share_id, "bukti").__enter__()


def test_a_run_elsewhere_that_fell_silent_is_followed(engine, share_id):
    hold(engine, share_id, ELSEWHERE, silent_seconds=600)

    with ShareLock(engine, share_id, "bukti") as lock:
        assert "server-lain, proses 4711" in lock.note
        assert lock.interrupted == ""  # an older Bukti did not say


def test_the_dead_run_is_known_by_the_name_that_its_engine_gave_it(engine, share_id):
    hold(engine, share_id, f"{ELSEWHERE}|malam-1", silent_seconds=600)

    with ShareLock(engine, share_id, "bukti", run="malam-2") as lock:
        assert lock.interrupted == "malam-1"
        (row,) = held(engine)
        assert Holder.spelled(row.holder).run == "malam-2"


def test_the_heart_beats_while_the_run_works(engine, share_id):
    with ShareLock(engine, share_id, "bukti", beat_seconds=0.05):
        (before,) = held(engine)
        time.sleep(0.5)
        (after,) = held(engine)

    assert after.beat > before.beat


def test_a_run_that_lost_its_lock_may_not_commit(engine, share_id):
    with ShareLock(engine, share_id, "bukti") as lock, writing(engine) as connection:
        lock.check(connection)
        connection.execute(update(locks).values(holder=ELSEWHERE))

        with pytest.raises(LostLockError, match="diambil alih"):
            lock.check(connection)

    assert [row.holder for row in held(engine)] == [ELSEWHERE]  # not given back either


def test_a_process_number_used_again_is_not_the_run():
    holder = Holder.this_process()
    reborn = Holder.spelled(str(holder).replace(f"|{holder.started}|", "|1|"))

    assert not holder.is_surely_dead
    assert reborn.is_surely_dead
    assert not Holder.spelled(ELSEWHERE).is_surely_dead  # who can tell

"""``kill -9`` at random moments of real runs; the next run ends as if nothing was."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRIVE = ROOT / "sample" / "drive"
MOMENTS = 20


class Runs:
    """Starts runs of the flow, each in a process of its own; see ``bare_run``."""

    def __init__(self, environment):
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.flows.bare_run"], cwd=ROOT, text=True,
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def run(self, settings, *, kill_after=None):
        """Run; None if it was killed *kill_after* seconds, else the seconds it took."""
        self._server.stdin.write(json.dumps(settings) + "\n")
        self._server.stdin.flush()
        process = int(self._server.stdout.readline().split()[1])
        began = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            os.kill(process, signal.SIGKILL)
        ended = int(self._server.stdout.readline().split()[1])
        assert ended == 0 or (ended == -signal.SIGKILL and kill_after is not None)
        return None if ended else time.monotonic() - began

    def close(self):
        self._server.stdin.close()
        self._server.wait()
        self._server.stdout.close()


@pytest.fixture
def runs(tmp_path):
    runs = Runs({**os.environ, "PYTHONPATH": str(ROOT), "PREFECT_HOME": str(tmp_path)})
    yield runs
    runs.close()


def share_before(folder):
    folder.mkdir()
    chosen = [p for p in sorted(DRIVE.rglob("*")) if p.suffix in {".docx", ".xlsx"}]
    for path in chosen[:6]:
        shutil.copy2(path, folder)
    return sorted(folder.iterdir())


def change(share, files):
    """One file deleted, one moved, one changed, two new, one of them broken."""
    files[0].unlink()
    files[1].rename(share / f"pindah {files[1].name}")
    files[2].write_bytes(files[3].read_bytes())
    (share / "Perwali baru.txt").write_text("PERATURAN WALI KOTA tentang SPBE\n" * 40)
    (share / "rusak.pdf").write_bytes(b"%PDF-1.7 terpotong")
    for path in (files[2], share / "Perwali baru.txt", share / "rusak.pdf"):
        os.utime(path, (1.7e9, 1.7e9))


def outcome(folder):
    return {path.name: path.read_bytes() for path in folder.glob("report.*")}


def test_a_killed_run_is_continued_and_ends_the_same(runs, tmp_path):
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    moments = random.Random(seed)
    share, first = tmp_path / "bukti", tmp_path / "pertama.sqlite3"
    settings = {"share": str(share), "as_of": "2025-09-01", "cache": True}
    files = share_before(share)
    runs.run({**settings, "out": str(tmp_path / "awal"), "ledger": str(first)})
    change(share, files)

    def night(name, **how):
        ledger, out = tmp_path / f"{name}.sqlite3", tmp_path / name
        if not ledger.exists():
            shutil.copy(first, ledger)
            shutil.copytree(tmp_path / "awal", out)
        took = runs.run({**settings, "ledger": str(ledger), "out": str(out)}, **how)
        return took, outcome(out)

    seconds, undisturbed = night("tenang")
    was_killed = 0
    for number in range(MOMENTS):
        moment = moments.uniform(0, 0.95 * seconds)
        took, left = night(f"{number}", kill_after=moment)
        was_killed += took is None
        for name, content in left.items():  # each file is whole, old or new
            assert content in {undisturbed[name], outcome(tmp_path / "awal")[name]}

        _, ended = night(f"{number}")

        assert ended == undisturbed, f"seed {seed}, killed after {moment:.3f} s"
    assert was_killed >= MOMENTS // 2


def test_what_a_killed_run_had_read_is_not_read_again(runs, tmp_path):
    share, ledger = tmp_path / "bukti", tmp_path / "ledger.sqlite3"
    share_before(share)
    slow = {"share": str(share), "as_of": "2025-09-01", "out": str(tmp_path / "laporan")}
    settings = {**slow, "ledger": str(ledger), "full": True}
    import sqlite3  # noqa: PLC0415

    killed = None
    for tenths in range(2, 60):  # until it is killed between reading and reporting
        ledger.unlink(missing_ok=True)
        killed = runs.run(settings, kill_after=tenths / 10)
        with sqlite3.connect(ledger) as database:
            tables = {n for (n,) in database.execute("SELECT name FROM sqlite_master")}
            count = "SELECT count(*) FROM documents" if "documents" in tables else "SELECT 0"
            if killed is None and database.execute(count).fetchone()[0]:
                break
    assert killed is None
    stored = "SELECT sha256, rowid FROM documents ORDER BY sha256"
    before = sqlite3.connect(ledger).execute(stored).fetchall()

    runs.run(settings)

    after = sqlite3.connect(ledger).execute(stored).fetchall()
    assert before == after

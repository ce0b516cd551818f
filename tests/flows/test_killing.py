"""``kill -9`` at random moments of real runs; the next run ends as if nothing was."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
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
            with suppress(ProcessLookupError):  # it was quicker
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
    chosen = sorted(DRIVE.rglob("*.docx"), key=lambda path: path.stat().st_size)
    for path in chosen[:4]:
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
    seed = random.randrange(10**6)  # noqa: S311 - no secret
    print(f"seed {seed}")  # noqa: T201 - to try the same moments again
    moments = random.Random(seed)  # noqa: S311
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

    night("hangat")  # the vectors are remembered from now on
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

"""``kill -9`` at random moments of real runs; the next run ends as if nothing was."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import psycopg
import pytest

from tests.ledger.conftest import postgres  # noqa: F401 - a fixture

ROOT = Path(__file__).parents[2]
DRIVE = ROOT / "sample" / "drive"
MOMENTS = {"sqlite": 8, "postgresql": 3}


class Runs:
    """Runs the flow with *first*, then in processes of their own; see ``bare_run``."""

    def __init__(self, first):
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.flows.bare_run", json.dumps(first)],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self._server.stdout.readline() == "ready\n"

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
def begun(tmp_path, monkeypatch):
    """Starts what runs the flow, once it has run it with the settings given."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path))
    with ExitStack() as opened:
        yield lambda settings: opened.enter_context(closing(Runs(settings)))


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


class Files:
    """Ledgers as SQLite files."""

    def __init__(self, folder):
        self._folder = folder

    def address(self, name):
        return str(self._folder / f"{name}.sqlite3")

    def copy(self, name, new):
        shutil.copy(self.address(name), self.address(new))


class Databases:
    """Ledgers as databases of a real PostgreSQL server."""

    def __init__(self, server):
        self._server = server
        self._run("CREATE DATABASE pertama")

    def address(self, name):
        return f"postgresql+psycopg://bukti@/{name}?host={self._server}"

    def copy(self, name, new):
        self._run(f'CREATE DATABASE "{new}" TEMPLATE "{name}"')

    def _run(self, statement):
        place = f"host={self._server} user=bukti dbname=postgres"
        with psycopg.connect(place, autocommit=True) as connection:
            connection.execute(statement)


@pytest.fixture(params=["sqlite", "postgresql"])
def ledgers(request, tmp_path):
    if request.param == "sqlite":
        return request.param, Files(tmp_path)
    return request.param, Databases(request.getfixturevalue("postgres"))


def test_a_killed_run_is_continued_and_ends_the_same(begun, tmp_path, ledgers):
    seed = random.randrange(10**6)  # noqa: S311 - no secret
    print(f"seed {seed}")  # noqa: T201 - to try the same moments again
    moments = random.Random(seed)  # noqa: S311
    kind, kept = ledgers
    share, first = tmp_path / "bukti", kept.address("pertama")
    settings = {"share": str(share), "as_of": "2025-09-01", "cache": True}
    files = share_before(share)
    runs = begun({**settings, "out": str(tmp_path / "awal"), "ledger": first})
    change(share, files)

    def night(name, **how):
        out = tmp_path / name
        if not out.exists():
            kept.copy("pertama", name)
            shutil.copytree(tmp_path / "awal", out)
        at = {"ledger": kept.address(name), "out": str(out)}
        took = runs.run({**settings, **at}, **how)
        return took, outcome(out)

    night("hangat")  # the vectors are remembered from now on
    seconds, undisturbed = night("tenang")
    was_killed = 0
    for number in range(MOMENTS[kind]):
        moment = moments.uniform(0, 0.95 * seconds)
        took, left = night(f"{number}", kill_after=moment)
        was_killed += took is None
        seconds = min(seconds, took or seconds)  # it was quicker than the quiet run
        for name, content in left.items():  # each file is whole, old or new
            assert content in {undisturbed[name], outcome(tmp_path / "awal")[name]}

        _, ended = night(f"{number}")

        assert ended == undisturbed, f"seed {seed}, killed after {moment:.3f} s"
    assert was_killed >= MOMENTS[kind] // 2

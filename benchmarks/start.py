"""How soon Bukti answers: ``python -m benchmarks.start [--rounds 5]``.

Seconds to the help, and from the command to its first line; and what Prefect's engine adds
to each document: a flow of tasks of BATCH documents that do nothing, over as many plain calls.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.race import Contestant, lap, machine
from benchmarks.race import table as markdown

BUKTI = str(Path(sys.executable).with_name("bukti"))
TASKS = 25
ENGINE = f"""
import json, time, flows
from flows.offline import stay_quiet
stay_quiet()
from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.settings import PREFECT_API_URL, temporary_settings
from flows.extracting import BATCH
@task(cache_policy=NO_CACHE)
def batch(files): return files
@flow(persist_result=False)
def share():
    batch([])
    began, worked = time.perf_counter(), time.process_time()
    for _ in range({TASKS}): batch(list(range(BATCH)))
    documents = {TASKS} * BATCH
    return [(time.perf_counter() - began) / documents, (time.process_time() - worked) / documents]
with temporary_settings(restore_defaults={{PREFECT_API_URL}}): wall, cpu = share()
print(json.dumps(dict(wall_ms=1000 * wall, cpu_ms=1000 * cpu)))
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    print(f"{machine()}; {asked.rounds} rounds\n")
    helps = [
        lap(Contestant(name="help", command=[BUKTI, "--help"]))
        for _ in range(asked.rounds)
    ]
    firsts = [_first_line() for _ in range(asked.rounds)]
    engine = lap(Contestant(name="engine", command=[sys.executable, "-c", ENGINE])).said
    rows = [
        _row("bukti --help, s", [each.wall for each in helps], "0.3"),
        _row("the same, processor s", [each.cpu for each in helps], "0.3"),
        _row("first line of bukti scan, s", firsts, "1.5"),
        _row("Prefect's engine, ms a document", [engine["wall_ms"]], "5"),
        _row("the same, processor ms", [engine["cpu_ms"]], "5"),
    ]
    print(markdown(["", "median (spread)", "wanted: under"], rows))


def _row(name: str, values: list[float], wanted: str) -> list[str]:
    return [
        name,
        f"{median(values):.2f} ({min(values):.2f}-{max(values):.2f})",
        wanted,
    ]


def _first_line() -> float:
    with TemporaryDirectory() as folder:
        share = Path(folder, "bukti")
        share.mkdir()
        began = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603 - our own command
            [
                BUKTI,
                "scan",
                str(share),
                "--no-ledger",
                "--out",
                str(Path(folder, "out")),
            ],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        if process.stderr:
            process.stderr.readline()
        seconds = time.perf_counter() - began
        process.kill()
        process.wait()
    return seconds


if __name__ == "__main__":
    main()

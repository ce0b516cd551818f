"""The same share read by one and by two: processes here, and workers of a Dask scheduler.

    python -m benchmarks.more_workers [--scans 40] [--reports 4] [--rounds 1] [--only dask]

What is read is work: scans of a full page each, and long reports of ruled tables. Counted is
reading, in the flow as Prefect records it, without a ledger. The workers of Dask have
read a small share before, as those that stay do; how long that first one took stands
beside. All reports must be the same, byte for byte. Ratios need two idle cores.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from distributed import Client
from prefect.testing.utilities import prefect_test_harness

from benchmarks.made_pages import scan_file, table_file
from benchmarks.race import machine, ratio, table
from benchmarks.trial import sample_trial
from flows import progress
from flows.recorded import assess_evidence
from tests.flows.served import ROOT

AS_OF = date(2025, 9, 1)
LONG_AGO = 1.7e9
PAGES = 40  # of a long report
LINES = 45  # of a full page
WAYS = [("processes", 1), ("processes", 2), ("Dask workers", 1), ("Dask workers", 2)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scans", type=int, default=40, help="of one page each")
    parser.add_argument("--reports", type=int, default=4, help=f"of {PAGES} pages each")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only", choices=["processes", "dask"])
    asked = parser.parse_args()
    ways = [w for w in WAYS if asked.only is None or asked.only in w[0].casefold()]
    print(f"{machine()}; {asked.scans} scans, {asked.reports} reports\n")
    with TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        os.environ["BUKTI_CACHE_DIR"] = str(folder / "vectors")
        share = made_share(folder / "bukti", asked.scans, asked.reports)
        small = made_share(folder / "kecil", 4, 0)
        stack.enter_context(prefect_test_harness(server_startup_timeout=180))
        _print(_measured(share, small, folder, ways * asked.rounds))


def made_share(share: Path, scans: int, reports: int) -> Path:
    """A share of so many files, no two the same."""
    share.mkdir()
    texts = _full_pages()
    for number in range(reports):
        path = share / f"laporan {number:03}.pdf"
        table_file(path, [f"{number} {text}" for text in islice(texts, PAGES)])
    for number in range(scans):
        path = share / f"pindaian {number:04}.pdf"
        scan_file(path, [f"{share.name} {number}\n{next(texts)}"])
    for path in share.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))
    return share


def _full_pages() -> Iterator[str]:
    pages = (p.text for d in sample_trial().documents() for p in d.pages if not p.ocr)
    lines = cycle(line for text in pages for line in text.splitlines() if line.strip())
    while True:
        yield "\n".join(islice(lines, LINES))


class Watch(progress.Silent):
    """Notes how long reading takes."""

    def start(self, total: int) -> None:
        """Reading begins."""
        del total
        self.began = self.ended = time.monotonic()

    def done(self, path: str) -> None:
        """Another file has been read."""
        del path
        self.ended = time.monotonic()


def _measured(
    share: Path, small: Path, folder: Path, ways: list[tuple[str, int]]
) -> tuple[dict[tuple[str, int], list[float]], list[float], bool]:
    """By kind and number of workers, the seconds of each round; more, see `_print`."""
    seconds, fresh, reports = defaultdict(list), [], set()
    for kind, count in ways:
        with ExitStack() as stack:
            where: dict[str, object] = {"workers": count}
            if kind == "Dask workers":
                address = stack.enter_context(dask_cluster(folder, count))
                where = {"runner": "dask", "scheduler": address}
                fresh.append(_reading(small, folder / "out", where))
            seconds[kind, count].append(_reading(share, folder / "out", where))
        reports.add((folder / "out" / "report.json").read_bytes())
    return dict(seconds), fresh, len(reports) == 1


def _reading(share: Path, out: Path, where: dict[str, object]) -> float:
    """Seconds from the first file's beginning to the last one's end."""
    watch = Watch()
    with progress.followed(watch):
        assess_evidence(
            share=str(share), out=str(out), as_of=AS_OF, remember=False, **where
        )
    return watch.ended - watch.began


def _print(
    measured: tuple[dict[tuple[str, int], list[float]], list[float], bool],
) -> None:
    seconds, fresh, is_same = measured
    rows = [
        [
            f"{count} {kind}",
            " ".join(f"{each:.1f}" for each in run),
            ratio(seconds[kind, 1], run),
        ]
        for (kind, count), run in sorted(seconds.items())
    ]
    print(table(["read by", "seconds", "times as fast as one"], rows))
    if fresh:
        print(f"\nfour scans on fresh workers: {min(fresh):.1f}-{max(fresh):.1f} s")
    print(f"the same report each time: {is_same}")


@contextmanager
def dask_cluster(folder: Path, workers: int) -> Iterator[str]:
    """The address of a scheduler with so many worker processes, once they are there."""
    told = folder / f"scheduler-{workers}-{time.monotonic_ns()}.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": ROOT}
    dask = [sys.executable, "-m", "dask"]
    command = [*dask, "scheduler", "--host", "127.0.0.1", "--port", "0"]
    options = ["--no-dashboard", "--scheduler-file", str(told)]
    started = [subprocess.Popen([*command, *options], **quiet)]  # noqa: S603
    joined = [*dask, "worker", "--scheduler-file", str(told), "--nthreads", "1"]
    started += [
        subprocess.Popen([*joined, "--no-dashboard"], **quiet)  # noqa: S603
        for _ in range(workers)
    ]
    try:
        while not told.exists():
            time.sleep(0.2)
        with Client(scheduler_file=str(told)) as client:
            client.wait_for_workers(workers, timeout=120)
            address = client.scheduler.address
        yield address
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main()

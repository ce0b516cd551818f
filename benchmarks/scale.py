"""Two Prefect workers on one PostgreSQL ledger.

    python -m benchmarks.scale [--files 80] [--scans 50]

Two shares are read by one worker that runs one flow at a time, then by two; both use one
ledger on PostgreSQL, and no run knows another's vectors. At the end both workers are given
the same share: one of the two runs must be refused. So few files that runs are over once
they have started measure how Prefect starts runs; scans make it reading. Ratios need two
idle cores.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made_pages import scan_file, table_file
from benchmarks.trial import sample_trial
from tests.flows.served import POOL, ROOT, Served
from tests.ledger.conftest import as_postgres, postgres_programs, running_postgres

AS_OF = "2025-09-01"
LONG_AGO = 1.7e9


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=80, help="a table on a page each")
    parser.add_argument("--scans", type=int, default=50, help="of one page each")
    asked = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = Path(place)
        shares = [made_share(folder / n, asked.files, asked.scans) for n in ("A", "B")]
        on_prefect(shares, folder)


def made_share(share: Path, tables: int, scans: int) -> Path:
    """A share of so many pages with a table and scanned pages, no two the same."""
    share.mkdir()
    texts = [p.text for d in sample_trial().documents() for p in d.pages if p.text]
    for write, count in ((table_file, tables), (scan_file, scans)):
        for number in range(count):
            path = share / f"{write.__name__} {number:04}.pdf"
            write(path, [f"{share.name} {number}\n{texts[number % len(texts)]}"])
            os.utime(path, (LONG_AGO, LONG_AGO))
    return share


def on_prefect(shares: list[Path], folder: Path) -> None:
    """Print how much faster two Prefect workers read two shares than one does."""
    programs = postgres_programs()
    if programs is None:
        print("PostgreSQL is not installed: no Prefect workers measured")
        return
    with running_postgres(programs, as_postgres()) as socket:
        url = f"postgresql+psycopg://bukti@/{{}}?host={socket}"
        for name in ("satu", "dua", "tiga"):
            subprocess.run(  # noqa: S603 - our own server
                [programs / "createdb", "-h", socket, "-U", "bukti", name], check=True
            )
        served = Served(home=folder / "prefect", checkout=ROOT)
        try:
            served.deploy()
            compare_workers(served, shares, folder, url)
        finally:
            served.close()


def compare_workers(served: Served, shares: list[Path], folder: Path, url: str) -> None:
    """Let one worker, then two, read both shares; then let two read the same one."""
    worker = ("worker", "start", "--pool", POOL, "--limit", "1", "--name")

    def both(ledger: str, shares: list[Path]) -> list[str]:
        runs = [
            served.run(
                deployment, share=str(share), claims=None, as_of=AS_OF, workers=1,
                cache=False, out=str(folder / ledger / name), ledger=url.format(ledger),
            )
            for deployment, share, name in zip(
                ("nightly", "manual"), shares, "AB", strict=True
            )
        ]  # fmt: skip
        return [served.ended(run) for run in runs]

    served.start(*worker, "satu")
    one = seconds_of(lambda: both("satu", shares))
    served.start(*worker, "dua")
    time.sleep(5)  # both poll from now on
    two = seconds_of(lambda: both("dua", shares))
    print(f"one Prefect worker, two shares   {one:6.1f} s")
    print(
        f"two Prefect workers, two shares  {two:6.1f} s, {one / two:.2f} times faster"
    )
    same = all(
        (folder / "satu" / n / "report.json").read_bytes()
        == (folder / "dua" / n / "report.json").read_bytes()
        for n in "AB"
    )
    print(f"the same reports: {same}")
    ended = both("tiga", [shares[0], shares[0]])
    print(f"the same share at once: {', '.join(sorted(ended))}")


def seconds_of(action: Callable[[], object]) -> float:
    """How long *action* takes."""
    began = time.monotonic()
    action()
    return time.monotonic() - began


if __name__ == "__main__":
    main()

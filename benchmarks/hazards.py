"""How each hazard ends, and what it costs: ``python -m benchmarks.hazards``.

Makes all hazards in a temporary folder, or takes the files of ``--share FOLDER``; reads
each in a process of its own, and prints its end, seconds and peak memory. Then runs the
real ``bukti scan`` over the share and holds its count against the files there are.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from benchmarks.growth import scan
from benchmarks.hazardous.share import SECRET, SMALL, Sizes, make_hazards
from evidence.document import Document
from extractors.isolation import ExtractionPool
from extractors.survey import SharedFile, survey

_NOWHERE = "http://127.0.0.1:9/x"
_EVERY_SECONDS = 0.02


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--share", type=Path, help="these files instead of made ones")
    parser.add_argument("--small", action="store_true", help="as in the tests")
    parser.add_argument("--scan-only", action="store_true", help="not each by itself")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        home = Path(folder)
        if asked.share:
            (home / "bukti").symlink_to(asked.share.resolve())
        else:
            make_hazards(home, _NOWHERE, SMALL if asked.small else Sizes())
        share = (home / "bukti").resolve()
        files = survey(share)
        if not asked.scan_only:
            _each(files, share)
        _whole(files, home)
        subprocess.run(["rm", "-rf", home / "bukti" / "d"], check=False)  # noqa: S603, S607


def _each(files: tuple[SharedFile, ...], share: Path) -> None:
    print("seconds  peak MiB  end")
    for file in files:
        began = time.perf_counter()
        with ExtractionPool(workers=1, folders=[share]) as pool, _peak() as peak:
            (document,) = pool.extract_all([(file.path, file.relative)])
        seconds = time.perf_counter() - began
        print(f"{seconds:>7.1f}  {max(peak):>8.0f}  {_end(document)}", flush=True)


def _end(document: Document) -> str:
    why = f" ({document.trouble.value})" if document.trouble else ""
    pages = f", {len(document.pages)} pages" if document.pages else ""
    leak = "  DRAWS IN WHAT LIES OUTSIDE" if SECRET in document.text else ""
    return f"{document.state.value}{why}{pages}: {document.path[-60:]}{leak}"


@contextmanager
def _peak() -> Iterator[list[float]]:
    """The memory in MiB that reading processes were seen to hold, the most of it."""
    seen, is_done = [0.0], Event()

    def watch() -> None:
        while not is_done.wait(_EVERY_SECONDS):
            seen.append(_held())

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield seen
    finally:
        is_done.set()
        watcher.join()


def _held() -> float:
    listed = subprocess.run(
        ["ps", "-eo", "ppid=,pid=,rss="],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    rows = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    ours = {int(Path("/proc/self").resolve().name)}
    held = 0
    for parent, process, kibibytes in sorted(rows, key=lambda row: row[1]):
        if parent in ours and process not in ours:
            ours.add(process)
            held += kibibytes
    return held / 1024


def _whole(files: tuple[SharedFile, ...], home: Path) -> None:
    cost = scan(home)
    report = json.loads((home / "laporan" / "report.json").read_text())
    states = Counter(document["state"] for document in report["documents"])
    print(
        f"bukti scan: {len(files)} files listed = "
        + " + ".join(f"{count} {state}" for state, count in sorted(states.items()))
        + f"; {cost.seconds:.0f} s, own peak {cost.own_mib:.0f} MiB"
    )
    if sum(states.values()) != len(files):
        sys.exit("files are missing from the report")


if __name__ == "__main__":
    main()

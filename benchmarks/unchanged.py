"""What an unchanged share costs: ``python -m benchmarks.unchanged --files 10000``.

Survey, comparison and commit of a run that finds nothing new, beside ``find -printf``
over the same tree; the texts that assessing would need are measured apart.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.document import Document, Page, State
from evidence.shelf import Shelf
from extractors.survey import SharedFile, survey
from ledger.comparison import Comparison
from ledger.memory import ShareMemory, remembering

_PER_FOLDER = 100
_LONG_AGO = 1_700_000_000
_TIMES = 5


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--ledger", help="an SQLite file or PostgreSQL URL")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        share = Path(folder, "bukti")
        place = asked.ledger or Path(folder, "ledger.sqlite3")
        _make(share, asked.files)
        cold = _seconds(lambda: _night(share, place, texts=False))
        find = min(_seconds(lambda: _find(share)) for _ in range(_TIMES))
        warm = min(
            _seconds(lambda: _night(share, place, texts=False)) for _ in range(_TIMES)
        )
        texts = min(
            _seconds(lambda: _night(share, place, texts=True)) for _ in range(_TIMES)
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"files                      {asked.files:>10,}")
    print(f"first run, no extracting   {cold:>10.3f} s")
    print(f"find -printf               {find:>10.3f} s")
    print(f"unchanged                  {warm:>10.3f} s   {warm / find:.1f} x find")
    print(f"unchanged, texts recalled  {texts:>10.3f} s   {texts / find:.1f} x find")
    print(f"peak memory                {memory:>10.0f} MiB")


def _make(share: Path, count: int) -> None:
    for number in range(count):
        path = share / f"{number // _PER_FOLDER:03}" / f"berkas {number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Isi berkas nomor {number}.")
        os.utime(path, (_LONG_AGO, _LONG_AGO))


def _night(share: Path, place: Path | str, *, texts: bool) -> None:
    with remembering(place, share, as_of="2025-09-01", readers="1") as memory:
        comparison = memory.compared(survey(share))
        fresh = [(file, _document(file)) for file in comparison.changed]
        memory.keep(comparison, fresh)
        if texts:
            memory.recalled(comparison, Shelf())
        if fresh:
            comparison = comparison.ended(document for _, document in fresh)
        _commit(memory, comparison)


def _commit(memory: ShareMemory, comparison: Comparison) -> None:
    stones = memory.tombstones(comparison, {})
    memory.finish(comparison, stones, b"laporan")


def _document(file: SharedFile) -> Document:
    content = file.path.read_bytes()
    return Document(
        path=file.relative,
        sha256=hashlib.sha256(content).hexdigest(),
        state=State.READ,
        media="txt",
        pages=(Page(number=1, text=content.decode()),),
    )


def _find(share: Path) -> None:
    subprocess.run(  # noqa: S603 - a folder of our own
        ["find", share, "-type", "f", "-printf", "%p %s %T@ %i\n"],  # noqa: S607
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _seconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()

"""Memory and time of a whole ``bukti scan`` as shares grow: ``python -m benchmarks.growth``.

Each share holds copies of the sample drive's office files, each with a text of its own, so
that none is recognised as a copy. The peak is that of the run's own process; its reading
processes are told apart. The first column is what a run costs before it reads anything.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parents[1]
_WORDS = [
    "perangkat",
    "daerah",
    "menyelenggarakan",
    "layanan",
    "aplikasi",
    "data",
    "pusat",
    "audit",
]
_LONG_AGO = 1_700_000_000
_CLERK = (
    "import resource, sys\n"
    "from flows.command_line import main\n"
    "try:\n"
    "    main()\n"
    "finally:\n"
    "    own, read = (resource.getrusage(who).ru_maxrss for who in\n"
    "        (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))\n"
    "    sys.stderr.write(f'peak {own} {read}\\n')\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took."""

    seconds: float
    own_mib: float
    reading_mib: float


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, nargs="+", default=[1, 100, 2000])
    parser.add_argument("--pages", type=int, default=3, help="pages of each file")
    parser.add_argument("--again", action="store_true", help="also an unchanged rerun")
    asked = parser.parse_args()
    print("files   run          seconds   s/file   own peak   readers' peak")
    for count in asked.files:
        with TemporaryDirectory() as folder:
            home = Path(folder)
            make(home / "bukti", count, asked.pages)
            for name in ("first", *(["unchanged"] if asked.again else [])):
                cost = scan(home)
                print(
                    f"{count:>5}   {name:<10} {cost.seconds:>9.1f} "
                    f"{cost.seconds / count:>8.3f} {cost.own_mib:>6.0f} MiB "
                    f"{cost.reading_mib:>9.0f} MiB",
                    flush=True,
                )


def make(share: Path, count: int, pages: int) -> None:
    """*count* text files of *pages* pages, no two alike."""
    for number in range(count):
        path = share / f"{number // 100:03}" / f"Laporan {number:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\f".join(_page(number, page) for page in range(pages)))
        os.utime(path, (_LONG_AGO, _LONG_AGO))


def _page(number: int, page: int) -> str:
    head = f"LAPORAN HASIL PELAKSANAAN KEGIATAN NOMOR {number}\n\n"
    lines = [
        " ".join(
            f"{_WORDS[(number + line * at) % len(_WORDS)]}{(number * at) % 97}"
            if at % 5 == 0
            else _WORDS[(number + line + at * page) % len(_WORDS)]
            for at in range(12)
        )
        for line in range(30)
    ]
    return head + ".\n".join(lines) + "."


def scan(home: Path) -> Cost:
    """One run over the share in *home* by the command line, with its own ledger."""
    command = [
        *(
            sys.executable,
            "-c",
            _CLERK,
            "scan",
            home / "bukti",
            "--out",
            home / "laporan",
        ),
        *("--ledger", home / "ledger.sqlite3", "--as-of", "2025-09-01"),
    ]
    began = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own module
        command,
        cwd=_ROOT,
        env={**os.environ, "BUKTI_CACHE_DIR": str(home), "PREFECT_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - began
    told = [line for line in done.stderr.splitlines() if line.startswith("peak ")]
    if not told or done.returncode not in {0, 3}:
        raise SystemExit(done.stderr[-2000:])
    own, read = (int(part) / 1024 for part in told[-1].split()[1:])
    return Cost(seconds=seconds, own_mib=own, reading_mib=read)


if __name__ == "__main__":
    main()

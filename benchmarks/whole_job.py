"""A whole night, cold: Bukti beside a straightforward script, on the same made share.

    python -m benchmarks.whole_job [--files 2000] [--rounds 3] [--scans] [--sizes 100 1000]

Prints documents per second, the ratio, where the time went (also as a picture in
benchmarks/results/), one reading process beside two, and, with --sizes, the time and
memory per file as the share grows.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import matplotlib as mpl
import matplotlib.pyplot as plt

from benchmarks.made_drive import make
from benchmarks.race import HERE, Contestant, Lap, machine, race, ratio
from benchmarks.race import table as markdown

PICTURE = HERE / "results" / "where-the-time-goes.svg"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scans", action="store_true", help="pictures and scans too")
    parser.add_argument("--sizes", type=int, nargs="*", default=[])
    asked = parser.parse_args()
    print(f"{machine()}; {asked.rounds} rounds\n")
    with TemporaryDirectory() as folder:
        place = Path(folder)
        _beside_script(place, asked.files, asked.rounds, scans=asked.scans)
        if asked.sizes:
            _growth(place, asked.sizes)


def _beside_script(place: Path, files: int, rounds: int, *, scans: bool) -> None:
    share = place / "share"
    make(share, files, scans=scans)
    encoder = place / "encoder"
    made = [sys.executable, "-m", "benchmarks.unlearnt_encoder", str(encoder)]
    subprocess.run(made, check=True, capture_output=True)  # noqa: S603 - our own
    script = [sys.executable, "-m", "benchmarks.straightforward", str(share)]
    contestants = [
        bukti(place, share),
        bukti(place, share, workers=1),
        Contestant(
            name="straightforward script, TF-IDF",
            command=[*script, str(place / "script.csv"), *(["--ocr"] if scans else [])],
        ),
        Contestant(
            name="straightforward script, encoder",
            command=[
                *(*script, str(place / "encoded.csv"), *(["--ocr"] if scans else [])),
                *("--encoder", str(encoder)),
            ],
        ),
    ]
    laps, failures = race(contestants, rounds)
    ours = laps["bukti, 2 processes"]
    print(f"## {files:,} files, cold{', with scans' if scans else ''}\n")
    rows = [
        [
            name,
            f"{files / min(lap.wall for lap in run):.1f}",
            ratio([lap.wall for lap in run], [lap.wall for lap in ours]),
            ratio([lap.cpu for lap in run], [lap.cpu for lap in ours]),
            f"{max(lap.memory for lap in run):.0f}",
        ]
        for name, run in laps.items()
    ]
    head = ["", "files/s (best)", "takes longer by (wall)", "by (processor)"]
    print(markdown([*head, "peak MiB of the largest process"], rows))
    for name, why in failures.items():
        print(f"\n{name} did not run here: {why}")
    _reading_alone(laps)
    _parts(ours)


def _reading_alone(laps: dict[str, list[Lap]]) -> None:
    one, two = (
        [lap.said["parts"]["read files"] for lap in laps[name]]
        for name in ("bukti, 1 process", "bukti, 2 processes")
    )
    print(f"\nReading alone, 1 process over 2: {ratio(one, two)}\n")


def bukti(place: Path, share: Path, *, workers: int = 2) -> Contestant:
    """Bukti on *share*, remembering nothing from the lap before."""
    kept = place / f"kept-{workers}"

    def forget() -> None:
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir()

    return Contestant(
        name=f"bukti, {workers} process{'es' if workers > 1 else ''}",
        command=night(kept, share, "--workers", str(workers)),
        env=memory_in(kept),
        before=forget,
    )


def night(kept: Path, share: Path, *more: str) -> list[str]:
    """The command of one night on *share*; ledger and reports go to *kept*."""
    script = [sys.executable, str(HERE / "bukti_contestant.py"), str(share)]
    return [*script, str(kept / "out"), str(kept / "ledger.sqlite3"), *more]


def memory_in(kept: Path) -> dict[str, str]:
    """The environment in which Bukti remembers in *kept* alone."""
    return {
        "PYTHONPATH": str(HERE.parent),
        "BUKTI_CACHE_DIR": str(kept / "cache"),
        "BUKTI_DATA_DIR": str(kept),
    }


def _parts(laps: Sequence[Lap]) -> None:
    names = list(laps[0].said["parts"])
    shares = {
        name: median(lap.said["parts"][name] / lap.said["work"] for lap in laps)
        for name in names
    }
    rows = [[name, f"{100 * share:.0f} %"] for name, share in shares.items()]
    print(markdown(["where the time goes, cold", "of the run"], rows))
    _drawn(shares)


def _drawn(shares: dict[str, float]) -> None:
    mpl.rcParams["svg.hashsalt"] = "bukti"
    figure, axes = plt.subplots(figsize=(7, 2.2), layout="constrained")
    names = list(shares)[::-1]
    bars = axes.barh(names, [100 * shares[name] for name in names], color="#4c72b0")
    axes.bar_label(bars, fmt="%.0f %%", padding=3)
    axes.axvline(20, color="#999999", linewidth=0.8, linestyle=":")
    axes.set_xlabel("share of a cold run's wall time, % (dotted: 20 %)")
    axes.spines[["top", "right"]].set_visible(False)
    PICTURE.parent.mkdir(exist_ok=True)
    figure.savefig(PICTURE, metadata={"Date": None})


def _growth(place: Path, sizes: Sequence[int]) -> None:
    print("\n## Growth\n")
    rows = []
    for size in sizes:
        share = place / f"share-{size}"
        make(share, size, scans=False)
        laps, _ = race([bukti(place, share)], 1)
        ((lap,),) = laps.values()
        own = lap.said["work"]
        rows.append([f"{size:,}", f"{1000 * own / size:.1f}", f"{lap.memory:.0f}"])
    print(
        markdown(
            ["files", "ms per file (wall)", "peak MiB of the largest process"], rows
        )
    )


if __name__ == "__main__":
    main()

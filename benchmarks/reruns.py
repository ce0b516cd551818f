"""A night on which nothing, or next to nothing, changed: the whole of it.

    python -m benchmarks.reruns [--files 10000] [--rounds 3]

A night as ``bukti scan`` runs it and one that Prefect's engine records, beside ``find -printf``,
``rsync -n`` and ``restic backup --dry-run`` on the same share; then with one file of all
changed, and with the instrument changed.
"""

from __future__ import annotations

import argparse
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made_drive import make
from benchmarks.race import Contestant, Lap, LapError, lap, machine, race, ratio
from benchmarks.race import table as markdown
from benchmarks.whole_job import memory_in, night

SECRET = {"RESTIC_PASSWORD": "benchmark"}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    print(f"{machine()}; {asked.files:,} files, {asked.rounds} rounds\n")
    with TemporaryDirectory() as folder:
        place = Path(folder)
        share = place / "share"
        make(share, asked.files, scans=False)
        lap(_night(place, share, "first"))
        _unchanged(place, share, asked.rounds)
        _changed(place, share)


def _unchanged(place: Path, share: Path, rounds: int) -> None:
    store = str(place / "restic")
    restic = ["restic", "-r", store, "-q"]
    try:
        lap(Contestant(name="init", command=[*restic, "init"], env=SECRET))
        lap(
            Contestant(name="copy", command=[*restic, "backup", str(share)], env=SECRET)
        )
    except (LapError, OSError) as error:
        print(f"restic did not run here: {error}\n")
    lap(_copied(place, share, "-a"))
    contestants = [
        Contestant(
            name="find -printf",
            command=["find", str(share), "-printf", r"%p %s %T@ %i\n"],
        ),
        _copied(place, share, "-an"),
        Contestant(
            name="restic backup --dry-run",
            command=[*restic, "backup", "--dry-run", str(share)],
            env=SECRET,
        ),
        _night(place, share, "Bukti"),
        _night(place, share, "Bukti in Prefect's engine", "--engine"),
    ]
    laps, failures = race(contestants, rounds)
    found = laps["find -printf"]
    rows = [
        [
            name,
            f"{min(each.wall for each in run):.2f}",
            f"{min(each.cpu for each in run):.2f}",
            ratio([each.wall for each in run], [each.wall for each in found]),
            f"{run[0].said.get('files read', 0)}" if "parts" in run[0].said else "-",
        ]
        for name, run in laps.items()
    ]
    head = ["nothing changed", "s (best)", "processor s", "times find (wall)"]
    print(markdown([*head, "files read"], rows))
    for name, why in failures.items():
        print(f"\n{name} did not run here: {why}")
    _told("Parts of a night on which nothing changed", laps["Bukti"][-1])


def _changed(place: Path, share: Path) -> None:
    """One file changed; then the same share under another instrument."""
    changed = next(path for path in sorted(share.rglob("*.docx")))
    with zipfile.ZipFile(changed, "a") as package:
        package.comment = b"changed"
    one = lap(_night(place, share, "one file changed"))
    other = lap(_night(place, share, "other instrument", "--instrument", "pemdi-20"))
    rows = [
        [
            name,
            f"{each.wall:.2f}",
            f"{each.cpu:.2f}",
            str(each.said.get("files read", 0)),
        ]
        for name, each in (("one file", one), ("the instrument", other))
    ]
    print(markdown(["changed", "s", "processor s", "files read"], rows))


def _told(title: str, each: Lap) -> None:
    rows = [[name, f"{spent:.2f}"] for name, spent in each.said["parts"].items()]
    rows.append(["loading the program", f"{each.said['loading']:.2f}"])
    print("\n" + markdown([title, "s"], rows) + "\n")


def _copied(place: Path, share: Path, how: str) -> Contestant:
    return Contestant(
        name=f"rsync {how}", command=["rsync", how, f"{share}/", str(place / "copy")]
    )


def _night(place: Path, share: Path, name: str, *more: str) -> Contestant:
    kept = place / "kept"
    kept.mkdir(exist_ok=True)
    return Contestant(name=name, command=night(kept, share, *more), env=memory_in(kept))


if __name__ == "__main__":
    main()

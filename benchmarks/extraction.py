"""Text from PDF: Bukti beside what else there is, on the same files, turn by turn.

    python -m benchmarks.extraction [--regulations FOLDER] [--rounds 5] [--quick]

On real regulations (PDF files, each with its text as .md beside it; skipped where the
folder is not there) and on the PDF files of the sample drive that hold text. Last,
the memory that Bukti takes for 50, 500 and 2,000 pages.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from benchmarks.race import BENCH_PYTHON, HERE, Contestant, Lap, machine, race, ratio
from benchmarks.race import table as markdown

REGULATIONS = HERE.parent.parent / "shared" / "data" / "regulations"
SAMPLE = HERE.parent / "sample" / "drive"
SCRIPT = str(HERE / "reading_contestant.py")
OTHERS = (
    "pypdfium2", "pdftotext", "kreuzberg", "pypdf", "pdfminer.six", "pdfplumber",
    "markitdown", "unstructured",
)  # fmt: skip
FAST = {"bukti", "pypdfium2", "pdftotext", "kreuzberg"}
ENOUGH_PAGES = {True: 700, False: 70}
WORD = re.compile(r"\w+")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--regulations",
        type=Path,
        default=Path(os.environ.get("BUKTI_REGULATIONS", REGULATIONS)),
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="two rounds, fewer pages")
    asked = parser.parse_args()
    rounds = 2 if asked.quick else asked.rounds
    print(f"{machine()}; {rounds} rounds\n")
    real = sorted(asked.regulations.glob("*.pdf"))
    if real:
        _compared("Real regulations", real, rounds)
    else:
        print("Real regulations: skipped, the folder is not here.\n")
    _compared("PDF files with text of the sample drive", _written(SAMPLE), rounds)
    _memory(real or _written(SAMPLE), [50, 500] if asked.quick else [50, 500, 2000])


def _compared(title: str, files: Sequence[Path], rounds: int) -> None:
    pages = sum(_pages(file) for file in files)
    names = ["bukti", *OTHERS]
    times = {name: max(1, ENOUGH_PAGES[name in FAST] // pages) for name in names}
    laps, failures = race([_contestant(n, times[n], files) for n in names], rounds)
    if "bukti" not in laps:
        raise SystemExit(f"bukti did not run here: {failures['bukti']}")
    found = {name: run[0].said["texts"] for name, run in laps.items()}
    print(f"## {title}: {len(files)} files, {pages} pages\n")
    rows = [
        [
            name,
            f"{pages * times[name] / min(lap.seconds for lap in run):,.0f}",
            _against(laps, times, name, work=False),
            _against(laps, times, name, work=True),
            f"{max(lap.said['memory'] for lap in run):.0f}",
            *_recalls(files, found, name),
        ]
        for name, run in laps.items()
    ]
    head = ["reader", "pages/s (best)", "Bukti is faster by (wall)", "by (processor)"]
    head += ["peak MiB", "word recall", "of words found by any"]
    print(markdown(head, rows))
    for name, why in failures.items():
        print(f"\n{name} did not run here: {why}")
    print()


def _contestant(name: str, times: int, files: Sequence[Path]) -> Contestant:
    python = sys.executable if name == "bukti" else str(BENCH_PYTHON)
    return Contestant(
        name=name,
        command=[python, SCRIPT, name, str(times), *map(str, files)],
        env={"PYTHONPATH": str(HERE.parent), "OMP_THREAD_LIMIT": "1"},
    )


def _against(
    laps: dict[str, list[Lap]], times: dict[str, int], name: str, *, work: bool
) -> str:
    """How many times as long as Bukti *name* takes for one pass through the files."""
    theirs, ours = (
        [(lap.work if work else lap.seconds) / times[each] for lap in laps[each]]
        for each in (name, "bukti")
    )
    return ratio(theirs, ours)


def _recalls(
    files: Sequence[Path], found: dict[str, dict[str, str]], name: str
) -> tuple[str, str]:
    """Word recall against the texts beside *files*; and only of words that the file holds.

    The texts were cleaned by hand: some words are not in the file, others are glued
    in the text. A word that no reader finds is left out of the second figure.
    """
    wanted, there, got, got_there = 0, 0, 0, 0
    for file in files:
        truth = file.with_suffix(".md")
        if not truth.is_file():
            return "-", "-"
        words = counted(truth.read_text(encoding="utf-8"))
        read = {each: counted(texts[str(file)]) for each, texts in found.items()}
        held = Counter[str]()
        for each in read.values():
            held |= each & words
        wanted, there = wanted + words.total(), there + held.total()
        got += (words & read[name]).total()
        got_there += (held & read[name]).total()
    return f"{got / wanted:.4f}", f"{got_there / there:.4f}"


def counted(text: str) -> Counter[str]:
    """The words of *text*; I and l are one letter, for the files mistake them."""
    return Counter(WORD.findall(text.lower().replace("l", "i")))


def _pages(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as document:
        return len(document)


def _written(folder: Path) -> list[Path]:
    """The PDF files in *folder* that open, and hold text on their first page."""
    found = []
    for file in sorted(folder.rglob("*.pdf")):
        try:
            with pypdfium2.PdfDocument(file) as document:
                if document[0].get_textpage().get_text_range().strip():
                    found.append(file)
        except pypdfium2.PdfiumError:
            continue
    return found


def _memory(files: Sequence[Path], sizes: Sequence[int]) -> None:
    print("## Memory by pages\n")
    rows = []
    with TemporaryDirectory() as folder:
        for size in sizes:
            thick = Path(folder, f"{size}.pdf")
            _bind(files, size, thick)
            laps, _ = race(
                [_contestant(name, 1, [thick]) for name in ("bukti", "pypdfium2")], 1
            )
            peaks = [f"{run[0].said['memory']:.0f}" for run in laps.values()]
            rows.append([f"{size:,}", *peaks])
    print(markdown(["pages", "Bukti, both processes, MiB", "raw pypdfium2, MiB"], rows))


def _bind(files: Sequence[Path], size: int, place: Path) -> None:
    """Write the pages of *files*, again and again, as one file of *size* pages."""
    with pypdfium2.PdfDocument.new() as thick:
        while (missing := size - len(thick)) > 0:
            file = files[len(thick) % len(files)]
            with pypdfium2.PdfDocument(file) as document:
                thick.import_pages(document, list(range(len(document)))[:missing])
        thick.save(place)


if __name__ == "__main__":
    main()

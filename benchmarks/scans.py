"""Recognising scans: Bukti beside OCRmyPDF and plain tesseract, on known text.

    python -m benchmarks.scans [--pages 12] [--rounds 3]

Pages are written, rendered at 150 to 300 dpi, and tilted, made grainy or turned upside
down. They are given to each program twice: as files of one page, and as one file of all
pages. Each has two jobs at a time, with one thread for a tesseract. The error rate is the
edit distance over the characters of the text, spaces evened out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import matplotlib as mpl
import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from rapidfuzz.distance import Levenshtein

from benchmarks.race import HERE, Contestant, machine, race, ratio
from benchmarks.race import table as markdown
from benchmarks.trial import sample_trial

SCRIPT = str(HERE / "scan_contestant.py")
NAMES = ("bukti", "ocrmypdf", "tesseract")
FONT = Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSerif.ttf")
LINES, LETTERS = 38, 78
INCHES = (8.27, 11.69)
POINTS = 9.0


@dataclass(frozen=True)
class Look:
    """How a page is scanned."""

    name: str
    dpi: int
    tilt: float = 0.0
    grain: float = 0.0
    turn: int = 0


@dataclass(frozen=True)
class Scan:
    """A file of one page, the text on it, and how it was scanned."""

    file: str
    text: str
    look: Look


LOOKS = (
    Look("300 dpi, straight", 300),
    Look("200 dpi, tilted 2 degrees", 200, tilt=2.0),
    Look("150 dpi, grainy", 150, grain=18.0),
    Look("200 dpi, upside down", 200, turn=180),
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    print(f"{machine()}; {asked.rounds} rounds, {asked.pages} pages\n")
    with TemporaryDirectory() as folder:
        scans = _made(Path(folder), asked.pages)
        thick = Path(folder, "thick.pdf")
        _bound([scan.file for scan in scans], thick)
        _compared(
            "Files of one page", scans, [scan.file for scan in scans], asked.rounds
        )
        _compared("One file of all pages", scans, [str(thick)], asked.rounds)


def _compared(
    title: str, scans: Sequence[Scan], files: Sequence[str], rounds: int
) -> None:
    laps, failures = race([_contestant(name, files) for name in NAMES], rounds)
    ours = laps["bukti"]
    rows = [
        [
            name,
            f"{len(scans) / min(lap.seconds for lap in run):.2f}",
            ratio([lap.seconds for lap in run], [lap.seconds for lap in ours]),
            ratio([lap.work for lap in run], [lap.work for lap in ours]),
            *_errors(scans, run[0].said["pages"]),
        ]
        for name, run in laps.items()
    ]
    head = ["program", "pages/s (best)", "Bukti is faster by (wall)", "by (processor)"]
    print(f"## {title}\n")
    print(markdown([*head, *(look.name for look in LOOKS), "all"], rows), "\n")
    for name, why in failures.items():
        print(f"{name} did not run here: {why}\n")


def _contestant(name: str, files: Sequence[str]) -> Contestant:
    return Contestant(
        name=name,
        command=[sys.executable, SCRIPT, name, *files],
        env={"PYTHONPATH": str(HERE.parent), "OMP_THREAD_LIMIT": "1"},
    )


def _errors(scans: Sequence[Scan], read: Sequence[str]) -> list[str]:
    """The character error rate for each look, and of all; *read* by page."""
    rates = []
    for look in (*LOOKS, None):
        wrong = letters = 0
        for scan, text in zip(scans, read, strict=True):
            if look in {scan.look, None}:
                wanted = _even(scan.text)
                wrong += Levenshtein.distance(wanted, _even(text))
                letters += len(wanted)
        rates.append(f"{wrong / letters:.4f}" if letters else "-")
    return rates


def _even(text: str) -> str:
    return " ".join(text.split())


def _made(folder: Path, count: int) -> list[Scan]:
    """Write *count* scans of one page each."""
    made = []
    texts = islice(_texts(), count)
    for number, (text, look) in enumerate(zip(texts, cycle(LOOKS), strict=False)):
        place = folder / f"scan {number:03}.pdf"
        picture(text, look, number).save(place, resolution=look.dpi)
        made.append(Scan(str(place), text, look))
    return made


def _bound(files: Sequence[str], place: Path) -> None:
    with pypdfium2.PdfDocument.new() as thick:
        for file in files:
            with pypdfium2.PdfDocument(file) as document:
                thick.import_pages(document)
        thick.save(place)


def _texts() -> cycle[str]:
    """Pages of prose from the sample drive."""
    lines = [
        line
        for document in sample_trial().documents()
        for page in document.pages
        if not page.ocr
        for line in page.text.splitlines()
        if LETTERS // 2 < len(line) <= LETTERS and line.isascii() and " | " not in line
    ]
    return cycle(
        "\n".join(lines[at : at + LINES])
        for at in range(0, len(lines) - LINES + 1, LINES)
    )


def picture(text: str, look: Look, seed: int) -> Image.Image:
    """*text* on a sheet of A4, as a scanner would see it."""
    size = tuple(int(side * look.dpi) for side in INCHES)
    sheet = Image.new("L", size, 250)
    pencil = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(FONT), round(POINTS * look.dpi / 72))
    margin = look.dpi
    pencil.multiline_text(
        (margin, margin), text, font=font, fill=20, spacing=look.dpi // 20
    )
    sheet = sheet.rotate(
        look.tilt + look.turn, resample=Image.Resampling.BICUBIC, fillcolor=250
    )
    if not look.grain:
        return sheet
    noise = np.random.default_rng(seed).normal(0, look.grain, (size[1], size[0]))
    return Image.fromarray(np.clip(np.asarray(sheet) + noise, 0, 255).astype(np.uint8))


if __name__ == "__main__":
    main()

"""A big share made from small ones: ``python -m benchmarks.made_drive 2000 FOLDER``.

Files of the sample and the evaluation drives are written again and again, each copy with
a mark of its own where readers do not look, so that no two have the same content and
none is read for another. Every file stands in a folder of some 40.
"""

from __future__ import annotations

import argparse
import os
import zipfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pypdfium2

from benchmarks.trial import trials

LONG_AGO = 1_700_000_000
ZIPPED = {".docx", ".xlsx", ".pptx"}
SCANS = {".png", ".jpg", ".jpeg", ".tif"}
PLAIN = {".txt", ".csv", ".html", ".rtf"}


def main() -> None:
    """Make the share and say what it holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scans", action="store_true", help="pictures and scans too")
    asked = parser.parse_args()
    made = make(asked.folder, asked.files, scans=asked.scans)
    print(f"{made} files in {asked.folder}")


def make(folder: Path, count: int, *, scans: bool) -> int:
    """Write *count* files into *folder*; how many pieces of work went round."""
    originals = [path for path in _originals() if scans or not is_picture(path)]
    for number, original in enumerate(islice(cycle(originals), count)):
        place = folder / f"bidang {number // 40:03}" / f"{number:05} {original.name}"
        place.parent.mkdir(parents=True, exist_ok=True)
        write_copy(original, place, number)
        os.utime(place, (LONG_AGO, LONG_AGO))
    return count


def _originals() -> Iterator[Path]:
    """The files of all drives that ship, old office files left out: they need soffice."""
    for trial in trials():
        for path in sorted(trial.share.rglob("*")):
            known = {".pdf"} | ZIPPED | SCANS | PLAIN
            if path.is_file() and path.suffix.lower() in known and path.stat().st_size:
                yield path


def is_picture(path: Path) -> bool:
    """Whether *path* has pages that must be recognised."""
    if path.suffix.lower() in SCANS:
        return True
    if path.suffix.lower() != ".pdf":
        return False
    try:
        with pypdfium2.PdfDocument(path) as document:
            texts = [page.get_textpage().get_text_range() for page in document]
    except pypdfium2.PdfiumError:
        return False
    return not all(text.strip() for text in texts)


def write_copy(original: Path, place: Path, number: int) -> None:
    """Write *original* to *place*, with *number* where it changes no text."""
    place.write_bytes(original.read_bytes())
    if original.suffix.lower() in ZIPPED and zipfile.is_zipfile(place):
        with zipfile.ZipFile(place, "a") as package:
            package.comment = f"{number}".encode()
    elif original.suffix.lower() in PLAIN:
        with place.open("ab") as file:
            file.write(b"\n" * (number % 50 + 1) + b" " * (number // 50))
    else:
        with place.open("ab") as file:
            file.write(f"\n%{number}\n".encode())


if __name__ == "__main__":
    main()

"""Recognise scanned PDF files: ``scan_contestant.py NAME FILE ...``.

Prints seconds, processor seconds, and the text of each page that was recognised.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.race import BENCH_PYTHON
from benchmarks.reading_contestant import processor_seconds

LANGUAGES = "ind+eng"
DPI = 300
JOBS = 2


def bukti(files: list[str]) -> list[str]:
    """Two processes."""
    from extractors.isolation import ExtractionPool

    with ExtractionPool(workers=JOBS) as pool:
        read = {
            document.path: [page.text for page in document.pages]
            for document in pool.extract_all((Path(file), file) for file in files)
        }
    return [text for file in files for text in read[file]]


def ocrmypdf(files: list[str]) -> list[str]:
    """As its manual advises for scans that lie askew or upside down.

    Several files are given to two of it at once, one file to one with two jobs.
    """
    with TemporaryDirectory() as folder, ThreadPoolExecutor(JOBS) as threads:
        jobs = str(max(1, JOBS // len(files)))

        def recognise(numbered: tuple[int, str]) -> list[str]:
            number, file = numbered
            sidecar, made = Path(folder, f"{number}.txt"), Path(folder, f"{number}.pdf")
            program = BENCH_PYTHON.with_name("ocrmypdf")
            options = ["-l", LANGUAGES, "--rotate-pages", "--deskew", "--jobs", jobs]
            plain = ["-q", "--output-type", "pdf", "--sidecar", str(sidecar)]
            subprocess.run([program, *options, *plain, file, made], check=True)
            return sidecar.read_text().removesuffix("\f").split("\f")

        return [
            text for read in threads.map(recognise, enumerate(files)) for text in read
        ]


def tesseract(files: list[str]) -> list[str]:
    """Two at a time with its defaults, on pages as rendered by pdfium at 300 dpi."""
    import pypdfium2

    def recognised(picture: Path) -> str:
        run = subprocess.run(
            ["tesseract", picture, "stdout", "-l", LANGUAGES],
            capture_output=True,
            check=True,
        )
        return run.stdout.decode()

    with TemporaryDirectory() as folder, ThreadPoolExecutor(JOBS) as threads:
        begun = []
        for file in files:
            with pypdfium2.PdfDocument(file) as document:
                for page in document:
                    picture = Path(folder, f"{len(begun)}.png")
                    page.render(scale=DPI / 72, grayscale=True).to_pil().save(picture)
                    begun.append(threads.submit(recognised, picture))
        return [each.result() for each in begun]


def main() -> None:
    """Measure and print one JSON object."""
    recognise = {"bukti": bukti, "ocrmypdf": ocrmypdf, "tesseract": tesseract}
    name, files = sys.argv[1], sys.argv[2:]
    began, worked = time.perf_counter(), processor_seconds()
    pages = recognise[name](files)
    seconds, cpu = time.perf_counter() - began, processor_seconds() - worked
    print(json.dumps({"seconds": seconds, "cpu": cpu, "pages": pages}))


if __name__ == "__main__":
    main()

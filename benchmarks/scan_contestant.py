"""Recognise scanned PDF files: ``scan_contestant.py NAME FILE ...``.

Prints seconds, processor seconds, and by file the text that was recognised.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.race import BENCH_PYTHON
from benchmarks.reading_contestant import processor_seconds

LANGUAGES = "ind+eng"
DPI = 300


def bukti(files: list[str]) -> dict[str, str]:
    """Two processes, each with a tesseract of one thread."""
    from extractors.isolation import ExtractionPool

    with ExtractionPool(workers=2) as pool:
        return {
            document.path: "\n".join(page.text for page in document.pages)
            for document in pool.extract_all((Path(file), file) for file in files)
        }


def ocrmypdf(files: list[str]) -> dict[str, str]:
    """As its manual advises for scans that lie askew or upside down."""
    program = BENCH_PYTHON.with_name("ocrmypdf")
    options = ["-l", LANGUAGES, "--rotate-pages", "--deskew", "--jobs", "2", "-q"]
    texts = {}
    with TemporaryDirectory() as folder:
        sidecar, made = Path(folder, "text.txt"), Path(folder, "made.pdf")
        for file in files:
            plain = ["--output-type", "pdf", "--sidecar", str(sidecar)]
            subprocess.run([program, *options, *plain, file, made], check=True)
            texts[file] = sidecar.read_text()
    return texts


def tesseract(files: list[str]) -> dict[str, str]:
    """Page by page with its defaults, as rendered by pdfium at 300 dpi."""
    import pypdfium2

    texts = {}
    with TemporaryDirectory() as folder:
        picture = Path(folder, "page.png")
        for file in files:
            pages = []
            with pypdfium2.PdfDocument(file) as document:
                for page in document:
                    page.render(scale=DPI / 72, grayscale=True).to_pil().save(picture)
                    run = subprocess.run(
                        ["tesseract", picture, "stdout", "-l", LANGUAGES],
                        capture_output=True,
                        check=True,
                    )
                    pages.append(run.stdout.decode())
            texts[file] = "\n".join(pages)
    return texts


def main() -> None:
    """Measure and print one JSON object."""
    recognise = {"bukti": bukti, "ocrmypdf": ocrmypdf, "tesseract": tesseract}
    name, files = sys.argv[1], sys.argv[2:]
    began, worked = time.perf_counter(), processor_seconds()
    texts = recognise[name](files)
    seconds, cpu = time.perf_counter() - began, processor_seconds() - worked
    print(json.dumps({"seconds": seconds, "cpu": cpu, "texts": texts}))


if __name__ == "__main__":
    main()

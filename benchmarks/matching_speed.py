"""Time of matching and judging, beside reading the same pages from PDF.

    python -m benchmarks.matching_speed [--documents 200] [--pages 15]

Documents of so many pages are put together from the pages of the evaluation drives,
written as PDF, read by one worker, and then matched and judged in memory, on one core.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from assessment.assessing import assess
from assessment.claim import Claims
from benchmarks.made_pages import text_file
from benchmarks.trial import sample_trial
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from evidence.document import Document, Page
from extractors.isolation import ExtractionPool
from indicator_corpus.loading import load_instrument

AS_OF = date(2025, 9, 1)


def made(sources: list[Document], count: int, pages: int) -> list[Document]:
    """*count* documents of *pages* pages, each of them another cut of *sources*."""
    texts = [page.text for document in sources for page in document.pages if page.text]
    return [
        replace(
            sources[0],
            path=f"Bidang {number % 20}/berkas {number:04}.pdf",
            sha256=f"{number:064x}",
            pages=tuple(
                Page(number=place, text=text)
                for place, text in enumerate(
                    islice(cycle(texts), 7 * number, 7 * number + pages), start=1
                )
            ),
        )
        for number in range(count)
    ]


def written(document: Document, folder: Path) -> Path:
    """*document* as a PDF with a text layer."""
    path = folder / Path(document.path).name
    text_file(path, [page.text for page in document.pages])
    return path


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--pages", type=int, default=15)
    asked = parser.parse_args()
    documents = made(list(sample_trial().documents()), asked.documents, asked.pages)
    with tempfile.TemporaryDirectory() as folder:
        paths = [written(document, Path(folder)) for document in documents]
        start = time.perf_counter()
        with ExtractionPool(workers=1) as pool:
            read = list(pool.extract_all((path, path.name) for path in paths))
        reading = time.perf_counter() - start
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))
    matcher.observer.closeness(["pemanasan"])  # loads the model
    start = time.perf_counter()
    assess(documents, Claims(), matcher, AS_OF)
    matching = time.perf_counter() - start
    pages = sum(len(document.pages) for document in read)
    print(f"{len(documents)} documents, {pages} pages")
    print(f"reading the PDF: {reading:.1f} s, {1000 * reading / pages:.2f} ms a page")
    print(
        f"matching, judging: {matching:.1f} s, {1000 * matching / pages:.2f} ms a page"
    )
    print(f"ratio: {matching / reading:.2f}")


if __name__ == "__main__":
    main()

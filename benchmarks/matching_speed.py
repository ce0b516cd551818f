"""Time of matching and judging, beside reading the same pages from PDF.

    python -m benchmarks.matching_speed [--documents 100] [--pages 15] [--rounds 3]

Documents of so many pages are put together from the pages of the sample drive, each
passage made different from those of other documents, so that nothing remembered of one
serves another. They are written as PDF, read by one worker of ours and by a plain loop of
pdfplumber (of some documents: it is slow), and then matched and judged in memory, on one
core. Told are the median of the rounds and, in brackets, the least and the most.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from assessment.assessing import assess
from assessment.claim import Claims
from benchmarks.made_pages import text_file
from benchmarks.reading_contestant import pdfplumber
from benchmarks.trial import sample_trial
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from evidence.document import Document, Page
from extractors.isolation import ExtractionPool
from indicator_corpus.loading import load_instrument

AS_OF = date(2025, 9, 1)
PLUMBED = 20  # documents that pdfplumber reads
_LONG = 60  # characters of a line of prose


def made(sources: list[Document], count: int, pages: int) -> list[Document]:
    """*count* documents of *pages* pages, each of them another cut of *sources*."""
    texts = [page.text for document in sources for page in document.pages if page.text]
    return [
        replace(
            sources[0],
            path=f"Bidang {number % 20}/berkas {number:04}.pdf",
            sha256=f"{number:064x}",
            pages=tuple(
                Page(number=place, text=_marked(text, number))
                for place, text in enumerate(
                    islice(cycle(texts), 7 * number, 7 * number + pages), start=1
                )
            ),
        )
        for number in range(count)
    ]


def _marked(text: str, number: int) -> str:
    """*text* with *number* within each line of prose: the same words, another passage."""
    return "\n".join(
        f"{line[:40]} ({number}) {line[40:]}" if len(line) > _LONG else line
        for line in text.split("\n")
    )


def written(document: Document, folder: Path) -> Path:
    """*document* as a PDF with a text layer."""
    path = folder / Path(document.path).name
    text_file(path, [page.text for page in document.pages])
    return path


def milliseconds(action: Callable[[], object], pages: int) -> float:
    """What *action* takes for each of *pages*."""
    start = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - start) / pages


def told(name: str, rounds: Sequence[float]) -> str:
    """The line on *name*: median and spread of its *rounds*, in milliseconds."""
    least, most = min(rounds), max(rounds)
    return f"{name}: {median(rounds):.2f} ms a page ({least:.2f}-{most:.2f})"


def read(paths: Sequence[Path]) -> list[Document]:
    """The documents at *paths*, read by one worker."""
    with ExtractionPool(workers=1) as pool:
        return list(pool.extract_all((path, path.name) for path in paths))


def plumbed(paths: Sequence[Path]) -> list[str]:
    """The texts of the files at *paths*, by pdfplumber alone."""
    return [pdfplumber(str(path)) for path in paths]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--pages", type=int, default=15)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    documents = made(list(sample_trial().documents()), asked.documents, asked.pages)
    pages = asked.documents * asked.pages
    ours: list[float] = []
    plumber: list[float] = []
    judging: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        paths = [written(document, Path(folder)) for document in documents]
        few = paths[:PLUMBED]
        for _ in range(asked.rounds):
            ours.append(milliseconds(lambda: read(paths), pages))
            plumber.append(milliseconds(lambda: plumbed(few), len(few) * asked.pages))
            judging.append(milliseconds(_judging_of(documents), pages))
    print(f"{asked.documents} documents, {pages} pages, {asked.rounds} rounds")
    print(told("reading the PDF", ours))
    print(told("reading it by pdfplumber", plumber))
    print(told("matching, judging", judging))
    print(f"ratio to our reading: {median(judging) / median(ours):.2f}")
    print(f"ratio to pdfplumber: {median(judging) / median(plumber):.2f}")


def _judging_of(documents: Sequence[Document]) -> Callable[[], object]:
    """Matching and judging *documents* by a new matcher, its model loaded."""
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))
    matcher.observer.prepare()
    return lambda: assess(documents, Claims(), matcher, AS_OF)


if __name__ == "__main__":
    main()

"""What a page costs, and what many agencies then need: cores, hours, disk.

    python -m benchmarks.costs [--agencies 600] [--files 3000] [--pages 15]

Reading is measured as processor time of the reading processes, matching and judging as
processor time of this one, the ledger as the growth of its SQLite file. The pages are
made of the sample drive's lines, as full as real ones, and written as text, as ruled
tables and as scans.
"""

from __future__ import annotations

import argparse
import resource
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from assessment.assessing import assess
from assessment.claim import Claims
from benchmarks.made_pages import scan_file, table_file, text_file
from benchmarks.matching_speed import AS_OF
from benchmarks.trial import sample_trial
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from classifiers.version import matching_version
from evidence.document import Document
from evidence.shelf import Shelf
from extractors.isolation import ExtractionPool
from extractors.survey import survey
from flows.extracting import BATCH
from indicator_corpus.loading import load_instrument
from ledger.memory import remembering
from reports.assembling import gap_report
from reports.gap_report import to_json

HOUR = 3600
MEBIBYTE = 1 << 20
NIGHT_HOURS = 6
CHARACTERS = 1600  # of a page; measured on 191 pages of real regulations and reports
TABLES = 0.3  # of the pages with text; measured on 1,775 pages of real documents


@dataclass(frozen=True, kw_only=True)
class Costs:
    """Processor seconds and bytes per page; bytes of a report per file.

    Attributes:
        kept_report: of a report as the ledger keeps it, deflated.
        libraries: bytes of memory before there is any document.
    """

    text: float
    table: float
    scan: float
    matching: float
    ledger: float
    memory: float
    report: float
    kept_report: float
    libraries: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--agencies", type=int, default=600)
    parser.add_argument("--files", type=int, default=3000, help="of each agency")
    parser.add_argument("--pages", type=int, default=15, help="of each file")
    parser.add_argument("--scanned", type=float, default=1 / 3, help="part, 0..1")
    parser.add_argument("--sample", type=int, default=400, help="files to measure with")
    asked = parser.parse_args()
    costs = measured(asked.sample, asked.pages)
    tell_costs(costs)
    tell_needs(costs, asked)


def measured(count: int, pages: int) -> Costs:
    """The costs, from *count* files of text and fewer of the slower kinds."""
    texts = _full_pages()

    def cut(number: int, length: int) -> list[str]:
        return list(islice(cycle(texts), 7 * number, 7 * number + length))

    with TemporaryDirectory() as place:
        folder = Path(place)
        text = _reading(
            folder / "teks", text_file, [cut(n, pages) for n in range(count)]
        )
        table = _reading(folder / "tabel", table_file, [cut(n, 5) for n in range(6)])
        scan = _reading(folder / "pindai", scan_file, [cut(n, 2) for n in range(3)])
        return _remembered(folder, text, table, scan)


def _full_pages() -> list[str]:
    """The lines of the sample drive on pages that each hold as much as a real one."""
    read = [p.text for d in sample_trial().documents() for p in d.pages if p.text]
    pages, lines = [], []
    for line in (line for text in read for line in text.splitlines()):
        lines.append(line)
        if sum(map(len, lines)) >= CHARACTERS:
            pages.append("\n".join(lines))
            lines = []
    return pages


def _reading(
    folder: Path, write: Callable[[Path, Sequence[str]], None], files: list[list[str]]
) -> float:
    """Processor seconds per page, without the start of the reading process."""
    folder.mkdir()
    for number, pages in enumerate(files):
        write(folder / f"berkas {number:04}.pdf", pages)
    start = _children(lambda: _read(folder, 1))
    whole = _children(lambda: _read(folder, len(files)))
    pages_more = sum(len(pages) for pages in files[1:])
    return (whole - start) / pages_more


def _read(folder: Path, count: int, shelf: Shelf | None = None) -> list[Document]:
    with ExtractionPool(workers=1) as pool:
        paths = sorted(folder.iterdir())[:count]
        read = pool.extract_all((path, path.name) for path in paths)
        return [shelf.laid(each) if shelf else each for each in read]


def _children(action: Callable[[], object]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    action()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _remembered(folder: Path, text: float, table: float, scan: float) -> Costs:
    """The costs, with those of remembering, matching and reporting the files of text."""
    share, ledger = folder / "teks", folder / "ledger.sqlite3"
    instrument, embedder = load_instrument("spbe-47"), load_embedder(None)
    Matcher(instrument, embedder).observer.closeness(["pemanasan"])  # loads the model
    libraries = _peak()
    documents = _read(share, len(list(share.iterdir())), Shelf())
    pages = sum(len(document.pages) for document in documents)
    settings = {"as_of": AS_OF.isoformat(), "readers": "1"}
    with remembering(ledger, share, **settings):
        pass
    empty = ledger.stat().st_size  # closed: nothing is left in its write-ahead log
    with remembering(ledger, share, **settings) as memory:
        comparison = memory.compared(survey(share))
        by_path = {document.path: document for document in documents}
        memory.keep(comparison, [(f, by_path[f.relative]) for f in comparison.files])
        began = time.process_time()
        matches = memory.matches(matching_version(instrument))
        matcher = Matcher(instrument, embedder, memory=matches)
        assessment = assess(documents, Claims(), matcher, AS_OF, whole=False)
        report = to_json(gap_report(assessment, "Kota"))
        spent = time.process_time() - began
        held = _peak() - libraries
    grown = ledger.stat().st_size - empty
    return Costs(
        text=text,
        table=table,
        scan=scan,
        matching=spent / pages,
        ledger=grown / pages,
        memory=held / pages,
        report=len(report) / len(documents),
        kept_report=len(zlib.compress(report)) / len(documents),
        libraries=libraries,
    )


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def tell_costs(costs: Costs) -> None:
    """Print a table of *costs*."""
    print("| per page | cost |\n|---|---|")
    for name, seconds in (
        ("reading text", costs.text),
        ("reading tables", costs.table),
        ("reading a scan (OCR)", costs.scan),
        ("matching, judging, reporting", costs.matching),
    ):
        print(f"| {name} | {1000 * seconds:,.1f} ms of one core |")
    print(f"| ledger | {costs.ledger:,.0f} bytes |")
    print(f"| memory of the flow's process | {costs.memory:,.0f} bytes |")
    print(
        f"\nreport.json: {costs.report:,.0f} bytes per file, "
        f"{costs.kept_report:,.0f} in the ledger"
    )
    print(f"memory before any document: {costs.libraries / MEBIBYTE:,.0f} MiB\n")


def tell_needs(costs: Costs, asked: argparse.Namespace) -> None:
    """Print what so many agencies need."""
    pages = asked.files * asked.pages
    scanned = pages * asked.scanned
    plain = (pages - scanned) * (1 - TABLES)
    tables = pages - scanned - plain
    hours = {
        "reading text": plain * costs.text / HOUR,
        "reading tables": tables * costs.table / HOUR,
        "reading scans": scanned * costs.scan / HOUR,
        "matching": pages * costs.matching / HOUR,
    }
    print("| core hours | one agency | all |\n|---|---|---|")
    for name, each in hours.items():
        print(f"| {name} | {each:,.2f} | {each * asked.agencies:,.0f} |")
    whole = sum(hours.values())
    print(f"| together | {whole:,.2f} | {whole * asked.agencies:,.0f} |\n")
    cores = whole * asked.agencies / NIGHT_HOURS
    print(f"cores for a first reading in one night of {NIGHT_HOURS} h: {cores:,.0f}")
    print(f"in 30 nights: {cores / 30:,.0f}")
    changed = whole * asked.agencies * 0.01 / NIGHT_HOURS
    print(f"cores for 1 % changed pages a night: {changed:,.1f}")
    disk = pages * asked.agencies * costs.ledger / MEBIBYTE / 1024
    print(f"ledger: {disk:,.0f} GiB")
    reports = asked.files * asked.agencies * costs.report / MEBIBYTE / 1024
    print(f"report.json of all agencies: {reports:,.1f} GiB")
    kept = asked.files * asked.agencies * costs.kept_report / MEBIBYTE / 1024
    print(f"reports kept in the ledger: {kept:,.1f} GiB a night, if each changed")
    print(
        f"memory of one agency's flow: {pages * costs.memory / MEBIBYTE:,.0f} MiB more"
    )
    batches = -(-asked.files // BATCH)
    print(f"Prefect task runs of a first reading: {2 * batches * asked.agencies:,}")


if __name__ == "__main__":
    main()

"""Read PDF files with one library: ``reading_contestant.py NAME TIMES FILE ...``.

Stands alone, so that it runs in an environment that has that library and not Bukti.
The first file is read once to warm up. Prints seconds, processor seconds, and the texts.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

Read = Callable[[str], str]
ReadAll = Callable[[Sequence[str]], dict[str, str]]


def bukti() -> tuple[ReadAll, Callable[[], object]]:
    """Bukti's pool of one process, with all that it does to a file."""
    from extractors.isolation import ExtractionPool

    pool = ExtractionPool(workers=1)

    def read_all(paths: Sequence[str]) -> dict[str, str]:
        documents = pool.extract_all((Path(path), path) for path in paths)
        return {
            document.path: "\n".join(page.text for page in document.pages)
            for document in documents
        }

    return read_all, pool.close


def raw_pypdfium2(path: str) -> str:
    """The floor: each page's text as pdfium gives it."""
    import pypdfium2

    texts = []
    with pypdfium2.PdfDocument(path) as document:
        for index in range(len(document)):
            page = document[index]
            textpage = page.get_textpage()
            texts.append(textpage.get_text_range())
            textpage.close()
            page.close()
    return "\n".join(texts)


def pdftotext(path: str) -> str:
    """Poppler's program, a process for each file."""
    run = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return run.stdout.decode("utf-8", "replace")


def pypdf(path: str) -> str:
    """Pure Python."""
    import pypdf as library

    return "\n".join(page.extract_text() for page in library.PdfReader(path).pages)


def pdfminer(path: str) -> str:
    """pdfminer.six, its high-level function."""
    from pdfminer.high_level import extract_text

    return extract_text(path)


def pdfplumber(path: str) -> str:
    """The loop that everybody writes."""
    import pdfplumber as library

    with library.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def markitdown(path: str) -> str:
    """Microsoft's converter to Markdown."""
    from markitdown import MarkItDown

    return MarkItDown().convert(path).text_content


def unstructured(path: str) -> str:
    """Unstructured's fast strategy."""
    from unstructured.partition.pdf import partition_pdf

    return "\n".join(str(part) for part in partition_pdf(path, strategy="fast"))


def kreuzberg(path: str) -> str:
    """Kreuzberg, with its defaults."""
    from kreuzberg import extract_file_sync

    return extract_file_sync(path).content


PLAIN: dict[str, Read] = {
    "pypdfium2": raw_pypdfium2,
    "pdftotext": pdftotext,
    "pypdf": pypdf,
    "pdfminer.six": pdfminer,
    "pdfplumber": pdfplumber,
    "markitdown": markitdown,
    "unstructured": unstructured,
    "kreuzberg": kreuzberg,
}


def processor_seconds() -> float:
    """Of this process, its threads, its ended children and those that still run."""
    import os

    ticks = os.sysconf("SC_CLK_TCK")
    total = sum(os.times()[:4])
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            stat = Path("/proc", child, "stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, stat[11:15])) / ticks
    return total


def peak_memory() -> float:
    """MiB: the most that this process and its children held, added up."""
    import os

    pids = [str(os.getpid())]
    for task in Path("/proc/self/task").iterdir():
        pids += (task / "children").read_text().split()
    peaks = 0
    for pid in pids:
        lines = Path("/proc", pid, "status").read_text().splitlines()
        peaks += next(
            int(line.split()[1]) for line in lines if line.startswith("VmHWM")
        )
    return peaks / 1024


def contestant(name: str) -> tuple[ReadAll, Callable[[], object]]:
    """How *name* reads files, and what to do at the end."""
    if name == "bukti":
        return bukti()
    read = PLAIN[name]
    return lambda paths: {path: read(path) for path in paths}, lambda: None


def main() -> None:
    """Measure and print one JSON object."""
    name, times, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    read_all, close = contestant(name)
    read_all(files[:1])
    texts: dict[str, str] = {}
    began, worked = time.perf_counter(), processor_seconds()
    for _ in range(times):
        texts = read_all(files)
    seconds = time.perf_counter() - began
    cpu, memory = processor_seconds() - worked, peak_memory()
    close()
    print(
        json.dumps({"seconds": seconds, "cpu": cpu, "memory": memory, "texts": texts})
    )


if __name__ == "__main__":
    main()

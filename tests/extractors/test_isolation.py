from __future__ import annotations

import json
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from evidence.document import State, Trouble
from extractors.extraction import extract
from extractors.isolation import ExtractionPool
from extractors.limits import Limits

EVERY = 1 if os.environ.get("BUKTI_SEMUA") else 5  # all of them take a minute
ODD = Path(__file__).parents[3] / "shared" / "data" / "odd"


@pytest.fixture
def endless(write_pdf):
    """A file that takes far longer to read than any test would wait."""
    return write_pdf(
        *[[f"Pasal {at} " * 8] * 40 for at in range(1900)], name="tebal.pdf"
    )


def _documents(files, **settings):
    with ExtractionPool(**settings) as pool:
        return {document.path: document for document in pool.extract_all(files)}


def _children() -> list[int]:
    found = []
    for task in Path("/proc/self/task").iterdir():
        with suppress(FileNotFoundError):  # a thread or a process that ended meanwhile
            for child in (task / "children").read_text().split():
                command = Path(f"/proc/{child}/cmdline").read_bytes()
                found += [int(child)] * (b"extractors.worker" in command)
    return found


def test_a_pool_reads_as_extract_does(write_pdf):
    paths = [write_pdf([f"Pasal {at}"], name=f"{at}.pdf") for at in range(5)]

    documents = _documents(((path, path.name) for path in paths), workers=2)

    assert documents == {p.name: extract(p, relative=p.name) for p in paths}


def test_a_file_that_takes_too_long_keeps_the_pages_read(endless, write_pdf):
    after = write_pdf(["Pasal 1"], name="sesudah.pdf")
    start = time.monotonic()

    documents = _documents(
        [(endless, "tebal.pdf"), (after, "sesudah.pdf")],
        workers=1,
        limits=Limits(seconds=0.6),
    )

    slow = documents["tebal.pdf"]
    assert time.monotonic() - start < 20
    assert (slow.state, slow.trouble) == (State.PARTIAL, Trouble.TIMEOUT)
    assert slow.sha256
    assert 0 < len(slow.pages) < 1900
    assert "batas waktu" in slow.message
    assert documents["sesudah.pdf"].state is State.READ


def test_a_file_that_needs_too_much_memory_hurts_only_itself(tmp_path, write_pdf):
    hungry = tmp_path / "besar.png"
    Image.new("L", (10_900, 10_900), 255).save(hungry)
    after = write_pdf(["Pasal 1"], name="sesudah.pdf")

    documents = _documents(
        [(hungry, "besar.png"), (after, "sesudah.pdf")],
        workers=1,
        limits=Limits(memory_mb=400),
    )

    assert documents["besar.png"].trouble is Trouble.OUT_OF_MEMORY
    assert documents["besar.png"].state is State.UNREADABLE
    assert documents["sesudah.pdf"].state is State.READ


def test_a_crash_hurts_only_the_file_it_happened_on(endless, write_pdf):
    after = write_pdf(["Pasal 1"], name="sesudah.pdf")
    with ExtractionPool(workers=1) as pool, ThreadPoolExecutor() as threads:
        files = [(endless, "tebal.pdf"), (after, "sesudah.pdf")]
        reading = threads.submit(lambda: list(pool.extract_all(files)))
        _crash_the_child()
        documents = {document.path: document for document in reading.result()}

    # a process that dies close to its memory limit is told from a crash by luck
    assert documents["tebal.pdf"].trouble in {Trouble.CRASHED, Trouble.OUT_OF_MEMORY}
    assert documents["tebal.pdf"].state is State.PARTIAL
    assert 0 < len(documents["tebal.pdf"].pages) < 1900
    assert documents["tebal.pdf"].message.startswith("tebal.pdf: ")
    assert documents["sesudah.pdf"].state is State.READ


def _crash_the_child() -> None:
    while not (children := _children()):
        time.sleep(0.02)
    memory = Path(f"/proc/{children[0]}/maps")
    while "pdfium" not in memory.read_text():
        time.sleep(0.02)
    time.sleep(0.6)
    os.kill(children[0], signal.SIGSEGV)


def test_too_much_output_is_cut_off(write_pdf):
    path = write_pdf(*[["Ketentuan umum layanan"] * 40] * 30)

    document = _documents(
        [(path, "a.pdf")], workers=1, limits=Limits(max_text_chars=9000)
    )["a.pdf"]

    assert (document.state, document.trouble) == (State.PARTIAL, Trouble.TOO_BIG)


def test_leaving_early_stops_what_is_being_read(endless, write_pdf):
    files = [(write_pdf(["Pasal 1"]), "a.pdf"), (endless, "b.pdf"), (endless, "c.pdf")]
    begun = time.monotonic()
    with ExtractionPool(workers=2) as pool:
        reading = pool.extract_all(files)
        first = next(reading)
        reading.close()

    assert first.path == "a.pdf"
    assert time.monotonic() - begun < 5
    assert _children() == []


def test_a_pool_may_be_asked_again(write_pdf):
    path = write_pdf(["Pasal 1"])
    with ExtractionPool(workers=2) as pool:
        first = list(pool.extract_all([(path, "a.pdf")]))
        second = list(pool.extract_all([(path, "a.pdf")]))

    assert first == second
    assert first[0].state is State.READ


def test_no_files_are_no_documents():
    assert _documents([]) == {}


@pytest.mark.usefixtures("without_programs")
def test_without_tesseract_scans_say_so(tmp_path, sheet):
    path = tmp_path / "scan.png"
    sheet().save(path)

    document = _documents([(path, "scan.png")])["scan.png"]

    assert (document.state, document.trouble) == (State.UNREADABLE, Trouble.NO_OCR)
    assert "pasang tesseract" in document.message


@pytest.mark.skipif(not ODD.is_dir(), reason="the odd files are not here")
def test_every_odd_file_ends_in_a_state():
    index = json.loads((ODD / "index.json").read_text())
    names = [entry["file"] for entry in index][::EVERY]

    documents = _documents(((ODD / name, name) for name in names), workers=2)

    assert sorted(documents) == sorted(names)
    assert not [d for d in documents.values() if d.trouble is Trouble.CRASHED]
    assert all(d.message for d in documents.values() if d.state is not State.READ)

"""What a file costs, in counts that are the same on every machine."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from reportlab.platypus.flowables import PageBreak
from sqlalchemy import Engine, event

from evidence.document import State
from evidence.shelf import Shelf
from extractors import pdf_tables
from extractors.extraction import extract
from extractors.isolation import ExtractionPool
from extractors.survey import survey
from ledger.memory import remembering

PAGES = 6
LONG_AGO = 1_700_000_000
GRID = [("GRID", (0, 0), (-1, -1), 1, "black")]
OPENED: list[str] = []
WATCHED: list[str] = []


def _note(name, arguments):
    if name == "open" and WATCHED and str(arguments[0]).startswith(WATCHED[0]):
        OPENED.append(str(arguments[0]))


sys.addaudithook(_note)


@contextmanager
def opened_in(folder: Path):
    """The files in *folder* that Python opens meanwhile, each as often as it does."""
    OPENED.clear()
    WATCHED[:] = [str(folder)]
    try:
        yield OPENED
    finally:
        WATCHED.clear()


@contextmanager
def statements():
    said: list[str] = []

    def note(connection, cursor, statement, *rest):
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def table_pdf(tmp_path):
    normal = getSampleStyleSheet()["Normal"]
    path = tmp_path / "sop.pdf"
    SimpleDocTemplate(str(path), pagesize=A4).build(
        [
            part
            for page in range(PAGES)
            for part in (
                Paragraph(f"Layanan ruang server bagian {page} " * 20, normal),
                Table(_rows(page), style=GRID),
                PageBreak(),
            )
        ]
    )
    return path


def _rows(page: int) -> list[list[str]]:
    return [
        ["Tahap", "Kegiatan"],
        ["awal", f"Verifikasi {'abcdef'[page]}"],
        ["akhir", "-"],
    ]


def _share(folder: Path, count: int) -> Path:
    for number in range(count):
        path = folder / f"bidang {number % 3}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Surat keputusan nomor {number}")
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def test_a_page_is_parsed_once_and_by_one_library(table_pdf, monkeypatch):
    loaded, plumbed = [], []
    load = pypdfium2.PdfDocument.get_page
    monkeypatch.setattr(
        pypdfium2.PdfDocument,
        "get_page",
        lambda document, index: loaded.append(index) or load(document, index),
    )
    monkeypatch.setattr(
        pdf_tables, "_pages_of", lambda file: plumbed.append(file) or []
    )

    document = extract(table_pdf, relative="sop.pdf")

    assert document.state is State.READ
    assert all("awal | Verifikasi" in page.text for page in document.pages)
    assert sorted(loaded) == list(range(PAGES))
    assert plumbed == []


def test_a_file_is_opened_for_its_hash_its_kind_and_its_end(table_pdf):
    with opened_in(table_pdf.parent) as opened:
        extract(table_pdf, relative="sop.pdf")

    assert 1 <= len(opened) <= 3


def _night(share: Path, ledger: Path) -> int:
    """One night without judging; how many files were read."""
    with remembering(ledger, share, as_of="2025-09-01", readers="1") as memory:
        comparison = memory.compared(survey(share))
        with ExtractionPool(workers=1) as pool:
            wanted = {file.relative: file for file in comparison.changed}
            fresh = [
                (wanted[document.path], document)
                for document in pool.extract_all(
                    (file.path, file.relative) for file in wanted.values()
                )
            ]
        memory.keep(comparison, fresh)
        known = memory.recalled(comparison, Shelf())
        ended = comparison.ended(document for _, document in fresh)
        memory.finish(ended, memory.tombstones(ended, {}), b"laporan")
        assert len(known) >= len(comparison.files) - len(fresh)
        return len(fresh)


def test_no_file_is_opened_where_none_changed(tmp_path):
    share, ledger = _share(tmp_path / "bukti", 12), tmp_path / "ledger.sqlite3"
    assert _night(share, ledger) == 12

    with opened_in(share) as opened:
        assert _night(share, ledger) == 0
    assert opened == []

    (share / "bidang 0" / "0.txt").write_text("Surat keputusan yang baru")
    with opened_in(share) as opened:
        assert _night(share, ledger) == 1
    assert set(opened) <= {str(share / "bidang 0" / "0.txt")}


def test_statements_do_not_grow_with_the_files(tmp_path):
    said = {}
    for count in (5, 60):
        share, ledger = (
            _share(tmp_path / f"bukti {count}", count),
            tmp_path / f"{count}",
        )
        with statements() as cold:
            _night(share, ledger)
        with statements() as warm:
            _night(share, ledger)
        said[count] = (len(cold), len(warm))

    assert said[5] == said[60]
    assert max(said[60]) <= 75

"""What a run reads and matches again: only what changed (docs/ledger.md)."""

import os
import shutil
from datetime import date
from pathlib import Path

import docx
import pytest

from flows import extracting
from flows.assess_evidence import assess_evidence
from ledger.matches import LedgerMatches

ROOT = Path(__file__).parents[2]
LONG_AGO = 1_700_000_000


class Work:
    """Counts what the runs of one share do."""

    def __init__(self, folder, patch):
        self._settings = {
            "share": str(folder / "bukti"),
            "out": str(folder / "laporan"),
            "ledger": str(folder / "ledger.sqlite3"),
            "as_of": date(2025, 9, 1),
        }
        self._read, self._matched = [], []
        extract, keep = extracting.extract_batch, LedgerMatches.keep

        def reading(under_way):
            documents = extract(under_way)
            self._read += [document.path for document in documents]
            return documents

        def matching(memory, remembered):
            self._matched += remembered
            keep(memory, remembered)

        patch.setattr(extracting, "extract_batch", reading)
        patch.setattr(LedgerMatches, "keep", matching)

    def of_a_run(self, **others):
        """The names of the files that a run reads, and of those that it matches."""
        self._read, self._matched = [], []
        assess_evidence(**self._settings | others)
        return sorted(self._read), sorted(self._matched)


@pytest.fixture
def share(tmp_path):
    share = tmp_path / "bukti"
    share.mkdir()
    for name, path in zip(
        ("a.docx", "b.docx", "c.docx"),
        sorted((ROOT / "sample" / "drive").rglob("*.docx")),
        strict=False,
    ):
        shutil.copy(path, share / name)
        os.utime(share / name, (LONG_AGO, LONG_AGO))
    return share


@pytest.fixture
def work(share, monkeypatch):
    return Work(share.parent, monkeypatch)


def test_another_day_reads_and_matches_nothing(work):
    everything = ["a.docx", "b.docx", "c.docx"]
    assert work.of_a_run() == (everything, everything)

    assert work.of_a_run(as_of=date(2025, 9, 2)) == ([], [])
    assert work.of_a_run(as_of=date(2025, 9, 3), full=True) == ([], [])


def test_a_touched_file_is_done_no_more(work, share):
    work.of_a_run()
    os.utime(share / "a.docx", (LONG_AGO + 60, LONG_AGO + 60))

    assert work.of_a_run() == ([], [])


def test_a_changed_file_is_done_alone(work, share):
    work.of_a_run()
    document = docx.Document(str(share / "a.docx"))
    document.add_paragraph("Ditambah sesudah malam pertama.")
    document.save(str(share / "a.docx"))

    assert work.of_a_run() == (["a.docx"], ["a.docx"])


def test_moved_and_copied_files_are_not_read(work, share):
    work.of_a_run()
    (share / "a.docx").rename(share / "pindah.docx")
    shutil.copy(share / "b.docx", share / "salinan.docx")

    read, _ = work.of_a_run()

    assert read == []


def test_another_instrument_or_wording_matches_anew_and_reads_nothing(
    work, share, tmp_path
):
    everything = ["a.docx", "b.docx", "c.docx"]
    work.of_a_run()
    reworded = tmp_path / "spbe-47"
    shutil.copytree(ROOT / "indicator_corpus" / "spbe-47", reworded)
    first = next((reworded / "indicators").glob("08*.yaml"))
    first.write_text(first.read_text().replace("Keamanan", "Pengamanan", 1))

    for instrument in (str(reworded), "biro-25"):
        assert work.of_a_run(instrument=instrument) == ([], everything)

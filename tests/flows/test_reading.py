import shutil
import threading
import time
from datetime import date

import pytest

from evidence.document import State, Trouble
from extractors.survey import ShareError, survey
from flows import extracting, reading
from flows.reading import Reader
from flows.remembering import Oblivion, memory_of
from ledger.comparison import compared


@pytest.fixture
def share(tmp_path):
    share = tmp_path / "bukti"
    share.mkdir()
    (share / "tetap.txt").write_text("Isi yang tetap.")
    return share


class Counting(Oblivion):
    """Remembers nothing but which files were kept."""

    def __init__(self):
        self.kept = []

    def keep(self, comparison, read):
        self.kept += [file.relative for file, _ in read]


def read(share, memory=None, *, settle_seconds=0.5, most_missing=0.3, files=None):
    memory = memory or Counting()
    comparison = compared(files or survey(share), {})
    reader = Reader(
        root=share, memory=memory, workers=2,
        most_missing=most_missing, settle_seconds=settle_seconds,
    )  # fmt: skip
    return {each.path: each for each in reader.documents(comparison)}


def test_a_file_that_keeps_growing_is_reported_as_unstable(share):
    growing = share / "tumbuh.txt"
    growing.write_text("awal\n")
    files, is_done, memory = survey(share), threading.Event(), Counting()

    def write():
        while not is_done.wait(0.02):
            with growing.open("a") as file:
                file.write("lagi\n")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        time.sleep(0.1)
        documents = read(share, memory, files=files)
    finally:
        is_done.set()
        writer.join()

    found = documents["tumbuh.txt"]
    assert (found.state, found.trouble) == (State.UNREADABLE, Trouble.UNSTABLE)
    assert found.message.startswith("tumbuh.txt: masih berubah ketika dibaca; tunggu")
    assert documents["tetap.txt"].state is State.READ
    assert memory.kept == ["tetap.txt"]


def test_a_file_that_settles_in_time_is_read_at_the_end(share):
    files = survey(share)
    (share / "tetap.txt").write_text("Isi yang selesai ditulis kemudian.")

    documents = read(share, files=files)

    assert documents["tetap.txt"].text == "Isi yang selesai ditulis kemudian."


def test_a_fresh_pdf_without_its_end_waits_and_is_read_once_whole(share):
    (share / "setengah.pdf").write_bytes(b"%PDF-1.7 setengah")
    files = survey(share)
    later = threading.Timer(
        0.1, lambda: (share / "setengah.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    )
    later.start()

    documents = read(share, files=files, settle_seconds=3)

    later.join()
    assert documents["setengah.pdf"].trouble is not None


def test_a_fresh_pdf_that_stays_without_its_end_is_broken(share):
    (share / "rusak.pdf").write_bytes(b"%PDF-1.7 terpotong")

    assert read(share)["rusak.pdf"].trouble is Trouble.CORRUPT


def test_copies_are_read_once(share, tmp_path):
    for name in ("a.txt", "b.txt"):
        shutil.copy(share / "tetap.txt", share / name)
    ledger = str(tmp_path / "ledger.sqlite3")
    with memory_of(share, date(2025, 9, 1), ledger, remember=True) as memory:
        comparison = memory.compared(survey(share))
        originals, copies = reading._apart(comparison.files, comparison)  # noqa: SLF001
        reader = Reader(root=share, memory=memory, workers=1, most_missing=0.3)
        documents = {d.path: d for d in reader.documents(comparison)}

    assert [file.relative for file in originals] == ["a.txt"]
    assert [copy.relative for copy, _ in copies] == ["b.txt", "tetap.txt"]
    assert {d.text for d in documents.values()} == {"Isi yang tetap."}
    assert set(documents) == {"a.txt", "b.txt", "tetap.txt"}


@pytest.mark.parametrize("most_missing", [0.3, 1.0])
def test_files_that_vanish_meanwhile_are_no_deletion(share, most_missing):
    (share / "lain.txt").write_text("Isi lain.")
    files = survey(share)
    (share / "lain.txt").unlink()

    if most_missing < 1:
        with pytest.raises(ShareError, match="hilang ketika sedang dibaca"):
            read(share, files=files, most_missing=most_missing)
    else:
        found = read(share, files=files, most_missing=most_missing)
        assert found["lain.txt"].trouble is Trouble.VANISHED


def test_a_task_reads_many_files(share, monkeypatch):
    for number in range(44):
        (share / f"{number}.txt").write_text(f"Isi nomor {number}.")
    tasks = []
    extract = extracting.extract_batch
    monkeypatch.setattr(
        extracting,
        "extract_batch",
        lambda pool, files: tasks.append(len(files)) or extract(pool, files),
    )

    assert len(read(share)) == 45
    assert tasks == [40, 5]

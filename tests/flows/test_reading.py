import shutil
import threading
import time
from contextlib import contextmanager
from datetime import date

import pytest
from reportlab.pdfgen.canvas import Canvas

from evidence import description
from evidence.description import is_described
from evidence.document import State, Trouble
from extractors.survey import ShareError, survey
from flows import extracting, progress, reading
from flows.reading import Reader
from flows.remembering import Oblivion, memory_of


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
    comparison = memory.compared(files or survey(share), full=False)
    reader = Reader(
        root=share, memory=memory, workers=2,
        most_missing=most_missing, settle_seconds=settle_seconds,
    )  # fmt: skip
    return {each.path: each for each in reader.documents(comparison)}


@contextmanager
def growing(path):
    """*path* grows as long as this lasts; the files of its folder as they were listed."""
    path.write_text("awal\n")
    files, is_done = survey(path.parent), threading.Event()

    def write():
        while not is_done.wait(0.02):
            with path.open("a") as file:
                file.write("lagi\n")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        time.sleep(0.1)
        yield files
    finally:
        is_done.set()
        writer.join()


def test_a_file_that_keeps_growing_is_reported_as_unstable(share):
    memory = Counting()
    with growing(share / "tumbuh.txt") as files:
        documents = read(share, memory, files=files)

    found = documents["tumbuh.txt"]
    assert (found.state, found.trouble) == (State.UNREADABLE, Trouble.UNSTABLE)
    assert found.message.startswith("tumbuh.txt: masih berubah ketika dibaca; tunggu")
    assert documents["tetap.txt"].state is State.READ
    assert memory.kept == ["tetap.txt"]


def test_a_file_that_was_unstable_is_read_by_the_next_run(share, tmp_path):
    def night(files):
        ledger = str(tmp_path / "ledger.sqlite3")
        with memory_of(share, date(2025, 9, 1), ledger, remember=True) as memory:
            found = read(share, memory, files=files)
            comparison = memory.compared(files, full=False).ended(found.values())
            memory.finish(comparison, (), b"laporan")
        return found["tumbuh.txt"]

    with growing(share / "tumbuh.txt") as files:
        assert night(files).trouble is Trouble.UNSTABLE

    assert night(survey(share)).text.startswith("awal\nlagi")


def test_a_file_that_settles_in_time_is_read_after_all_others(share):
    for name in ("awal.txt", "zat.txt"):
        (share / name).write_text(f"Isi {name}, yang juga tetap.")
    files, memory = survey(share), Counting()
    (share / "tetap.txt").write_text("Isi yang selesai ditulis kemudian.")

    documents = read(share, memory, files=files)

    assert documents["tetap.txt"].text == "Isi yang selesai ditulis kemudian."
    assert sorted(memory.kept[:2]) == ["awal.txt", "zat.txt"]
    assert memory.kept[2:] == ["tetap.txt"]


def test_what_was_read_is_described_once(share, tmp_path, monkeypatch):
    (share / "salinan.txt").write_text("Isi yang tetap.")  # read under one name only
    told = []
    original = description.formalities
    monkeypatch.setattr(
        description,
        "formalities",
        lambda each: told.append(each.name) or original(each),
    )

    def night():
        told.clear()
        ledger = str(tmp_path / "ledger.sqlite3")
        with memory_of(share, date(2025, 9, 1), ledger, remember=True) as memory:
            found = read(share, memory)
        assert all(is_described(each) for each in found.values())
        return list(told)

    first = night()  # here, as far as no reading process did
    monkeypatch.setattr(description, "_version", lambda: "new code")

    assert len(first) < 2
    assert sorted(night()) == ["salinan.txt", "tetap.txt"]
    assert night() == []


class Finishing(progress.Silent):
    """Writes a file whole once the run says that it waits for it."""

    def __init__(self, path, content):
        self.path, self.content = path, content

    def say(self, text):
        assert text == "menunggu 1 berkas yang masih berubah"
        self.path.write_bytes(self.content)


def test_a_fresh_pdf_without_its_end_waits_and_is_read_once_whole(share, tmp_path):
    canvas = Canvas(str(tmp_path / "utuh.pdf"))
    canvas.drawString(60, 700, "Keputusan yang sudah utuh.")
    canvas.save()
    whole = (tmp_path / "utuh.pdf").read_bytes()
    (share / "setengah.pdf").write_bytes(whole[:-200])

    with progress.followed(Finishing(share / "setengah.pdf", whole)):
        documents = read(share)

    assert documents["setengah.pdf"].state is State.READ
    assert documents["setengah.pdf"].text == "Keputusan yang sudah utuh."


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

    def counted(under_way):
        documents = extract(under_way)
        tasks.append(len(documents))
        return documents

    monkeypatch.setattr(extracting, "extract_batch", counted)

    assert len(read(share)) == 45
    assert tasks == [40, 5]

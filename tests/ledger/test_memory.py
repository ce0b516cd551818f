import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, select

from evidence.description import described, is_described
from evidence.shelf import Shelf
from extractors.extraction import extract
from extractors.survey import survey
from ledger import schema
from ledger.database import open_database, writing
from ledger.descriptions import descriptions_of
from ledger.errors import BusyShareError, LedgerError, LostLockError
from ledger.memory import remembering
from ledger.tombstones import LastQuote

QUOTE = LastQuote(indicator="8", page=1, quote="Perwali")


@pytest.fixture
def share(tmp_path):
    share = tmp_path / "bukti"
    share.mkdir()
    for name in ("satu", "dua", "tiga"):
        write(share / f"{name}.txt", f"Isi berkas {name}.")
    return share


def write(path, text, *, age_seconds=3600):
    path.write_text(text)
    moment = path.stat().st_mtime - age_seconds
    os.utime(path, (moment, moment))


class Night:
    """One run over a share without matching: what was read, and what happened."""

    def __init__(self, place, share, *, full=False, report=b"laporan", readers="1"):
        with remembering(
            place, share, as_of="2025-09-01", readers=readers
        ) as self.memory:
            comparison = self.memory.compared(survey(share), full=full)
            documents = self.memory.recalled(comparison, Shelf())
            self.recalled = set(documents)
            fresh = [
                (file, extract(file.path, relative=file.relative))
                for file in comparison.files
                if file.relative not in documents
            ]
            self.read = {file.relative for file, _ in fresh}
            self.memory.keep(comparison, fresh)
            documents |= {each.path: each for _, each in fresh}
            self.documents = documents
            ended = comparison.ended(documents.values())
            self.stones = self.memory.tombstones(
                ended, dict.fromkeys(ended.lost, (QUOTE,))
            )
            happened = self.memory.finish(ended, self.stones, report)
            self.happened = {e.path: e.kind.value for e in happened}


class OpenedFiles:
    """The names of the files below a folder that are opened, as Python itself tells."""

    def __init__(self):
        self._folder = None
        sys.addaudithook(self._hear)

    def _hear(self, what, arguments):
        if (
            what == "open"
            and self._folder
            and str(arguments[0]).startswith(self._folder)
        ):
            self._names.append(Path(arguments[0]).name)

    @contextmanager
    def below(self, folder):
        self._folder, self._names = str(folder), []
        try:
            yield self._names
        finally:
            self._folder = None


@pytest.fixture(scope="session")
def opened_files():
    return OpenedFiles()


def test_unchanged_files_cost_a_stat_and_no_read(place, share, opened_files):
    first = Night(place, share)
    with opened_files.below(share) as opened:
        second = Night(place, share)

    assert first.read == {"satu.txt", "dua.txt", "tiga.txt"}
    assert second.read == set()
    assert opened == []
    assert second.documents == first.documents
    assert second.happened == {}


def test_full_hashes_everything_and_reads_what_changed_unseen(place, share):
    first = Night(place, share)
    path = share / "satu.txt"
    before = path.stat()
    path.write_text("Isi berkas SATU.")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert Night(place, share).read == set()  # size, time and inode are the same
    full = Night(place, share, full=True)

    assert full.read == {"satu.txt"}
    assert full.happened == {"satu.txt": "changed"}
    assert full.documents["satu.txt"] != first.documents["satu.txt"]


def test_a_touched_file_is_hashed_and_not_read(place, share, opened_files):
    Night(place, share)
    os.utime(share / "satu.txt")
    with opened_files.below(share) as opened:
        second = Night(place, share)

    assert opened == ["satu.txt"]
    assert second.read == set()
    assert second.happened == {}


def test_only_the_changed_file_is_read(place, share):
    Night(place, share)
    write(share / "satu.txt", "Lain sekali.", age_seconds=0)

    second = Night(place, share)

    assert second.read == {"satu.txt"}
    assert second.happened == {"satu.txt": "changed"}


def test_moved_and_copied_files_are_not_read_and_keep_their_history(place, share):
    Night(place, share)
    (share / "arsip").mkdir()
    (share / "satu.txt").rename(share / "arsip" / "SATU baru.txt")
    shutil.copy(share / "dua.txt", share / "arsip" / "dua.txt")

    second = Night(place, share)

    assert second.read == set()
    assert second.happened == {
        "arsip/SATU baru.txt": "moved",
        "arsip/dua.txt": "copied",
    }
    assert second.stones == ()
    engine = open_database(place)
    with writing(engine) as connection:
        rows = connection.execute(select(schema.files.c.path, schema.files.c.first_run))
        assert {path: run for path, run in rows} == dict.fromkeys(  # noqa: C416
            ["arsip/SATU baru.txt", "arsip/dua.txt", "dua.txt", "tiga.txt"], 1
        )
    engine.dispose()


def test_descriptions_come_back_with_the_documents(place, share):
    Night(place, share)
    with remembering(place, share, as_of="2025-09-01", readers="1") as memory:
        bare = memory.recalled(memory.compared(survey(share)), Shelf())
        memory.describe([described(each) for each in bare.values()])

    found = Night(place, share).documents

    assert not any(is_described(each) for each in bare.values())
    assert found
    assert all(is_described(each) for each in found.values())
    (share / "satu.txt").unlink()
    Night(place, share)
    with writing(open_database(place)) as connection:
        assert descriptions_of(connection, 1).keys() == {"dua.txt", "tiga.txt"}


def test_another_version_of_the_readers_reads_again(place, share):
    Night(place, share)

    assert Night(place, share, readers="2").recalled == set()


def test_deleted_evidence_leaves_a_tombstone_until_it_is_back(place, share):
    Night(place, share)
    kept = (share / "satu.txt").read_text()
    (share / "satu.txt").unlink()

    second, third = Night(place, share), Night(place, share)
    write(share / "kembali.txt", kept)
    fourth = Night(place, share)

    (stone,) = second.stones
    assert (stone.path, stone.quotes) == ("satu.txt", (QUOTE,))
    assert second.happened == {"satu.txt": "deleted"}
    assert third.stones == second.stones
    assert third.happened == {}
    assert fourth.stones == ()
    assert fourth.read == set()  # its text was still there


def test_a_stopped_run_leaves_the_last_good_state_and_its_texts(place, share):
    Night(place, share)
    (share / "satu.txt").unlink()
    write(share / "empat.txt", "Isi berkas empat, lebih panjang.")
    with remembering(place, share, as_of="2025-09-02", readers="1") as memory:
        comparison = memory.compared(survey(share))
        file = next(f for f in comparison.files if f.relative == "empat.txt")
        memory.keep(comparison, [(file, extract(file.path, relative="empat.txt"))])
        assert memory.last_report() == b"laporan"  # and here it is stopped

    last = Night(place, share)

    assert last.read == set()
    assert last.happened == {"satu.txt": "deleted", "empat.txt": "added"}


def test_nothing_is_committed_without_the_lock(place, share):
    Night(place, share)
    with remembering(place, share, as_of="2025-09-02", readers="1") as memory:
        comparison = memory.compared(survey(share))
        ended = comparison.ended(memory.recalled(comparison, Shelf()).values())
        engine = open_database(place)
        with writing(engine) as connection:
            connection.execute(schema.locks.delete())
        engine.dispose()

        with pytest.raises(LostLockError):
            memory.finish(ended, (), b"laporan baru")
        assert memory.last_report() == b"laporan"


def test_one_run_per_share(place, share):
    with (
        remembering(place, share, as_of="2025-09-01", readers="1"),
        pytest.raises(BusyShareError),
    ):
        remembering(place, share, as_of="2025-09-01", readers="1").__enter__()


def test_nothing_is_remembered_inside_the_share(share):
    with pytest.raises(LedgerError, match="tidak boleh diubah"):
        remembering(
            share / "x" / "ledger.sqlite3", share, as_of="2025-09-01", readers="1"
        ).__enter__()

    assert not (share / "x").exists()


@pytest.mark.parametrize("count", [10, 1_000])
def test_an_unchanged_share_costs_few_statements(tmp_path, count):
    share, place = tmp_path / "bukti", tmp_path / "ledger.sqlite3"
    share.mkdir()
    for number in range(count):
        write(share / f"{number}.txt", f"Isi {number}.")
    Night(place, share)
    said = []

    def listen(_connection, _cursor, statement, *_rest):
        if not statement.startswith("BEGIN"):
            said.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        night = Night(place, share)
    finally:
        event.remove(Engine, "before_cursor_execute", listen)

    assert len(night.recalled) == count
    assert len(said) <= 20, said
    assert sum(s.startswith("SELECT files") for s in said) == 1

import shutil
from datetime import date
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from flows import progress
from flows.asking_ledger import ask, patient_memory
from flows.assess_evidence import assess_evidence
from ledger.database import now, open_database, writing
from ledger.errors import BusyShareError, LedgerError
from ledger.lock import STALE_SECONDS, Holder
from ledger.runs import share_number
from ledger.schema import locks
from tests.ledger.conftest import (
    as_postgres,
    postgres_programs,
    running_postgres,
    start_postgres,
    stop_postgres,
)

DAY = date(2025, 9, 1)
DRIVE = Path(__file__).parents[2] / "sample" / "drive"


class Listening(progress.Silent):
    """Keeps what people are told; does *meanwhile* whenever it goes on, *then* on a retry."""

    def __init__(self, meanwhile=lambda: None, then=lambda: None):
        self.said, self._meanwhile, self._then = [], meanwhile, then

    def start(self, total):
        self._meanwhile()

    def say(self, text):
        is_new = text not in self.said
        self.said.append(text)
        if "dicoba lagi" in text:
            self._then()
        elif is_new:
            self._meanwhile()


@pytest.fixture
def settings(tmp_path):
    """Settings of runs over a share of two files."""
    (tmp_path / "bukti").mkdir()
    for path in sorted(DRIVE.rglob("*.docx"))[:2]:
        shutil.copy(path, tmp_path / "bukti")
    return {
        "share": str(tmp_path / "bukti"),
        "out": str(tmp_path / "laporan"),
        "as_of": DAY,
    }


class OwnServer:
    """A server of one test, to be taken away while it is used."""

    def __init__(self, programs, rights, home):
        self._where = programs, rights, home
        self.url = f"postgresql+psycopg://bukti@/postgres?host={home}"
        self._is_away = False

    def leave(self):
        """Go down at once, if it is not down already."""
        if not self._is_away:
            stop_postgres(*self._where)
            self._is_away = True

    def come_back(self):
        """Be there again, if it was down."""
        if self._is_away:
            start_postgres(*self._where)
            self._is_away = False


@pytest.fixture
def own_server(postgres):
    del postgres  # where that one runs, another does
    where = postgres_programs(), as_postgres()
    with running_postgres(*where) as home:
        server = OwnServer(*where, home)
        yield server
        server.come_back()


@pytest.fixture
def closed_url(postgres, postgres_url):
    """The URL of a database that takes no connections, and what opens it again."""
    name = make_url(postgres_url).database

    def allow(answer):
        server = f"host={postgres} user=bukti dbname=postgres"
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS {answer}")

    allow("false")
    return postgres_url, lambda: allow("true")


def test_a_database_that_is_back_in_a_moment_is_asked_again(closed_url):
    url, open_again = closed_url
    tried = []

    def opened():
        tried.append(url)
        try:
            return open_database(url)
        finally:
            open_again()

    ask("open", opened).dispose()

    assert len(tried) == 2


@pytest.mark.parametrize("error", [BusyShareError("sibuk"), LedgerError("rusak")])
def test_what_does_not_pass_is_not_tried_again(error):
    tried = []

    def refused():
        tried.append(error)
        raise error

    with pytest.raises(type(error)):
        ask("open", refused)

    assert len(tried) == 1


def test_a_file_that_cannot_be_a_ledger_is_not_tried_again(tmp_path):
    tried = []
    (tmp_path / "ledger.sqlite3").mkdir()

    def opened():
        tried.append(1)
        return open_database(tmp_path / "ledger.sqlite3")

    with pytest.raises(LedgerError, match="tidak dapat dibuka"):
        ask("open", opened)

    assert len(tried) == 1


def test_a_server_that_goes_away_again_and_again_changes_nothing(settings, own_server):
    assess_evidence(**settings, remember=False)
    report = Path(settings["out"], "report.json").read_bytes()
    listening = Listening(own_server.leave, own_server.come_back)

    with progress.followed(listening):
        assess_evidence(**settings | {"ledger": own_server.url})

    assert Path(settings["out"], "report.json").read_bytes() == report
    assert {"mencocokkan dan menilai", "menulis laporan"} <= set(listening.said)
    again = [said for said in listening.said if said.endswith("sesudah 1 detik")]
    assert len(again) == 3, listening.said


def test_a_server_that_is_away_when_a_run_ends_does_not_make_it_fail(
    tmp_path, own_server
):
    (tmp_path / "bukti").mkdir()

    def night():
        return patient_memory(tmp_path / "bukti", DAY, own_server.url, remember=True)

    with night():
        own_server.leave()
    own_server.come_back()

    with pytest.raises(BusyShareError), night():  # nobody could give the lock back,
        pass  # and the process that held it lives: it goes stale by itself


def leave_a_lock(settings, *, silent_seconds):
    """Write the lock of a run on another machine, not heard of for a while."""
    engine = open_database(settings["ledger"])
    holder = Holder(place="server-lain/1", process=7, started="1", token="t")
    with writing(engine) as connection:
        row = {"share_id": share_number(connection, settings["share"])}
        row |= {"holder": str(holder), "beat": now(connection) - silent_seconds}
        connection.execute(locks.insert().values(row))
    engine.dispose()


def test_a_share_that_a_dead_run_held_is_taken_over_and_people_are_told(
    settings, postgres_url
):
    settings["ledger"] = postgres_url
    leave_a_lock(settings, silent_seconds=STALE_SECONDS + 1)
    listening = Listening()

    with progress.followed(listening):
        assess_evidence(**settings)

    assert "proses sebelumnya (server-lain, proses 7) terhenti" in listening.said[0]


def test_a_share_that_a_living_run_holds_is_left_to_it(settings, postgres_url):
    settings["ledger"] = postgres_url
    leave_a_lock(settings, silent_seconds=STALE_SECONDS - 20)

    with pytest.raises(BusyShareError, match="sedang dikerjakan proses lain"):
        assess_evidence(**settings)

    assert not Path(settings["out"]).exists()

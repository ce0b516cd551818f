import os
import sqlite3
import threading

import pytest
from sqlalchemy import select, text

from ledger.database import now, open_database, portions, put, shown, writing
from ledger.errors import LedgerError
from ledger.schema import documents, shares


def rows(engine, table):
    with engine.begin() as connection:
        return connection.execute(select(table)).all()


def test_a_new_ledger_is_empty_and_opens_again(place):
    for _ in range(2):
        engine = open_database(place)
        assert rows(engine, shares) == []
        engine.dispose()


def test_a_second_put_replaces_the_first(engine):
    kept = {"sha256": "a" * 64, "extension": ".pdf", "version": "1", "size": 2**40}
    with writing(engine) as connection:
        put(connection, documents, [{**kept, "content": b"\0lama"}])
        put(connection, documents, [{**kept, "content": b"\0baru"}])

    assert [row.content for row in rows(engine, documents)] == [b"\0baru"]


def test_rows_of_nothing_but_a_key_stay(engine):
    with writing(engine) as connection:
        for _ in range(2):
            put(connection, shares, [{"address": "/mnt/bukti"}], by=("address",))

    assert [row.address for row in rows(engine, shares)] == ["/mnt/bukti"]


def test_a_transaction_that_fails_leaves_nothing(engine):
    def fail_half_way():
        with writing(engine) as connection:
            connection.execute(shares.insert().values(address="/mnt/bukti"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()

    assert rows(engine, shares) == []


def test_the_clock_runs_in_seconds_since_1970(engine):
    with writing(engine) as connection:
        first, second = now(connection), now(connection)

    assert 1.7e9 < first <= second < 5e9


def test_two_runs_may_make_the_same_ledger_at_once(place):
    faults = []

    def opened():
        try:
            open_database(place).dispose()
        except Exception as fault:  # noqa: BLE001 - told below
            faults.append(fault)

    threads = [threading.Thread(target=opened) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []


def test_a_ledger_of_a_newer_bukti_is_refused(place):
    engine = open_database(place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    with pytest.raises(LedgerError, match="perbarui Bukti"):
        open_database(place)


@pytest.mark.parametrize(
    "place",
    [
        "postgresql+psycopg://bukti:rahasia@127.0.0.1:1/bukti",
        "mysql+nodriver://localhost/bukti",
        "bukan://[alamat",
    ],
)
def test_what_cannot_be_opened_is_told_without_the_password(place):
    with pytest.raises(LedgerError, match="ingatan tidak dapat dibuka") as told:
        open_database(place)

    assert "rahasia" not in str(told.value)


def test_a_file_that_is_no_ledger_is_refused_and_left_alone(tmp_path):
    other = tmp_path / "catatan.txt"
    other.write_text("bukan basis data " * 100)

    with pytest.raises(LedgerError, match=r"catatan\.txt"):
        open_database(other)

    assert other.read_text().startswith("bukan basis data")


def test_a_full_or_broken_database_is_a_sentence(tmp_path):
    engine = open_database(tmp_path / "ledger.sqlite3")

    def ask():
        with writing(engine) as connection:
            connection.execute(text("SELECT * FROM tiada"))

    with pytest.raises(LedgerError, match="tidak dapat dipakai"):
        ask()


def test_sqlite_waits_for_another_process_that_writes(tmp_path):
    path = tmp_path / "ledger.sqlite3"
    engine = open_database(path)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.5, lambda: other.execute("COMMIT"))
    release.start()

    with writing(engine) as connection:
        connection.execute(shares.insert().values(address="/mnt"))

    release.join()
    other.close()


def test_portions_cover_everything_once():
    values = [str(number) for number in range(12_001)]

    assert [each for some in portions(values) for each in some] == values


def test_a_password_is_not_shown():
    url = "postgresql+psycopg://bukti:rahasia@server/bukti"

    assert shown(url) == "postgresql+psycopg://bukti:***@server/bukti"
    assert shown(os.devnull) == os.devnull

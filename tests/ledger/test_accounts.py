from dataclasses import replace

import pytest

from ledger import accounts
from ledger.accounts import Account, Role
from ledger.database import open_database, writing
from ledger.errors import LedgerError

SITI = Account(
    name="siti",
    full_name="Siti Aminah",
    role=Role.CONTACT,
    agency="Setda",
    password="x",
)


@pytest.fixture
def connection(place):
    engine = open_database(place)
    with writing(engine) as opened:
        yield opened
    engine.dispose()


def test_an_account_comes_back_as_it_was_added(connection):
    number = accounts.add(connection, SITI)

    assert accounts.find(connection, "siti") == replace(SITI, id=number)
    assert accounts.find(connection, "budi") is None
    assert accounts.known(connection) == (replace(SITI, id=number),)


def test_a_name_is_taken_once(connection):
    accounts.add(connection, SITI)

    with pytest.raises(LedgerError, match="sudah dipakai"):
        accounts.add(connection, SITI)


def test_columns_are_changed_and_unknown_names_told(connection):
    accounts.add(connection, SITI)

    assert accounts.change(connection, "siti", lang="en").lang == "en"
    with pytest.raises(LedgerError, match="tidak dikenal"):
        accounts.change(connection, "budi", lang="en")


def test_only_administrators_who_can_log_in_are_counted(connection):
    boss = replace(SITI, role=Role.ADMINISTRATOR)
    accounts.add(connection, replace(boss, name="satu"))
    accounts.add(connection, replace(boss, name="dua", is_active=False))
    accounts.add(connection, SITI)

    assert accounts.administrators(connection) == 1

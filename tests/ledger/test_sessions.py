import pytest
from sqlalchemy import select, update

from ledger import accounts, sessions
from ledger.accounts import Account, Role
from ledger.database import open_database, writing
from ledger.schema import sessions as table


@pytest.fixture
def connection(place):
    engine = open_database(place)
    with writing(engine) as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def siti(connection):
    account = Account(name="siti", full_name="S", role=Role.READER, password="x")
    return accounts.add(connection, account)


def test_a_secret_opens_the_session_of_its_account(connection, siti):
    secret = sessions.begin(connection, siti)

    assert sessions.account_in(connection, secret).name == "siti"
    assert sessions.account_in(connection, secret + "x") is None


def test_the_ledger_keeps_no_secret(connection, siti):
    secret = sessions.begin(connection, siti)

    assert secret not in connection.execute(select(table.c.token)).scalars().all()


def test_an_ended_session_is_never_opened_again(connection, siti):
    first, second = (sessions.begin(connection, siti) for _ in range(2))

    sessions.end(connection, first)
    assert sessions.account_in(connection, first) is None
    assert sessions.account_in(connection, second) is not None
    sessions.end_all(connection, siti)
    assert sessions.account_in(connection, second) is None


@pytest.mark.parametrize(
    ("column", "seconds"),
    [("began", sessions.LONGEST_SECONDS), ("seen", sessions.IDLE_SECONDS)],
)
def test_a_session_ends_after_a_day_or_when_left_alone(
    connection, siti, column, seconds
):
    secret = sessions.begin(connection, siti)
    connection.execute(update(table).values({column: table.c[column] - seconds - 1}))

    assert sessions.account_in(connection, secret) is None
    sessions.begin(connection, siti)
    assert len(connection.execute(select(table)).all()) == 1


def test_using_a_session_keeps_it_open(connection, siti):
    secret = sessions.begin(connection, siti)
    connection.execute(update(table).values(seen=table.c.seen - 3600))

    sessions.account_in(connection, secret)

    row = connection.execute(select(table)).one()
    assert abs(row.seen - row.began) < 60


def test_disabled_accounts_have_no_session(connection, siti):
    secret = sessions.begin(connection, siti)
    accounts.change(connection, "siti", is_active=False)

    assert sessions.account_in(connection, secret) is None


def test_the_signing_key_is_made_once(connection):
    key = sessions.signing_key(connection)

    assert len(key) == 64
    assert sessions.signing_key(connection) == key

import psycopg
import pytest
from sqlalchemy.engine import make_url

from flows.asking_ledger import ask
from ledger.database import open_database
from ledger.errors import BusyShareError, LedgerError


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

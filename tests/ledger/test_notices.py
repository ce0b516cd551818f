import pytest

from ledger import runs
from ledger.database import writing
from ledger.notices import put_told, told_report


@pytest.fixture
def share(engine):
    """A share with two runs that ended with these reports."""
    with writing(engine) as connection:
        number = runs.share_number(connection, "/bukti")
        for report in (b"pertama", b"kedua"):
            runs.end(
                connection, runs.begin(connection, number, "2025-09-01"), report, ()
            )
    return number


def test_each_recipient_knows_a_report_of_its_own(engine, share):
    with writing(engine) as connection:
        put_told(connection, share, "Inspektorat", b"pertama")
        put_told(connection, share, "Diskominfo", b"pertama")
        put_told(connection, share, "Diskominfo", b"kedua")

        assert told_report(connection, share, "Inspektorat") == b"pertama"
        assert told_report(connection, share, "Diskominfo") == b"kedua"
        assert told_report(connection, share, "Bappeda") is None


def test_what_is_known_of_one_share_is_not_known_of_another(engine, share):
    with writing(engine) as connection:
        other = runs.share_number(connection, "/lain")
        put_told(connection, share, "Inspektorat", b"kedua")

        assert told_report(connection, other, "Inspektorat") is None

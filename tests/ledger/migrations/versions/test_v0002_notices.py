from ledger import notices, runs
from ledger.database import open_database, writing
from tests.ledger.older import older


def test_an_older_ledger_is_kept_and_learns_to_remember_notices(place):
    with older(place, "0001") as connection:
        number = runs.share_number(connection, "/bukti")
        run = runs.begin(connection, number, "2025-09-01")
        runs.end(connection, run, b"laporan", ())

    engine = open_database(place)

    with writing(engine) as connection:
        assert runs.last_report(connection, number) == b"laporan"
        notices.put_told(connection, number, "Semua", b"laporan")
        assert notices.told_report(connection, number, "Semua") == b"laporan"
    engine.dispose()

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import inspect

from ledger import notices, runs
from ledger.database import open_database, writing

MIGRATIONS = Path(__file__).parents[4] / "ledger" / "migrations"


def downgraded(engine):
    """The ledger of *engine* as the version before left it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE notices")
        config.attributes["connection"] = connection
        command.stamp(config, "0001")


def test_an_older_ledger_is_kept_and_learns_to_remember_notices(engine, place):
    with writing(engine) as connection:
        number = runs.share_number(connection, "/bukti")
        run = runs.begin(connection, number, "2025-09-01")
        runs.end(connection, run, b"laporan", ())
    downgraded(engine)

    opened = open_database(place)

    assert inspect(opened).has_table("notices")
    with writing(opened) as connection:
        assert runs.last_report(connection, number) == b"laporan"
        notices.put_told(connection, number, "Semua", b"laporan")
        assert notices.told_report(connection, number, "Semua") == b"laporan"
    opened.dispose()

from sqlalchemy import inspect, text

from ledger.database import open_database, writing
from ledger.runs import last_seal
from ledger.schema import HEAD, metadata
from tests.ledger.older import older


def test_a_run_of_an_older_ledger_has_no_seal(place):
    with older(place, "0004") as connection:
        connection.execute(text("INSERT INTO shares (address) VALUES ('/bukti')"))
        connection.execute(
            text("INSERT INTO reports (sha256, content) VALUES ('a', :content)"),
            {"content": b"laporan"},
        )
        connection.execute(
            text(
                "INSERT INTO runs (share_id, as_of, began, report) "
                "VALUES (1, '2025-09-01', 0, 'a')"
            )
        )

    engine = open_database(place)

    made = {column["name"] for column in inspect(engine).get_columns("runs")}
    assert made == set(metadata.tables["runs"].columns.keys())
    with writing(engine) as connection:
        assert last_seal(connection, 1) is None
        version = connection.execute(text("SELECT version_num FROM alembic_version"))
        assert version.scalar() == HEAD
    engine.dispose()

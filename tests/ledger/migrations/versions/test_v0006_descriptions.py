from sqlalchemy import inspect, text

from ledger.database import open_database, writing
from ledger.descriptions import descriptions_of
from ledger.schema import HEAD, metadata
from tests.ledger.older import older


def test_a_share_of_an_older_ledger_has_no_descriptions_yet(place):
    with older(place, "0005") as connection:
        connection.execute(text("INSERT INTO shares (address) VALUES ('/bukti')"))

    engine = open_database(place)

    made = {column["name"] for column in inspect(engine).get_columns("descriptions")}
    assert made == set(metadata.tables["descriptions"].columns.keys())
    with writing(engine) as connection:
        assert descriptions_of(connection, 1) == {}
        version = connection.execute(text("SELECT version_num FROM alembic_version"))
        assert version.scalar() == HEAD
    engine.dispose()

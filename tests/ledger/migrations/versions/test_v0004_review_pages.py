from sqlalchemy import inspect, text

from ledger.database import open_database
from ledger.schema import HEAD, metadata
from tests.ledger.older import older


def test_a_ledger_with_decisions_is_brought_up_to_date(place):
    with older(place, "0003") as connection:
        connection.execute(text("INSERT INTO shares (address) VALUES ('/bukti')"))

    engine = open_database(place)

    assert set(metadata.tables) <= set(inspect(engine).get_table_names())
    for table in metadata.tables.values():
        made = {column["name"] for column in inspect(engine).get_columns(table.name)}
        assert made == set(table.columns.keys())
    with engine.begin() as connection:
        version = connection.execute(text("SELECT version_num FROM alembic_version"))
        assert version.scalar() == HEAD
    engine.dispose()

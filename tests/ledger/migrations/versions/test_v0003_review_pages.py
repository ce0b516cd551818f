from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text

import ledger
from ledger.database import open_database
from ledger.schema import HEAD, metadata


def test_a_ledger_with_decisions_is_brought_up_to_date(place):
    if isinstance(place, Path):
        place.parent.mkdir(parents=True)
    engine = create_engine(f"sqlite:///{place}" if isinstance(place, Path) else place)
    config = Config()
    folder = Path(ledger.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.execute(text("INSERT INTO shares (address) VALUES ('/bukti')"))
    engine.dispose()

    engine = open_database(place)

    assert set(metadata.tables) <= set(inspect(engine).get_table_names())
    for table in metadata.tables.values():
        made = {column["name"] for column in inspect(engine).get_columns(table.name)}
        assert made == set(table.columns.keys())
    with engine.begin() as connection:
        version = connection.execute(text("SELECT version_num FROM alembic_version"))
        assert version.scalar() == HEAD
    engine.dispose()

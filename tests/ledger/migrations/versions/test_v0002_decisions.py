from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text

import ledger
from ledger.database import open_database


@pytest.fixture
def old(place):
    """A ledger of the first form with a share in it."""
    if isinstance(place, Path):
        place.parent.mkdir(parents=True)
    url = f"sqlite:///{place}" if isinstance(place, Path) else place
    engine = create_engine(url)
    config = Config()
    folder = Path(ledger.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO shares (address) VALUES ('/bukti')"))
    engine.dispose()
    return place


def test_a_ledger_of_the_first_form_is_brought_up_to_date(old):
    engine = open_database(old)

    made = set(inspect(engine).get_table_names())
    assert {"decisions", "decision_ends", "decision_files"} <= made
    with engine.begin() as connection:
        assert (
            connection.execute(text("SELECT address FROM shares")).scalar() == "/bukti"
        )
    engine.dispose()

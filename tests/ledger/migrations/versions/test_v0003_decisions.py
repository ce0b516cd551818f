from sqlalchemy import inspect, text

from ledger.database import open_database
from tests.ledger.older import older


def test_an_older_ledger_is_kept_and_learns_to_remember_decisions(place):
    with older(place, "0002") as connection:
        connection.execute(text("INSERT INTO shares (address) VALUES ('/bukti')"))

    engine = open_database(place)

    made = set(inspect(engine).get_table_names())
    assert {"decisions", "decision_ends", "decision_files"} <= made
    with engine.begin() as connection:
        found = connection.execute(text("SELECT address FROM shares")).scalar()
    assert found == "/bukti"
    engine.dispose()

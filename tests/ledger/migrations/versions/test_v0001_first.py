from sqlalchemy import inspect

from ledger.schema import metadata


def test_the_first_form_has_all_tables(engine):
    made = set(inspect(engine).get_table_names())

    assert made - {"alembic_version"} == set(metadata.tables)

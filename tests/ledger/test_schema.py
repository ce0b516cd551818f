import pytest

from ledger.schema import metadata


@pytest.mark.parametrize("table", metadata.tables.values(), ids=str)
def test_every_table_has_a_key(table):
    assert len(table.primary_key)

"""Columns of tables in a text."""

from __future__ import annotations

from evidence.columns import without_columns

TEXT = """Nama | Saran | Status
Loket | tambah dua | rencana
Di antaranya
Saran | Loket
tambah | satu"""


def of_advice(cells, is_first):
    return [n for n, c in enumerate(cells) if "Saran" in c] if is_first else None


def test_a_column_is_left_out_of_its_own_table_only():
    assert without_columns(TEXT, of_advice).splitlines() == [
        "Nama | Status",
        "Loket | rencana",
        "Di antaranya",
        " Loket",
        " satu",
    ]


def test_a_text_without_tables_stays_as_it_is():
    assert without_columns("Saran\nTambah dua.", of_advice) == "Saran\nTambah dua."

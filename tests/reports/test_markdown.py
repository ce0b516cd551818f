import pytest

from reports import markdown


@pytest.mark.parametrize(
    ("value", "text"), [(1.26, "1,26"), (5, "5"), (0, "0"), (2.75, "2,75"), (10, "10")]
)
def test_numbers_are_written_as_indonesian_reads_them(value, text):
    assert markdown.number(value) == text


def test_a_table_survives_bars_and_line_breaks():
    lines = list(markdown.table(("A",), [("satu | dua\ntiga",)]))

    assert lines == ["| A |", "| --- |", "| satu \\| dua tiga |"]

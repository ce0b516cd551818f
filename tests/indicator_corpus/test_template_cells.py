import pytest

from indicator_corpus import template_cells
from indicator_corpus.template import Column


@pytest.mark.parametrize(
    ("sort", "text", "read"),
    [
        ("number", "1,5", 1.5),
        ("whole", "3", 3),
        ("list", "a; b\nc", ["a", "b", "c"]),
        ("yes", "Ya", True),
        ("text", "x", "x"),
    ],
)
def test_cells_are_read_by_the_sort_of_their_column(sort, text, read):
    assert template_cells.value(Column("Judul", "kunci", sort), text) == (read, "")


@pytest.mark.parametrize(
    ("sort", "text"), [("number", "a"), ("whole", "1,5"), ("yes", "x"), ("check", "x")]
)
def test_other_cells_are_told(sort, text):
    assert template_cells.value(Column("Judul", "kunci", sort), text)[1]


def test_a_word_that_is_no_choice_is_told_with_the_nearest_one():
    said, fact = template_cells.value(Column("Pola", "pattern", "pattern"), "layann")

    assert said is None
    assert fact.endswith("mungkin 'layanan'")


def test_a_review_is_asked_for_every_two_years_unless_said_otherwise():
    asked = template_cells.criterion({"check": "review"})

    assert (asked["lacking"], asked["max_age_years"]) == ("review_missing", 2)
    own = template_cells.criterion({"check": "review", "max_age_years": 1})
    assert own["max_age_years"] == 1

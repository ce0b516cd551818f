"""Articles that a text names by their numbers."""

from __future__ import annotations

import pytest

from classifiers.references import article_numbers


@pytest.mark.parametrize(
    ("named", "numbers"),
    [
        ("Pasal 5 dan Pasal 9", {5, 9}),
        ("Pasal 3, Pasal 5, dan 6", {3, 5, 6}),
        ("Pasal 20 dan Pasal 13", {13, 20}),
        ("Pasal 7 sampai dengan Pasal 9", {7, 8, 9}),
        ("Pasal 4 s.d. 6, dan Pasal 10", {4, 5, 6, 10}),
        ("Pasal 2 huruf e", {2}),
        ("Bab IV", set()),
    ],
)
def test_the_articles_of_a_list_or_of_a_stretch_are_named(named, numbers):
    assert article_numbers(named) == numbers

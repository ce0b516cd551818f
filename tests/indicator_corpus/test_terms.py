from __future__ import annotations

import pytest

from indicator_corpus.loading import load_instrument


@pytest.fixture(scope="module")
def spbe():
    return load_instrument("spbe-47")


def test_what_a_roadmap_plans_is_known_by_words_of_one_indicator_each(spbe):
    words = [
        (indicator.pattern, word.casefold())  # each pattern has a heading of its own
        for indicator in spbe.indicators
        for word in indicator.terms.planned
    ]

    assert len(words) == len(set(words))


def test_each_management_and_audit_has_words_for_a_roadmap_and_nothing_else_has(spbe):
    planned = {i.id for i in spbe.indicators if i.terms.planned}

    assert planned == {str(number) for number in range(21, 32)}

"""Pemdi-20 against the facts that are known of it (domain.md, section 5.1)."""

import pytest

from assessment.levels import index, predicate
from indicator_corpus.loading import load_instrument
from indicator_corpus.origin import Confidence

# What an assessor gave a regency in the first cycle; centrally filled ones count 1.
LEVELS = (2, 1.5, 1.26, 1.3, 1, 1, 1, 1, 1, 1, 1.5, 1.25, 1.17, 1, 1, 1, 2.5, 1, 1, 1.3)
WEIGHTS = (5, 5, 5, 5, 5, 3, 3, 4, 4, 4, 3, 4, 5, 5, 4, 4, 4, 3, 10, 15)


@pytest.fixture(scope="module")
def pemdi():
    return load_instrument("pemdi-20")


def test_it_has_seven_aspects_and_twenty_weighed_indicators(pemdi):
    assert [a.weight for a in pemdi.aspects] == [10, 10, 15, 15, 10, 15, 25]
    assert tuple(i.weight for i in pemdi.indicators) == WEIGHTS


def test_the_published_example_is_reproduced(pemdi):
    known = {str(number): level for number, level in enumerate(LEVELS, start=1)}

    found = index(pemdi, known)

    published = (1.75, 1.28, 1.0, 1.17, 1.08, 1.4, 1.18)
    for aspect, score in zip(pemdi.aspects, published, strict=True):
        assert found.aspects[aspect.id] == pytest.approx(score, abs=0.0051)
    assert round(found.whole, 2) == 1.24
    assert predicate(pemdi, found.whole) == "Kurang (Merintis)"


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (1.0, "Kurang (Merintis)"),
        (1.49, "Kurang (Merintis)"),
        (1.5, "Cukup (Membangun)"),
        (2.49, "Cukup (Membangun)"),
        (2.5, "Baik (Berkembang)"),
        (3.5, "Sangat Baik (Melembaga)"),
        (3.99, "Sangat Baik (Melembaga)"),
        (4.0, "Memuaskan (Unggul)"),
        (5.0, "Memuaskan (Unggul)"),
    ],
)
def test_predicates_have_their_own_bounds(pemdi, value, word):
    assert predicate(pemdi, value) == word


def test_four_indicators_are_filled_centrally(pemdi):
    assert [i.id for i in pemdi.indicators if i.central] == ["5", "6", "7", "18"]


def test_every_indicator_says_how_sure_its_wording_is(pemdi):
    for indicator in pemdi.indicators:
        assert indicator.confidence is not Confidence.HIGH
        assert indicator.thin

import pytest

from indicator_corpus.links import carried, links
from indicator_corpus.loading import load_instrument
from indicator_corpus.origin import Relation


@pytest.fixture(scope="module")
def three():
    return [load_instrument(name) for name in ("spbe-47", "biro-25", "pemdi-20")]


def test_links_lead_from_the_old_to_the_new(three):
    old, bureau, _ = three

    assert {(k.old, k.new) for k in links(old, bureau)} >= {("11", "1"), ("42", "25")}
    assert all(k.relation is Relation.SAME for k in links(old, bureau))


def test_links_lead_back_too(three):
    old, bureau, _ = three

    assert ("1", "11") in {(k.old, k.new) for k in links(bureau, old)}


def test_two_descendants_are_linked_over_their_base(three):
    _, bureau, pemdi = three
    found = {(k.old, k.new): k.relation for k in links(bureau, pemdi)}

    assert found["10", "4"] is Relation.SAME  # kolaborasi
    assert found["1", "1"] is Relation.PART  # arsitektur, in tata kelola


def test_an_instrument_is_linked_with_itself_by_numbers(three):
    old, *_ = three

    assert len(links(old, old)) == 47


def test_links_are_found_by_the_old_number(three):
    old, _, pemdi = three

    assert [link.new for link in carried(old, pemdi)["28"]] == ["2", "19"]
    assert "32" not in carried(old, pemdi)

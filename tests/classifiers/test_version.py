from dataclasses import replace

from classifiers.version import matching_version
from indicator_corpus.loading import load_instrument


def test_the_version_changes_with_any_word_of_the_instrument():
    one, again = load_instrument("spbe-47"), load_instrument("spbe-47")
    first = one.indicators[0]
    reworded = replace(
        one, indicators=(replace(first, name=first.name + "."), *one.indicators[1:])
    )

    assert matching_version(one) == matching_version(again)
    assert matching_version(reworded) != matching_version(one)

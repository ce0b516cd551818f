from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.everyday_names import main, names
from indicator_corpus.loading import load_instrument


@pytest.fixture(scope="module")
def instrument():
    return load_instrument("spbe-47")


def _known(instrument):
    return {each.name for each in names(instrument) if each.heard}


def test_hardly_an_everyday_name_is_unheard(instrument):
    found = list(names(instrument))

    assert len(_known(instrument)) >= 0.95 * len(found)


def test_a_name_is_known_by_the_words_of_its_indicator(instrument):
    silent = replace(
        instrument,
        indicators=tuple(
            replace(i, terms=replace(i.terms, names=(), words=()))
            if i.id == "28"
            else i
            for i in instrument.indicators
        ),
    )
    lost = _known(instrument) - _known(silent)

    assert "pengelolaan layanan SPBE" in lost
    assert "satu data daerah" not in lost


@pytest.mark.parametrize(("asked", "lists"), [([], False), (["-v"], True)])
def test_those_that_are_not_known_are_listed_if_asked(capsys, asked, lists):
    main(asked)

    first, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith("known: ")
    assert bool(rest) is lists

from __future__ import annotations

import re

import pytest

from assessment.claim import Claim, Claims
from assessment.rules import RULES, remarks, scene_of
from classifiers.declarations import Declaration
from tests.classifiers import papers


@pytest.fixture
def noticed(instrument, read, match_of):
    """All remarks on two papers and two claims."""
    texts = {
        "Indikator 9/draf.pdf": papers.SECURITY_DRAFT,
        "edaran 2019.pdf": papers.SECURITY_CIRCULAR,
    }
    readings = {path: read(text, path) for path, text in texts.items()}
    claims = Claims(
        rows=(
            Claim(indicator="10", level=3, narrative="Sudah ada."),
            Claim(indicator="9", level=3, narrative="Sudah ada."),
        )
    )
    declared = [Declaration(path="Indikator 9/draf.pdf", indicator="9", by="folder")]

    def notice(*, backward=False):
        step = -1 if backward else 1
        matches = [match_of(reading) for reading in readings.values()]
        scene = scene_of(
            instrument, readings, matches[::step], claims, declared * 2, {}
        )
        return remarks(scene)

    return notice


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_cites_its_number(rule):
    assert re.match(r"R\d+(, R\d+)*: ", rule.__doc__)


def test_rules_are_named_once():
    assert len({rule.__name__ for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_remarks_on_an_empty_scene(scene, rule):
    assert list(rule(scene())) == []


def test_all_rules_remark_in_the_order_of_their_numbers(noticed):
    numbers = [int(remark.rule[1:]) for remark in noticed()]

    assert numbers == sorted(numbers)
    assert {3, 4, 11, 16, 18, 19} == set(numbers)


def test_nothing_is_remarked_twice(noticed):
    found = noticed()

    assert len(found) == len(set(found))


def test_remarks_do_not_depend_on_the_order_of_matches(noticed):
    assert noticed() == noticed(backward=True)

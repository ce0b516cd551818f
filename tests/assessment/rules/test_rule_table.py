"""Each rule R1-R20 is a function with its source, and docs/rules.md lists them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assessment.rules import RULES
from tests.assessment.rules.rule_table import named_rules

ROOT = Path(__file__).parents[3]
NAMED = named_rules()


def test_every_rule_of_the_field_is_a_function():
    assert {rule.number for rule in NAMED} == set(range(1, 21))


@pytest.mark.parametrize("rule", NAMED, ids=lambda rule: rule.function)
def test_every_rule_names_its_source(rule):
    assert rule.source


@pytest.mark.parametrize("rule", NAMED, ids=lambda rule: rule.function)
def test_every_rule_is_tested(rule):
    function = rule.function.rsplit(".", 1)[-1]
    tests = (ROOT / "tests" / "assessment").rglob("test_*.py")

    assert any(re.search(rf"\b{function}\b", path.read_text()) for path in tests)


def test_every_warning_is_a_numbered_rule():
    named = {rule.function for rule in NAMED if rule.effect == "warning"}

    assert named == {f"{rule.__module__}.{rule.__name__}" for rule in RULES}


def test_the_documentation_lists_the_rules_as_they_are():
    written = (ROOT / "docs" / "rules.md").read_text().splitlines()

    rows = [line for line in written if line.startswith("| R")]
    assert rows == [rule.row for rule in NAMED]

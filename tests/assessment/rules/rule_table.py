"""The table of docs/rules.md, made from the docstrings of the rules.

``python -m tests.assessment.rules.rule_table`` prints it.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass

import assessment
from assessment.rules import RULES

_MARKED = re.compile(r"R(\d+): ")
_WARNS = {rule.__name__ for rule in RULES}


@dataclass(frozen=True, order=True)
class NamedRule:
    """A function whose docstring begins with the number of a rule."""

    number: int
    function: str
    effect: str
    sentence: str
    source: str

    @property
    def row(self) -> str:
        """The rule as a row of the table."""
        cells = (f"R{self.number}", f"`{self.function}`", self.effect)
        return f"| {' | '.join((*cells, self.sentence, self.source))} |"


def named_rules() -> list[NamedRule]:
    """All rules of the package assessment, by number and function."""
    return sorted(set(_found()))


def _found() -> Iterator[NamedRule]:
    for module in pkgutil.walk_packages(assessment.__path__, "assessment."):
        loaded = importlib.import_module(module.name)
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            said = inspect.getdoc(function) or ""
            if function.__module__ == module.name and (mark := _MARKED.match(said)):
                first, *rest = said[mark.end() :].split("\n\n")
                source = next((p for p in rest if p.startswith("Source: ")), "")
                yield NamedRule(
                    number=int(mark[1]),
                    function=f"{module.name}.{name}",
                    effect="warning" if name in _WARNS else "level",
                    sentence=_one_line(first),
                    source=_one_line(source).removeprefix("Source: ").rstrip("."),
                )


def _one_line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    print("\n".join(rule.row for rule in named_rules()))  # noqa: T201

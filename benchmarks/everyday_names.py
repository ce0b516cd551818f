"""Print how many everyday names of each object the words of SPBE-47 know.

    python -m benchmarks.everyday_names [-v]

The names are in ``benchmarks/everyday/names.yaml``. One is known if it is heard for one of
its indicators at all, and plainly if it names the object by itself. With ``-v`` those that
are not known are listed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from benchmarks.race import HERE
from classifiers.topics import Topics
from classifiers.view import NAMED_PLAINLY
from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import load_instrument

NAMES = HERE / "everyday" / "names.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """An everyday name, and how plainly (0..1) it is heard for one of its indicators."""

    name: str
    indicators: tuple[str, ...]
    heard: float


def names(instrument: Instrument) -> Iterator[Name]:
    """All everyday names, as *instrument* hears them."""
    topics = Topics(instrument)
    for row in yaml.safe_load(NAMES.read_text(encoding="utf-8")):
        wanted = tuple(row["indicators"])
        for name in row["names"]:
            said = topics.said(name)
            heard = max((said[i].score for i in wanted if i in said), default=0.0)
            yield Name(name=name, indicators=wanted, heard=heard)


def main(asked: list[str]) -> None:
    """Ask for each name and print."""
    found = list(names(load_instrument("spbe-47")))
    known = sum(each.heard > 0 for each in found)
    plainly = sum(each.heard >= NAMED_PLAINLY for each in found)
    print(f"known: {known} of {len(found)} names, {plainly} of them plainly")
    if "-v" in asked:
        for each in found:
            if not each.heard:
                print(f"  {', '.join(each.indicators)}: {each.name}")


if __name__ == "__main__":
    main(sys.argv[1:])

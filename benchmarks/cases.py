"""Single papers with the criteria that they meet and do not: what is heard amiss?

    python -m benchmarks.cases [--said] [FILE ...]

Each FILE (by default all of ``benchmarks/cases/``) is a YAML list of cases: one to three
papers of a government, with all indicators that each serves, and for one indicator the
criteria that a strict assessor finds met (``met``) or not (``not``), by level and place in
``docs/instruments/spbe-47.md`` ("4.2": level 4, second). Each case is judged by itself, on
10 September 2025, from text in memory. ``--said`` tells each one that came out otherwise.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from assessment.finding import IndicatorResult, Outcome
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from evidence.document import Document, Page, State
from indicator_corpus.loading import load_instrument

CASES = Path(__file__).with_name("cases")
AS_OF = date(2025, 9, 10)
_SECTORS = frozenset({45, 46, 47})  # theirs is what a self-assessment says
_MARK = re.compile(r"^(?:\^{1,2}|#{1,2}|>|:) (.*)$")


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that a case asks: what was wanted, and whether that came out."""

    case: str
    what: str
    wanted: str
    right: bool


def text_of(body: str) -> list[str]:
    """The text of each page of *body*, without its marks, as a reader gives it."""
    lines = [
        "\f" if line.strip() == "===" else _plain(line) for line in body.splitlines()
    ]
    return [
        "\n".join(filter(None, p.split("\n"))) for p in "\n".join(lines).split("\f")
    ]


def _plain(line: str) -> str:
    stripped = line.strip()
    if stripped.startswith("|"):
        return " | ".join(cell.strip() for cell in stripped.strip("|").split("|"))
    marked = _MARK.match(stripped)
    return marked[1].strip() if marked else stripped


def answers(case: dict[str, Any], matcher: Matcher) -> Iterator[Answer]:
    """What comes out for *case*: its papers' indicators, then its criteria."""
    documents = [_document(paper) for paper in case["papers"]]
    assessed = assess(documents, _claims(case), matcher, AS_OF)
    results = {int(result.indicator.id): result for result in assessed.results}
    for paper in case["papers"]:
        path, wanted = paper["path"], set(paper["supports"])
        serves = {
            n for n, r in results.items() if any(m.path == path for m in r.matches)
        }
        yield Answer(case["name"], path, str(sorted(wanted)), serves == wanted)
    met = _met(results[case["indicator"]])
    for key, wanted in case.get("expect", {}).items():
        right = met[str(key)] is (wanted == "met")
        yield Answer(case["name"], str(key), wanted, right)


def _document(paper: dict[str, Any]) -> Document:
    pages = enumerate(text_of(paper["body"]), start=1)
    return Document(
        path=paper["path"],
        sha256=None,
        state=State.READ,
        media="docx" if paper["path"].endswith(".docx") else "pdf",
        pages=tuple(Page(number=number, text=text) for number, text in pages),
    )


def _claims(case: dict[str, Any]) -> Claims:
    """The services that the government chose for its sectors; else nothing is claimed."""
    served: dict[int, list[str]] = {}
    for paper in case["papers"]:
        for number in _SECTORS.intersection(paper["supports"]):
            served.setdefault(number, []).append(paper["path"])
    return Claims(
        rows=tuple(
            Claim(indicator=str(number), level=5, files=tuple(paths))
            for number, paths in served.items()
        )
    )


def _met(result: IndicatorResult) -> dict[str, bool]:
    """By level and place, whether each criterion of *result* is met."""
    places: Counter[int] = Counter()
    met = {}
    for finding in result.findings:
        places[finding.level] += 1
        key = f"{finding.level}.{places[finding.level]}"
        met[key] = finding.outcome is Outcome.MET
    return met


def row(name: str, found: list[Answer]) -> str:
    """One row of the table: how many came out, and how many if nothing were ever met."""
    papers = [a for a in found if a.wanted.startswith("[")]
    criteria = [a for a in found if not a.wanted.startswith("[")]
    nothing = sum(a.wanted == "not" for a in criteria)
    cells = (
        f"{sum(a.right for a in criteria)}/{len(criteria)}",
        f"{nothing}/{len(criteria)}",
        f"{sum(a.right for a in papers)}/{len(papers)}",
    )
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    """Judge and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--said", action="store_true")
    asked = parser.parse_args()
    matcher = Matcher(load_instrument("spbe-47"), load_embedder(None))
    print("| cases | criteria right | if none were met | papers' indicators right |")
    print("| --- | --: | --: | --: |")
    every: list[Answer] = []
    for path in asked.files or sorted(CASES.glob("*.yaml")):
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        found = [answer for case in cases for answer in answers(case, matcher)]
        print(row(path.stem, found))
        every += found
    print(row("all", every))
    if asked.said:
        for answer in every:
            if not answer.right:
                print(f"{answer.case}: {answer.what} should be {answer.wanted}")


if __name__ == "__main__":
    main()

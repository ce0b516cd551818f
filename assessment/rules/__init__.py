"""The rules R1-R20 of the domain that remark on documents and claims.

Each rule is a function named as a sentence; it looks at one Scene and yields what it
notices. A remark never changes a level: the rules that do (R1-R3, R5-R10, R13) stand
where levels are judged; here stand the ones that warn. ``docs/rules.md`` lists all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assessment.claim import Claims
from assessment.finding import Remark
from assessment.rules.citations import CITATION_RULES
from assessment.rules.objects import OBJECT_RULES
from assessment.rules.particulars import PARTICULAR_RULES
from assessment.rules.scene import Rule, Scene
from assessment.rules.standing import STANDING_RULES
from assessment.rules.verification import citations
from classifiers.declarations import Declaration
from classifiers.match import Match
from classifiers.reading import Reading
from indicator_corpus.indicator import Instrument

RULES: tuple[Rule, ...] = (
    *STANDING_RULES,
    *OBJECT_RULES,
    *PARTICULAR_RULES,
    *CITATION_RULES,
)


def scene_of(  # noqa: PLR0913, PLR0917 - everything that a rule may look at
    instrument: Instrument,
    readings: Mapping[str, Reading],
    matches: Sequence[Match],
    claims: Claims,
    declarations: Iterable[Declaration],
    missing: Mapping[str, tuple[str, ...]],
    paths: Iterable[str] = (),
) -> Scene:
    """The scene of one submission, with what its explanations cite."""
    scene = Scene(
        instrument=instrument,
        readings=readings,
        matches=tuple(matches),
        claims=claims,
        declarations=tuple(declarations),
        missing=missing,
        paths=tuple(paths),
    )
    return replace(scene, citations=citations(scene))


def remarks(scene: Scene) -> tuple[Remark, ...]:
    """What all rules notice in *scene*, without repetition, in a stable order."""
    noticed = dict.fromkeys(remark for rule in RULES for remark in rule(scene))
    return tuple(
        sorted(
            noticed,
            key=lambda r: (int(r.rule[1:]), r.path or "", r.indicator or "", r.text),
        )
    )

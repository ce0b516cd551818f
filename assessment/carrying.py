"""Carry what people said for one instrument over to another that asks the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assessment.claim import Claims
from classifiers.decisions import Verdict
from classifiers.declarations import Declaration
from indicator_corpus.indicator import Instrument
from indicator_corpus.links import carried as links_by_old
from indicator_corpus.origin import Relation


@dataclass(frozen=True, kw_only=True)
class Told:
    """Folders, file names and ``claims`` are numbered by ``instrument``."""

    instrument: Instrument
    claims: Claims


def carried(
    declarations: Iterable[Declaration], old: Instrument, new: Instrument
) -> tuple[Declaration, ...]:
    """*declarations* on *old* as declarations on *new*, each once.

    Where *new* asks the same, a cited file stays one; for a part it is only as good as
    a folder's name.
    """
    by_old = links_by_old(old, new)
    found: dict[tuple[str, str], Declaration] = {}
    for declaration in declarations:
        for link in by_old.get(declaration.indicator, ()):
            is_same = link.relation is Relation.SAME
            by = declaration.by if is_same else "folder"
            made = replace(declaration, indicator=link.new, by=by)
            known = found.setdefault((made.path, made.indicator), made)
            if known.by != "claim" and by == "claim":
                found[made.path, made.indicator] = made
    return tuple(found.values())


def carried_verdicts(
    verdicts: Iterable[Verdict], old: Instrument, new: Instrument
) -> tuple[Verdict, ...]:
    """*verdicts* on *old* that count for *new* too: only where it asks the same.

    What was confirmed for one of several origins is confirmed, whatever the others say.
    """
    by_old = links_by_old(old, new)
    found: dict[tuple[str, str], Verdict] = {}
    for verdict in verdicts:
        for link in by_old.get(verdict.indicator, ()):
            if link.relation is Relation.SAME:
                pair = (verdict.path, link.new)
                known = found.get(pair)
                serves = verdict.serves or bool(known and known.serves)
                found[pair] = Verdict(path=pair[0], indicator=pair[1], serves=serves)
    return tuple(found[pair] for pair in sorted(found))

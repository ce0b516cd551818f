"""What one instrument's indicators have in common with another's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indicator_corpus.indicator import Instrument
from indicator_corpus.origin import Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Indicator ``new`` of one instrument asks what ``old`` of another asks."""

    old: str
    new: str
    relation: Relation
    note: str = ""


def links(old: Instrument, new: Instrument) -> tuple[Link, ...]:
    """All links between *old* and *new*, in the order of *new*.

    *new* may come from *old*, *old* from *new*, or both from a third instrument; two
    editions of one instrument are linked by their numbers.
    """
    if old.id == new.id:
        return tuple(
            Link(old=i.id, new=i.id, relation=Relation.SAME)
            for i in new.indicators
            if i.id in old.by_id
        )
    return _down(old, new) or _up(old, new) or _across(old, new)


def carried(old: Instrument, new: Instrument) -> Mapping[str, tuple[Link, ...]]:
    """By indicator of *old*, its links to indicators of *new*."""
    found: dict[str, tuple[Link, ...]] = {}
    for link in links(old, new):
        found[link.old] = (*found.get(link.old, ()), link)
    return found


def _down(old: Instrument, new: Instrument) -> tuple[Link, ...]:
    return tuple(
        Link(
            old=origin.indicator,
            new=each.id,
            relation=origin.relation,
            note=origin.note,
        )
        for each in new.indicators
        for origin in each.origins
        if origin.instrument == old.id
    )


def _up(old: Instrument, new: Instrument) -> tuple[Link, ...]:
    turned = [
        Link(old=link.new, new=link.old, relation=link.relation, note=link.note)
        for link in _down(new, old)
    ]
    order = {indicator.id: place for place, indicator in enumerate(new.indicators)}
    return tuple(sorted(turned, key=lambda link: order[link.new]))


def _across(old: Instrument, new: Instrument) -> tuple[Link, ...]:
    """Over the third instrument that both come from; a part of a part is a part."""
    to_third: dict[tuple[str, str], list[tuple[str, Relation]]] = {}
    for each in old.indicators:
        for origin in each.origins:
            third = (origin.instrument, origin.indicator)
            to_third.setdefault(third, []).append((each.id, origin.relation))
    found: dict[tuple[str, str], Link] = {}
    for each in new.indicators:
        for origin in each.origins:
            for number, relation in to_third.get(
                (origin.instrument, origin.indicator), ()
            ):
                is_same = relation is origin.relation is Relation.SAME
                kept = Relation.SAME if is_same else Relation.PART
                link = Link(old=number, new=each.id, relation=kept)
                found.setdefault((number, each.id), link)
    return tuple(found.values())

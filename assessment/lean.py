"""The matches that a report rests on, so that a large share fits in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from classifiers.match import Decision, Match

_SLACK = 20  # near misses gathered for an indicator before the farther ones go


def lean(matches: Iterable[Match], most: int) -> tuple[Match, ...]:
    """Those of *matches* that count or are to be reviewed, and few of the near misses.

    Of near misses the nearest of each indicator, *most* at most; they come last. What
    scores are made of, which only an explanation tells, is left out of all.
    """
    told: list[Match] = []
    near: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        slim = replace(match, contributions=())
        if match.decision is not Decision.NEAR:
            told.append(slim)
            continue
        some = near[match.indicator]
        some.append(slim)
        if len(some) >= most + _SLACK:
            near[match.indicator] = _nearest(some, most)
    for some in near.values():
        told += _nearest(some, most)
    return tuple(told)


def _nearest(matches: Iterable[Match], most: int) -> list[Match]:
    return sorted(matches, key=lambda m: (-m.score, m.path))[:most]

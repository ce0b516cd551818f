"""Which standing decisions a new one takes the place of."""

from __future__ import annotations

from collections.abc import Iterable

from assessment.decisions.decision import Decision, Kind


def rivals(known: Iterable[Decision], decision: Decision) -> tuple[Decision, ...]:
    """Those among *known*, standing decisions that *decision* would replace.

    Notes replace nothing. Decisions on a match replace those on the same content, or on
    the file that is now at the same path.
    """
    if decision.kind is Kind.NOTE:
        return ()
    same = (d for d in known if d.topic == decision.topic)
    return tuple(d for d in same if _is_same_file(d, decision))


def _is_same_file(one: Decision, other: Decision) -> bool:
    if one.kind is not Kind.MATCH or one.ground is None or other.ground is None:
        return True
    same_content = one.ground.sha256 and one.ground.sha256 == other.ground.sha256
    return bool(same_content) or one.ground.path == other.ground.path

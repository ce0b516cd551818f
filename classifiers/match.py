"""Match: an observation that a document, by a passage, speaks to an indicator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from evidence.passage import Passage

_CONFIRMED, _REJECTED = "dikonfirmasi orang", "ditolak orang"


class Decision(StrEnum):
    """What the matcher makes of a document and an indicator."""

    SERVES = "serves"  # counts as evidence
    REVIEW = "review"  # not sure: a person must look; counts as nothing
    NEAR = "near"  # the nearest miss; shown where an indicator is empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A document speaks to an indicator.

    Attributes:
        path: of the document.
        indicator: the indicator's id.
        score: 0..1, calibrated over all observations together.
        decision: whether that counts.
        passage: the passage that says it best.
        passages: all passages that speak of it, best first.
        phrases: the words that were heard.
        why: for people: words and similarities that made the score.
        classifier: who says so.
        look_alike: why it is another object, or an empty string.
        contributions: what each feature and the intercept added to the logit of the
            score, the weightiest first; features at nought are left out.
    """

    path: str
    indicator: str
    score: float
    decision: Decision
    passage: Passage
    passages: tuple[Passage, ...]
    phrases: tuple[str, ...]
    why: str
    classifier: str
    look_alike: str = ""
    contributions: tuple[tuple[str, float], ...] = ()


def settled_by(match: Match, settled: Mapping[str, bool]) -> Match:
    """*match* with the word of the person who settled it, if anybody did."""
    serves = settled.get(match.indicator)
    if serves is None:
        return match
    said = _CONFIRMED if serves else _REJECTED
    told = f"{said}; {match.why}" if match.why else said
    return replace(match, why=told, look_alike="" if serves else match.look_alike)

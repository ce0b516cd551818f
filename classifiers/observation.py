"""A document seen from one indicator, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

FEATURES = (
    "said_best",  # the plainest passage, or the title spelled like a name of the object
    "said_total",  # all passages together
    "leads",  # share of the passages in which it is the most spoken-of
    "fit_best",  # said_best, as far as the kind fits
    "fit_share",  # beside the indicator that words and kind together favour most
    "lexical_best",
    "lexical_share",
    "dense_best",
    "dense_share",
    "whole_lexical",  # the document as one text
    "affinity",  # how naturally this kind of document serves it
    "own_kind",  # the kind exists for this indicator alone
    "plan",  # said_best, where the kind carries the programme of this indicator
    "twin_fits",  # the same topic's other side fits the kind better
    "refers",  # the title refers to an article of a policy that speaks of it
    "precedent",  # a part of it is like papers that served the indicator
    "precedent_share",  # beside the indicator whose papers it is likest
    "local",  # it uses words that only the claim on the indicator uses
    "declared",  # in the claims 1, by folder or file name 0.5
    "declared_other",  # it is declared for others only: how much so, as for "declared"
    "look_alike",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A document seen from one indicator.

    Attributes:
        indicator: the indicator's id.
        features: one number per name in FEATURES.
        spoken: indexes of the passages that speak of it, plainest first.
        phrases: the words heard, in the title first.
        look_alike: why it is another object, or an empty string.
        headed: whether a chapter of the document is named after it.
        has_precedents: whether papers that served the indicator are known.
        looked_back: whether it is a policy that only a part of the document reviews.
    """

    indicator: str
    features: tuple[float, ...]
    spoken: tuple[int, ...]
    phrases: tuple[str, ...]
    look_alike: str = ""
    headed: bool = False
    has_precedents: bool = True
    looked_back: bool = False

    def feature(self, name: str) -> float:
        """The feature called *name*."""
        return self.features[FEATURES.index(name)]

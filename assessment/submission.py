"""Everything that was observed of a share, ready to be judged."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from assessment.claim import Claims
from assessment.decisions.applying import Decided
from assessment.finding import Remark
from assessment.rejection import Rejection
from classifiers.match import Match
from classifiers.reading import Reading
from evidence.document import Document
from evidence.passage import Location

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Submission:
    """Everything that was observed, ready to be judged.

    Attributes:
        readings: by path, of the readable documents.
        unreadable: per indicator, the documents declared for it that cannot be read.
        rejections: per indicator, the documents declared for it, or taken for it by
            their title, that are something else.
        missing: per indicator, the cited files that are not on the share.
        cited: per indicator, the files that its claim cites.
        remarks: what the rules noticed.
        decided: per indicator, people's decisions on it.
        spoken_of: by path of a file of several papers, where it speaks of any indicator.
    """

    readings: Mapping[str, Reading]
    matches: Sequence[Match]
    claims: Claims
    unreadable: Mapping[str, tuple[Document, ...]]
    rejections: Mapping[str, tuple[Rejection, ...]]
    missing: Mapping[str, tuple[str, ...]]
    cited: Mapping[str, frozenset[str]] = field(default_factory=dict)
    remarks: Sequence[Remark] = ()
    decided: Mapping[str, Decided] = field(default_factory=dict)
    spoken_of: Mapping[str, Collection[Location]] = field(default_factory=dict)

    def of(self, indicator: str) -> Submission:
        """What of it one *indicator* is judged by, small enough to be handed over."""
        matches = [m for m in self.matches if m.indicator == indicator]
        paths = {m.path for m in matches}
        return replace(
            self,
            readings={path: self.readings[path] for path in paths},
            matches=matches,
            spoken_of={p: told for p, told in self.spoken_of.items() if p in paths},
            unreadable=_only(indicator, self.unreadable),
            rejections=_only(indicator, self.rejections),
            missing=_only(indicator, self.missing),
            cited=_only(indicator, self.cited),
            remarks=[r for r in self.remarks if r.indicator == indicator],
            decided=_only(indicator, self.decided),
        )


def _only(indicator: str, told: Mapping[str, T]) -> dict[str, T]:
    return {indicator: told[indicator]} if indicator in told else {}

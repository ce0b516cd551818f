"""Whether a decision still holds for the share as it is now, and for which files."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz, process

from assessment.decisions.decision import Decision, Ground, Kind
from classifiers.reading import Reading
from evidence.document import Document
from evidence.passage import Passage
from indicator_corpus.indicator import Instrument

RESTING = {Kind.MATCH, Kind.CRITERION}  # kinds that may rest on a passage


class Force(StrEnum):
    """Whether a decision is applied, and why not."""

    APPLIED = "applied"
    REOPENED = "reopened"  # its passage is no longer in the text of its file
    EXPIRED = "expired"
    GONE = "gone"  # its file is no longer on the share
    OBSOLETE = "obsolete"  # the instrument asks no such thing any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The passage of a file's present text most like the one decided on.

    ``similarity`` is 0..100, the rapidfuzz ratio of the two normalised texts.
    """

    passage: Passage
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How a decision bears on the share as it is.

    Attributes:
        paths: the files whose content or passage it was decided on, in order.
        reopened: the file in which its passage is no longer found, or empty.
        nearest: what stands there instead, if anything is like it.
        unread: whether its file is there but could not be read this time.
    """

    decision: Decision
    force: Force
    paths: tuple[str, ...] = ()
    reopened: str = ""
    nearest: Nearest | None = None
    unread: bool = False

    @property
    def is_applied(self) -> bool:
        """Whether the decision changes the assessment."""
        return self.force is Force.APPLIED


def normal(text: str) -> str:
    """*text* as quotes are compared: letters and digits alone, NFKC, case folded.

    Line breaks, hyphens, spaces and typography differ between readings of the same
    words; letters and digits do not.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(mark for mark in plain if mark.isalnum())


def bearings(
    decisions: Iterable[Decision],
    instrument: Instrument,
    documents: Sequence[Document],
    readings: Mapping[str, Reading],
    as_of: date,
) -> tuple[Bearing, ...]:
    """The bearing of each decision on *instrument*, by the decision's number."""
    share = _Share(documents, readings)
    own = (d for d in decisions if d.instrument == instrument.id)
    return tuple(
        _bearing(decision, instrument, share, as_of)
        for decision in sorted(own, key=lambda d: d.id)
    )


def _bearing(
    decision: Decision, instrument: Instrument, share: _Share, as_of: date
) -> Bearing:
    found = Bearing(decision=decision, force=Force.APPLIED)
    if decision.kind in RESTING and decision.ground is not None:
        found = share.found(decision, decision.ground)
    force = found.force
    if not _is_asked(decision, instrument):
        force = Force.OBSOLETE
    elif decision.is_expired(as_of):
        force = Force.EXPIRED
    return Bearing(
        decision=decision,
        force=force,
        paths=found.paths,
        reopened=found.reopened,
        nearest=found.nearest,
        unread=found.unread,
    )


def _is_asked(decision: Decision, instrument: Instrument) -> bool:
    indicator = instrument.by_id.get(decision.indicator)
    if indicator is None:
        return False
    return not decision.criterion or decision.criterion in {
        criterion.id for criterion in indicator.criteria
    }


class _Share:
    """The documents, to be found by content, path and name."""

    def __init__(
        self, documents: Sequence[Document], readings: Mapping[str, Reading]
    ) -> None:
        self._by_path = {document.path: document for document in documents}
        self._readings = readings
        self._by_content: dict[str, list[str]] = defaultdict(list)
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for document in documents:
            self._by_name[document.name.casefold()].append(document.path)
            if document.sha256:
                self._by_content[document.sha256].append(document.path)
        self._texts: dict[str, str] = {}

    def found(self, decision: Decision, ground: Ground) -> Bearing:
        """Where *ground* is now: the same content, else the passage at its path.

        Where neither is there, a file of the same name in another folder that holds the
        passage is the one that was moved and edited.
        """
        same = list(self._by_content.get(ground.sha256 or "", ()))
        here = self._by_path.get(ground.path)
        if here is not None and here.path not in same:
            return self._changed(decision, ground, here, same)
        if not same:
            name = ground.path.rpartition("/")[2].casefold()
            same = [p for p in self._by_name[name] if self._holds(p, ground)]
        force = Force.APPLIED if same else Force.GONE
        return Bearing(decision=decision, force=force, paths=tuple(sorted(same)))

    def _changed(
        self, decision: Decision, ground: Ground, here: Document, same: list[str]
    ) -> Bearing:
        paths = tuple(sorted(same))
        if not here.is_readable:  # nothing says that the passage changed
            return Bearing(
                decision=decision, force=Force.APPLIED, paths=paths, unread=True
            )
        if self._holds(here.path, ground):
            return Bearing(
                decision=decision,
                force=Force.APPLIED,
                paths=tuple(sorted([*same, here.path])),
            )
        return Bearing(
            decision=decision,
            force=Force.REOPENED,
            paths=paths,
            reopened=here.path,
            nearest=self._nearest(here.path, ground),
        )

    def _holds(self, path: str, ground: Ground) -> bool:
        """Whether the present text at *path* holds the quote of *ground*."""
        quote = normal(ground.quote)
        return bool(quote) and quote in self._text(path)

    def _text(self, path: str) -> str:
        if path not in self._texts:
            self._texts[path] = normal(self._by_path[path].text)
        return self._texts[path]

    def _nearest(self, path: str, ground: Ground) -> Nearest | None:
        reading = self._readings.get(path)
        quote = normal(ground.quote)
        if reading is None or not quote or not reading.passages:
            return None
        best = process.extractOne(
            quote, [normal(p.text) for p in reading.passages], scorer=fuzz.ratio
        )
        _, similarity, place = best
        return Nearest(passage=reading.passages[place], similarity=round(similarity, 1))

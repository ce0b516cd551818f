"""The same share under further instruments: nothing is read or embedded again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from assessment.assessing import assess
from assessment.baseline import Baseline, baseline_for
from assessment.carrying import Told, carried_verdicts
from assessment.claim import Claims
from assessment.decisions.decision import Decision
from assessment.levels import index, predicate
from classifiers.decisions import Verdict
from classifiers.embedding import Embedder
from classifiers.matching import Matcher
from evidence.document import Document
from indicator_corpus.indicator import Instrument
from reports.assembling import gap_report
from reports.crosswalk import crosswalk
from reports.gap_report import GapReport
from reports.supplement import ReportedBaseline
from reports.supplementing import with_baseline


@dataclass(frozen=True, kw_only=True)
class Further:
    """What a further instrument is assessed with.

    Attributes:
        documents: the share, as read for the first instrument.
        told: the first instrument, whose numbers folders and claims use.
        first: the report on it.
        verdicts: what people decided on files, in its numbers.
        decisions: people's recorded decisions, on whatever instrument.
        baseline: last year's official result, if known.
    """

    documents: Sequence[Document]
    told: Told
    first: GapReport
    as_of: date
    verdicts: Sequence[Verdict] = ()
    decisions: Sequence[Decision] = ()
    baseline: Baseline | None = None

    def report(self, instrument: Instrument, embedder: Embedder) -> GapReport:
        """The report on *instrument*, with what the first one's evidence does for it."""
        old = self.told.instrument
        assessment = assess(
            self.documents,
            Claims(),
            Matcher(instrument, embedder),
            self.as_of,
            carried_verdicts(self.verdicts, old, instrument),
            self.told,
            self.decisions,
            whole=False,
        )
        found = gap_report(assessment, self.first.share)
        found = with_baseline(found, reported_baseline(self.baseline, instrument))
        return replace(found, crosswalk=crosswalk(self.first, old, instrument, found))


def reported_baseline(
    baseline: Baseline | None, instrument: Instrument
) -> ReportedBaseline | None:
    """*baseline* as the report on *instrument* tells it; None if it says nothing of it."""
    known = baseline_for(baseline, instrument) if baseline else None
    if known is None or not known.levels:
        return None
    whole = None
    if set(known.levels) >= set(instrument.by_id):
        whole = index(instrument, known.levels).whole
    return ReportedBaseline(
        source=known.source,
        instrument=instrument.id,
        levels=dict(known.levels),
        index=whole,
        predicate=None if whole is None else predicate(instrument, whole),
        notes=known.notes,
    )


@contextmanager
def vector_folder(cache: Path | None, *, several: bool) -> Iterator[Path | None]:
    """Where vectors are remembered: *cache*, or for this run only if *several* need it."""
    if cache is not None or not several:
        yield cache
        return
    with TemporaryDirectory(prefix="bukti-") as folder:
        yield Path(folder)

"""Evaluation: what was made of a share, measured against what people say is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessment.assessing import Assessment
from assessment.finding import IndicatorResult
from evidence.document import Document
from reports.evaluation.baselines import baselines
from reports.evaluation.calibration import Calibration, calibration
from reports.evaluation.confusion import Confusion, confusion
from reports.evaluation.counting import Figure, proportion
from reports.evaluation.judging import Judged, JudgingFigures, judging_figures
from reports.evaluation.scoring import (
    Asked,
    IndicatorFigures,
    MethodFigures,
    answers_of,
    indicator_figures,
    method_figures,
)
from reports.evaluation.truth import Truth, TruthError


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was compared with what.

    Attributes:
        compared: readable documents of the share with answers.
        pairs: pairs of document and indicator that were decided in them.
        missing: paths with answers that are not on the share.
        unread: paths with answers whose file could not be read; not compared.
        unread_pairs: wanted pairs in those.
        recall_with_unread: recall if those counted as missed.
        unasked: files of the share without answers.
    """

    compared: int
    pairs: int
    missing: tuple[str, ...]
    unread: tuple[str, ...]
    unread_pairs: int
    recall_with_unread: Figure
    unasked: int


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """Everything that was measured.

    Attributes:
        source: the name of the file with the answers.
        instrument: its id and version.
        as_of: the day that ages were counted to, ISO.
        classifiers: who made the matches.
        methods: Bukti first, then the baselines.
        indicators: of Bukti, in the instrument's order, those said or wanted.
        judging: None without verdicts on indicators.
    """

    source: str
    instrument: str
    as_of: str
    classifiers: tuple[str, ...]
    coverage: Coverage
    methods: tuple[MethodFigures, ...]
    indicators: tuple[IndicatorFigures, ...]
    calibration: Calibration | None
    confusion: Confusion
    judging: JudgingFigures | None


def evaluated(assessment: Assessment, truth: Truth) -> Evaluation:
    """*assessment* against *truth*.

    Raises:
        TruthError: no file of the truth is on the share, or none of them is readable.
    """
    asked = _asked(assessment.documents, truth)
    ours = answers_of(assessment.matches)
    others = baselines(assessment.documents, assessment.instrument)
    ids = [indicator.id for indicator in assessment.instrument.indicators]
    methods = tuple(
        method_figures(answers, asked, ranks=truth.is_complete)
        for answers in (ours, *others)
    )
    rows = (indicator_figures(ours, asked, indicator) for indicator in ids)
    return Evaluation(
        source=truth.source,
        instrument=f"{assessment.instrument.id} {assessment.instrument.version}",
        as_of=assessment.as_of.isoformat(),
        classifiers=assessment.classifiers,
        coverage=_coverage(assessment.documents, truth, asked, methods[0]),
        methods=methods,
        indicators=tuple(row for row in rows if row.n or row.counts.false),
        calibration=calibration(ours, asked),
        confusion=confusion(ours, asked, ids),
        judging=_judging(assessment.results, truth.judged),
    )


def _asked(documents: Sequence[Document], truth: Truth) -> tuple[Asked, ...]:
    known = [document for document in documents if document.path in truth.decided]
    if not known:
        example = min(truth.decided, default="-")
        raise TruthError(
            f"{truth.source}: tidak satu pun berkasnya ada di folder bukti (misalnya "
            f"{example}); periksa foldernya, jalur dihitung dari folder itu"
        )
    asked = tuple(
        Asked(
            path=document.path,
            content=document.sha256 or document.path,
            wanted=truth.serving[document.path],
            decided=truth.decided[document.path],
        )
        for document in known
        if document.is_readable
    )
    if not asked:
        raise TruthError(
            f"{truth.source}: semua berkasnya di folder bukti tidak terbaca; "
            "jalankan 'bukti scan' untuk melihat sebabnya"
        )
    return asked


def _coverage(
    documents: Sequence[Document],
    truth: Truth,
    asked: Sequence[Asked],
    ours: MethodFigures,
) -> Coverage:
    paths = {document.path for document in documents}
    unread = sorted((paths & truth.decided.keys()) - {each.path for each in asked})
    unread_pairs = sum(len(truth.serving[path]) for path in unread)
    hits, missed = ours.counts.hits, ours.counts.missed
    return Coverage(
        compared=len(asked),
        pairs=sum(len(each.decided) for each in asked),
        missing=tuple(sorted(truth.decided.keys() - paths)),
        unread=tuple(unread),
        unread_pairs=unread_pairs,
        recall_with_unread=proportion(hits, hits + missed + unread_pairs),
        unasked=len(paths - truth.decided.keys()),
    )


def _judging(
    results: Iterable[IndicatorResult], judged: Sequence[Judged]
) -> JudgingFigures | None:
    if not judged:
        return None
    given = {result.indicator.id: _verdict(result) for result in results}
    return judging_figures([(right, given[right.indicator]) for right in judged])


def _verdict(result: IndicatorResult) -> Judged:
    return Judged(
        indicator=result.indicator.id,
        status=result.status.value,
        level=result.supported,
        reasons=frozenset(gap.reason.value for gap in result.gaps),
    )

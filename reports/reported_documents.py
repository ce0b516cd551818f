"""The documents of a report: how each was read, and what it serves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.assessing import Assessment
from assessment.finding import Outcome
from assessment.finding import Remark as Noticed
from classifiers.bundle import papers_in
from classifiers.match import Decision, Match
from classifiers.reading import Reading
from evidence.document import Document, State
from reports.gap_report import (
    Remark,
    ReportedDocument,
    ReportedPaper,
    ServedIndicator,
)


def reported_documents(assessment: Assessment) -> tuple[ReportedDocument, ...]:
    """Every file of the share, by path, with what it serves."""
    slots = _slots(assessment)
    readings = {reading.path: reading for reading in assessment.readings}
    told = _ByPath.of(assessment)
    first: dict[str, str] = {}
    found = []
    for document in assessment.documents:
        original = None
        if document.sha256 and document.state is not State.SKIPPED:
            original = first.setdefault(document.sha256, document.path)
        copy_of = original if original != document.path else None
        found.append(
            _document(told, document, readings.get(document.path), slots, copy_of)
        )
    return tuple(found)


def _slots(assessment: Assessment) -> dict[tuple[str, str], int]:
    """Per document and indicator, the highest level of a criterion that rests on it."""
    slots: dict[tuple[str, str], int] = {}
    for result in assessment.results:
        for finding in result.findings:
            if finding.outcome is Outcome.MET:
                for passage in finding.passages:
                    pair = passage.location.path, result.indicator.id
                    slots[pair] = max(slots.get(pair, 0), finding.level)
    return slots


@dataclass(frozen=True, slots=True, kw_only=True)
class _ByPath:
    """What was found out about each document, by its path."""

    serving: Mapping[str, list[Match]]
    remarks: Mapping[str, list[Noticed]]
    not_evidence: Mapping[str, str]

    @classmethod
    def of(cls, assessment: Assessment) -> _ByPath:
        serving = defaultdict(list)
        for match in assessment.matches:
            if match.decision is Decision.SERVES:
                serving[match.path].append(match)
        remarks = defaultdict(list)
        for remark in assessment.remarks:
            if remark.path:
                remarks[remark.path].append(remark)
        return cls(
            serving=serving, remarks=remarks, not_evidence=assessment.not_evidence
        )


def _document(
    told: _ByPath,
    document: Document,
    reading: Reading | None,
    slots: dict[tuple[str, str], int],
    copy_of: str | None,
) -> ReportedDocument:
    papers = papers_in(reading) if reading else ()
    formal = (papers[0] if papers else reading).formalities if reading else None
    has_text = bool(document.pages)
    serving = sorted(
        told.serving.get(document.path, ()),
        key=lambda m: (-m.score, int(m.indicator)),
    )
    return ReportedDocument(
        path=document.path,
        sha256=document.sha256,
        state=document.state.value,
        reason=document.trouble.value if document.trouble else None,
        message=document.message,
        pages=len(document.pages) if has_text else None,
        ocr_pages=sum(page.ocr for page in document.pages) if has_text else None,
        kind=formal.kind if formal else None,
        issued=formal.standing.value if formal else None,
        number=formal.number if formal else None,
        date=formal.date.isoformat() if formal and formal.date else None,
        title=formal.subject if formal else document.title,
        indicators=tuple(
            ServedIndicator(
                id=m.indicator,
                score=m.score,
                level=slots.get((copy_of or m.path, m.indicator)),
            )
            for m in serving
        ),
        copy_of=copy_of,
        not_evidence=told.not_evidence.get(document.path, ""),
        remarks=tuple(
            dict.fromkeys(remarks_of(told.remarks.get(document.path, ())))
        ),  # of several indicators once
        papers=reported_papers(papers),
    )


def reported_papers(papers: Iterable[Reading]) -> tuple[ReportedPaper, ...]:
    """The *papers* bound in a file as the report tells them."""
    return tuple(
        ReportedPaper(
            page=paper.document.pages[0].number,
            kind=paper.formalities.kind,
            number=paper.formalities.number,
            date=day.isoformat() if (day := paper.formalities.date) else None,
        )
        for paper in papers
    )


def remarks_of(noticed: Iterable[Noticed]) -> tuple[Remark, ...]:
    """What rules *noticed*, as the report tells it."""
    return tuple(Remark(rule=r.rule, text=r.text, document=r.path) for r in noticed)

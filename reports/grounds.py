"""The passage that a decision on a file can rest on, as the last report quotes it."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from assessment.decisions.decision import Ground
from assessment.decisions.proposal import DecisionError
from classifiers.decisions import normal_path
from reports.gap_report import GapReport, Quote, ReportedDocument, ReportedIndicator

_ALIKE = 60  # rapidfuzz ratio from which a name is offered in place of an unknown one
_OFFERED = 3


def ground_in(
    report: GapReport, indicator: str, path: str, criterion: str = ""
) -> Ground:
    """The ground of a decision on the file at *path* for *indicator*.

    It is what the report quotes for the *criterion*, else for the indicator, as
    evidence, to be checked or as nearest miss; else the file as a whole.

    Raises:
        DecisionError: the report knows no such file; the message offers names alike.
    """
    document = _document(report, path)
    found = next((i for i in report.indicators if i.id == indicator), None)
    quotes = [q for q in _quotes(found) if q.document == document.path]
    if criterion:
        quotes.sort(key=lambda quote: quote.criterion != criterion)
    if not quotes:
        return Ground(path=document.path, sha256=document.sha256)
    best = quotes[0]
    return Ground(
        path=document.path, sha256=document.sha256, page=best.page, quote=best.quote
    )


def _document(report: GapReport, path: str) -> ReportedDocument:
    wanted = normal_path(path)
    by_path = {document.path: document for document in report.documents}
    if wanted in by_path:
        return by_path[wanted]
    alike = process.extract(
        wanted, list(by_path), scorer=fuzz.WRatio, score_cutoff=_ALIKE, limit=_OFFERED
    )
    names = ", ".join(name for name, *_ in alike)
    hint = f"mungkin: {names}" if names else "tulis seperti pada daftar berkas laporan"
    raise DecisionError(f"{path}: tidak ada dalam laporan terakhir; {hint}")


def _quotes(indicator: ReportedIndicator | None) -> Iterator[Quote]:
    if indicator is not None:
        yield from indicator.evidence
        yield from indicator.review
        yield from indicator.nearest

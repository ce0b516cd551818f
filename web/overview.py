"""The first page in the morning, the agencies, the list of documents."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from reports import arrangement
from reports.decided import waiting
from reports.gap_report import GapReport, ReportedDocument, ReportedIndicator
from web.agencies import agencies
from web.pages import page
from web.visitor import Asks

router = APIRouter()
_WORST = 5


@router.get("/")
def overview(asks: Asks) -> HTMLResponse:
    """The map of all indicators, the index, and what changed."""
    if asks.edition is None:
        return page(asks, "first_run.html.j2")
    report = asks.report
    seen = {indicator.id: indicator for indicator in report.indicators}
    paths = {document.path for document in report.documents}
    return page(
        asks,
        "overview.html.j2",
        report=report,
        domains=arrangement.domains(report),
        unread_for=arrangement.unread_for(report),
        unread=[d for d in arrangement.unread(report) if d.state != "skipped"],
        worst=arrangement.worst_gaps(report)[:_WORST],
        changes=[(c, seen[c.id]) for c in asks.edition.changes if c.id in seen],
        happened=[
            e
            for e in asks.edition.happened
            if e.path in paths or len(seen) == len(asks.edition.report.indicators)
        ],
        waiting=_waiting(report),
        paths=paths,
    )


def _waiting(report: GapReport) -> list[ReportedIndicator]:
    return [i for i in report.indicators if waiting(i.decisions)]


@router.get("/opd")
def agency_list(asks: Asks) -> HTMLResponse:
    """All agencies with how they stand."""
    return page(asks, "agencies.html.j2", agencies=agencies(asks.report))


@router.get("/opd/{slug}")
def agency(asks: Asks, slug: str) -> HTMLResponse:
    """What one agency answers for, and what it has to bring."""
    found = next((a for a in agencies(asks.report) if a.slug == slug), None)
    if found is None:
        raise asks.refusal(slug)
    return page(
        asks,
        "agency.html.j2",
        agency=found,
        unread_for=arrangement.unread_for(asks.report),
    )


@router.get("/dokumen")
def document_list(asks: Asks, cari: str = "", keadaan: str = "") -> HTMLResponse:
    """All documents, or those that hold the words *cari* in their path or title."""
    found = [d for d in asks.report.documents if _is_sought(d, cari, keadaan)]
    return page(asks, "documents.html.j2", found=found, sought=cari, state=keadaan)


def _is_sought(document: ReportedDocument, words: str, state: str) -> bool:
    if state == "unused":
        fits = document.state in {"read", "partial"} and not document.indicators
    else:
        fits = not state or document.state == state
    text = f"{document.path} {document.title}".casefold()
    return fits and all(word in text for word in words.casefold().split())

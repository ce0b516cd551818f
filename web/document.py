"""One document: its text with the quotes marked, and a person's word on each."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote as quoted

from fastapi import APIRouter
from starlette.responses import FileResponse, HTMLResponse, Response

from assessment.decisions.decision import Answer, Decision, Ground, Kind
from evidence.document import Document
from ledger.decisions import DecisionConflictError
from reports.translation import msg
from web.highlighting import MarkedPage, marked
from web.indicator import over_of, recorded
from web.pages import go, page, say
from web.reviewing import Passage, Served, served
from web.rights import may_decide
from web.visitor import Asks, Form, Visitor

router = APIRouter()
_SHOWN_WHOLE = 40  # pages; of longer documents only those around quotes are shown
_ANSWERS = {"y": Answer.CONFIRMED, "n": Answer.REJECTED}
_SANDBOX = "default-src 'none'; sandbox"


@router.get("/dokumen/{key}")
def document_page(asks: Asks, key: str, hal: int = 0) -> HTMLResponse:
    """The document called *key*, with the page *hal* among those shown."""
    return _shown(asks, key, hal=hal)


def _shown(
    asks: Visitor, key: str, status: int = 200, *, hal: int = 0, fault: str = ""
) -> HTMLResponse:
    document = asks.document(key)
    review = served(asks.report, document, asks.standing)
    passages = [passage for each in review for passage in each.passages]
    text = asks.desk.text(document)
    return page(
        asks,
        "document.html.j2",
        status,
        d=document,
        key=key,
        review=review,
        passages=passages,
        pages=_pages(text, passages, hal),
        total=len(text.pages) if text else 0,
        has_original=asks.desk.original(document.path) is not None,
        may_decide=may_decide(asks.account, Kind.MATCH),
        asked_page=hal,
        fault=fault,
    )


def _pages(
    text: Document | None, passages: Iterable[Passage], asked: int
) -> list[MarkedPage]:
    if text is None:
        return []
    passages = list(passages)
    wanted = {asked, 1} | {p.page + step for p in passages for step in (-1, 0, 1)}
    return [
        marked(each, passages)
        for each in text.pages
        if len(text.pages) <= _SHOWN_WHOLE or each.number in wanted
    ]


@router.post("/dokumen/{key}/keputusan")
def decide(asks: Asks, form: Form, key: str) -> Response:
    """Confirm or reject the document for an indicator, or one passage of it."""
    asks.must(may_decide(asks.account, Kind.MATCH))
    document = asks.document(key)
    review = served(asks.report, document, asks.standing)
    answer = _ANSWERS.get(str(form.get("answer", "")))
    about = _about(review, form)
    if about is None or answer is None:
        gone = msg("Kutipan itu tidak ada lagi; muat ulang halamannya.")
        return _shown(asks, key, 409, fault=gone)
    group, passage = about
    criterion = passage.criterion if passage else None
    decision = Decision(
        instrument=asks.report.instrument.id,
        indicator=group.indicator.id,
        kind=Kind.MATCH,
        value=answer.value,
        by=asks.account.full_name,
        why=str(form.get("why", "")),
        criterion=criterion.id if criterion else "",
        ground=Ground(
            path=document.path,
            sha256=document.sha256,
            page=passage.page if passage else 1,
            quote=passage.quote if passage else "",
        ),
        through="web",
    )
    if fault := recorded(asks, decision, over_of(form)):
        return _shown(asks, key, 409 if fault.is_conflict else 400, fault=fault.text)
    return go(asks.request, f"/dokumen/{key}#{_next(review, group, passage)}")


def _about(
    review: Iterable[Served], form: Form
) -> tuple[Served, Passage | None] | None:
    """The indicator and the passage that the form is about; None if there is none.

    A passage is known by its number and its quote, so that what the person saw is what
    is decided on, even where a run has changed the page meanwhile.
    """
    wanted = str(form.get("indicator", "")), str(form.get("passage", ""))
    quote = str(form.get("quote", ""))
    for group in review:
        if group.indicator.id != wanted[0]:
            continue
        if not wanted[1]:
            return group, None
        for passage in group.passages:
            if str(passage.number) == wanted[1] and _same(passage.quote, quote):
                return group, passage
    return None


def _same(one: str, other: str) -> bool:
    """Browsers send line feeds as they like."""
    return one.split() == other.split()


def _next(review: Iterable[Served], group: Served, passage: Passage | None) -> str:
    if passage is None:
        return f"melayani-{group.indicator.id}"
    numbers = [p.number for each in review for p in each.passages]
    later = [number for number in numbers if number > passage.number]
    return f"tinjau-{later[0] if later else passage.number}"


@router.post("/dokumen/{key}/cabut")
def withdraw(asks: Asks, form: Form, key: str) -> Response:
    """Take back one's word on a passage, or on the document."""
    asks.must(may_decide(asks.account, Kind.MATCH))
    document = asks.document(key)
    told = str(form.get("decision", ""))
    review = served(asks.report, document, asks.standing)
    words = {str(d.id): d for each in review for d in _words(each)}
    decision = words.get(told)
    if decision is None:
        gone = msg("Keputusan itu tidak berlaku lagi; muat ulang halamannya.")
        return _shown(asks, key, 409, fault=gone)
    try:
        asks.desk.book.withdraw(decision.id, by=asks.account.full_name, why="")
    except DecisionConflictError as error:
        return _shown(asks, key, 409, fault=str(error))
    asks.note("withdraw", number=told, indicator=decision.indicator)
    done = say(asks, msg("Keputusan dicabut; riwayatnya tetap ada."))
    return go(asks.request, f"/dokumen/{key}", say=done)


def _words(each: Served) -> Iterable[Decision]:
    for decision in (each.decision, *(p.decision for p in each.passages)):
        if decision is not None:
            yield decision


@router.get("/dokumen/{key}/berkas")
def original(asks: Asks, key: str) -> Response:
    """The file itself, to be saved: never shown within our pages."""
    document = asks.document(key)
    path = asks.desk.original(document.path)
    if path is None:
        raise asks.refusal(document.path)
    asks.note("download", document=document.path)
    name = document.path.rpartition("/")[2]
    return FileResponse(
        path,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{quoted(name)}",
            "Content-Security-Policy": _SANDBOX,
        },
    )

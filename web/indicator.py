"""One indicator: its ladder, its evidence, what people decided and may decide."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import HTMLResponse, Response

from assessment.decisions.decision import Answer, Decision, Kind, Work
from assessment.decisions.proposal import DecisionError, checked
from assessment.finding import Status
from ledger.decisions import ANY, DecisionConflictError
from reports import arrangement
from reports.translation import msg
from web.pages import go, page, say
from web.rights import may_decide
from web.visitor import Asks, Form, Visitor

router = APIRouter()
_CHOICES = {
    Kind.CRITERION: (Answer.MET.value, Answer.UNMET.value),
    Kind.STATUS: tuple(status.value for status in Status),
    Kind.LEVEL: ("0", "1", "2", "3", "4", "5"),
    Kind.WORK: tuple(work.value for work in Work),
}
_KEPT = msg("Tercatat. Penilaian memakainya pada pemeriksaan berikutnya.")


@router.get("/indikator/{number}")
def indicator_page(asks: Asks, number: str) -> HTMLResponse:
    """The indicator *number*."""
    return _shown(asks, number)


def _shown(
    asks: Visitor, number: str, status: int = 200, fault: str = ""
) -> HTMLResponse:
    indicator = asks.indicator(number)
    own = [i.id for i in asks.report.indicators]
    place = own.index(number)
    known = {decision.id: decision for decision in indicator.decisions}
    standing = [d for d in asks.standing if d.indicator == number]
    return page(
        asks,
        "indicator.html.j2",
        status,
        i=indicator,
        place=_place(asks, number),
        ladder=arrangement.ladder(indicator),
        needs=arrangement.needs(indicator),
        cited=arrangement.cited(indicator),
        closed=arrangement.unread_for(asks.report)[number],
        paths={d.path for d in asks.report.documents},
        before=own[place - 1] if place else None,
        after=own[place + 1] if place + 1 < len(own) else None,
        standing=standing,
        known=known,
        on_criterion={d.criterion: d for d in standing if d.kind is Kind.CRITERION},
        said_of={d.kind.value: d for d in standing if not d.criterion},
        history=[r for r in asks.desk.book.history(number) if r.end is not None],
        kinds=[k for k in _CHOICES_SHOWN if may_decide(asks.account, k)],
        choices={kind.value: values for kind, values in _CHOICES.items()},
        fault=fault,
    )


def _place(asks: Visitor, number: str) -> tuple[str, ...]:
    """The names of the domain and of the aspect, where it is another."""
    for domain in arrangement.domains(asks.report):
        for aspect in domain.aspects:
            if number in {indicator.id for indicator in aspect.indicators}:
                return tuple(dict.fromkeys((domain.name, aspect.name)))
    return ()


_CHOICES_SHOWN = (
    Kind.NOTE,
    Kind.WORK,
    Kind.OWNER,
    Kind.DUE,
    Kind.ASSESSOR,
    Kind.LEVEL,
    Kind.STATUS,
)


@router.post("/indikator/{number}/keputusan")
def decide(asks: Asks, form: Form, number: str) -> Response:
    """Record what the person decided on the indicator or one of its criteria."""
    indicator = asks.indicator(number)
    try:
        kind = Kind(str(form.get("kind", "")))
    except ValueError:
        return _shown(asks, number, 400, msg("Pilih jenis keputusannya."))
    asks.must(kind is not Kind.MATCH and may_decide(asks.account, kind))
    decision = Decision(
        instrument=asks.report.instrument.id,
        indicator=indicator.id,
        kind=kind,
        value=str(form.get("value", "")),
        by=asks.account.full_name,
        why=str(form.get("why", "")),
        criterion=str(form.get("criterion", "")),
        until=str(form.get("until", "")),
        through="web",
    )
    if fault := recorded(asks, decision, over_of(form)):
        return _shown(asks, number, 409 if fault.is_conflict else 400, fault.text)
    return go(asks.request, f"/indikator/{number}#keputusan", say=say(asks, _KEPT))


class Fault:
    """Why a decision was not recorded; ``is_conflict`` if somebody was quicker."""

    def __init__(self, text: str, *, is_conflict: bool) -> None:
        """Say *text*."""
        self.text, self.is_conflict = text, is_conflict


def recorded(asks: Visitor, decision: Decision, over: int | None) -> Fault | None:
    """Nothing once *decision* is in the book and the trail; else why it is not."""
    try:
        tidied = checked(decision, asks.desk.instrument)
        made = asks.desk.book.record(tidied, over=over)
    except DecisionError as error:
        return Fault(str(error), is_conflict=False)
    except DecisionConflictError as error:
        return Fault(str(error), is_conflict=True)
    ground = {"document": made.ground.path} if made.ground else {}
    asks.note(
        "decide",
        number=str(made.id),
        indicator=made.indicator,
        kind=made.kind.value,
        value=made.value[:200],
        criterion=made.criterion,
        **ground,
    )
    return None


def over_of(form: Form) -> int | None:
    """The decision that the person saw standing: its number, None, or any."""
    told = str(form.get("over", "any"))
    if told == "none":
        return None
    return int(told) if told.isdecimal() and len(told) < 10 else ANY  # noqa: PLR2004


@router.post("/indikator/{number}/cabut")
def withdraw(asks: Asks, form: Form, number: str) -> Response:
    """End a decision with none in its place."""
    indicator = asks.indicator(number)
    told = str(form.get("decision", ""))
    standing = {str(d.id): d for d in asks.standing if d.indicator == indicator.id}
    decision = standing.get(told)
    if decision is None:
        fault = msg("Keputusan itu tidak berlaku lagi; muat ulang halamannya.")
        return _shown(asks, number, 409, say(asks, fault))
    is_own = decision.by == asks.account.full_name
    asks.must(may_decide(asks.account, decision.kind) and (is_own or _rules(asks)))
    why = str(form.get("why", "")).strip()[:1000]
    try:
        asks.desk.book.withdraw(decision.id, by=asks.account.full_name, why=why)
    except DecisionConflictError as error:
        return _shown(asks, number, 409, str(error))
    asks.note("withdraw", number=told, indicator=indicator.id)
    gone = say(asks, msg("Keputusan dicabut; riwayatnya tetap ada."))
    return go(asks.request, f"/indikator/{number}#keputusan", say=gone)


def _rules(asks: Visitor) -> bool:
    """Whether the person may end what others decided."""
    return may_decide(asks.account, Kind.STATUS)

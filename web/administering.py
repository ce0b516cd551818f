"""Who may come in, and who did what."""

from __future__ import annotations

from fastapi import APIRouter
from sqlalchemy import Connection
from starlette.responses import HTMLResponse, Response

from ledger import accounts, trail
from ledger.accounts import Role
from ledger.database import writing
from ledger.errors import LedgerError
from reports.translation import msg
from web.agencies import agencies
from web.pages import go, page, say
from web.passwords import PasswordError
from web.people import AccountError, made, switched, with_password
from web.rights import may_manage, may_see_trail
from web.visitor import Asks, Form, Visitor

router = APIRouter()


@router.get("/pengguna")
def people_page(asks: Asks) -> HTMLResponse:
    """All accounts, and the form for a new one."""
    asks.must(may_manage(asks.account))
    return _shown(asks)


def _shown(asks: Visitor, status: int = 200, fault: str = "") -> HTMLResponse:
    with writing(asks.desk.engine) as connection:
        known = accounts.known(connection)
    named = agencies(asks.report) if asks.edition else ()
    return page(
        asks,
        "people.html.j2",
        status,
        people=known,
        roles=tuple(Role),
        agency_names=[agency.name for agency in named if agency.name],
        fault=fault,
    )


@router.post("/pengguna")
def change_people(asks: Asks, form: Form) -> Response:
    """Make an account, give it a new password, enable or disable it."""
    asks.must(may_manage(asks.account))
    do, name = str(form.get("do", "")), str(form.get("name", "")).strip().casefold()
    try:
        with writing(asks.desk.engine) as connection:
            _do(connection, do, name, form)
    except (AccountError, LedgerError, PasswordError) as error:
        return _shown(asks, 400, str(error))
    asks.note("account", account=name, change=do)
    return go(asks.request, "/pengguna", say=say(asks, msg("Tercatat.")))


def _do(connection: Connection, do: str, name: str, form: Form) -> None:
    password = str(form.get("password", ""))
    if do == "add":
        made(
            connection,
            name=name,
            full_name=str(form.get("full_name", "")),
            role=_role(str(form.get("role", ""))),
            agency=str(form.get("agency", "")),
            password=password,
        )
    elif do == "password":
        with_password(connection, name, password)
    elif do in {"enable", "disable"}:
        switched(connection, name, is_active=do == "enable")
    else:
        raise AccountError(msg("Pilih apa yang hendak diubah."))


def _role(told: str) -> Role:
    try:
        return Role(told)
    except ValueError as error:
        raise AccountError(msg("Pilih perannya.")) from error


@router.get("/jejak")
def trail_page(asks: Asks) -> HTMLResponse:
    """Who did what, the newest first."""
    asks.must(may_see_trail(asks.account))
    with writing(asks.desk.engine) as connection:
        steps = trail.recent(connection)
    return page(asks, "trail.html.j2", steps=steps)

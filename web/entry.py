"""Log in, log out, one's own account."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from ledger import accounts, sessions, trail
from ledger.accounts import Account
from ledger.database import writing
from reports.printable import one_line
from reports.translation import LANGUAGES, msg
from web.pages import bare_page, go, page, say
from web.passwords import PasswordError, hashed, is_outdated, is_right
from web.throttle import Throttle
from web.visitor import Asks, Form, Visitor, address_of, csrf_token, desk_of

router = APIRouter()

WRONG = msg("Nama atau kata sandi salah. Periksa, lalu coba lagi.")
_LONGEST_NAME = 64


@router.get("/masuk")
def log_in_page(request: Request) -> HTMLResponse:
    """The log-in page."""
    if (asked := request.query_params.get("lang")) in LANGUAGES:
        request.session["lang"] = asked
    return bare_page(request, "log_in.html.j2", name="", fault="", minutes=0)


@router.post("/masuk")
def log_in(request: Request, form: Form) -> Response:
    """Log in with name and password: a new session, whatever the browser held."""
    name = one_line(str(form.get("name", ""))).casefold()[:_LONGEST_NAME]
    throttle: Throttle = request.app.state.throttle
    address = address_of(request)
    if minutes := throttle.minutes_to_wait(name, address):
        _note(request, name, "login-throttled")
        return bare_page(
            request, "log_in.html.j2", 429, name=name, fault="", minutes=minutes
        )
    account = _known(request, name, str(form.get("password", "")))
    if account is None:
        throttle.failed(name, address)
        _note(request, name, "login-failed")
        return bare_page(
            request, "log_in.html.j2", 401, name=name, fault=WRONG, minutes=0
        )
    throttle.succeeded(name)
    _begin(request, account)
    return go(request, "/")


def _known(request: Request, name: str, password: str) -> Account | None:
    with writing(desk_of(request).engine) as connection:
        account = accounts.find(connection, name)
    is_known = is_right(password, account.password if account else None)
    if account is None or not is_known or not account.is_active:
        return None
    if is_outdated(account.password):
        with writing(desk_of(request).engine) as connection:
            accounts.change(connection, name, password=hashed(password))
    return account


def _begin(request: Request, account: Account) -> None:
    old = request.session.get("secret")
    request.session.clear()
    with writing(desk_of(request).engine) as connection:
        if old:
            sessions.end(connection, str(old))
        request.session["secret"] = sessions.begin(connection, account.id)
        trail.note(connection, account.name, "login", address_of(request))
    csrf_token(request)


def _note(request: Request, name: str, action: str) -> None:
    with writing(desk_of(request).engine) as connection:
        trail.note(connection, name, action, address_of(request))


@router.post("/keluar")
def log_out(asks: Asks, form: Form) -> Response:  # noqa: ARG001 - its token is checked
    """End the session, here and in the ledger."""
    with writing(asks.desk.engine) as connection:
        sessions.end(connection, str(asks.request.session.get("secret")))
    asks.note("logout")
    asks.request.session.clear()
    return go(asks.request, "/masuk")


@router.get("/akun")
def account_page(asks: Asks) -> HTMLResponse:
    """One's own account."""
    return page(asks, "account.html.j2", fault="")


@router.post("/akun/bahasa")
def choose_language(asks: Asks, form: Form) -> Response:
    """Keep the language that the person wants to read."""
    chosen = str(form.get("lang", ""))
    if chosen in LANGUAGES:
        with writing(asks.desk.engine) as connection:
            accounts.change(connection, asks.account.name, lang=chosen)
        asks.request.session.pop("lang", None)
    return go(asks.request, "/akun")


@router.post("/akun/sandi")
def change_password(asks: Asks, form: Form) -> Response:
    """Change one's own password; every session but a new one ends."""
    new = str(form.get("new", ""))
    if fault := _password_fault(asks, str(form.get("old", "")), new, form):
        return page(asks, "account.html.j2", 400, fault=fault)
    with writing(asks.desk.engine) as connection:
        accounts.change(connection, asks.account.name, password=hashed(new))
        sessions.end_all(connection, asks.account.id)
    asks.note("password", account=asks.account.name)
    _begin(asks.request, asks.account)
    return go(asks.request, "/akun", say=say(asks, msg("Kata sandi sudah diganti.")))


def _password_fault(asks: Visitor, old: str, new: str, form: Form) -> str:
    throttle: Throttle = asks.request.app.state.throttle
    name, address = asks.account.name, address_of(asks.request)
    if throttle.minutes_to_wait(name, address):
        return msg("Terlalu banyak percobaan; tunggu beberapa menit.")
    if not is_right(old, asks.account.password):
        throttle.failed(name, address)
        return msg("Kata sandi lama salah.")
    if new != str(form.get("again", "")):
        return msg("Kata sandi baru tidak sama dengan ulangannya.")
    try:
        hashed(new)
    except PasswordError as error:
        return str(error)
    return ""

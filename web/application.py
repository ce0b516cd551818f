"""The web application, put together: pages, guards, and what they work on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from ledger import sessions, uploads
from ledger.database import writing
from ledger.errors import LedgerError
from reports.translation import msg
from web import (
    administering,
    document,
    downloading,
    entry,
    indicator,
    overview,
    running,
    uploading,
)
from web.desk import Desk
from web.language import PageWording
from web.pages import bare_page
from web.protection import HEADERS, BodyLimit, ProtectiveHeaders
from web.quick_check import FirstLooks
from web.rerun import Rerun
from web.settings import Settings
from web.throttle import Throttle
from web.visitor import NOT_FOUND, LogInFirst, language

_STATIC = Path(__file__).parent / "static"
_ROUTERS = (
    entry.router,
    overview.router,
    indicator.router,
    document.router,
    uploading.router,
    running.router,
    downloading.router,
    administering.router,
)


def application(settings: Settings) -> FastAPI:
    """The review pages over one share.

    Raises:
        LedgerError: the ledger cannot be opened.
        CorpusError: there is no such instrument.
    """
    desk = Desk(settings)
    with writing(desk.engine) as connection:
        key = sessions.signing_key(connection)
    app = FastAPI(
        title="Bukti", docs_url=None, redoc_url=None, openapi_url=None, lifespan=_life
    )
    app.state.desk = desk
    app.state.rerun = Rerun(settings.scan)
    app.state.looks = FirstLooks(settings, desk.instrument, desk.engine)
    app.state.throttle = Throttle()
    for router in _ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    _answer_refusals(app)
    app.add_middleware(
        SessionMiddleware,
        secret_key=key,
        session_cookie="__Host-bukti" if settings.is_https else "bukti",
        max_age=int(sessions.LONGEST_SECONDS),
        same_site="lax",
        https_only=settings.is_https,
    )
    app.add_middleware(BodyLimit, largest=settings.largest, upload_path=uploading.PATH)
    app.add_middleware(ProtectiveHeaders, is_https=settings.is_https)
    return app


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    _look_again(app.state.desk, app.state.looks)
    yield
    app.state.rerun.stop()
    app.state.looks.close()
    app.state.desk.close()


def _look_again(desk: Desk, looks: FirstLooks) -> None:
    """Look at the uploads that the last server did not come to."""
    with writing(desk.engine) as connection:
        known = uploads.recent(connection, desk.share_id)
    for upload in known:
        file = desk.original(upload.path) if upload.findings is None else None
        if file is not None:
            looks.look(upload, file)


def _answer_refusals(app: FastAPI) -> None:
    app.add_exception_handler(LogInFirst, _to_log_in)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _not_there)
    app.add_exception_handler(LedgerError, _without_ledger)
    app.add_exception_handler(Exception, _broken)


def _to_log_in(request: Request, _error: Exception) -> Response:
    if request.url.path.endswith("/kemajuan"):
        return JSONResponse({"state": "logged-out"}, status_code=401)
    return RedirectResponse("/masuk", status_code=303)


def _refused(request: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    told = error.detail if isinstance(error, HTTPException) else ""
    if status == 404 and told == "Not Found":  # noqa: PLR2004 - no route
        told = NOT_FOUND
    return _refusal(request, status, told)


def _not_there(request: Request, _error: Exception) -> HTMLResponse:
    return _refusal(request, 404, NOT_FOUND)


def _without_ledger(request: Request, error: Exception) -> HTMLResponse:
    return _refusal(request, 503, str(error))


def _broken(request: Request, _error: Exception) -> HTMLResponse:
    """A fault of ours; the log has the rest. The guards stand within, so headers too."""
    answer = _refusal(request, 500, msg("Ada yang gagal; coba lagi."))
    answer.headers.update(HEADERS)
    return answer


def _refusal(request: Request, status: int, told: str) -> HTMLResponse:
    lang = language(request)
    said = PageWording(lang).told(told or msg("Ada yang gagal; coba lagi."))
    return bare_page(request, "refusal.html.j2", status, lang=lang, told=said)

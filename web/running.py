"""Start the assessment anew and watch it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import HTMLResponse, JSONResponse, Response

from reports.translation import msg
from web.pages import go, page, say
from web.rerun import Rerun
from web.rights import may_run
from web.visitor import Asks, Form, Visitor

router = APIRouter()
_BUSY = msg("Pemeriksaan sedang berjalan; tunggu sampai selesai.")


@router.get("/jalankan")
def run_page(asks: Asks) -> HTMLResponse:
    """The run that goes on, if one does, and those before."""
    asks.must(may_run(asks.account))
    return page(
        asks,
        "run.html.j2",
        progress=_rerun(asks).progress,
        is_elsewhere=_is_elsewhere(asks),
        runs=asks.desk.runs(),
        refused=_loses_claims(asks),
    )


@router.post("/jalankan")
def run(asks: Asks, form: Form) -> Response:  # noqa: ARG001 - its token is checked
    """Start the run, unless one goes on."""
    asks.must(may_run(asks.account) and not _loses_claims(asks))
    if _is_elsewhere(asks) or not _rerun(asks).start(asks.account.full_name):
        return go(asks.request, "/jalankan", say=say(asks, _BUSY), fault=True)
    asks.note("run")
    return go(asks.request, "/jalankan")


@router.get("/jalankan/kemajuan")
def progress(asks: Asks) -> JSONResponse:
    """How far the run has come, for the page's script."""
    asks.must(may_run(asks.account))
    now = _rerun(asks).progress
    return JSONResponse(
        {
            "state": now.state,
            "done": now.done,
            "total": now.total,
            "percent": now.percent,
            "line": now.lines[-1] if now.lines else "",
        }
    )


def _loses_claims(asks: Visitor) -> bool:
    """Whether a run from here would forget what the last one knew of the claims."""
    if asks.edition is None or asks.desk.settings.has_claims:
        return False
    return asks.edition.report.index.claimed is not None


def _rerun(asks: Visitor) -> Rerun:
    rerun: Rerun = asks.request.app.state.rerun
    return rerun


def _is_elsewhere(asks: Visitor) -> bool:
    return _rerun(asks).progress.state != "running" and asks.desk.is_being_read()

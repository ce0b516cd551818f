"""Bring evidence for an indicator, and read at once what a first look found."""

from __future__ import annotations

from typing import cast

from fastapi import APIRouter
from starlette.datastructures import UploadFile
from starlette.responses import HTMLResponse, Response

from extractors.inbox import INBOX
from ledger import uploads
from ledger.accounts import Role
from ledger.database import writing
from ledger.uploads import Upload
from reports.gap_report import ReportedIndicator
from reports.translation import msg
from web.pages import go, page, say
from web.quick_check import FirstLooks
from web.receiving import ACCEPTED, EXTENSIONS, Received, UploadError, received
from web.rights import may_upload, same_agency
from web.visitor import Asks, Form, Visitor

router = APIRouter()
PATH = "/unggah"
_NOBODY = "Tanpa OPD"


@router.get(PATH)
def upload_page(asks: Asks, indikator: str = "") -> HTMLResponse:
    """The form for an upload, and what was uploaded before."""
    asks.must(may_upload(asks.account))
    return _shown(asks, indikator)


def _shown(
    asks: Visitor, indicator: str, status: int = 200, fault: str = ""
) -> HTMLResponse:
    with writing(asks.desk.engine) as connection:
        known = uploads.recent(connection, asks.desk.share_id)
    return page(
        asks,
        "upload.html.j2",
        status,
        indicators=asks.report.indicators,
        chosen=indicator,
        extensions=",".join(EXTENSIONS),
        media=", ".join(media.upper() for media in ACCEPTED),
        megabytes=asks.desk.settings.largest // 1_000_000,
        uploads=[each for each in known if _may_see(asks, each)],
        paths={d.path for d in asks.report.documents},
        fault=fault,
    )


@router.post(PATH)
def upload(asks: Asks, form: Form) -> Response:
    """Take the file, put it into the inbox, and look at it."""
    asks.must(may_upload(asks.account))
    number = str(form.get("indicator", ""))
    file = form.get("file")
    if not number:
        return _shown(asks, "", 400, say(asks, msg("Pilih indikatornya.")))
    indicator = asks.indicator(number)
    if not isinstance(file, UploadFile) or not file.filename:
        return _shown(asks, number, 400, say(asks, msg("Pilih berkasnya.")))
    agency = _agency(asks, indicator)
    folders = (agency, f"Indikator {number.zfill(2)}")
    settings = asks.desk.settings
    try:
        taken = received(
            file.file,
            file.filename,
            folders,
            settings.inbox,
            settings.largest,
        )
    except UploadError as error:
        return _shown(asks, number, 400, say(asks, error.template, **error.values))
    made = _remembered(asks, taken, number, agency)
    return go(asks.request, f"{PATH}/{made}")


def _agency(asks: Visitor, indicator: ReportedIndicator) -> str:
    if asks.account.role is Role.CONTACT:
        return asks.account.agency
    return indicator.owner or _NOBODY


def _remembered(asks: Visitor, taken: Received, number: str, agency: str) -> int:
    found = Upload(
        path=f"{INBOX}/{taken.relative}",
        indicator=number,
        agency=agency,
        by=asks.account.full_name,
        sha256=taken.sha256,
        size=taken.size,
    )
    with writing(asks.desk.engine) as connection:
        made = uploads.add(connection, asks.desk.share_id, found)
        kept = uploads.one(connection, asks.desk.share_id, made)
    asks.note("upload", document=found.path, indicator=number)
    looks: FirstLooks = asks.request.app.state.looks
    looks.look(cast("Upload", kept), taken.file)
    return made


@router.get(PATH + "/{number}")
def first_look(asks: Asks, number: int) -> HTMLResponse:
    """What the first look at the upload *number* found, or that it still goes on."""
    with writing(asks.desk.engine) as connection:
        found = uploads.one(connection, asks.desk.share_id, number)
    if found is None or not _may_see(asks, found):
        raise asks.refusal(str(number))
    return page(
        asks,
        "first_look.html.j2",
        upload=found,
        indicator=asks.indicator(found.indicator),
        known={i.id: i for i in asks.report.indicators},
        is_in_report=found.path in {d.path for d in asks.report.documents},
    )


def _may_see(asks: Visitor, upload: Upload) -> bool:
    own = {indicator.id for indicator in asks.report.indicators}
    if upload.indicator not in own:
        return False
    is_contact = asks.account.role is Role.CONTACT
    return not is_contact or same_agency(upload.agency, asks.account.agency)

"""The report as a file: HTML, XLSX or JSON, for a contact their own part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import APIRouter
from starlette.responses import Response

from ledger.accounts import Role
from reports.gap_report import to_json
from reports.html import render
from reports.workbook import write_workbook
from web.visitor import Asks, Visitor

router = APIRouter()


def _json(asks: Visitor) -> bytes:
    if asks.account.role is not Role.CONTACT and asks.edition:
        return asks.edition.content  # byte for byte what the run wrote
    return to_json(asks.report)


def _html(asks: Visitor) -> bytes:
    return render(asks.report, lang=asks.lang).encode()


def _xlsx(asks: Visitor) -> bytes:
    with TemporaryDirectory() as folder:
        place = Path(folder) / "report.xlsx"
        write_workbook(asks.report, place, lang=asks.lang)
        return place.read_bytes()


_FORMATS: dict[str, tuple[str, Callable[[Visitor], bytes]]] = {
    "html": ("text/html; charset=utf-8", _html),
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _xlsx,
    ),
    "json": ("application/json", _json),
}


@router.get("/unduh/laporan.{form}")
def download(asks: Asks, form: str) -> Response:
    """The last good report as the person may see it."""
    if form not in _FORMATS:
        raise asks.refusal(form)
    media, written = _FORMATS[form]
    content = written(asks)
    asks.note("download", document=f"laporan.{form}")
    name = f"laporan-{asks.report.as_of}.{form}"
    return Response(
        content,
        media_type=media,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
        },
    )

"""What every answer and every request must keep to: headers, and sizes of bodies."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reports.translation import msg

POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TOO_BIG = msg(
    "Kiriman terlalu besar; pilih berkas yang lebih kecil atau pecah berkasnya."
)
FORM_BYTES = 200_000  # what surrounds an upload, and every other form


class ProtectiveHeaders:
    """Adds the headers that keep browsers from helping an attacker."""

    def __init__(self, app: ASGIApp, *, is_https: bool) -> None:
        """Wrap *app*; with *is_https*, browsers stay on HTTPS for a year."""
        self._app = app
        self._headers = dict(HEADERS)
        if is_https:
            self._headers["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if not scope["path"].startswith("/static/"):
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self._app(scope, receive, send_protected)


class BodyLimit:
    """Refuses bodies that are too long, told or not, before they fill the disk."""

    def __init__(self, app: ASGIApp, *, largest: int, upload_path: str) -> None:
        """Wrap *app*; only *upload_path* takes up to *largest* bytes, besides a form."""
        self._app, self._largest, self._upload_path = app, largest, upload_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_upload = scope["path"] == self._upload_path
        limit = FORM_BYTES + (self._largest if is_upload else 0)
        told = Headers(scope=scope).get("content-length", "0")
        if not told.isdecimal() or int(told) > limit:
            await PlainTextResponse(TOO_BIG, 413)(scope, receive, send)
            return
        count = 0

        async def receive_counted() -> Message:
            nonlocal count
            message = await receive()
            count += len(message.get("body", b""))
            if count > limit:
                raise HTTPException(413, TOO_BIG)
            return message

        await self._app(scope, receive_counted, send)

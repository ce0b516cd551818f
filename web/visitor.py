"""Who asks for a page: the account behind the session, and what it may see."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from assessment.decisions.decision import Decision
from ledger import sessions, trail
from ledger.accounts import Account
from ledger.database import writing
from reports.gap_report import GapReport, ReportedDocument, ReportedIndicator
from reports.translation import LANGUAGES, SOURCE_LANGUAGE, msg
from web.desk import Desk, Edition, key_of, with_owners
from web.rights import visible

NOT_FOUND = msg("Halaman ini tidak ada, atau bukan untuk Anda.")
FORGED = msg(
    "Formulir ini sudah kedaluwarsa atau bukan dari halaman Bukti. "
    "Muat ulang halamannya, lalu kirim lagi."
)
_FIELDS = 40
_LONGEST_FIELD = 60_000  # bytes


class LogInFirst(Exception):  # noqa: N818 - no error: the way to the log-in page
    """Nobody is logged in."""


@dataclass(frozen=True)
class Visitor:
    """A logged-in person's request.

    Attributes:
        request: the request.
        desk: what the pages work on.
        account: of the person.
    """

    request: Request
    desk: Desk
    account: Account

    @cached_property
    def lang(self) -> str:
        """The language of the answer: as asked for, else the account's."""
        return language(self.request, self.account.lang)

    @cached_property
    def edition(self) -> Edition | None:
        """The last good report with its run; None before the first."""
        return self.desk.edition()

    @cached_property
    def standing(self) -> tuple[Decision, ...]:
        """The decisions that stand on what the person may see."""
        seen = {indicator.id for indicator in self.report.indicators}
        return tuple(d for d in self.desk.book.standing() if d.indicator in seen)

    @cached_property
    def report(self) -> GapReport:
        """The last good report as this person may see it.

        Raises:
            HTTPException: 404, there is none yet.
        """
        if self.edition is None:
            raise HTTPException(404, msg("Belum ada laporan; jalankan pemeriksaan."))
        current = with_owners(self.edition.report, self.desk.book.standing())
        return visible(current, self.account)

    @cached_property
    def documents(self) -> dict[str, ReportedDocument]:
        """The documents that the person may see, by their key in addresses."""
        return {key_of(d.path): d for d in self.report.documents}

    def indicator(self, number: str) -> ReportedIndicator:
        """The indicator *number*.

        Raises:
            HTTPException: 404, there is none, or it is not this person's to see.
        """
        for indicator in self.report.indicators:
            if indicator.id == number:
                return indicator
        raise self.refusal(number)

    def document(self, key: str) -> ReportedDocument:
        """The document called *key*.

        Raises:
            HTTPException: 404, there is none, or it is not this person's to see.
        """
        document = self.documents.get(key)
        if document is None:
            raise self.refusal(key)
        return document

    def must(self, may: bool) -> None:
        """Go on only where the person *may*.

        Raises:
            HTTPException: 403, and the audit trail tells it.
        """
        if not may:
            self.note("refused", page=self.request.url.path)
            raise HTTPException(403, msg("Peran Anda tidak mengizinkan hal ini."))

    def refusal(self, what: str) -> HTTPException:
        """That *what* is not there for this person; the audit trail tells it."""
        self.note("refused", page=self.request.url.path, what=what)
        return HTTPException(404, NOT_FOUND)

    def note(self, action: str, **subject: str) -> None:
        """Put *action* on *subject* into the audit trail."""
        with writing(self.desk.engine) as connection:
            address = address_of(self.request)
            trail.note(connection, self.account.name, action, address, **subject)


def language(request: Request, default: str = SOURCE_LANGUAGE) -> str:
    """The language asked for in the address or chosen before log-in, else *default*."""
    for asked in (request.query_params.get("lang"), request.session.get("lang")):
        if asked in LANGUAGES:
            return str(asked)
    return default


def address_of(request: Request) -> str:
    """The machine the request came from, as far as it is known."""
    return request.client.host if request.client else ""


def csrf_token(request: Request) -> str:
    """The token that this browser's forms carry."""
    return str(request.session.setdefault("csrf", secrets.token_urlsafe(24)))


def desk_of(request: Request) -> Desk:
    """What the pages work on."""
    desk: Desk = request.app.state.desk
    return desk


def visitor(request: Request) -> Visitor:
    """Who asks.

    Raises:
        LogInFirst: nobody is logged in.
    """
    desk, secret = desk_of(request), request.session.get("secret")
    if not secret:
        raise LogInFirst
    with writing(desk.engine) as connection:
        account = sessions.account_in(connection, str(secret))
    if account is None:
        request.session.clear()
        raise LogInFirst
    return Visitor(request=request, desk=desk, account=account)


async def checked_form(request: Request) -> FormData:
    """The form that was sent, if one of our own pages sent it.

    Raises:
        HTTPException: 403, its token is missing or another's.
    """
    form = await request.form(
        max_files=1, max_fields=_FIELDS, max_part_size=_LONGEST_FIELD
    )
    sent, ours = str(form.get("csrf", "")), str(request.session.get("csrf", ""))
    if not ours or not secrets.compare_digest(sent.encode(), ours.encode()):
        raise HTTPException(403, FORGED)
    return form


Asks = Annotated[Visitor, Depends(visitor)]
Form = Annotated[FormData, Depends(checked_form)]

"""Bring a notice to a recipient: into a file, by e-mail, or to a webhook."""

from __future__ import annotations

import os
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from pathlib import Path

import httpx

from flows.notify_settings import Recipient, Smtp, Webhook
from reports.notice import Notice
from reports.printable import printable

_SECONDS = 30.0
_RULE = "-" * 72


class DeliveryError(Exception):
    """A notice did not arrive; the message is *recipient: fact*, without secrets."""


def deliver(notice: Notice, recipient: Recipient, smtp: Smtp | None) -> None:
    """Bring *notice* to *recipient*.

    Raises:
        DeliveryError: it did not arrive.
    """
    try:
        if recipient.file is not None:
            _append(notice, recipient.file)
        elif recipient.email is not None and smtp is not None:
            _send(_letter(notice, recipient.email, smtp), smtp)
        elif recipient.webhook is not None:
            _post(notice, recipient.webhook)
    except (
        OSError,
        smtplib.SMTPException,
        httpx.HTTPError,
        httpx.InvalidURL,
    ) as error:
        raise DeliveryError(f"{recipient.name}: {_fact(error)}") from error


def _fact(error: Exception) -> str:
    """What went wrong; of a webhook without its URL, which may be a secret."""
    if isinstance(error, httpx.HTTPStatusError):
        return f"webhook menjawab {error.response.status_code}"
    if isinstance(error, httpx.HTTPError | httpx.InvalidURL):
        return f"webhook tidak tercapai, {type(error).__name__}"
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def _append(notice: Notice, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{printable(notice.text)}{_RULE}\n")


def _letter(notice: Notice, addresses: tuple[str, ...], smtp: Smtp) -> EmailMessage:
    letter = EmailMessage()
    letter["From"] = smtp.sender
    letter["To"] = ", ".join(addresses)
    letter["Subject"] = printable(notice.subject)
    letter["Date"] = formatdate(localtime=True)
    letter["Message-ID"] = make_msgid(domain=smtp.sender.rpartition("@")[2])
    letter["Auto-Submitted"] = "auto-generated"  # RFC 3834: no absence replies
    letter.set_content(printable(notice.text))
    return letter


def _send(letter: EmailMessage, smtp: Smtp) -> None:
    with _connected(smtp) as server:
        if smtp.username is not None:
            password = os.environ[smtp.password_env] if smtp.password_env else ""
            server.login(smtp.username, password)
        server.send_message(letter)


def _connected(smtp: Smtp) -> smtplib.SMTP:
    trusted = ssl.create_default_context()
    if smtp.security == "tls":
        return smtplib.SMTP_SSL(smtp.host, smtp.port, timeout=_SECONDS, context=trusted)
    server = smtplib.SMTP(smtp.host, smtp.port, timeout=_SECONDS)
    if smtp.security == "starttls":
        server.starttls(context=trusted)
    return server


def _post(notice: Notice, webhook: Webhook) -> None:
    url = os.environ[webhook.url_env] if webhook.url_env else str(webhook.url)
    token = os.environ[webhook.token_env] if webhook.token_env else None
    answer = httpx.post(
        url,
        json={**notice.facts, "subject": notice.subject, "text": notice.text},
        headers={"Authorization": f"Bearer {token}"} if token else {},
        timeout=_SECONDS,
        follow_redirects=False,
    )
    if answer.is_redirect:  # what follows may be another host, which is not configured
        raise httpx.HTTPStatusError("", request=answer.request, response=answer)
    answer.raise_for_status()

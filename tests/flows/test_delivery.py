"""Delivery into a real file, to a real SMTP server and a real HTTP server."""

import json
import socket
import threading
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from flows.delivery import DeliveryError, deliver
from flows.notify_settings import Recipient, Smtp
from reports.notice import Notice

NOTICE = Notice(
    subject="Bukti SPBE Kota Ñ: 1 perubahan",
    text="Kini kosong (1)\n- 8. Tim Koordinasi\n",
    facts={"share": "Kota Ñ", "indicators": [{"id": "8", "after": "empty"}]},
)


class Mailbox:
    """Takes letters, or refuses them with an answer."""

    answer = "250 OK"

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - its name
        letter = message_from_bytes(envelope.content, policy=policy.default)
        self.letters.append((envelope.rcpt_tos, letter))
        return self.answer


@pytest.fixture
def mailbox():
    box = Mailbox()

    def check(_server, _session, _envelope, _how, login):
        is_right = (login.login, login.password) == (b"bukti", b"sandi")
        return AuthResult(success=is_right, handled=False)

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        box.port = free.getsockname()[1]
    server = Controller(
        box,
        hostname="127.0.0.1",
        port=box.port,
        authenticator=check,
        auth_require_tls=False,
    )
    server.start()
    yield box
    server.stop()


@pytest.fixture
def web():
    """An HTTP server that keeps what it is told; ``answer`` is its status."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            server.told.append((self.path, self.headers, json.loads(body)))
            self.send_response(server.answer)
            self.send_header("Location", "/lain")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.told, server.answer = [], 204
    server.url = f"http://127.0.0.1:{server.server_port}/kait?kunci=rahasia"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def smtp(port, **changes):
    plain = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "sender": "b@kota.id",
    }
    return Smtp(**plain | changes)


def test_a_file_grows_by_each_notice(tmp_path):
    to = Recipient(name="A", file=tmp_path / "catatan" / "perubahan.txt")

    deliver(NOTICE, to, None)
    deliver(NOTICE, to, None)

    assert to.file.read_text("utf-8").count(NOTICE.text) == 2


def test_a_letter_reaches_all_addresses(mailbox):
    to = Recipient(name="A", email=("a@kota.id", "c@kota.id"))

    deliver(NOTICE, to, smtp(mailbox.port))

    ((addresses, letter),) = mailbox.letters
    assert addresses == ["a@kota.id", "c@kota.id"]
    assert letter["Subject"] == NOTICE.subject
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content().splitlines() == NOTICE.text.splitlines()


@pytest.mark.parametrize(("password", "arrives"), [("sandi", True), ("salah", False)])
def test_the_password_comes_from_the_environment(
    mailbox, monkeypatch, password, arrives
):
    monkeypatch.setenv("SANDI_SURAT", password)
    server = smtp(mailbox.port, username="bukti", password_env="SANDI_SURAT")
    to = Recipient(name="Audit", email=("a@kota.id",))

    if arrives:
        deliver(NOTICE, to, server)
    else:
        with pytest.raises(DeliveryError, match="Audit: SMTPAuthenticationError") as no:
            deliver(NOTICE, to, server)
        assert password not in str(no.value)
    assert len(mailbox.letters) == arrives


def test_a_server_without_encryption_gets_no_letter_unless_allowed(mailbox):
    to = Recipient(name="A", email=("a@kota.id",))

    with pytest.raises(DeliveryError, match="STARTTLS"):
        deliver(NOTICE, to, smtp(mailbox.port, security="starttls"))

    assert not mailbox.letters


def test_a_refused_letter_is_an_error(mailbox):
    mailbox.answer = "552 penuh"

    with pytest.raises(DeliveryError, match="552"):
        deliver(NOTICE, Recipient(name="A", email=("a@k.id",)), smtp(mailbox.port))


def test_a_webhook_gets_json_and_its_token(web, monkeypatch):
    monkeypatch.setenv("ALAMAT", web.url)
    monkeypatch.setenv("TOKEN", "rahasia")
    hook = {"url_env": "ALAMAT", "token_env": "TOKEN"}

    deliver(NOTICE, Recipient(name="A", webhook=hook), None)

    ((path, headers, body),) = web.told
    assert path == "/kait?kunci=rahasia"
    assert headers["Authorization"] == "Bearer rahasia"
    assert body == {**NOTICE.facts, "subject": NOTICE.subject, "text": NOTICE.text}


@pytest.mark.parametrize("status", [302, 403, 500])
def test_another_answer_is_an_error_without_the_secret_url(web, status):
    web.answer = status

    with pytest.raises(DeliveryError, match=f"menjawab {status}") as no:
        deliver(NOTICE, Recipient(name="A", webhook={"url": web.url}), None)

    assert "rahasia" not in str(no.value)
    assert len(web.told) == 1  # a redirect is not followed


def test_who_does_not_answer_is_an_error():
    hook = {"url": "http://127.0.0.1:1/rahasia"}

    with pytest.raises(DeliveryError, match="A: webhook tidak tercapai") as no:
        deliver(NOTICE, Recipient(name="A", webhook=hook), None)

    assert "rahasia" not in str(no.value)

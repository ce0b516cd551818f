"""A made-up city's share, its report in a ledger, and people who may look at it."""

from __future__ import annotations

import json
import os
import re
from base64 import b64encode
from datetime import date
from functools import cache
from pathlib import Path

from itsdangerous import TimestampSigner
from starlette.testclient import TestClient

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from evidence.document import Document
from extractors.survey import SharedFile
from ledger import runs, sessions
from ledger.accounts import Account, Role, add, find
from ledger.database import open_database, writing
from ledger.documents import keep_documents
from reports.assembling import gap_report
from reports.gap_report import GapReport, to_json
from tests.classifiers import papers
from tests.classifiers.hashed_words import spbe_matcher
from web.application import application
from web.passwords import hashed
from web.settings import Settings

AS_OF = date(2025, 6, 30)
PASSWORD = "kuda lumping pagi"
HARM = "<img src=x onerror=\"document.title='kena'\">"
POLICY = "Diskominfo/Perwali 17 Tahun 2023.docx"
AUDIT = "Inspektorat/Laporan audit aplikasi.docx"
HARMFUL = f"Diskominfo/{HARM}.docx"
TEXTS = {
    POLICY: papers.SECURITY_POLICY,
    AUDIT: papers.AUDIT_REPORT,
    HARMFUL: f"{HARM}\n<script>document.title='kena'</script>\n"
    + papers.SECURITY_REVIEW,
}
OWNERS = {
    "8": "Diskominfo",
    "22": "Diskominfo",
    "30": "Inspektorat",
    "31": "Inspektorat",
}
PEOPLE = {
    "admin": (Role.ADMINISTRATOR, "Rina Wulandari", ""),
    "siti": (Role.COORDINATOR, "Siti Aminah", ""),
    "audit": (Role.CONTACT, "Tono Prasetyo", "Inspektorat"),
    "baca": (Role.READER, "Budi Santoso", ""),
}
_TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


@cache
def claims() -> Claims:
    """Who answers for what."""
    rows = [Claim(indicator=i, level=3, owner=o) for i, o in OWNERS.items()]
    return Claims(rows=tuple(rows))


def a_report(documents: list[Document]) -> GapReport:
    """The report on *documents*."""
    return gap_report(assess(documents, claims(), spbe_matcher(), AS_OF), "bukti")


def a_share(folder: Path) -> Path:
    """A folder with a file for each of the texts, to be opened and downloaded."""
    for path in TEXTS:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"isi {path}", encoding="utf-8")
    return folder


@cache
def password_hash() -> str:
    """The hash of everybody's password here."""
    return hashed(PASSWORD)


def a_ledger(place: Path, share: Path, documents: list[Document]) -> Path:
    """A ledger with the report on *documents*, their texts, and people."""
    engine = open_database(place)
    with writing(engine) as connection:
        share_id = runs.share_number(connection, os.path.realpath(share))
        run = runs.begin(connection, share_id, AS_OF.isoformat())
        runs.end(connection, run, to_json(a_report(documents)), ())
        read = [(_file(share, d.path), d) for d in documents]
        keep_documents(connection, read, "1")
        for name, (role, full_name, agency) in PEOPLE.items():
            account = Account(
                name=name,
                full_name=full_name,
                role=role,
                agency=agency,
                password=password_hash(),
            )
            add(connection, account)
    engine.dispose()
    return place


def settings_of(ledger: Path, share: Path, **changes: object) -> Settings:
    """Settings for the ledger; a run would only say so."""
    told = {
        "ledger": ledger,
        "share": share,
        "inbox": ledger.with_name("kotak-masuk"),
        "scan": ("true",),
        "has_claims": True,
        "as_of": AS_OF.isoformat(),
        "largest": 200_000,
    }
    return Settings(**told | changes)


def visit(settings: Settings) -> TestClient:
    """A browser that keeps cookies and follows nothing by itself."""
    return TestClient(application(settings), follow_redirects=False)


def token(client: TestClient, page: str = "/masuk") -> str:
    """The token in the forms of *page*."""
    return _TOKEN.search(client.get(page).text)[1]


def log_in(client: TestClient, name: str, password: str = PASSWORD):
    """The answer to a log-in."""
    fields = {"csrf": token(client), "name": name, "password": password}
    return client.post("/masuk", data=fields)


def open_session(client: TestClient, name: str) -> None:
    """Let *client* be logged in as *name*, without the slow hash of a password."""
    engine = client.app.state.desk.engine
    with writing(engine) as connection:
        secret = sessions.begin(connection, find(connection, name).id)
        key = sessions.signing_key(connection)
    content = b64encode(
        json.dumps({"secret": secret, "csrf": f"token of {name}"}).encode()
    )
    client.cookies.set("bukti", TimestampSigner(key).sign(content).decode())


def _file(share: Path, path: str) -> SharedFile:
    return SharedFile(
        path=share / path, relative=path, size=1, modified_ns=1, is_junk=False
    )

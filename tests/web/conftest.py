"""The review pages over a made-up city, and browsers that are logged in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web import places
from web.application import application

Browsers = Callable[[str], TestClient]


@pytest.fixture(scope="session")
def documents(make_document):
    """The documents of the made-up city."""
    return [
        make_document(text, path=path, media="docx")
        for path, text in places.TEXTS.items()
    ]


@pytest.fixture(scope="session")
def told(documents):
    """The report on them."""
    return places.a_report(documents)


@pytest.fixture(scope="session")
def first_ledger(documents, tmp_path_factory) -> tuple[Path, Path]:
    """The ledger as every test finds it, and the share."""
    home = tmp_path_factory.mktemp("kota")
    share = places.a_share(home / "bukti")
    return places.a_ledger(home / "ledger.sqlite3", share, documents), share


def copied(first_ledger, folder: Path):
    """Settings for a copy of the ledger in *folder*."""
    ledger, share = first_ledger
    own = shutil.copy(ledger, folder / "ledger.sqlite3")
    return places.settings_of(Path(own), share)


@contextmanager
def browsers(settings) -> Iterator[Browsers]:
    """Gives, on one application, the browser of a person who is logged in."""
    app = application(settings)
    known: dict[str, TestClient] = {}

    def browser(name: str) -> TestClient:
        if name not in known:
            known[name] = TestClient(app, follow_redirects=False)
            if name:
                places.open_session(known[name], name)
        return known[name]

    with TestClient(app):
        yield browser


@pytest.fixture(scope="module")
def as_(first_ledger, tmp_path_factory) -> Iterator[Browsers]:
    """Browsers for tests that only look: ``as_("siti")``."""
    settings = copied(first_ledger, tmp_path_factory.mktemp("lihat"))
    with browsers(settings) as browser:
        yield browser


@pytest.fixture
def settings(first_ledger, tmp_path):
    """Settings for a ledger of the test's own."""
    return copied(first_ledger, tmp_path)


@pytest.fixture
def own_as(settings) -> Iterator[Browsers]:
    """Browsers on an application of the test's own, to change things."""
    with browsers(settings) as browser:
        yield browser


@pytest.fixture
def nobody(as_) -> TestClient:
    """A browser that nobody has logged in with."""
    return TestClient(as_("").app, follow_redirects=False)

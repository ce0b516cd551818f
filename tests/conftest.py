"""What the tests of several packages share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import pytest

from evidence.document import Document, Page, State

MakeDocument = Callable[..., Document]


LONGEST = ("test_killing.py", "test_deployment.py")  # minutes, in a test or two


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest first, else one worker ends long after the other."""
    items.sort(
        key=lambda item: (
            item.path.name not in LONGEST,
            item.path.parent.name != "flows",
        )
    )


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory):
    """All is remembered for this run only, also by programs that tests start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUKTI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("BUKTI_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def make_document() -> MakeDocument:
    """A factory of read documents from one text, or from one text per page."""

    def make(
        text: str | Sequence[str],
        path: str = "Bagian Umum/berkas.pdf",
        media: str = "pdf",
    ) -> Document:
        texts = [text] if isinstance(text, str) else list(text)
        pages = [Page(number=i, text=each) for i, each in enumerate(texts, start=1)]
        return Document(
            path=path,
            sha256=hashlib.sha256("\f".join(texts).encode()).hexdigest(),
            state=State.READ,
            media=media,
            pages=tuple(pages),
        )

    return make

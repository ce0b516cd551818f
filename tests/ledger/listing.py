"""Made files, known files and documents for the tests of the ledger."""

from __future__ import annotations

import hashlib
from pathlib import Path

from evidence.document import Document, Page, State
from extractors.survey import SharedFile
from ledger.comparison import KnownFile

LONG_AGO_NS = 1_700_000_000_000_000_000


def shared(path="a.pdf", *, size=10, modified_ns=LONG_AGO_NS, inode=7, root="/bukti"):
    return SharedFile(
        path=Path(root) / path,
        relative=path,
        size=size,
        modified_ns=modified_ns,
        is_junk=False,
        inode=inode,
    )


def known(path="a.pdf", sha256="isi", **changes):
    fields = {
        "path": path,
        "size": 10,
        "modified_ns": LONG_AGO_NS,
        "inode": 7,
        "sha256": sha256,
        "first_run": 1,
        "is_settled": True,
    }
    return KnownFile(**fields | changes)


def document(path="a.pdf", text="isi", **changes):
    fields = {
        "path": path,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "state": State.READ,
        "media": "pdf",
        "pages": (Page(number=1, text=text),),
    }
    return Document(**fields | changes)

"""Documents kept by content: the same bytes are read once, whatever they are called.

What is kept depends on the content, on the extension where that names a kind of text,
and on the version of the readers with their limits and tools; not on path or name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from evidence.document import Document, Trouble
from evidence.shelf import Shelf
from extractors.survey import SharedFile, printable
from extractors.wire import document_of
from ledger.database import portions, put
from ledger.packing import packed, unpacked
from ledger.schema import documents, files

_ROWS = 100  # documents taken from the database at once
_OF_THE_MOMENT = {
    Trouble.TIMEOUT,
    Trouble.OUT_OF_MEMORY,
    Trouble.CRASHED,
    Trouble.LOCKED,
    Trouble.VANISHED,
    Trouble.UNSTABLE,
}
"""Troubles that may be gone at the next run: tried again, never remembered."""


def is_lasting(document: Document) -> bool:
    """Whether reading the same bytes again would give *document* again."""
    return document.sha256 is not None and is_certain(document)


def is_certain(document: Document) -> bool:
    """Whether reading the file again, as it lies there, would give *document* again."""
    troubles = {document.trouble, *(page.trouble for page in document.pages)}
    return not troubles & _OF_THE_MOMENT


def extension(file: SharedFile) -> str:
    """The extension of *file* as it is kept: lower case, 16 characters at most."""
    return printable(file.path.suffix.lower())[:16]


def keep_documents(
    connection: Connection, read: Iterable[tuple[SharedFile, Document]], version: str
) -> None:
    """Keep the lasting ones of the documents *read*, in place of older versions."""
    rows = {
        (document.sha256, extension(file)): {
            "sha256": document.sha256,
            "extension": extension(file),
            "version": version,
            "size": file.size,
            "content": packed(_plain(document)),
        }
        for file, document in read
        if is_lasting(document)
    }
    put(connection, documents, list(rows.values()))


def documents_of_share(
    connection: Connection, share_id: int, version: str, shelf: Shelf
) -> dict[tuple[str, str], Document]:
    """The nameless documents of all known files of a share, by content and extension.

    Their pages are on the *shelf*.
    """
    here = select(files.c.sha256).where(files.c.share_id == share_id)
    question = _query(version).where(documents.c.sha256.in_(here))
    return _found(connection, question, shelf)


def documents_of(
    connection: Connection, hashes: Sequence[str], version: str, shelf: Shelf
) -> dict[tuple[str, str], Document]:
    """The nameless documents with the contents *hashes*, by content and extension.

    Their pages are on the *shelf*.
    """
    found: dict[tuple[str, str], Document] = {}
    for some in portions(hashes):
        question = _query(version).where(documents.c.sha256.in_(some))
        found |= _found(connection, question, shelf)
    return found


def named(document: Document, path: str) -> Document:
    """A nameless *document* as that of the file at *path*."""
    name = path.rpartition("/")[2]
    message = f"{name}: {document.message}" if document.message else ""
    return replace(document, path=path, message=message)


def renamed(document: Document, path: str) -> Document:
    """*document* as that of a file at *path* with the same content and extension."""
    return named(_nameless(document), path)


def known_sizes(connection: Connection) -> set[int]:
    """The sizes in bytes of all contents that were read before."""
    return set(connection.execute(select(documents.c.size).distinct()).scalars())


def _plain(document: Document) -> dict[str, Any]:
    pages = tuple(document.pages)  # they may be on a shelf
    plain = asdict(replace(_nameless(document), pages=pages, described=None))
    del plain["described"]  # it rests on the name too
    return plain


def _nameless(document: Document) -> Document:
    message = document.message.removeprefix(f"{document.name}: ")
    return replace(document, path="", message=message)


def _query(version: str) -> Select[tuple[str, str, bytes]]:
    columns = documents.c
    return select(columns.sha256, columns.extension, columns.content).where(
        columns.version == version
    )


def _found(
    connection: Connection, question: Select[tuple[str, str, bytes]], shelf: Shelf
) -> dict[tuple[str, str], Document]:
    rows = connection.execute(question).yield_per(_ROWS)
    return {key: shelf.laid(document) for key, document in _unpacked(rows)}


def _unpacked(
    rows: Iterable[Row[tuple[str, str, bytes]]],
) -> Iterator[tuple[tuple[str, str], Document]]:
    for sha256, suffix, content in rows:
        try:
            yield (sha256, suffix), document_of(unpacked(content))
        except (ValueError, TypeError, KeyError):  # damaged: it is read again
            continue

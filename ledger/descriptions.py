"""What each document of a share says of itself, kept beside the document.

Documents are kept by content alone; a description also rests on the file's name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, select

from evidence.description import Description, description_of, plain_description
from evidence.document import Document
from evidence.provenance import digest
from ledger.database import put
from ledger.documents import is_lasting
from ledger.schema import descriptions


def keep_descriptions(
    connection: Connection, share_id: int, documents: Iterable[Document], readers: str
) -> None:
    """Keep the descriptions of the lasting ones of *documents*, as *readers* read them."""
    put(
        connection,
        descriptions,
        [
            {
                "share_id": share_id,
                "path": document.path,
                "key": _key(document, readers),
                "content": json.dumps(plain_description(document.described)),
            }
            for document in documents
            if document.described is not None and is_lasting(document)
        ],
    )


def descriptions_of(
    connection: Connection, share_id: int
) -> dict[str, tuple[str, Description]]:
    """By path, the description that was kept last, with its key; not what is damaged."""
    question = select(
        descriptions.c.path, descriptions.c.key, descriptions.c.content
    ).where(descriptions.c.share_id == share_id)
    found = {}
    for path, key, content in connection.execute(question):
        try:
            found[path] = key, description_of(json.loads(content))
        except (KeyError, TypeError, ValueError):  # damaged: it is told anew
            continue
    return found


def told_of(
    document: Document, kept: tuple[str, Description] | None, readers: str
) -> Description | None:
    """The description in *kept*, if it is of *document* as *readers* read it."""
    if kept is None or kept[0] != _key(document, readers):
        return None
    return kept[1]


def _key(document: Document, readers: str) -> str:
    return digest(readers, document.sha256 or "")

"""Documents and requests as lines of JSON, between a pool and its workers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from evidence.description import description_of, plain_description
from evidence.document import Document, Page, State, Trouble
from extractors.limits import Limits
from extractors.source import Event, Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A file that a worker is asked to read, and to *describe* if that is wanted."""

    path: Path
    relative: str
    limits: Limits
    describe: bool = False


def encoded_request(request: Request) -> bytes:
    """Return *request* as one line; file names may hold any bytes."""
    return _line(
        {
            "path": str(request.path),
            "relative": request.relative,
            "limits": asdict(request.limits),
            "describe": request.describe,
        }
    )


def decoded_request(line: bytes) -> Request:
    """Return the request that *line* holds."""
    plain = json.loads(line)
    return Request(
        path=Path(plain["path"]),
        relative=plain["relative"],
        limits=Limits(**plain["limits"]),
        describe=plain["describe"],
    )


def encoded(event: Event, sent: Sequence[Page] = ()) -> bytes:
    """Return *event* as one line; pages that were *sent* are not sent again."""
    plain = _fields(event)
    if isinstance(event, Document):
        places = {id(page): place for place, page in enumerate(sent)}
        plain["pages"] = [places.get(id(page), page) for page in event.pages]
        told = event.described
        plain["described"] = told and plain_description(told)
    return _line({type(event).__name__: plain})


def decoded(line: bytes, sent: Sequence[Page] = ()) -> Event:
    """Return the event that *line* holds, after the pages *sent* before it.

    Raises:
        ValueError: it is not a whole event.
    """
    ((kind, plain),) = json.loads(line).items()
    if kind == "Page":
        return _page(plain)
    if kind == "Opened":
        return Opened(**plain)
    pages = [sent[page] if isinstance(page, int) else page for page in plain["pages"]]
    return document_of(plain | {"pages": pages})


def _page(plain: dict[str, Any] | Page) -> Page:
    if isinstance(plain, Page):
        return plain
    return Page(**plain | {"trouble": _trouble(plain)})


def document_of(plain: dict[str, Any]) -> Document:
    """Return the document whose plain values (``asdict``) are *plain*."""
    told = plain.get("described")
    read = {
        "described": told and description_of(told),
        "state": State(plain["state"]),
        "trouble": _trouble(plain),
        "pages": tuple(_page(page) for page in plain["pages"]),
    }
    return Document(**plain | read)


def _trouble(plain: dict[str, Any]) -> Trouble | None:
    return Trouble(plain["trouble"]) if plain["trouble"] else None


def _fields(value: Event) -> dict[str, Any]:
    """Return the plain of *value*; `asdict` would copy every page's text first."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _line(plain: dict[str, Any]) -> bytes:
    return json.dumps(plain, ensure_ascii=True, default=_fields).encode() + b"\n"

"""Documents and requests as lines of JSON, between a pool and its workers."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from evidence.document import Document, Page, State, Trouble
from extractors.limits import Limits
from extractors.source import Event, Opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A file that a worker is asked to read."""

    path: Path
    relative: str
    limits: Limits


def encoded_request(request: Request) -> bytes:
    """Return *request* as one line; file names may hold any bytes."""
    return _line(
        {
            "path": str(request.path),
            "relative": request.relative,
            "limits": asdict(request.limits),
        }
    )


def decoded_request(line: bytes) -> Request:
    """Return the request that *line* holds."""
    fields = json.loads(line)
    return Request(
        path=Path(fields["path"]),
        relative=fields["relative"],
        limits=Limits(**fields["limits"]),
    )


def encoded(event: Event) -> bytes:
    """Return *event* as one line."""
    return _line({type(event).__name__: asdict(event)})


def decoded(line: bytes) -> Event:
    """Return the event that *line* holds.

    Raises:
        ValueError: it is not a whole event.
    """
    ((kind, fields),) = json.loads(line).items()
    if kind == "Page":
        return _page(fields)
    if kind == "Opened":
        return Opened(**fields)
    return document_of(fields)


def _page(fields: dict[str, Any]) -> Page:
    return Page(**fields | {"trouble": _trouble(fields)})


def document_of(fields: dict[str, Any]) -> Document:
    """Return the document whose plain values (``asdict``) are *fields*."""
    read = {
        "state": State(fields["state"]),
        "trouble": _trouble(fields),
        "pages": tuple(_page(page) for page in fields["pages"]),
    }
    return Document(**fields | read)


def _trouble(fields: dict[str, Any]) -> Trouble | None:
    return Trouble(fields["trouble"]) if fields["trouble"] else None


def _line(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=True).encode("ascii") + b"\n"

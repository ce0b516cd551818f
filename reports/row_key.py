"""The key in each row of the workbook: what the row is about, and what it said.

A row is recognised by its key wherever it was sorted or moved to, and what people
changed in it is told by what it said when it was written.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import Any

from assessment.decisions.bearing import normal

_FIRST = "bukti1 "  # of a key's text; the number is that of its form


class RowKeyError(ValueError):
    """The text begins like a key and is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a cell said when it was written, and the decision that it came from."""

    value: str = ""
    decision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKey:
    """What a row is about.

    Attributes:
        criterion: id, or empty for the whole indicator.
        path: of the file, in rows on a file; with its ``sha256`` and ``page``.
        quote: a digest of the quotation, see `digest_of`.
        cells: by field, what each cell to fill in said.
    """

    instrument: str
    indicator: str
    criterion: str = ""
    path: str = ""
    sha256: str | None = None
    page: int = 1
    quote: str = ""
    cells: dict[str, Written] = field(default_factory=dict)


def spelled(key: RowKey) -> str:
    """*key* as the text of a cell, in ASCII, without what is empty."""
    plain = {name: value for name, value in asdict(key).items() if value}
    return _FIRST + json.dumps(plain, separators=(",", ":"))


def is_key(text: str) -> bool:
    """Whether *text* is a key, or was one."""
    return text.startswith(_FIRST)


def read_key(text: str) -> RowKey:
    """The key that *text* spells.

    Raises:
        RowKeyError: it was changed.
    """
    try:
        plain: dict[str, Any] = json.loads(text.removeprefix(_FIRST))
        cells = {
            name: Written(value=str(was["value"]), decision=was["decision"])
            for name, was in plain.pop("cells", {}).items()
        }
        key = RowKey(**plain, cells=cells)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RowKeyError(
            "kunci baris berubah; buat daftar baru dari laporan"
        ) from error
    texts = (key.instrument, key.indicator, key.criterion, key.path, key.quote)
    if not all(isinstance(text, str) for text in texts) or not isinstance(
        key.page, int
    ):
        raise RowKeyError("kunci baris berubah; buat daftar baru dari laporan")
    return key


def digest_of(quote: str) -> str:
    """16 hex digits of what *quote* says, whatever its line breaks and typography."""
    text = normal(quote).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:16]

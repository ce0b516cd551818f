"""What the review pages are started with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one server.

    Attributes:
        ledger: an SQLite file or the URL of a PostgreSQL database.
        share: the folder of evidence; only ever read.
        inbox: the folder that uploads go to, outside the share.
        scan: the command, with its arguments, that assesses the share anew.
        has_claims: whether that command is given the self-assessment.
        instrument: an instrument that ships with Bukti, or a folder of YAML.
        model: as for ``bukti scan``.
        as_of: ISO date that ages are counted to when an upload is looked at; empty for
            today.
        is_https: whether browsers see HTTPS, so that cookies are for HTTPS alone.
        largest: bytes that one upload may have.
    """

    ledger: Path | str
    share: Path
    inbox: Path
    scan: tuple[str, ...]
    has_claims: bool = False
    instrument: str = "spbe-47"
    model: str | None = None
    as_of: str = ""
    is_https: bool = False
    largest: int = 50 * MEGABYTE

"""The report that the last good run over a share ended with."""

from __future__ import annotations

from pathlib import Path

from ledger.database import is_url, shown
from ledger.decision_book import decision_book
from ledger.errors import LedgerError


def last_report(place: Path | str, share: Path | None = None) -> bytes:
    """report.json of the last run over *share*, or over the only share that is known.

    Args:
        place: a file for SQLite, or the URL of a PostgreSQL database.
        share: the folder; None where the ledger knows one only.

    Raises:
        LedgerError: there is no ledger, no such share, several shares, or no report.
    """
    if not is_url(place) and not Path(place).is_file():
        raise LedgerError(
            f"{shown(place)}: belum ada ingatan; jalankan dahulu: bukti scan FOLDER"
        )
    with decision_book(place, share) as book:
        content = book.last_report()
    if content is None:
        raise LedgerError("belum ada laporan; jalankan dahulu: bukti scan FOLDER")
    return content

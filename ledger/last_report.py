"""The report that the last good run over a share ended with."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, select

from extractors.survey import printable
from ledger import runs
from ledger.database import is_url, open_database, shown, writing
from ledger.errors import LedgerError
from ledger.schema import shares


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
    engine = open_database(place)
    try:
        with writing(engine) as connection:
            number = _share_number(connection, share)
            content = runs.last_report(connection, number)
    finally:
        engine.dispose()
    if content is None:
        raise LedgerError("belum ada laporan; jalankan dahulu: bukti scan FOLDER")
    return content


def _share_number(connection: Connection, share: Path | None) -> int:
    known = {
        str(row.address): int(row.id)
        for row in connection.execute(select(shares.c.id, shares.c.address))
    }
    choice = "; ".join(sorted(known)) or "tidak ada"
    if share is not None:
        address = printable(os.path.realpath(share))
        if address not in known:
            raise LedgerError(f"{share}: belum pernah dibaca; yang dikenal: {choice}")
        return known[address]
    if len(known) != 1:
        raise LedgerError(f"ada {len(known)} folder bukti; pilih --share: {choice}")
    return next(iter(known.values()))

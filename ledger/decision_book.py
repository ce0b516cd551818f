"""The book of one share's decisions, open for people while runs may go on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError

from assessment.decisions.decision import Decision
from extractors.survey import printable
from ledger import decisions, runs
from ledger.database import open_database, writing
from ledger.decisions import ANY, DecisionConflictError, Recorded
from ledger.errors import LedgerError
from ledger.schema import shares


class UnknownShareError(LedgerError):
    """The ledger knows no such share, or several where none was named."""


@contextmanager
def decision_book(
    place: Path | str, share: Path | None = None
) -> Iterator[DecisionBook]:
    """The book of *share* in the ledger at *place*; of the only share if None.

    Raises:
        UnknownShareError: the ledger knows no such share.
        LedgerError: it cannot be opened.
    """
    engine = open_database(place)
    try:
        yield DecisionBook(engine, _share_number(engine, share))
    finally:
        engine.dispose()


class DecisionBook:
    """People's decisions on one share; each call is a transaction of its own."""

    def __init__(self, engine: Engine, share_id: int) -> None:
        """Keep the book of the share with this number in the ledger."""
        self._engine, self._share_id = engine, share_id

    def standing(self) -> tuple[Decision, ...]:
        """The decisions that nobody ended, in the order they were made."""
        with writing(self._engine) as connection:
            return decisions.standing(connection, self._share_id)

    def history(self, indicator: str | None = None) -> tuple[Recorded, ...]:
        """All decisions ever, or those on one *indicator*, with how they ended."""
        with writing(self._engine) as connection:
            return decisions.history(connection, self._share_id, indicator)

    def record(self, decision: Decision, *, over: int | None = ANY) -> Decision:
        """*decision* recorded in place of the one numbered *over*, None, or ANY.

        Raises:
            DecisionConflictError: somebody decided meanwhile; nothing is recorded.
        """
        try:
            with writing(self._engine) as connection:
                return decisions.record(connection, self._share_id, decision, over=over)
        except IntegrityError as error:  # two people at the same moment
            raise DecisionConflictError(
                f"indikator {decision.indicator}: orang lain memutuskan pada saat yang "
                "sama; periksa, lalu putuskan lagi",
                None,
            ) from error

    def withdraw(self, number: int, *, by: str, why: str) -> Decision:
        """End the decision *number* with none in its place; what it was.

        Raises:
            DecisionConflictError: no such decision stands.
        """
        with writing(self._engine) as connection:
            return decisions.withdraw(
                connection, self._share_id, number, by=by, why=why
            )

    def last_report(self) -> bytes | None:
        """report.json of the last run that ended well; None before the first."""
        with writing(self._engine) as connection:
            return runs.last_report(connection, self._share_id)


def _share_number(engine: Engine, share: Path | None) -> int:
    address = None if share is None else printable(os.path.realpath(share))
    with writing(engine) as connection:
        rows = connection.execute(select(shares.c.id, shares.c.address)).all()
    known = {row.address: row.id for row in rows}
    if address is None and len(known) == 1:
        return int(next(iter(known.values())))
    if address is not None and address in known:
        return int(known[address])
    if not known:
        raise UnknownShareError(
            "ingatan masih kosong; jalankan dahulu: bukti scan FOLDER"
        )
    asked = "folder bukti belum disebut" if share is None else f"{share}: belum dikenal"
    choice = ", ".join(sorted(known))
    raise UnknownShareError(f"{asked}; pilih dengan --share salah satu: {choice}")

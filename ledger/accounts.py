"""The people who may open the review pages, and what each may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from ledger.errors import LedgerError
from ledger.schema import accounts


class Role(StrEnum):
    """What a person may do."""

    ADMINISTRATOR = "administrator"  # everything, accounts too
    COORDINATOR = "coordinator"  # decides, uploads and starts runs
    CONTACT = "contact"  # sees and uploads what is their own agency's
    READER = "reader"  # sees everything, changes nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One person's account.

    Attributes:
        id: the ledger's number; 0 where it is not recorded yet.
        name: to log in with, lower case.
        full_name: as decisions are signed.
        agency: the owner of indicators that a contact speaks for; else empty.
        lang: id or en.
        password: Argon2id hash with its salt and costs.
        is_active: False once disabled; accounts are never deleted.
    """

    name: str
    full_name: str
    role: Role
    password: str
    agency: str = ""
    lang: str = "id"
    is_active: bool = True
    id: int = 0


def add(connection: Connection, account: Account) -> int:
    """The number of the new *account*.

    Raises:
        LedgerError: its name is taken.
    """
    if find(connection, account.name) is not None:
        raise LedgerError(f"{account.name}: nama masuk sudah dipakai; pilih nama lain")
    row = {
        "name": account.name,
        "full_name": account.full_name,
        "role": account.role.value,
        "agency": account.agency,
        "lang": account.lang,
        "password": account.password,
        "is_active": account.is_active,
    }
    made = connection.execute(accounts.insert().values(row).returning(accounts.c.id))
    return int(made.scalar_one())


def find(connection: Connection, name: str) -> Account | None:
    """The account with this *name*, disabled ones too; None where there is none."""
    question = select(accounts).where(accounts.c.name == name)
    row = connection.execute(question).one_or_none()
    return None if row is None else account_of(row)


def known(connection: Connection) -> tuple[Account, ...]:
    """All accounts, by name."""
    rows = connection.execute(select(accounts).order_by(accounts.c.name))
    return tuple(account_of(row) for row in rows)


def change(connection: Connection, name: str, **columns: str | bool) -> Account:
    """The account called *name* after *columns* of it were set.

    Raises:
        LedgerError: there is none.
    """
    changed = update(accounts).where(accounts.c.name == name).values(columns)
    connection.execute(changed)
    account = find(connection, name)
    if account is None:
        raise LedgerError(
            f"{name}: pengguna tidak dikenal; lihat daftarnya dengan: bukti user list"
        )
    return account


def administrators(connection: Connection) -> int:
    """How many administrators can log in."""
    question = select(func.count()).where(
        accounts.c.role == Role.ADMINISTRATOR.value, accounts.c.is_active
    )
    return int(connection.execute(question).scalar_one())


def account_of(row: Row[Any]) -> Account:
    """The account that a *row* of the table holds."""
    return Account(
        id=row.id,
        name=row.name,
        full_name=row.full_name,
        role=Role(row.role),
        agency=row.agency,
        lang=row.lang,
        password=row.password,
        is_active=row.is_active,
    )

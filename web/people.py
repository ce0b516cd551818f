"""Accounts made and changed, from the page and the command line alike."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlalchemy import Connection

from ledger import accounts, sessions
from ledger.accounts import Account, Role
from ledger.errors import LedgerError
from reports.printable import one_line
from web.passwords import hashed

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,39}")
_LONGEST = 120


class AccountError(ValueError):
    """The account cannot be made or changed; the message says why and what to do."""


def made(  # noqa: PLR0913 - what an account consists of
    connection: Connection,
    *,
    name: str,
    full_name: str,
    role: Role,
    agency: str,
    password: str,
) -> Account:
    """The new account.

    Raises:
        AccountError: its name is odd or taken, or a contact has no agency.
        PasswordError: the password is too short or too long.
    """
    account = Account(
        name=name.strip().casefold(),
        full_name=one_line(full_name)[:_LONGEST] or name.strip(),
        role=role,
        agency=one_line(agency)[:_LONGEST] if role is Role.CONTACT else "",
        password=hashed(password),
    )
    if not _NAME.fullmatch(account.name):
        raise AccountError(
            f"{name!r}: nama masuk harus 2 sampai 40 huruf kecil, angka, titik, atau "
            "garis; tulis seperti siti.aminah"
        )
    if role is Role.CONTACT and not account.agency:
        raise AccountError(
            f"{account.name}: narahubung harus punya OPD; isi nama OPD seperti dalam laporan"
        )
    try:
        return replace(account, id=accounts.add(connection, account))
    except LedgerError as error:
        raise AccountError(str(error)) from error


def with_password(connection: Connection, name: str, password: str) -> Account:
    """The account after its password was set; whoever was logged in is out.

    Raises:
        LedgerError: there is no such account.
        PasswordError: the password is too short or too long.
    """
    account = accounts.change(connection, name, password=hashed(password))
    sessions.end_all(connection, account.id)
    return account


def switched(connection: Connection, name: str, *, is_active: bool) -> Account:
    """The account after it was enabled or disabled; whoever was logged in is out.

    Raises:
        LedgerError: there is no such account.
        AccountError: it is the last administrator's.
    """
    before = accounts.find(connection, name)
    if (
        before is not None
        and not is_active
        and before.is_active
        and before.role is Role.ADMINISTRATOR
        and accounts.administrators(connection) == 1
    ):
        raise AccountError(
            f"{name}: administrator terakhir tidak dapat dinonaktifkan; "
            "buat administrator lain dahulu"
        )
    account = accounts.change(connection, name, is_active=is_active)
    sessions.end_all(connection, account.id)
    return account

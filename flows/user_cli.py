"""``bukti user``: who may open the review pages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from flows.asking import Refusal, ledger_option

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from sqlalchemy import Connection

_ROLES = ("administrator", "coordinator", "contact", "reader")


@click.group()
def user() -> None:
    """Who may open the review pages."""


def _password() -> str:
    """Asked for twice; from standard input, where that is no terminal, its first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Kata sandi", hide_input=True, confirmation_prompt=True))


@user.command("add")
@click.argument("name")
@click.option(
    "--role", type=click.Choice(_ROLES), required=True, help="What they may do."
)
@click.option(
    "--full-name", metavar="TEXT", help="As decisions are signed.  [default: NAME]"
)
@click.option(
    "--agency",
    default="",
    metavar="NAME",
    help="A contact's agency, as reports name the owner.",
)
@ledger_option
def add_user(
    name: str, role: str, full_name: str | None, agency: str, ledger: str | None
) -> None:
    """Add the user NAME; the password is asked for, or read from standard input."""
    from ledger.accounts import Role  # noqa: PLC0415
    from web.people import made  # noqa: PLC0415

    password = _password()
    with _writing(ledger) as connection:
        account = made(
            connection,
            name=name,
            full_name=full_name or name,
            role=Role(role),
            agency=agency,
            password=password,
        )
        _note(connection, "add", account.name)
    click.echo(f"{account.name}: ditambahkan sebagai {role}")


@user.command("password")
@click.argument("name")
@ledger_option
def set_password(name: str, ledger: str | None) -> None:
    """Give NAME a new password; whoever was logged in is out."""
    from web.people import with_password  # noqa: PLC0415

    password = _password()
    with _writing(ledger) as connection:
        with_password(connection, name.casefold(), password)
        _note(connection, "password", name)
    click.echo(f"{name}: kata sandi diganti")


@user.command("disable")
@click.argument("name")
@click.option("--undo", is_flag=True, help="Enable NAME again.")
@ledger_option
def disable_user(name: str, undo: bool, ledger: str | None) -> None:
    """Let NAME in no more; what they decided stays."""
    from web.people import switched  # noqa: PLC0415

    with _writing(ledger) as connection:
        switched(connection, name.casefold(), is_active=undo)
        _note(connection, "enable" if undo else "disable", name)
    click.echo(f"{name}: {'diaktifkan' if undo else 'dinonaktifkan'}")


@user.command("list")
@ledger_option
def list_users(ledger: str | None) -> None:
    """List all users: name, role, agency, full name."""
    from ledger.accounts import known  # noqa: PLC0415

    with _writing(ledger) as connection:
        people = known(connection)
    for person in people:
        state = "" if person.is_active else " (nonaktif)"
        parts = (person.name, person.role.value, person.agency or "-", person.full_name)
        click.echo("\t".join(parts) + state)


@contextmanager
def _writing(ledger: str | None) -> Iterator[Connection]:
    from flows.remembering import own_ledger  # noqa: PLC0415
    from ledger.database import open_database, writing  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from web.passwords import PasswordError  # noqa: PLC0415
    from web.people import AccountError  # noqa: PLC0415

    try:
        engine = open_database(ledger or own_ledger())
        try:
            with writing(engine) as connection:
                yield connection
        finally:
            engine.dispose()
    except (AccountError, LedgerError, PasswordError) as error:
        raise Refusal(str(error)) from error


def _note(connection: Connection, change: str, name: str) -> None:
    """The audit trail tells what was done on the command line, too."""
    from getpass import getuser  # noqa: PLC0415

    from ledger.trail import note  # noqa: PLC0415

    note(connection, getuser(), "account", "bukti user", account=name, change=change)

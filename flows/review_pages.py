"""``bukti serve`` and ``bukti user``: the review pages, and who may open them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from sqlalchemy import Connection

    from web.settings import Settings

_ROLES = ("administrator", "coordinator", "contact", "reader")
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class Refusal(click.ClickException):
    """Why nothing was done, in one sentence; exit status 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it as every command of ours does."""
        click.echo(f"bukti: {self.message}", file=file, err=file is None)


_LEDGER = click.option(
    "--ledger",
    metavar="FILE|URL",
    help="The memory between runs.  [default: in the user's data folder]",
)


@click.command()
@click.option(
    "--share",
    required=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder of evidence; only ever read.",
)
@_LEDGER
@click.option(
    "--claims",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The self-assessment, for runs started from the pages.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Last year's official result, for the same.",
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="The day that ages of evidence are counted to.  [default: today]",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("laporan"),
    show_default=True,
    metavar="DIR",
    help="Where runs write the reports.",
)
@click.option(
    "--instrument",
    default="spbe-47",
    show_default=True,
    metavar="NAME",
    help="An instrument that ships with Bukti, or a folder of YAML.",
)
@click.option(
    "--model", metavar="NAME", help="A sentence-transformers model.  [default: our own]"
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Processes that read files in a run.",
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen at."
)
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=8321,
    show_default=True,
    help="The port to listen at.",
)
@click.option(
    "--https",
    "is_https",
    is_flag=True,
    help="Browsers see HTTPS, through a proxy: cookies for HTTPS alone.",
)
@click.option(
    "--proxy",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    help="The proxy whose X-Forwarded-For is believed.",
)
def serve(**options: Any) -> None:  # noqa: ANN401 - of click
    r"""Serve the review pages over the ledger, for coordinators and agencies.

    \b
    bukti user add siti --role administrator
    bukti serve --share /mnt/bukti --claims penilaian_mandiri.xlsx

    Without a proxy, only this machine can open them; docs/serve.md tells how to put
    one in front.
    """
    from flows.offline import stay_offline  # noqa: PLC0415

    stay_offline()

    import uvicorn  # noqa: PLC0415

    from indicator_corpus.loading import CorpusError  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from web.application import application  # noqa: PLC0415

    host, port = options["host"], options["port"]
    if host not in _LOOPBACK and not options["is_https"]:
        click.echo(
            f"bukti: {host}: kata sandi akan lewat tanpa sandi jaringan; pakai proksi "
            "TLS dan --https (docs/serve.md)",
            err=True,
        )
    try:
        app = application(_settings(options))
    except (CorpusError, LedgerError) as error:
        raise Refusal(str(error)) from error
    click.echo(f"Bukti: http://{host}:{port}/ (Ctrl+C untuk berhenti)", err=True)
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=options["proxy"],
        timeout_graceful_shutdown=5,
    )


def _settings(options: dict[str, Any]) -> Settings:
    from flows.remembering import own_inbox, own_ledger  # noqa: PLC0415
    from web.settings import Settings  # noqa: PLC0415

    share: Path = options["share"]
    if not share.is_dir():
        raise Refusal(f"{share}: folder tidak ada atau bukan folder; periksa namanya")
    ledger = options["ledger"] or own_ledger()
    inbox = own_inbox(ledger, share)
    if inbox.resolve().is_relative_to(share.resolve()):
        raise Refusal(
            f"{ledger}: ingatan berada di dalam folder bukti; pilih tempat lain, "
            "karena folder bukti tidak boleh diubah"
        )
    inbox.mkdir(parents=True, exist_ok=True)
    as_of: date | None = options["as_of"].date() if options["as_of"] else None
    return Settings(
        ledger=ledger,
        share=share,
        inbox=inbox,
        scan=_scan(options, share, str(ledger), as_of),
        has_claims=options["claims"] is not None,
        instrument=options["instrument"],
        model=options["model"],
        as_of=as_of.isoformat() if as_of else "",
        is_https=options["is_https"],
    )


def _scan(
    options: dict[str, Any], share: Path, ledger: str, as_of: date | None
) -> tuple[str, ...]:
    """The command that people start from the pages."""
    told = {
        "--ledger": ledger,
        "--out": str(options["out"]),
        "--instrument": options["instrument"],
        "--workers": str(options["workers"]),
        "--claims": options["claims"],
        "--baseline": options["baseline"],
        "--model": options["model"],
        "--as-of": as_of,
    }
    given = [part for k, v in told.items() if v is not None for part in (k, str(v))]
    return (
        sys.executable,
        "-m",
        "flows.command_line",
        "scan",
        *given,
        "--",
        str(share),
    )


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
@_LEDGER
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
@_LEDGER
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
@_LEDGER
def disable_user(name: str, undo: bool, ledger: str | None) -> None:
    """Let NAME in no more; what they decided stays."""
    from web.people import switched  # noqa: PLC0415

    with _writing(ledger) as connection:
        switched(connection, name.casefold(), is_active=undo)
        _note(connection, "enable" if undo else "disable", name)
    click.echo(f"{name}: {'diaktifkan' if undo else 'dinonaktifkan'}")


@user.command("list")
@_LEDGER
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

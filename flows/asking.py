"""What commands share: options that mean the same in each, and how they refuse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import click

Option = Callable[[Callable[..., Any]], Callable[..., Any]]

ledger_option: Option = click.option(
    "--ledger",
    metavar="FILE|URL",
    help="The memory between runs.  [default: in the user's data folder]",
)


claims_option: Option = click.option(
    "--claims",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The self-assessment (XLSX, ODS, CSV).",
)
instrument_option: Option = click.option(
    "--instrument",
    default="spbe-47",
    show_default=True,
    metavar="NAME",
    help="An instrument that ships with Bukti, or a folder of YAML.",
)
model_option: Option = click.option(
    "--model",
    metavar="NAME",
    help="A sentence-transformers model: hub name or folder.  [default: our own]",
)
workers_option: Option = click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Processes that read files and match documents.",
)


def as_of_option(default: str = "today") -> Option:
    """``--as-of``, a day; the help says which one is meant by *default*."""
    return click.option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        help=f"The day that ages of evidence are counted to.  [default: {default}]",
    )


def share_option(told: str) -> Option:
    """``--share``, of which the help says *told*."""
    return click.option(
        "--share", type=click.Path(path_type=Path), metavar="DIR", help=told
    )


class Refusal(click.ClickException):
    """Why a command did nothing, in one sentence; exit status 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it as every command of ours does."""
        from reports.printable import printable  # noqa: PLC0415 - the help needs none

        click.echo(f"bukti: {printable(self.message)}", file=file, err=file is None)

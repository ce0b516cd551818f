"""What commands share: the options that name ledger and share, and how they refuse."""

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


def share_option(told: str) -> Option:
    """``--share``, of which the help says *told*."""
    return click.option(
        "--share", type=click.Path(path_type=Path), metavar="DIR", help=told
    )


class Refusal(click.ClickException):
    """Why a command did nothing, in one sentence; exit status 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it as every command of ours does."""
        click.echo(f"bukti: {self.message}", file=file, err=file is None)

"""``bukti schedule SHARE``: the nightly run without a Prefect server."""

from __future__ import annotations

import os
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from flows.scan_cli import scan


def _time(_context: object, _option: object, value: str) -> time:
    for form in ("%H:%M", "%H:%M:%S"):
        try:
            return datetime.strptime(value, form).time()  # noqa: DTZ007 - of the day
        except ValueError:
            continue
    raise click.BadParameter(f"{value!r} bukan jam; tulis seperti 01:00")


def _zone(_context: object, _option: object, value: str) -> str:
    try:
        return ZoneInfo(value).key
    except (KeyError, ValueError, OSError) as error:
        raise click.BadParameter(
            f"{value!r} bukan zona waktu; misalnya Asia/Jakarta"
        ) from error


@click.command(context_settings={"ignore_unknown_options": True})
@click.option(
    "--at",
    callback=_time,
    default="01:00",
    show_default=True,
    metavar="HH:MM",
    help="The time of day.",
)
@click.option(
    "--zone",
    callback=_zone,
    default="Asia/Jakarta",
    show_default=True,
    help="The time zone of that time.",
)
@click.option(
    "--print",
    "form",
    type=click.Choice(["systemd", "windows"]),
    help="Print what a systemd timer or the Windows Task Scheduler needs, and end.",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="SHARE ...")
def schedule(at: time, zone: str, form: str | None, arguments: tuple[str, ...]) -> None:
    """Run ``bukti scan SHARE ...`` every night, with the same options.

    The process stays until it is ended. A night that the machine slept through is made
    up for within six hours.
    """
    scan.make_context("bukti scan", list(arguments))  # refuses what scan would refuse
    if form is None:
        _go_on(at, zone, arguments)
    else:
        click.echo(_printed(form, at, zone, arguments), nl=False)


def _go_on(at: time, zone: str, arguments: tuple[str, ...]) -> None:
    from flows.nights import Nights, scan_command  # noqa: PLC0415 - slower to import

    Nights(scan_command(arguments), at, zone, click.echo).go_on()


def _printed(form: str, at: time, zone: str, arguments: tuple[str, ...]) -> str:
    from flows.nights import scan_command  # noqa: PLC0415
    from flows.unit_files import (  # noqa: PLC0415
        TooLongError,
        systemd_units,
        windows_task,
    )

    command, folder = scan_command(arguments), Path.cwd()
    if form == "systemd":
        return systemd_units(command, folder, at, zone)
    try:
        distribution = os.environ.get("WSL_DISTRO_NAME")
        return windows_task(command, folder, at, distribution)
    except TooLongError as error:
        raise click.ClickException(str(error)) from error

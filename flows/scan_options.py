"""What ``bukti scan`` can be told on the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import reduce
from pathlib import Path
from typing import Any

import click

from flows.asking import model_option, workers_option

Command = Callable[..., Any]


def _day(_context: object, _option: object, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} bukan tanggal; tulis seperti 2025-08-15"
        ) from error


_OPTIONS = (
    click.argument("share", type=click.Path(path_type=Path)),
    click.option(
        "--claims",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The self-assessment (XLSX, ODS, CSV). Without it, supported levels are "
        "judged alone.",
    ),
    click.option(
        "--as-of",
        callback=_day,
        metavar="YYYY-MM-DD",
        help="The day that ages of evidence are counted to.  [default: today]",
    ),
    click.option(
        "--out",
        type=click.Path(path_type=Path),
        default=Path("laporan"),
        show_default=True,
        metavar="DIR",
        help="Where report.json, report.html and report.xlsx go.",
    ),
    click.option(
        "--instrument",
        "instruments",
        multiple=True,
        default=("spbe-47",),
        show_default=True,
        metavar="NAME",
        help="An instrument or a folder of YAML; again for more, each in its own folder.",
    ),
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Last year's official result: the report's PDF (LHE), XLSX, ODS or CSV.",
    ),
    model_option,
    click.option(
        "--lang",
        type=click.Choice(["id", "en"]),
        default="id",
        show_default=True,
        help="Language of the report.",
    ),
    workers_option,
    click.option(
        "--weak-below",
        type=click.IntRange(1, 5),
        metavar="LEVEL",
        help="Without a claim, a supported level below this is weak.  [default: 3]",
    ),
    click.option(
        "--target",
        type=click.FloatRange(1, 5),
        metavar="INDEX",
        help="The index to aim at.  [default: the instrument's; 2.6 for SPBE]",
    ),
    click.option(
        "--verdicts",
        type=click.Path(path_type=Path),
        metavar="CSV",
        help="People's decisions: berkas, indikator, keputusan (ya or tidak).",
    ),
    click.option(
        "--no-cache",
        is_flag=True,
        help="Compute every vector anew, and remember none.",
    ),
    click.option(
        "--ledger",
        metavar="FILE|URL",
        help="The memory between runs: an SQLite file, or postgresql+psycopg://... "
        "[default: in the user's data folder]",
    ),
    click.option(
        "--no-ledger",
        is_flag=True,
        help="Read every file anew, and remember nothing.",
    ),
    click.option(
        "--full",
        is_flag=True,
        help="Look into every file to tell whether it changed, not only at size and time.",
    ),
    click.option(
        "--accept-deletions",
        is_flag=True,
        help="Believe that files are gone, however many.",
    ),
    click.option(
        "--shrink-limit",
        type=click.IntRange(0, 100),
        default=30,
        show_default=True,
        metavar="PERCENT",
        help="Stop where more of the known files are gone.",
    ),
    click.option(
        "--runner",
        type=click.Choice(["process", "dask"]),
        default="process",
        show_default=True,
        help="What reads files: processes here, or the workers of a Dask scheduler.",
    ),
    click.option(
        "--scheduler",
        metavar="URL",
        help="The Dask scheduler, such as tcp://10.0.0.5:8786.",
    ),
    click.option(
        "--notify",
        type=click.Path(path_type=Path),
        metavar="YAML",
        help="Who is told of changes, and how. Without it nobody is.",
    ),
    click.option(
        "--report-url",
        metavar="URL",
        help="Where people open report.html, for notices.  [default: the file]",
    ),
    click.option(
        "--fail-on",
        type=click.Choice(["empty", "weak"]),
        help="Add 4 to the exit status if an indicator is empty (or weak).",
    ),
)


def scan_options(command: Command) -> Command:
    """*command* with the share and all options, in the order of the help."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)

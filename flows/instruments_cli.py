"""``bukti instrument``: check, show, compare, make and carry over instruments."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from assessment.claim import Claims
    from indicator_corpus.indicator import Instrument

_DEFAULT = "spbe-47"


class _CheckByDefault(click.Group):
    """A group in which a word that is no command is the NAME to check."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands:
            args = ["check", *args]
        return super().resolve_command(ctx, args)


@click.group(cls=_CheckByDefault, invoke_without_command=True)
@click.pass_context
def instrument(context: click.Context) -> None:
    """Check an instrument (NAME or a folder of YAML), show, compare or make one."""
    if context.invoked_subcommand is None:
        context.invoke(check, name=_DEFAULT)


@instrument.command()
@click.argument("name", default=_DEFAULT)
def check(name: str) -> None:
    """Check the instrument NAME (or a folder of YAML) and list its indicators."""
    loaded = _loaded(name)
    click.echo(
        f"{loaded.name}, versi {loaded.version}: {len(loaded.indicators)} indikator"
    )
    for indicator in loaded.indicators:
        click.echo(f"{indicator.id:>3}  {indicator.weight:5.2f} %  {indicator.short}")


@instrument.command()
@click.argument("name", default=_DEFAULT)
def show(name: str) -> None:
    """Print the instrument NAME as a Markdown page, to read and to proof-check."""
    from reports.instrument_page import page  # noqa: PLC0415

    click.echo(page(_loaded(name)), nl=False)


@instrument.command()
@click.argument("old")
@click.argument("new")
def diff(old: str, new: str) -> None:
    """Print what became of each indicator of OLD in NEW, as Markdown."""
    from reports.instrument_diff import comparison  # noqa: PLC0415

    click.echo(comparison(_loaded(old), _loaded(new)), nl=False)


@instrument.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--to", "new", required=True, metavar="NAME", help="The other instrument."
)
@click.option(
    "--from",
    "old",
    metavar="NAME",
    help="The report's instrument.  [default: the one it names]",
)
def crosswalk(report: Path, new: str, old: str | None) -> None:
    """Print which indicators the evidence in REPORT (report.json) serves already.

    And what is missing, so that last year's work is not lost.
    """
    from reports.crosswalk import crosswalk as carried  # noqa: PLC0415
    from reports.crosswalk_page import page  # noqa: PLC0415
    from reports.gap_report import load  # noqa: PLC0415

    try:
        found = load(report)
    except (OSError, ValueError):
        _fatal(f"{report}: bukan report.json; beri berkas hasil `bukti scan`")
    asked = _loaded(new)
    click.echo(
        page(carried(found, _loaded(old or found.instrument.id), asked), asked),
        nl=False,
    )


@instrument.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--instrument", "name", metavar="NAME", help="Fill it in from NAME.")
def template(target: Path, name: str | None) -> None:
    """Write an empty template of an instrument to TARGET (XLSX), one row per criterion."""
    from indicator_corpus.template import write_template  # noqa: PLC0415

    try:
        write_template(target, _loaded(name) if name else None)
    except OSError as error:
        _fatal(f"{target}: tidak dapat ditulis ({error.strerror}); pilih tempat lain")
    click.echo(target)


@instrument.command()
@click.option(
    "--from",
    "source",
    type=(click.Choice(["excel"]), click.Path(path_type=Path)),
    required=True,
    metavar="excel FILE",
    help="The filled-in template.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder of YAML to write.  [default: the instrument's id]",
)
def new(source: tuple[str, Path], out: Path | None) -> None:
    """Make an instrument from a filled-in template; all mistakes are told at once."""
    from indicator_corpus.template_reading import (  # noqa: PLC0415
        TemplateError,
        write_instrument,
    )

    try:
        folder = write_instrument(source[1], out)
    except (TemplateError, OSError) as error:
        _fatal(str(error))
    loaded = _loaded(str(folder))
    click.echo(f"{folder}: {loaded.name}, {len(loaded.indicators)} indikator")


def further_folders(out: Path, names: Sequence[str]) -> Iterator[Path]:
    """Where the reports on the further instruments *names* lie within *out*."""
    for name in names:
        yield out / _loaded(name).id


def tell_understood(claims: Claims) -> None:
    """Say on standard error what the columns of the claims sheet were taken for."""
    from reports.printable import one_line  # noqa: PLC0415

    for told in claims.understood:
        click.echo(one_line(f"Penilaian mandiri, {told}"), err=True)


def _loaded(name: str) -> Instrument:
    from indicator_corpus.loading import CorpusError, load_instrument  # noqa: PLC0415

    try:
        return load_instrument(name)
    except CorpusError as error:
        _fatal(str(error))
        raise


def _fatal(sentence: str) -> None:
    from reports.printable import printable  # noqa: PLC0415

    click.echo(f"bukti: {printable(sentence)}", err=True)
    sys.exit(1)

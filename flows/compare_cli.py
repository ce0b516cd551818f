"""``bukti compare``: last year, self-assessment, interim and evidence side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.asking import Refusal, ledger_option, share_option
from flows.last_report import instrument_of, report_in, the_report, written

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from indicator_corpus.indicator import Instrument
    from reports.comparing import Stage
    from reports.gap_report import GapReport


def _labelled(
    _context: object, _option: object, given: tuple[str, ...]
) -> tuple[tuple[str, Path], ...]:
    """``LABEL=FILE`` or ``FILE``; a file whose own name holds ``=`` is taken whole."""
    found = []
    for text in given:
        label, equals, path = text.partition("=")
        named = bool(equals) and not Path(text).is_file()
        found.append((label.strip(), Path(path)) if named else ("", Path(text)))
    return tuple(found)


@click.command()
@click.argument("reports", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--baseline",
    multiple=True,
    callback=_labelled,
    metavar="[LABEL=]FILE",
    help="A final official result: LHE as PDF, or a table; again for more years.",
)
@click.option(
    "--claims",
    multiple=True,
    callback=_labelled,
    metavar="[LABEL=]FILE",
    help="A self-assessment sheet.",
)
@click.option(
    "--interim",
    multiple=True,
    callback=_labelled,
    metavar="[LABEL=]FILE",
    help="The assessor's interim levels: PDF or a table.",
)
@share_option("The folder whose last report is meant.  [default: the only one known]")
@ledger_option
@click.option("--no-report", is_flag=True, help="Compare only the files given.")
@click.option(
    "--instrument", metavar="NAME", help="[default: the report's; else spbe-47]"
)
@click.option("--all", "whole", is_flag=True, help="Print every indicator.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
@click.option(
    "--xlsx", type=click.Path(path_type=Path), metavar="FILE", help="Write a workbook."
)
@click.option(
    "--lang", type=click.Choice(["id", "en"]), default="id", show_default=True
)
def compare(  # noqa: PLR0913, PLR0917 - one parameter per option
    reports: tuple[Path, ...],
    baseline: tuple[tuple[str, Path], ...],
    claims: tuple[tuple[str, Path], ...],
    interim: tuple[tuple[str, Path], ...],
    share: Path | None,
    ledger: str | None,
    no_report: bool,
    instrument: str | None,
    whole: bool,
    as_markdown: bool,
    xlsx: Path | None,
    lang: str,
) -> None:
    """Compare years and stages: REPORTS (report.json) and other results.

    \b
    bukti compare                                     the last report
    bukti compare laporan/report.json --baseline "2023=lhe-2023.pdf" \\
        --claims penilaian.xlsx --interim sementara.xlsx --xlsx banding.xlsx

    Columns stand in the order final results, self-assessments, interim, reports;
    differences are against the first.
    """
    from reports import comparing_page  # noqa: PLC0415
    from reports.comparing import comparison  # noqa: PLC0415

    loaded = {_name(path): report_in(path) for path in reports}
    if not loaded and not no_report:
        loaded = {"": the_report(None, share, ledger)}
    asked = _one_instrument(list(loaded.values()), instrument)
    stages = _stages(loaded, baseline, claims, interim, asked)
    if not stages:
        raise Refusal("tidak ada yang dibandingkan; beri report.json atau --baseline")
    found = comparison(asked, stages)
    if as_markdown:
        click.echo(comparing_page.page(found, lang=lang), nl=False)
    else:
        for line in comparing_page.lines(found, whole=whole, lang=lang):
            click.echo(line)
    if xlsx is not None:
        written(xlsx, comparing_page.workbook(found, lang=lang))
        click.echo(xlsx, err=as_markdown)


def _one_instrument(reports: list[GapReport], name: str | None) -> Instrument:
    from indicator_corpus.loading import CorpusError, load_instrument  # noqa: PLC0415

    ids = {report.instrument.id for report in reports}
    if len(ids) > 1:
        raise Refusal(
            f"laporan memakai instrumen berbeda ({', '.join(sorted(ids))}); "
            "bandingkan yang sama, atau pakai bukti instrument crosswalk"
        )
    if reports:
        return instrument_of(reports[0], name)
    try:
        return load_instrument(name or "spbe-47")
    except CorpusError as error:
        raise Refusal(str(error)) from error


def _name(path: Path) -> str:
    """What a report is called beside others: its folder, or its own name."""
    return path.resolve().parent.name if path.name == "report.json" else path.stem


def _stages(
    reports: Mapping[str, GapReport],
    baseline: Iterable[tuple[str, Path]],
    claims: Iterable[tuple[str, Path]],
    interim: Iterable[tuple[str, Path]],
    asked: Instrument,
) -> list[Stage]:
    """The columns; what a file tells is not told again from the reports."""
    from assessment.baseline import BaselineError, read_baseline  # noqa: PLC0415
    from assessment.claims_sheet import ClaimsError, read_claims  # noqa: PLC0415
    from reports import comparing  # noqa: PLC0415

    def official(given: Iterable[tuple[str, Path]]) -> list[Stage]:
        return [
            comparing.stage_of_baseline(read_baseline(path, asked), label or path.stem)
            for label, path in given
        ]

    def of_reports(take: Callable[..., tuple[Stage, ...]]) -> list[Stage]:
        several = len(reports) > 1
        return [
            replace(stage, name=f"{stage.name} ({name})" if several else stage.name)
            for name, report in reports.items()
            for stage in take(report)
        ]

    try:
        told = [
            comparing.stage_of_claims(read_claims(path, asked), label or path.stem)
            for label, path in claims
        ]
        return [
            *(official(baseline) or of_reports(comparing.last_year_of)),
            *(told or of_reports(comparing.claimed_in)),
            *official(interim),
            *of_reports(comparing.supported_in),
        ]
    except (BaselineError, ClaimsError) as error:
        raise Refusal(str(error)) from error

"""The command line: ``bukti scan SHARE`` runs the flow in this process."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from flows.decide_cli import decide
from flows.evaluating import evaluate
from flows.explaining import explain
from flows.import_cli import import_
from flows.instruments_cli import further_folders, instrument, tell_understood
from flows.serve_cli import serve
from flows.user_cli import user

FATAL, UNREAD, GAPS = 1, 3, 4  # exit statuses; GAPS is added to the others


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bukti", prog_name="bukti")
def main() -> None:
    """Read the evidence before the assessor does.

    Bukti reads a shared folder of SPBE evidence, works out which maturity level the
    evidence supports for each indicator, and reports which indicators are empty or
    weak, why, and what to bring.
    """


def _day(_context: object, _option: object, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} bukan tanggal; tulis seperti 2025-08-15"
        ) from error


@main.command()
@click.argument("share", type=click.Path(path_type=Path))
@click.option(
    "--claims",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The self-assessment (XLSX, ODS, CSV). Without it, supported levels are judged alone.",
)
@click.option(
    "--as-of",
    callback=_day,
    metavar="YYYY-MM-DD",
    help="The day that ages of evidence are counted to.  [default: today]",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("laporan"),
    show_default=True,
    metavar="DIR",
    help="Where report.json, report.html and report.xlsx go.",
)
@click.option(
    "--instrument",
    "instruments",
    multiple=True,
    default=("spbe-47",),
    show_default=True,
    metavar="NAME",
    help="An instrument or a folder of YAML; again for more, each in its own folder.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Last year's official result: the report's PDF (LHE), XLSX, ODS or CSV.",
)
@click.option(
    "--model",
    metavar="NAME",
    help="A sentence-transformers model: hub name or folder.  [default: our own]",
)
@click.option(
    "--lang",
    type=click.Choice(["id", "en"]),
    default="id",
    show_default=True,
    help="Language of the report.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="Processes that read files.",
)
@click.option(
    "--weak-below",
    type=click.IntRange(1, 5),
    metavar="LEVEL",
    help="Without a claim, a supported level below this is weak.  [default: 3]",
)
@click.option(
    "--verdicts",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="People's decisions: berkas, indikator, keputusan (ya or tidak).",
)
@click.option(
    "--no-cache",
    is_flag=True,
    help="Compute every vector anew, and remember none.",
)
@click.option(
    "--ledger",
    metavar="FILE|URL",
    help="The memory between runs: an SQLite file, or postgresql+psycopg://... "
    "[default: in the user's data folder]",
)
@click.option(
    "--no-ledger",
    is_flag=True,
    help="Read every file anew, and remember nothing.",
)
@click.option(
    "--full",
    is_flag=True,
    help="Look into every file to tell whether it changed, not only at size and time.",
)
@click.option(
    "--accept-deletions",
    is_flag=True,
    help="Believe that files are gone, however many.",
)
@click.option(
    "--shrink-limit",
    type=click.IntRange(0, 100),
    default=30,
    show_default=True,
    metavar="PERCENT",
    help="Stop where more of the known files are gone.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["empty", "weak"]),
    help="Add 4 to the exit status if an indicator is empty (or weak).",
)
def scan(  # noqa: PLR0913, PLR0917 - one parameter per option
    share: Path,
    claims: Path | None,
    as_of: date | None,
    out: Path,
    instruments: tuple[str, ...],
    baseline: Path | None,
    model: str | None,
    lang: str,
    workers: int,
    weak_below: int | None,
    verdicts: Path | None,
    no_cache: bool,
    ledger: str | None,
    no_ledger: bool,
    full: bool,
    accept_deletions: bool,
    shrink_limit: int,
    fail_on: str | None,
) -> None:
    r"""Assess the evidence in the folder SHARE and write the gap report.

    \b
    Exit status:
      0  done
      1  fatal; one sentence on standard error says why
      3  done, but some files could not be read (they are listed in the report)
     +4  with --fail-on, if there are such indicators
    """
    _refuse_early(share, claims, verdicts, instruments, baseline)
    from flows.progress import watched  # noqa: PLC0415 - the help needs none of it

    click.echo(f"Bukti membaca {share} ...", err=True)
    with watched(terminal=sys.stderr.isatty()):
        summary = _run(
            {
                "share": str(share),
                "out": str(out),
                "claims": str(claims) if claims else None,
                "as_of": as_of,
                "instrument": instruments[0],
                "also": list(instruments[1:]),
                "baseline": str(baseline) if baseline else None,
                "model": model,
                "lang": lang,
                "workers": workers,
                "weak_below": weak_below,
                "verdicts": str(verdicts) if verdicts else None,
                "cache": not no_cache,
                "ledger": ledger,
                "remember": not no_ledger,
                "full": full,
                "accept_deletions": accept_deletions,
                "shrink_limit": shrink_limit / 100,
            }
        )
    _show(out, lang)
    for place in further_folders(out, instruments[1:]):
        click.echo()
        _show(place, lang)
    sys.exit(_status(summary, fail_on))


def _refuse_early(
    share: Path,
    claims: Path | None,
    verdicts: Path | None,
    instruments: tuple[str, ...],
    baseline: Path | None,
) -> None:
    """The commonest mistakes are told at once, before anything slow is loaded."""
    from assessment.baseline import BaselineError, read_baseline  # noqa: PLC0415
    from assessment.claims_sheet import ClaimsError, read_claims  # noqa: PLC0415
    from classifiers.decisions import VerdictsError, read_verdicts  # noqa: PLC0415
    from indicator_corpus.loading import CorpusError, load_instrument  # noqa: PLC0415

    if not share.is_dir():
        _fatal(
            f"{share}: folder tidak ada atau bukan folder; periksa nama dan sambungannya"
        )
    try:
        asked, *_ = [load_instrument(name) for name in instruments]
        if claims is not None:
            tell_understood(read_claims(claims, asked))
        if baseline is not None:
            read_baseline(baseline, asked)
        if verdicts is not None:
            read_verdicts(verdicts, asked)
    except (BaselineError, ClaimsError, CorpusError, VerdictsError) as error:
        _fatal(str(error))


def _run(parameters: dict[str, Any]) -> dict[str, int]:
    from flows.offline import stay_quiet, without_server  # noqa: PLC0415

    stay_quiet()

    from assessment.claims_sheet import ClaimsError  # noqa: PLC0415
    from classifiers.decisions import VerdictsError  # noqa: PLC0415
    from classifiers.embedding import EmbeddingModelError  # noqa: PLC0415
    from extractors.survey import ShareError  # noqa: PLC0415
    from flows.assess_evidence import assess_evidence  # noqa: PLC0415
    from indicator_corpus.loading import CorpusError  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415

    try:
        with without_server():
            summary: dict[str, int] = assess_evidence(**parameters)
    except (
        ClaimsError,
        CorpusError,
        EmbeddingModelError,
        LedgerError,
        ShareError,
        VerdictsError,
        OSError,
    ) as error:
        _fatal(str(error))
    return summary


def _fatal(sentence: str) -> None:
    click.echo(f"bukti: {sentence}", err=True)
    sys.exit(FATAL)


def _show(out: Path, lang: str) -> None:
    from classifiers.learning import LEARNING  # noqa: PLC0415
    from reports.console import summary  # noqa: PLC0415
    from reports.gap_report import load  # noqa: PLC0415
    from reports.printable import one_line  # noqa: PLC0415

    report = load(out / "report.json")
    click.echo(summary(report, lang=lang))
    for said in report.made.classifiers:
        if said.startswith(LEARNING):
            click.echo(one_line(said))
    for name in ("report.html", "report.xlsx", "report.json"):
        click.echo(out / name)


def _status(summary: dict[str, int], fail_on: str | None) -> int:
    status = UNREAD if summary["partial"] or summary["unreadable"] else 0
    gaps = summary["empty"] + (summary["weak"] if fail_on == "weak" else 0)
    return status + (GAPS if fail_on and gaps else 0)


main.add_command(decide)
main.add_command(import_)
main.add_command(explain)
main.add_command(instrument)
main.add_command(evaluate)
main.add_command(serve)
main.add_command(user)

if __name__ == "__main__":
    main()

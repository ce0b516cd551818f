"""``bukti scan SHARE``: the flow in this process, and what it came to on the terminal."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from flows.instruments_cli import further_folders, tell_understood
from flows.scan_options import scan_options

FATAL, UNREAD, GAPS = 1, 3, 4  # exit statuses; GAPS is added to the others


@click.command()
@scan_options
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
    target: float | None,
    verdicts: Path | None,
    no_cache: bool,
    ledger: str | None,
    no_ledger: bool,
    full: bool,
    accept_deletions: bool,
    shrink_limit: int,
    runner: str,
    scheduler: str | None,
    notify: Path | None,
    report_url: str | None,
    fail_on: str | None,
) -> None:
    """Assess the evidence in the folder SHARE and write the gap report.

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
                "aim": target,
                "verdicts": str(verdicts) if verdicts else None,
                "cache": not no_cache,
                "ledger": ledger,
                "remember": not no_ledger,
                "full": full,
                "accept_deletions": accept_deletions,
                "shrink_limit": shrink_limit / 100,
                "runner": runner,
                "scheduler": scheduler,
                "notify": str(notify) if notify else None,
                "report_url": report_url,
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

    if _is_surely_no_folder(share):
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


def _is_surely_no_folder(share: Path) -> bool:
    try:
        return not share.is_dir()
    except OSError:  # it may be back in a moment: the run tries again
        return False


def _run(parameters: dict[str, Any]) -> dict[str, int]:
    from flows.offline import stay_quiet  # noqa: PLC0415

    stay_quiet()

    from assessment.claims_sheet import ClaimsError  # noqa: PLC0415
    from classifiers.decisions import VerdictsError  # noqa: PLC0415
    from classifiers.embedding import EmbeddingModelError  # noqa: PLC0415
    from extractors.survey import ShareError  # noqa: PLC0415
    from flows.extracting import SchedulerError  # noqa: PLC0415
    from flows.notify_settings import NotifyError  # noqa: PLC0415
    from indicator_corpus.loading import CorpusError  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415

    try:
        # Nobody records a run in this process; Dask workers record their steps.
        if parameters["runner"] == "process":
            from flows.assess_evidence import assess_evidence  # noqa: PLC0415
        else:
            from flows.recorded import assess_evidence  # noqa: PLC0415
        summary: dict[str, int] = assess_evidence(**parameters)
    except (
        ClaimsError,
        CorpusError,
        EmbeddingModelError,
        LedgerError,
        NotifyError,
        SchedulerError,
        ShareError,
        VerdictsError,
        OSError,
    ) as error:
        _fatal(str(error))
    return summary


def _fatal(sentence: str) -> None:
    from reports.printable import printable  # noqa: PLC0415

    click.echo(f"bukti: {printable(sentence)}", err=True)
    sys.exit(FATAL)


def _show(out: Path, lang: str) -> None:
    from classifiers.decisions import LEARNING  # noqa: PLC0415
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

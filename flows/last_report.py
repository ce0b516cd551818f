"""The report that a command works on: a file, or the last one of the ledger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flows.asking import Refusal, ledger_option, share_option

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from indicator_corpus.indicator import Instrument
    from reports.gap_report import GapReport

Function = Callable[..., Any]


def on_a_report(function: Function) -> Function:
    """Add the options ``--report``, ``--share`` and ``--ledger`` to a command."""
    for option in (
        ledger_option,
        share_option(
            "The folder whose last report is meant.  [default: the only one known]"
        ),
        click.option(
            "--report",
            "report_file",
            type=click.Path(path_type=Path),
            metavar="JSON",
            help="A report.json.  [default: the last report in the ledger]",
        ),
    ):
        function = option(function)
    return function


def the_report(
    report_file: Path | None, share: Path | None, ledger: str | None
) -> GapReport:
    """The report in *report_file*, else the last one on *share* in *ledger*.

    Raises:
        Refusal: there is none, in one sentence.
    """
    from flows.remembering import own_ledger  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from ledger.last_report import last_report  # noqa: PLC0415
    from reports.gap_report import from_json  # noqa: PLC0415

    if report_file is not None:
        return report_in(report_file)
    try:
        return from_json(last_report(ledger or own_ledger(), share))
    except LedgerError as error:
        raise Refusal(f"{error} (atau beri --report report.json)") from error


def report_in(path: Path) -> GapReport:
    """The report in the file at *path*.

    Raises:
        Refusal: it is missing or no report.
    """
    from reports.gap_report import load  # noqa: PLC0415

    try:
        return load(path)
    except (OSError, ValueError) as error:
        raise Refusal(
            f"{path}: bukan report.json; beri berkas hasil `bukti scan`"
        ) from error


def instrument_of(report: GapReport, name: str | None) -> Instrument:
    """The instrument of *report*, or the one called *name* if it is the same.

    Raises:
        Refusal: it is not known, or another one.
    """
    from indicator_corpus.loading import CorpusError, load_instrument  # noqa: PLC0415

    try:
        instrument = load_instrument(name or report.instrument.id)
    except CorpusError as error:
        raise Refusal(f"{error}; beri foldernya dengan --instrument") from error
    if instrument.id != report.instrument.id:
        raise Refusal(
            f"laporan ini memakai instrumen {report.instrument.id}, bukan "
            f"{instrument.id}; hapus --instrument atau beri yang sama"
        )
    return instrument


def written(path: Path, content: bytes) -> None:
    """Write *content* to *path*, with its folder.

    Raises:
        Refusal: it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise Refusal(
            f"{path}: tidak dapat ditulis ({error.strerror}); tutup berkasnya atau "
            "pilih tempat lain"
        ) from error

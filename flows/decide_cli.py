"""``bukti decide``: people's decisions from the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flows.desk import Function, at_the_ledger, desk_of, show

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from reports.decided import ReportedDecision
    from reports.gap_report import GapReport


def _said(function: Function) -> Function:
    """Add what every new decision carries."""
    for option in (
        click.option("--until", default="", metavar="YYYY-MM-DD", help="Its last day."),
        click.option("--why", default="", metavar="TEXT", help="The reason."),
        click.option(
            "--by",
            required=True,
            envvar="BUKTI_BY",
            metavar="NAME",
            help="Who decides.",
        ),
        click.option(
            "--instrument", default="spbe-47", show_default=True, metavar="NAME"
        ),
    ):
        function = option(function)
    return at_the_ledger(function)


_criterion = click.option(
    "--criterion", default="", metavar="ID", help="Only for this criterion."
)


def _decide(
    kind: str,
    indicator: str,
    value: str,
    options: dict[str, Any],
    *,
    file: Path | None = None,
) -> None:
    """Record one decision and say what it replaced."""
    from assessment.decisions.decision import Decision, Kind  # noqa: PLC0415
    from assessment.decisions.proposal import checked  # noqa: PLC0415
    from assessment.decisions.superseding import rivals  # noqa: PLC0415

    criterion = options.get("criterion", "")
    place = {name: options[name] for name in ("instrument", "share", "ledger")}
    with desk_of(**place) as desk:
        said = Decision(
            instrument=desk.instrument.id,
            indicator=indicator.lstrip("0") or indicator,
            kind=Kind(kind),
            value=value,
            by=options["by"],
            why=options["why"],
            until=options["until"],
            criterion=criterion,
        )
        if file is not None:
            said = replace(said, ground=desk.ground(said.indicator, file, criterion))
        said = checked(said, desk.instrument)
        before = rivals(desk.book.standing(), said)
        made = desk.book.record(said, over=before[-1].id if before else None)
        click.echo("dicatat:")
        show(made)
        for old in before:
            click.echo("menggantikan:")
            show(old)


@click.group()
def decide() -> None:
    """Confirm, reject, override, note: what people decide; applied at the next run."""


@decide.command()
@click.argument("indicator")
@click.argument("file", type=click.Path(path_type=Path))
@_criterion
@_said
def confirm(indicator: str, file: Path, **options: Any) -> None:  # noqa: ANN401
    """FILE (as the report names it) is evidence for INDICATOR."""
    _decide("match", indicator, "confirmed", options, file=file)


@decide.command()
@click.argument("indicator")
@click.argument("file", type=click.Path(path_type=Path))
@_criterion
@_said
def reject(indicator: str, file: Path, **options: Any) -> None:  # noqa: ANN401
    """FILE (as the report names it) is no evidence for INDICATOR."""
    _decide("match", indicator, "rejected", options, file=file)


@decide.command()
@click.argument("indicator")
@click.argument("criterion")
@click.argument("outcome", type=click.Choice(["met", "unmet"]))
@click.option(
    "--file", type=click.Path(path_type=Path), metavar="FILE", help="It rests on this."
)
@_said
def criterion(
    indicator: str,
    outcome: str,
    file: Path | None,
    **options: Any,  # noqa: ANN401
) -> None:
    """CRITERION of INDICATOR is met or unmet; --why is needed."""
    _decide("criterion", indicator, outcome, options, file=file)


@decide.command()
@click.argument("indicator")
@click.argument("value", metavar="empty|weak|adequate|LEVEL")
@_said
def status(indicator: str, value: str, **options: Any) -> None:  # noqa: ANN401
    """INDICATOR has this status, or supports this level (0-5); --why is needed."""
    _decide("level" if value.isdigit() else "status", indicator, value, options)


@decide.command()
@click.argument("indicator")
@click.argument("text")
@click.option("--assessor", is_flag=True, help="It is what the assessor said.")
@_criterion
@_said
def note(indicator: str, text: str, assessor: bool, **options: Any) -> None:  # noqa: ANN401
    """Note TEXT on INDICATOR."""
    _decide("assessor" if assessor else "note", indicator, text, options)


@decide.command()
@click.argument("indicator")
@click.argument("name")
@_said
def owner(indicator: str, name: str, **options: Any) -> None:  # noqa: ANN401
    """NAME answers for INDICATOR."""
    _decide("owner", indicator, name, options)


@decide.command()
@click.argument("indicator")
@click.argument("day", metavar="YYYY-MM-DD")
@_criterion
@_said
def due(indicator: str, day: str, **options: Any) -> None:  # noqa: ANN401
    """INDICATOR is to be done by this day."""
    _decide("due", indicator, day, options)


@decide.command()
@click.argument("indicator")
@click.argument("progress", metavar="belum|dikerjakan|diajukan|diterima|revisi")
@_criterion
@_said
def work(indicator: str, progress: str, **options: Any) -> None:  # noqa: ANN401
    """The work on INDICATOR has come this far."""
    _decide("work", indicator, progress, options)


@decide.command("list")
@click.option("--indicator", metavar="NUMBER", help="Only of this indicator.")
@click.option("--all", "everything", is_flag=True, help="Ended ones too.")
@at_the_ledger
def list_(indicator: str | None, everything: bool, **options: Any) -> None:  # noqa: ANN401
    """List the decisions; those that the last run did not apply say why."""
    with desk_of(**options) as desk:
        last = _as_reported(desk.report)
        for each in desk.book.history(indicator):
            if each.end is None:
                show(each.decision, last.get(each.decision.id))
            elif everything:
                show(each.decision)
                became = (
                    f"diganti keputusan {each.end.successor}"
                    if each.end.successor
                    else f"dicabut: {each.end.why}"
                )
                click.echo(f"      {became} ({each.end.by}, {each.end.at[:10]})")


def _as_reported(report: GapReport | None) -> dict[int, ReportedDecision]:
    if report is None:
        return {}
    shown = [d for indicator in report.indicators for d in indicator.decisions]
    shown += report.decisions.elsewhere if report.decisions else ()
    return {decision.id: decision for decision in shown}


@decide.command()
@click.argument("number", type=int)
@click.option("--by", required=True, envvar="BUKTI_BY", metavar="NAME")
@click.option("--why", default="", metavar="TEXT", help="The reason.")
@at_the_ledger
def withdraw(number: int, by: str, why: str, **options: Any) -> None:  # noqa: ANN401
    """End the decision NUMBER; its history stays."""
    with desk_of(**options) as desk:
        ended = desk.book.withdraw(number, by=by, why=why)
        click.echo("dicabut:")
        show(ended)

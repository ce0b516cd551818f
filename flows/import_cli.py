"""``bukti import``: take in checklists that people filled in and sent back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.asking import Refusal
from flows.desk import at_the_ledger, desk_of, show

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from ledger.decision_book import DecisionBook
    from reports.checklist_plan import Change, Plan

LEFT = 3  # exit status: done, but something was left


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--by", required=True, envvar="BUKTI_BY", metavar="NAME", help="Who takes them in."
)
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.option(
    "--prefer",
    type=click.Choice(["workbook", "ledger"]),
    help="What holds where the ledger was changed meanwhile.  [default: neither]",
)
@click.option("--instrument", default="spbe-47", show_default=True, metavar="NAME")
@at_the_ledger
def import_(  # noqa: PLR0913, PLR0917 - one parameter per option
    files: tuple[Path, ...],
    by: str,
    dry_run: bool,
    prefer: str | None,
    instrument: str,
    share: Path | None,
    ledger: str | None,
) -> None:
    """Take in the checklists FILE... (report.xlsx, filled in and sent back).

    Progress, due dates, notes, owners, confirmations and rejections become decisions.
    What was changed in the ledger meanwhile, what two rows say differently, and rows
    that cannot be placed are told and left.

    \b
    Exit status:
      0  everything is in
      1  fatal; one sentence on standard error says why
      3  something was left; it is listed
    """
    from reports.checklist_plan import Table  # noqa: PLC0415
    from reports.checklist_reading import ChecklistError, read_checklist  # noqa: PLC0415

    try:
        filled = [read_checklist(path) for path in files]
    except ChecklistError as error:
        raise Refusal(str(error)) from error
    with desk_of(instrument=instrument, share=share, ledger=ledger) as desk:
        table = Table(
            standing=desk.book.standing(),
            instrument=desk.instrument,
            report=desk.last_report,
            by=by,
        )
        plan = table.plan(row for each in filled for row in each.rows)
        wanted = plan.changes + (plan.conflicts if prefer == "workbook" else ())
        refused = [] if dry_run else list(_record_all(desk.book, wanted, by))
    _tell(plan, prefer, dry_run=dry_run)
    faults = [fault for each in filled for fault in each.faults]
    faults += [*plan.faults, *refused]
    for fault in faults:
        click.echo(f"tidak dicatat: {fault}")
    conflicts = () if prefer else plan.conflicts
    left = len(conflicts) + len(plan.disputes) + len(faults)
    done = "akan dicatat" if dry_run else "dicatat"
    click.echo(f"{len(wanted) - len(refused)} {done}, {left} ditinggalkan")
    sys.exit(LEFT if left else 0)


def _record_all(
    book: DecisionBook, changes: tuple[Change, ...], by: str
) -> Iterator[str]:
    """Record *changes*; a sentence for each that came too late."""
    from ledger.decisions import DecisionConflictError  # noqa: PLC0415

    for change in changes:
        try:
            _record(book, change, by)
        except DecisionConflictError as error:
            yield f"{change.place}: {error}"


def _record(book: DecisionBook, change: Change, by: str) -> None:
    from assessment.decisions.decision import Kind  # noqa: PLC0415

    ended = change.rival or change.over
    if change.decision is None:
        if ended is not None:
            book.withdraw(ended.id, by=by, why="dikosongkan dalam daftar periksa")
    elif change.decision.kind is Kind.NOTE:
        book.record(change.decision)
        if ended is not None:
            book.withdraw(ended.id, by=by, why="diganti dalam daftar periksa")
    else:
        book.record(change.decision, over=ended.id if ended else None)


def _tell(plan: Plan, prefer: str | None, *, dry_run: bool) -> None:
    for change in plan.changes:
        _tell_one(change, "akan dicatat" if dry_run else "dicatat")
    for change in plan.conflicts:
        click.echo(f"{change.place}: sudah diubah sementara itu")
        _tell_one(change, "  daftar")
        if change.rival is not None:
            click.echo("  ingatan:")
            show(change.rival)
        holds = {"workbook": "daftar", "ledger": "ingatan"}.get(prefer or "")
        choice = "pilih dengan --prefer workbook atau ledger"
        click.echo(f"  yang berlaku: {holds}" if holds else f"  {choice}")
    for some in plan.disputes:
        click.echo("isian berbeda untuk hal yang sama; samakan, lalu masukkan lagi:")
        for change in some:
            _tell_one(change, f"  {change.place}")


def _tell_one(change: Change, head: str) -> None:
    if change.decision is not None:
        click.echo(f"{head}:")
        show(change.decision)
    elif change.over is not None:
        click.echo(f"{head}, dicabut:")
        show(change.over)

"""``bukti whatif``: the cheapest way to a target, from the last report."""

from __future__ import annotations

from pathlib import Path

import click

from flows.asking import Refusal
from flows.last_report import instrument_of, on_a_report, the_report, written


@click.command()
@click.option(
    "--target", required=True, metavar="INDEX|PREDICATE", help="Such as 3.0, or Baik."
)
@on_a_report
@click.option(
    "--without",
    multiple=True,
    metavar="NUMBER",
    help="Leave this indicator as it is; again for more.",
)
@click.option(
    "--with-assessor",
    is_flag=True,
    help="Count on criteria that only the assessor can say to be met.",
)
@click.option(
    "--effort",
    "effort_file",
    type=click.Path(path_type=Path),
    metavar="YAML",
    help="Efforts of your own, in place of reports/effort.yaml.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
@click.option(
    "--xlsx", type=click.Path(path_type=Path), metavar="FILE", help="Write a workbook."
)
@click.option(
    "--instrument",
    metavar="NAME",
    help="A folder of YAML, where the report's instrument is your own.",
)
@click.option(
    "--lang", type=click.Choice(["id", "en"]), default="id", show_default=True
)
def whatif(  # noqa: PLR0913, PLR0917 - one parameter per option
    target: str,
    report_file: Path | None,
    share: Path | None,
    ledger: str | None,
    without: tuple[str, ...],
    with_assessor: bool,
    effort_file: Path | None,
    as_json: bool,
    xlsx: Path | None,
    instrument: str | None,
    lang: str,
) -> None:
    """Find the cheapest set of criteria that lifts the index to a target.

    \b
    bukti whatif --target Baik
    bukti whatif --target 3.0 --without 45 --xlsx rencana.xlsx

    What lies on the drive already makes a criterion cheaper; the efforts are data
    (reports/effort.yaml). The answer is exact, not an estimate of the best.
    """
    from reports.effort import EffortError, effort  # noqa: PLC0415
    from reports.plan import TargetError, plan_json, target_index  # noqa: PLC0415
    from reports.plan_lines import plan_lines, plan_workbook  # noqa: PLC0415
    from reports.whatif import plan  # noqa: PLC0415

    report = the_report(report_file, share, ledger)
    asked = instrument_of(report, instrument)
    left_out = {number.strip().lstrip("iI0") for number in without}
    if unknown := sorted(left_out - asked.by_id.keys()):
        raise Refusal(f"indikator {', '.join(unknown)}: tidak ada dalam {asked.name}")
    try:
        found = plan(
            report,
            asked,
            target_index(target, asked),
            effort(effort_file),
            with_assessor=with_assessor,
            without=left_out,
        )
    except (EffortError, TargetError) as error:
        raise Refusal(str(error)) from error
    if as_json:
        click.echo(plan_json(found), nl=False)
    else:
        click.echo("\n".join(plan_lines(found, lang=lang)))
    if xlsx is not None:
        written(xlsx, plan_workbook(found, report, lang=lang))
        click.echo(xlsx, err=as_json)

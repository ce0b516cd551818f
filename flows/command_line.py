"""The command line: ``bukti`` and its commands."""

from __future__ import annotations

import click

from flows.decide_cli import decide
from flows.evaluating import evaluate
from flows.explaining import explain
from flows.import_cli import import_
from flows.instruments_cli import instrument
from flows.interview_cli import INTERVIEW
from flows.scan_cli import scan
from flows.schedule_cli import schedule
from flows.serve_cli import serve
from flows.user_cli import user


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bukti", prog_name="bukti")
def main() -> None:
    """Read the evidence before the assessor does.

    Bukti reads a shared folder of SPBE evidence, works out which maturity level the
    evidence supports for each indicator, and reports which indicators are empty or
    weak, why, and what to bring.
    """


for command in (
    scan,
    schedule,
    decide,
    import_,
    explain,
    instrument,
    evaluate,
    *INTERVIEW,
    serve,
    user,
):
    main.add_command(command)

if __name__ == "__main__":
    main()

"""``bukti narrative``: does what the explanations cite exist, and say so?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.asking import Refusal, instrument_option, workers_option
from flows.explaining import asked_of
from flows.last_report import on_a_report, the_report
from flows.reading_once import read_once

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from evidence.document import Document
    from reports.citing import Cites

WRONG = 4  # exit status, with --fail-on-wrong


@click.command()
@click.argument("claims", required=False, type=click.Path(path_type=Path))
@on_a_report
@click.option(
    "--indicator", "chosen", multiple=True, metavar="NUMBER", help="Only this; again."
)
@click.option("--wrong", is_flag=True, help="Leave out what was found.")
@click.option(
    "--fail-on-wrong", is_flag=True, help="Exit status 4 if anything is wrong."
)
@instrument_option
@workers_option
@click.option(
    "--lang", type=click.Choice(["id", "en"]), default="id", show_default=True
)
def narrative(  # noqa: PLR0913, PLR0917 - one parameter per option
    claims: Path | None,
    report_file: Path | None,
    share: Path | None,
    ledger: str | None,
    chosen: tuple[str, ...],
    wrong: bool,
    fail_on_wrong: bool,
    instrument: str,
    workers: int,
    lang: str,
) -> None:
    """Check files, numbers, articles, pages and days that the explanations cite.

    \b
    bukti narrative                                       the last run
    bukti narrative --report laporan/report.json
    bukti narrative penilaian.xlsx --share /mnt/bukti     a sheet not yet sent

    Per indicator each citation is told with its verdict: ditemukan, tidak ada (absent),
    beda (differs), periksa (look yourself). With CLAIMS the files of --share are read
    now, and nothing is judged or written.
    """
    from reports.citing import citation_lines, cited_in  # noqa: PLC0415

    if claims is not None:
        if share is None:
            raise click.UsageError("CLAIMS memerlukan --share")
        cited = _cited_now(claims, share, instrument, workers)
    else:
        cited = cited_in(the_report(report_file, share, ledger))
    numbers = {number.strip().lstrip("iI0") for number in chosen}
    kept = [each for each in cited if not numbers or each.id in numbers]
    for line in citation_lines(kept, wrong_only=wrong, lang=lang):
        click.echo(line)
    if fail_on_wrong and any(e.count("absent") + e.count("differs") for e in kept):
        sys.exit(WRONG)


def _cited_now(
    claims: Path, share: Path, instrument: str, workers: int
) -> tuple[Cites, ...]:
    """What the sheet *claims* cites, held against the files of *share* as they are."""
    from assessment.assessing import declarations_of  # noqa: PLC0415
    from assessment.rules import scene_of  # noqa: PLC0415
    from classifiers.reading import reading  # noqa: PLC0415
    from evidence.document import State  # noqa: PLC0415
    from reports.citing import cites  # noqa: PLC0415

    asked, claimed = asked_of(instrument, claims)
    documents = _read(share, workers)
    declared = declarations_of(documents, claimed, asked)
    scene = scene_of(
        asked,
        {d.path: reading(d) for d in documents if d.is_readable},
        (),
        claimed,
        declared.all,
        declared.missing,
        [d.path for d in documents if d.state is not State.SKIPPED],
    )
    return cites(claimed, asked, scene.citations)


def _read(share: Path, workers: int) -> list[Document]:
    from extractors.survey import ShareError, survey  # noqa: PLC0415
    from flows.progress import watched  # noqa: PLC0415

    try:
        files = [(each.path, each.relative) for each in survey(share)]
    except (ShareError, OSError) as error:
        raise Refusal(str(error)) from error
    with watched(terminal=sys.stderr.isatty()):
        documents = read_once(files, share, workers=workers)
    return sorted(documents, key=lambda document: document.path)

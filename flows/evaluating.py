"""``bukti evaluate``: how good Bukti is on a share whose answers people know."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from flows.asking import (
    Refusal,
    as_of_option,
    claims_option,
    instrument_option,
    ledger_option,
    model_option,
)
from flows.desk import standing_decisions
from flows.explaining import asked_of, assessed_once

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from assessment.assessing import Assessment
    from assessment.claim import Claims
    from indicator_corpus.indicator import Instrument
    from reports.evaluation.evaluation import Evaluation
    from reports.evaluation.truth import Truth


@click.command()
@click.argument("share", type=click.Path(path_type=Path))
@click.option(
    "--gold",
    type=click.Path(path_type=Path),
    metavar="JSON",
    help="The right answers for all indicators of the documents that it names.",
)
@click.option(
    "--verdicts",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="People's decisions instead: only the decided pairs count.",
)
@click.option(
    "--decisions",
    is_flag=True,
    help="People's decisions in the ledger instead; they are not applied.",
)
@ledger_option
@claims_option
@as_of_option("the gold's, or today")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("evaluasi"),
    show_default=True,
    metavar="DIR",
    help="Where evaluasi.md, evaluasi.json and the pictures go.",
)
@instrument_option
@model_option
def evaluate(  # noqa: PLR0913, PLR0917 - one parameter per option
    share: Path,
    gold: Path | None,
    verdicts: Path | None,
    decisions: bool,
    ledger: str | None,
    claims: Path | None,
    as_of: datetime | None,
    out: Path,
    instrument: str,
    model: str | None,
) -> None:
    """Measure what Bukti makes of SHARE against what people say is right.

    \b
    bukti evaluate /mnt/bukti --gold gold.json --claims penilaian_mandiri.xlsx
    bukti evaluate /mnt/bukti --verdicts keputusan.csv
    bukti evaluate /mnt/bukti --decisions

    Beside Bukti stand three simple methods on the same documents: names in the text,
    TF-IDF and BM25.
    """
    _refuse_to_write_into(share, out)
    asked, claimed = asked_of(instrument, claims)
    if [gold is not None, verdicts is not None, decisions].count(True) != 1:
        raise click.UsageError(
            "beri satu dari --gold JSON, --verdicts CSV, atau --decisions"
        )
    truth = _truth(gold, verdicts, asked)
    click.echo(f"Bukti membaca {click.format_filename(share)} ...", err=True)
    day = _day(as_of, truth)
    assessment = _assessed(share, claimed, asked, day, model)
    if truth is None:
        truth = _of_decisions(assessment, share, ledger)
    measured = _measured(assessment, truth)
    try:
        _write(measured, asked, out)
    except OSError as error:
        raise Refusal(f"{out}: tidak dapat ditulisi ({error.strerror})") from error


def _refuse_to_write_into(share: Path, out: Path) -> None:
    """Nothing is ever written into the share."""
    from extractors.regular import is_folder  # noqa: PLC0415

    if is_folder(share) and out.resolve().is_relative_to(share.resolve()):
        raise Refusal(
            f"{out}: folder hasil berada di dalam folder bukti; pilih tempat lain, "
            "karena folder bukti tidak boleh diubah"
        )


def _truth(
    gold: Path | None, verdicts: Path | None, instrument: Instrument
) -> Truth | None:
    """What a file says; None where the answers are decisions in the ledger."""
    if gold is not None:
        return _of_gold(gold, instrument)
    return _of_people(verdicts, instrument) if verdicts else None


def _of_gold(gold: Path, instrument: Instrument) -> Truth:
    from reports.evaluation.truth import TruthError, read_gold  # noqa: PLC0415

    try:
        return read_gold(gold, instrument)
    except TruthError as error:
        raise Refusal(str(error)) from error


def _of_people(verdicts: Path, instrument: Instrument) -> Truth:
    from classifiers.decisions import VerdictsError, read_verdicts  # noqa: PLC0415
    from reports.evaluation.truth import TruthError, truth_of  # noqa: PLC0415

    try:
        return truth_of(read_verdicts(verdicts, instrument), verdicts.name)
    except (TruthError, VerdictsError) as error:
        raise Refusal(str(error)) from error


def _of_decisions(assessment: Assessment, share: Path, ledger: str | None) -> Truth:
    """What people decided on files of *share*; *assessment* was made without them."""
    from assessment.decisions.applying import verdicts_of  # noqa: PLC0415
    from assessment.decisions.bearing import bearings  # noqa: PLC0415
    from reports.evaluation.truth import TruthError, truth_of  # noqa: PLC0415

    borne = bearings(
        standing_decisions(share, ledger),
        assessment.instrument,
        assessment.documents,
        {reading.path: reading for reading in assessment.readings},
        assessment.as_of,
    )
    try:
        return truth_of(verdicts_of(borne), "keputusan dalam ingatan")
    except TruthError as error:
        raise Refusal(str(error)) from error


def _day(as_of: datetime | None, truth: Truth | None) -> date:
    if as_of is not None:
        return as_of.date()
    known = truth.as_of if truth else None
    return known or datetime.now(ZoneInfo("Asia/Jakarta")).date()


def _assessed(
    share: Path,
    claims: Claims,
    instrument: Instrument,
    as_of: date,
    model: str | None,
) -> Assessment:
    from extractors.survey import ShareError, survey  # noqa: PLC0415

    try:
        files = [(file.path, file.relative) for file in survey(share)]
    except (ShareError, OSError) as error:
        raise Refusal(str(error)) from error
    return assessed_once(files, share, claims, instrument, as_of, model, 2, ())


def _measured(assessment: Assessment, truth: Truth) -> Evaluation:
    from reports.evaluation.evaluation import evaluated  # noqa: PLC0415
    from reports.evaluation.truth import TruthError  # noqa: PLC0415

    try:
        return evaluated(assessment, truth)
    except TruthError as error:
        raise Refusal(str(error)) from error


def _write(evaluation: Evaluation, instrument: Instrument, out: Path) -> None:
    from reports.evaluation.pictures import (  # noqa: PLC0415
        draw_confusion,
        draw_reliability,
    )
    from reports.evaluation.tables import as_json, markdown  # noqa: PLC0415
    from reports.printable import printable  # noqa: PLC0415

    out.mkdir(parents=True, exist_ok=True)
    drawn = [out / "tertukar.png"]
    draw_confusion(evaluation.confusion, drawn[0])
    if evaluation.calibration is not None:
        drawn.append(out / "keandalan.png")
        draw_reliability(evaluation.calibration, drawn[-1])
    text = printable(markdown(evaluation, instrument))
    shown = "\n".join(f"![{path.stem}]({path.name})" for path in drawn)
    (out / "evaluasi.md").write_text(f"{text}\n{shown}\n", encoding="utf-8")
    (out / "evaluasi.json").write_text(as_json(evaluation), encoding="utf-8")
    click.echo(text)
    for path in (out / "evaluasi.md", out / "evaluasi.json", *drawn):
        click.echo(path)

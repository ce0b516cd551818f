"""``bukti explain``: the whole chain behind one file or one indicator, for a person."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
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
    workers_option,
)
from flows.desk import standing_decisions
from flows.reading_once import read_once

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from assessment.assessing import Assessment
    from assessment.claim import Claims
    from assessment.decisions.decision import Decision
    from extractors.survey import SharedFile
    from indicator_corpus.indicator import Instrument

_ALIKE = 70  # rapidfuzz ratio from which a name is offered in place of an unknown one
_SIMILAR = 3  # names offered at most


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--indicator",
    "indicator_id",
    metavar="NUMBER",
    help="Explain this indicator instead of a file.",
)
@click.option(
    "--share",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder of evidence. Without it, FILE is read by itself.",
)
@claims_option
@as_of_option()
@instrument_option
@model_option
@workers_option
@ledger_option
def explain(  # noqa: PLR0913, PLR0917 - one parameter per option
    file: Path | None,
    indicator_id: str | None,
    share: Path | None,
    claims: Path | None,
    as_of: datetime | None,
    instrument: str,
    model: str | None,
    workers: int,
    ledger: str | None,
) -> None:
    """Explain what Bukti made of FILE, or of one indicator, step by step.

    \b
    bukti explain "Diskominfo/Perwali 17.pdf" --share /mnt/bukti
    bukti explain --indicator 8 --share /mnt/bukti --claims penilaian_mandiri.xlsx
    bukti explain "Perwali 17.pdf"

    Nothing is written. FILE may be a path, a path inside the share, or a name that
    only one file of the share has. People's decisions on the share count as they do
    in its reports.
    """
    if (file is None) == (indicator_id is None):
        raise click.UsageError("beri satu FILE atau --indicator NUMBER")
    if indicator_id is not None and share is None:
        raise click.UsageError("--indicator memerlukan --share")
    asked, claimed = asked_of(instrument, claims)
    number = None if indicator_id is None else _number(indicator_id, asked)
    files, chosen = _chosen(file, share)
    click.echo(f"Bukti membaca {click.format_filename(share or chosen)} ...", err=True)
    day = as_of.date() if as_of else datetime.now(ZoneInfo("Asia/Jakarta")).date()
    folder = share or files[0][0].parent
    decided = standing_decisions(share, ledger) if share else ()
    assessment = assessed_once(
        files, folder, claimed, asked, day, model, workers, decided
    )
    if number is not None:
        from reports.explanation_of_indicator import (  # noqa: PLC0415
            explained_indicator,
        )

        click.echo(explained_indicator(assessment, number))
    else:
        from reports.explanation import explained_document  # noqa: PLC0415

        click.echo(explained_document(assessment, chosen))


def asked_of(name: str, claims: Path | None) -> tuple[Instrument, Claims]:
    """The instrument called *name* and the claims in the sheet *claims*.

    Raises:
        Refusal: one of them cannot be read.
    """
    from assessment.claim import Claims  # noqa: PLC0415
    from assessment.claims_sheet import ClaimsError, read_claims  # noqa: PLC0415
    from indicator_corpus.loading import CorpusError, load_instrument  # noqa: PLC0415

    try:
        instrument = load_instrument(name)
        return instrument, read_claims(claims, instrument) if claims else Claims()
    except (ClaimsError, CorpusError) as error:
        raise Refusal(str(error)) from error


def _number(text: str, instrument: Instrument) -> str:
    number = text.strip().lstrip("iI0") or text
    if number not in instrument.by_id:
        first, last = instrument.indicators[0].id, instrument.indicators[-1].id
        raise Refusal(
            f"indikator {text!r}: tidak ada dalam {instrument.name}; "
            f"pilih nomor {first} sampai {last}"
        )
    return number


def _chosen(
    file: Path | None, share: Path | None
) -> tuple[list[tuple[Path, str]], str]:
    """What to read, each with its name on the share; and the name of the chosen one."""
    from extractors.regular import is_regular  # noqa: PLC0415
    from extractors.survey import ShareError, printable, survey  # noqa: PLC0415

    if share is None:
        if file is None or not is_regular(file):
            raise Refusal(
                f"{file}: berkas tidak ada; periksa namanya, atau beri --share"
            )
        name = printable(file.name)
        return [(file.resolve(), name)], name
    try:
        found = survey(share)
    except (ShareError, OSError) as error:
        raise Refusal(str(error)) from error
    chosen = "" if file is None else _on_share(file, share, found)
    return [(each.path, each.relative) for each in found], chosen


def _on_share(file: Path, share: Path, found: tuple[SharedFile, ...]) -> str:
    from rapidfuzz import process  # noqa: PLC0415

    from extractors.survey import printable  # noqa: PLC0415

    within = share / file  # an absolute *file* stays what it is
    opened = {Path(os.path.realpath(place)) for place in (within, file)}
    for each in found:
        if each.path in opened:
            return each.relative
    wanted = printable(file.as_posix()).casefold()
    named = [
        each.relative
        for each in found
        if f"/{each.relative}".casefold().endswith(f"/{wanted}")
    ]
    if len(named) == 1:
        return named[0]
    if named:
        choice = "; ".join(named)
        raise Refusal(f"{file}: ada {len(named)} berkas bernama itu; pilih: {choice}")
    near = process.extract(
        file.name,
        {each.relative: each.relative.rsplit("/", 1)[-1] for each in found},
        processor=str.casefold,
        score_cutoff=_ALIKE,
        limit=_SIMILAR,
    )
    choice = "; ".join(name for *_, name in near) or "tidak ada"
    raise Refusal(f"{file}: tidak ada di {share}; yang mirip namanya: {choice}")


def assessed_once(  # noqa: PLR0913, PLR0917 - everything that an assessment needs
    files: list[tuple[Path, str]],
    folder: Path,
    claims: Claims,
    instrument: Instrument,
    as_of: date,
    model: str | None,
    workers: int,
    decisions: Sequence[Decision],
) -> Assessment:
    """What is made of *files* (path, relative path) in *folder*, with nothing remembered.

    Raises:
        Refusal: a file, the share or the model cannot be used.
    """
    from flows.offline import stay_offline  # noqa: PLC0415

    stay_offline()

    from assessment.assessing import assess  # noqa: PLC0415
    from classifiers.embedding import (  # noqa: PLC0415
        EmbeddingModelError,
        load_embedder,
    )
    from classifiers.matching import Matcher  # noqa: PLC0415
    from flows.progress import current, watched  # noqa: PLC0415

    try:
        with watched(terminal=sys.stderr.isatty()):
            documents = read_once(files, folder, workers=workers)
            current().say("mencocokkan dan menilai")
            matcher = Matcher(instrument, load_embedder(model))
            return assess(documents, claims, matcher, as_of, decisions=decisions)
    except (EmbeddingModelError, OSError) as error:
        raise Refusal(str(error)) from error

"""``bukti brief``: a pack to print before the interview, for an agency or indicators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.asking import Refusal
from flows.last_report import instrument_of, on_a_report, the_report, written

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from reports.brief import Brief
    from reports.gap_report import GapReport


@click.command()
@click.option("--owner", metavar="NAME", help="All indicators of this agency.")
@click.option(
    "--indicator",
    "numbers",
    multiple=True,
    metavar="NUMBER",
    help="Only this indicator; again for more.",
)
@on_a_report
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("bekal"),
    show_default=True,
    metavar="DIR",
    help="Where the DOCX and the HTML go.",
)
@click.option(
    "--instrument",
    metavar="NAME",
    help="A folder of YAML, where the report's instrument is your own.",
)
@click.option(
    "--lang", type=click.Choice(["id", "en"]), default="id", show_default=True
)
def brief(  # noqa: PLR0913, PLR0917 - one parameter per option
    owner: str | None,
    numbers: tuple[str, ...],
    report_file: Path | None,
    share: Path | None,
    ledger: str | None,
    out: Path,
    instrument: str | None,
    lang: str,
) -> None:
    """Write a pack for the interview: DOCX to finish and print, HTML to open.

    \b
    bukti brief --owner BKPSDM
    bukti brief --indicator 8 --indicator 22 --report laporan/report.json

    Per indicator: what is claimed and what the evidence shows, what to bring and from
    whom, the passages to open, the likely questions, what the explanation cites
    wrongly, and a draft of the explanation made of the quotations alone.
    """
    from reports.brief_document import brief_document  # noqa: PLC0415
    from reports.brief_page import brief_page  # noqa: PLC0415

    if not owner and not numbers:
        raise click.UsageError("beri --owner NAME atau --indicator NUMBER")
    report = the_report(report_file, share, ledger)
    made = _brief(report, owner, numbers, instrument, lang)
    name = _file_name(
        made.owner or "indikator " + " ".join(p.told.id for p in made.parts)
    )
    for suffix, content in (
        ("docx", brief_document(made, lang=lang)),
        ("html", brief_page(made, lang=lang).encode("utf-8")),
    ):
        written(out / f"{name}.{suffix}", content)
        click.echo(out / f"{name}.{suffix}")


def _brief(
    report: GapReport,
    owner: str | None,
    numbers: Sequence[str],
    instrument: str | None,
    lang: str,
) -> Brief:
    from indicator_corpus.interview import load_interview  # noqa: PLC0415
    from indicator_corpus.loading import CorpusError  # noqa: PLC0415
    from reports.brief import brief as made_brief  # noqa: PLC0415
    from reports.owner_search import OwnerError, owner_called  # noqa: PLC0415
    from reports.wording import Wording  # noqa: PLC0415

    asked = instrument_of(report, instrument)
    try:
        name = owner_called(owner, report) if owner else ""
        interview = load_interview(instrument or report.instrument.id)
    except OwnerError as error:
        raise Refusal(f"perangkat daerah {error}") from error
    except CorpusError as error:
        raise Refusal(str(error)) from error
    chosen = [_number(number, report) for number in numbers]
    own = [i.id for i in report.indicators if i.owner == name] if name else chosen
    ids = [key for key in own if not chosen or key in chosen]
    if not ids:
        raise Refusal(f"indikator {', '.join(chosen)}: bukan tanggungan {name}")
    return made_brief(report, asked, interview, ids, Wording(lang), name)


def _number(text: str, report: GapReport) -> str:
    number = text.strip().lstrip("iI0")
    if any(indicator.id == number for indicator in report.indicators):
        return number
    central = next((c for c in report.central if c.id == number), None)
    if central is not None:
        raise Refusal(
            f"indikator {number}: diisi terpusat oleh {central.by} dari {central.index}; "
            "tidak ada bukti yang diminta"
        )
    raise Refusal(f"indikator {text!r}: tidak ada dalam laporan ini")


def _file_name(text: str) -> str:
    """*text* as the name of a file on every system."""
    plain = re.sub(r"[^\w.-]+", " ", text).strip(" .")
    return f"bekal {plain}"[:80].rstrip()

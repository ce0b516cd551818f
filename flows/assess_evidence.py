"""What people run: a share of evidence becomes a gap report.

Prefect is not imported here; `flows.recorded` makes a flow of it. What judges is loaded
only where something has to be judged.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from platformdirs import user_cache_path
from pydantic import Field

from extractors.inbox import with_inbox
from extractors.survey import SharedFile, survey
from flows.artifacts import show, shown_progress
from flows.asking_ledger import patient_memory
from flows.notify_settings import NotifySettings
from flows.progress import current
from flows.reading import Reader
from flows.refusing import chosen_scheduler, read_told, refuse_to_write_into
from flows.remembering import Memory
from flows.request import Request, configured
from flows.steps import run_logger, step
from flows.unchanged import standing_report
from flows.uploads import inbox_of
from ledger.comparison import refuse_sudden_emptiness
from reports.gap_report import GapReport


@step(name="survey", waits=[2.0, 10.0])
def survey_share(share: Path) -> tuple[SharedFile, ...]:
    """Every file of the *share*, tried again where the share stumbles."""
    return survey(share)


def assess_evidence(  # noqa: PLR0913, PLR0917 - the parameters are the settings
    share: str,
    out: str = "laporan",
    claims: str | None = None,
    as_of: date | None = None,
    instrument: str = "spbe-47",
    model: str | None = None,
    lang: Literal["id", "en"] = "id",
    workers: Annotated[int, Field(ge=1, le=64)] = 2,
    weak_below: Annotated[int, Field(ge=1, le=5)] | None = None,
    aim: Annotated[float, Field(ge=1, le=5)] | None = None,
    verdicts: str | None = None,
    cache: bool = True,
    ledger: str | None = None,
    remember: bool = True,
    full: bool = False,
    accept_deletions: bool = False,
    shrink_limit: Annotated[float, Field(ge=0, le=1)] = 0.3,
    also: Sequence[str] = (),
    baseline: str | None = None,
    runner: Literal["process", "dask"] = "process",
    scheduler: str | None = None,
    notify: str | None = None,
    report_url: str | None = None,
    inbox: str | None = None,
) -> dict[str, int]:
    """Read a shared folder, assess it, and report.

    Args:
        share: the folder of evidence; only ever read.
        out: the folder for report.json, report.html and report.xlsx.
        claims: the self-assessment sheet (XLSX, ODS, CSV), or nothing.
        as_of: the day that ages are counted to; today in Jakarta by default.
        instrument: an instrument that ships with Bukti, or a folder of YAML.
        model: a sentence-transformers model: our own by default, or a hub name or a
            folder.
        lang: language of report and notices, id or en.
        workers: processes that read files, and match documents.
        weak_below: without a claim, a supported level below this is weak.
        aim: the index to reach; by default the instrument's own target.
        verdicts: people's decisions on files and indicators (CSV), or nothing.
        cache: remember vectors in the user's cache folder, or BUKTI_CACHE_DIR.
        ledger: the memory between runs: an SQLite file or the URL of a PostgreSQL
            database; by default a file in the user's data folder, or BUKTI_DATA_DIR.
        remember: whether to use the ledger at all.
        full: read every file's content to tell whether it changed.
        accept_deletions: believe that files are gone, however many.
        shrink_limit: the part of the known files, 0..1, that may be gone; where more
            are, the run stops and the last good state stays.
        also: further instruments, each reported in a folder of its name within *out*;
            folders, file names and claims keep the numbers of *instrument*.
        baseline: last year's official result (PDF or table), or nothing.
        runner: process reads files with this machine's processes, dask with the workers
            of a Dask scheduler, which see the share under the same path.
        scheduler: the address of that scheduler, such as tcp://10.0.0.5:8786.
        notify: who is told of changes and how (YAML, see docs/nightly.md), or nobody.
        report_url: the address under which people open report.html; a file's by default.
        inbox: the folder of what people uploaded, read as ``Kotak masuk/...``; by
            default the one beside the ledger, if it is there.

    Returns:
        The summary for *instrument*: counts of files by state and of indicators by status.
    """
    root, target = Path(share), Path(out)
    request = Request(
        share=root,
        out=target,
        day=as_of or datetime.now(ZoneInfo("Asia/Jakarta")).date(),
        instrument=configured(instrument, weak_below, aim),
        further=tuple(configured(name, weak_below) for name in also),
        model=model,
        lang=lang,
        claims=Path(claims) if claims else None,
        verdicts=Path(verdicts) if verdicts else None,
        baseline=Path(baseline) if baseline else None,
    )
    refuse_to_write_into(root, target)
    told = read_told(notify, root, remember=remember)
    dask = chosen_scheduler(runner, scheduler)
    link = report_url or (target.resolve() / "report.html").as_uri()
    most_missing = 1.0 if accept_deletions else shrink_limit
    with (
        patient_memory(root, request.day, ledger, remember=remember) as memory,
        shown_progress(root.name),
    ):
        if memory.note:
            current().say(memory.note)
        uploaded = inbox_of(root, inbox, ledger, remember=remember)
        files = with_inbox(survey_share(root), uploaded)
        comparison = memory.compared(files, full=full)
        refuse_sudden_emptiness(comparison, share, limit=most_missing)

        def tell(report: GapReport, before: GapReport | None) -> None:
            show(report, before, link, lang)
            if told is not None:
                _tell_all(told, report, before, memory, link, lang)

        report = standing_report(request, comparison, memory)
        if report is not None:
            tell(report, report)
        else:
            from flows.judging import judgement  # noqa: PLC0415 - slow to load

            vectors = _cache_folder() if cache else None
            judging = judgement(request, memory, vectors, tell, workers)
            reader = Reader(
                root=root,
                memory=memory,
                workers=workers,
                most_missing=most_missing,
                inbox=uploaded,
                scheduler=dask,
            )
            report = judging.report(comparison, reader)
    run_logger().info("%s", report.summary)
    return {name: getattr(report.summary, name) for name in report.summary.__slots__}


def _tell_all(  # noqa: PLR0913, PLR0917 - all that a notice tells
    told: NotifySettings,
    report: GapReport,
    before: GapReport | None,
    memory: Memory,
    link: str,
    lang: str,
) -> None:
    from flows.notifying import Herald  # noqa: PLC0415 - seldom needed

    Herald(
        settings=told, report=report, before=before, memory=memory, link=link, lang=lang
    ).tell_all()


def _cache_folder() -> Path:
    chosen = os.environ.get("BUKTI_CACHE_DIR")
    return Path(chosen) if chosen else user_cache_path("bukti", appauthor=False)

"""What people run: a share of evidence becomes a gap report.

Prefect is not imported here; `flows.recorded` makes a flow of it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from platformdirs import user_cache_path
from pydantic import Field

from assessment.assessing import Assessment, assess
from assessment.baseline import read_baseline
from assessment.carrying import Told
from assessment.claim import Claims
from assessment.claims_sheet import read_claims
from assessment.decisions.applying import verdicts_of
from assessment.decisions.decision import Decision
from classifiers.decisions import Verdict, read_verdicts
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from classifiers.memory import MatchMemory
from classifiers.vectors import remembered
from classifiers.version import matching_version
from evidence.document import Document
from extractors.inbox import with_inbox
from extractors.survey import SharedFile, survey
from flows.artifacts import show, shown_progress
from flows.asking_ledger import WAITS, may_pass, patient_memory
from flows.further_instruments import Further, reported_baseline, vector_folder
from flows.notifying import Herald
from flows.progress import current
from flows.publication import Publication
from flows.reading import Reader
from flows.refusing import chosen_scheduler, read_told, refuse_to_write_into
from flows.remembering import good_report, good_reports, last_quotes, reported
from flows.steps import run_logger, step
from flows.uploads import inbox_of
from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import load_instrument
from ledger.comparison import refuse_sudden_emptiness
from reports.assembling import gap_report
from reports.changes import with_changes
from reports.gap_report import GapReport, to_json
from reports.history import with_history
from reports.html import render
from reports.supplementing import with_baseline
from reports.validation import validate
from reports.workbook import write_workbook


@step(name="survey", waits=[2.0, 10.0])
def survey_share(share: Path) -> tuple[SharedFile, ...]:
    """Every file of the *share*, tried again where the share stumbles."""
    return survey(share)


@step(name="assess", waits=WAITS, may_pass=may_pass)
def assess_documents(  # noqa: PLR0913, PLR0917 - all that an assessment rests on
    documents: Sequence[Document],
    claims: Claims,
    instrument: Instrument,
    as_of: date,
    model: str | None,
    verdicts: Sequence[Verdict] = (),
    cache: Path | None = None,
    memory: MatchMemory | None = None,
    decisions: Sequence[Decision] = (),
) -> Assessment:
    """Match and judge *documents* on the day *as_of*.

    Vectors are remembered in *cache*, matches in *memory*.
    """
    current().say("mencocokkan dan menilai")
    embedder = remembered(load_embedder(model), cache)
    matcher = Matcher(instrument, embedder, memory=memory)
    return assess(documents, claims, matcher, as_of, verdicts, decisions=decisions)


@step(name="report")
def write_reports(
    report: GapReport, out: Path, lang: str, commit: Callable[[bytes], object]
) -> None:
    """Write *report* to *out* as JSON, HTML and XLSX.

    All three are made first, then *commit* is given the JSON, and only then are the old
    ones replaced.
    """
    current().say("menulis laporan")
    content = to_json(report)
    made = Publication(out)
    made.add("report.json", content)
    made.add("report.html", render(report, lang=lang).encode())
    write_workbook(report, made.place("report.xlsx"), lang=lang)
    commit(content)
    made.publish()


@step(name="assess further")
def assess_further(  # noqa: PLR0913, PLR0917 - all that a further report rests on
    rest: Further,
    instrument: Instrument,
    model: str | None,
    vectors: Path | None,
    out: Path,
    lang: str,
) -> None:
    """Report on a further *instrument* in *out*; nothing is read or embedded again."""
    current().say(f"menilai menurut {instrument.name}")
    report = rest.report(instrument, remembered(load_embedder(model), vectors))
    validate(report)
    write_reports(report, out, lang, lambda _: None)


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
        workers: processes that read files.
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
    asked = _configured(load_instrument(instrument), weak_below, aim)
    claimed = read_claims(Path(claims), asked) if claims else Claims()
    decided = read_verdicts(Path(verdicts), asked) if verdicts else ()
    further = [_configured(load_instrument(name), weak_below) for name in also]
    official = read_baseline(Path(baseline), asked) if baseline else None
    root, target = Path(share), Path(out)
    refuse_to_write_into(root, target)
    told = read_told(notify, root, remember=remember)
    dask = chosen_scheduler(runner, scheduler)
    link = report_url or (target.resolve() / "report.html").as_uri()
    day = as_of or datetime.now(ZoneInfo("Asia/Jakarta")).date()
    most_missing = 1.0 if accept_deletions else shrink_limit
    cached = _cache_folder() if cache else None
    with (
        patient_memory(root, day, ledger, remember=remember) as memory,
        vector_folder(cached, several=bool(further)) as vectors,
        shown_progress(root.name),
    ):
        if memory.note:
            current().say(memory.note)
        uploaded = inbox_of(root, inbox, ledger, remember=remember)
        files = with_inbox(survey_share(root), uploaded)
        comparison = memory.compared(files, full=full)
        refuse_sudden_emptiness(comparison, share, limit=most_missing)
        reader = Reader(
            root=root,
            memory=memory,
            workers=workers,
            most_missing=most_missing,
            inbox=uploaded,
            scheduler=dask,
        )
        documents = reader.documents(comparison)
        decisions = memory.decisions()
        ended = comparison.ended(documents)
        assessment = assess_documents(
            documents,
            claimed,
            asked,
            day,
            model,
            decided,
            vectors,
            memory.matches(matching_version(asked)),
            decisions,
        )
        stones = memory.tombstones(ended, last_quotes(memory, ended.lost))
        before = good_report(memory.last_report())
        report = gap_report(assessment, root.name, reported(stones))
        report = with_baseline(report, reported_baseline(official, asked))
        report = with_history(with_changes(report, before), good_reports(memory))
        validate(report)
        write_reports(report, target, lang, partial(memory.finish, ended, stones))
        show(report, before, link, lang)
        if told is not None:
            Herald(
                settings=told,
                report=report,
                before=before,
                memory=memory,
                link=link,
                lang=lang,
            ).tell_all()
        rest = Further(
            documents=documents,
            told=Told(instrument=asked, claims=claimed),
            first=report,
            as_of=day,
            verdicts=verdicts_of(assessment.bearings, decided),
            decisions=decisions,
            baseline=official,
        )
        for each in further:
            assess_further(rest, each, model, vectors, target / each.id, lang)
    run_logger().info("%s", report.summary)
    return {name: getattr(report.summary, name) for name in report.summary.__slots__}


def _cache_folder() -> Path:
    chosen = os.environ.get("BUKTI_CACHE_DIR")
    return Path(chosen) if chosen else user_cache_path("bukti", appauthor=False)


def _configured(
    instrument: Instrument, weak_below: int | None, aim: float | None = None
) -> Instrument:
    return replace(
        instrument,
        weak_below=instrument.weak_below if weak_below is None else weak_below,
        target=instrument.target if aim is None else aim,
    )

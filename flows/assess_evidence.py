"""The flow that people run: a share of evidence becomes a gap report."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from tempfile import NamedTemporaryFile
from zoneinfo import ZoneInfo

from platformdirs import user_cache_path
from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.logging import get_run_logger

from assessment.assessing import Assessment, assess
from assessment.claim import Claims
from assessment.claims_sheet import read_claims
from classifiers.decisions import Verdict, read_verdicts
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from classifiers.vectors import remembered
from evidence.document import Document
from extractors.isolation import ExtractionPool
from extractors.survey import SharedFile, ShareError, survey
from flows.progress import current
from indicator_corpus.indicator import Instrument
from indicator_corpus.loading import load_instrument
from reports.assembling import gap_report
from reports.gap_report import GapReport, to_json
from reports.html import render
from reports.validation import validate
from reports.workbook import write_workbook

BATCH = 40  # files per task: enough work to make a task's own cost small


@task(name="survey", cache_policy=NO_CACHE, retries=2, retry_delay_seconds=5)
def survey_share(share: Path) -> tuple[SharedFile, ...]:
    """Every file of the *share*, tried again where the share stumbles."""
    return survey(share)


@task(name="extract", cache_policy=NO_CACHE)
def extract_batch(
    pool: ExtractionPool, files: Sequence[SharedFile]
) -> tuple[Document, ...]:
    """The documents in *files*; a file that cannot be read says so itself."""
    progress = current()
    documents = []
    for document in pool.extract_all((file.path, file.relative) for file in files):
        progress.done(document.path)
        documents.append(document)
    return tuple(documents)


@task(name="assess", cache_policy=NO_CACHE)
def assess_documents(  # noqa: PLR0913, PLR0917 - all that an assessment rests on
    documents: Sequence[Document],
    claims: Claims,
    instrument: Instrument,
    as_of: date,
    model: str | None,
    verdicts: Sequence[Verdict] = (),
    cache: Path | None = None,
) -> Assessment:
    """Match and judge *documents* on the day *as_of*, vectors remembered in *cache*."""
    current().say("mencocokkan dan menilai")
    matcher = Matcher(instrument, remembered(load_embedder(model), cache))
    return assess(documents, claims, matcher, as_of, verdicts)


@task(name="report", cache_policy=NO_CACHE)
def write_reports(
    assessment: Assessment, share: Path, out: Path, lang: str
) -> GapReport:
    """The report of *assessment*, written to *out* as JSON, HTML and XLSX."""
    current().say("menulis laporan")
    report = gap_report(assessment, share.name)
    validate(report)
    out.mkdir(parents=True, exist_ok=True)
    _replace(out / "report.json", to_json(report))
    _replace(out / "report.html", render(report, lang=lang).encode())
    with NamedTemporaryFile(dir=out, suffix=".xlsx", delete=False) as made:
        written = Path(made.name)
    write_workbook(report, written, lang=lang)
    written.chmod(0o644)
    written.replace(out / "report.xlsx")
    return report


@flow(name="bukti", persist_result=False)
def assess_evidence(  # noqa: PLR0913, PLR0917 - the parameters are the settings
    share: str,
    out: str = "laporan",
    claims: str | None = None,
    as_of: date | None = None,
    instrument: str = "spbe-47",
    model: str | None = None,
    lang: str = "id",
    workers: int = 2,
    weak_below: int | None = None,
    verdicts: str | None = None,
    cache: bool = True,
) -> dict[str, int]:
    """Read a shared folder, assess it, and report.

    Args:
        share: the folder of evidence; only ever read.
        out: the folder for report.json, report.html and report.xlsx.
        claims: the self-assessment sheet (XLSX), or nothing.
        as_of: the day that ages are counted to; today in Jakarta by default.
        instrument: an instrument that ships with Bukti, or a folder of YAML.
        model: a sentence-transformers model: our own by default, or a hub name or a
            folder.
        lang: id or en.
        workers: processes that read files.
        weak_below: without a claim, a supported level below this is weak.
        verdicts: people's decisions on files and indicators (CSV), or nothing.
        cache: remember vectors in the user's cache folder, or BUKTI_CACHE_DIR.

    Returns:
        The summary: counts of files by state and of indicators by status.
    """
    asked = _configured(load_instrument(instrument), weak_below)
    claimed = read_claims(Path(claims), asked) if claims else Claims()
    decided = read_verdicts(Path(verdicts), asked) if verdicts else ()
    root, target = Path(share), Path(out)
    _refuse_to_write_into(root, target)
    files = survey_share(root)
    documents = _extracted(root, files, workers)
    day = as_of or datetime.now(ZoneInfo("Asia/Jakarta")).date()
    assessment = assess_documents(
        documents,
        claimed,
        asked,
        day,
        model,
        decided,
        _cache_folder() if cache else None,
    )
    report = write_reports(assessment, root, target, lang)
    get_run_logger().info("%s", report.summary)
    return {name: getattr(report.summary, name) for name in report.summary.__slots__}


def _cache_folder() -> Path:
    chosen = os.environ.get("BUKTI_CACHE_DIR")
    return Path(chosen) if chosen else user_cache_path("bukti", appauthor=False)


def _extracted(
    root: Path, files: Sequence[SharedFile], workers: int
) -> tuple[Document, ...]:
    current().start(len(files))
    documents: list[Document] = []
    with ExtractionPool(workers=workers) as pool:
        for batch in _batches(files):
            documents += extract_batch(pool, batch)
    if not root.is_dir():
        raise ShareError(
            f"{root}: folder hilang ketika sedang dibaca; periksa sambungan ke folder "
            "bersama lalu jalankan lagi"
        )
    return tuple(documents)


def _batches(files: Sequence[SharedFile]) -> Iterator[tuple[SharedFile, ...]]:
    remaining = iter(files)
    while batch := tuple(islice(remaining, BATCH)):
        yield batch


def _configured(instrument: Instrument, weak_below: int | None) -> Instrument:

    return (
        instrument if weak_below is None else replace(instrument, weak_below=weak_below)
    )


def _refuse_to_write_into(share: Path, out: Path) -> None:
    """Nothing is ever written into the share (promise 8)."""
    inside = os.path.commonpath([share.resolve(), out.resolve()]) == str(
        share.resolve()
    )
    if inside and share.is_dir():
        raise ShareError(
            f"{out}: folder laporan berada di dalam folder bukti; pilih tempat lain, "
            "karena folder bukti tidak boleh diubah"
        )


def _replace(path: Path, content: bytes) -> None:
    """Put *content* at *path* at once: a reader sees the old file or the new one."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as made:
        made.write(content)
    Path(made.name).chmod(0o644)
    Path(made.name).replace(path)

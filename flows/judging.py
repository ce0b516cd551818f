"""Read what is to be read of a share, judge it anew, and publish the reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from assessment.assessing import Assessment, assess
from assessment.baseline import Baseline, read_baseline
from assessment.carrying import Told
from assessment.claim import Claims
from assessment.claims_sheet import read_claims
from assessment.decisions.applying import verdicts_of
from assessment.decisions.decision import Decision
from classifiers.crew import Crew
from classifiers.decisions import Verdict, read_verdicts
from classifiers.embedding import load_embedder
from classifiers.matching import Matcher
from classifiers.memory import MatchMemory
from classifiers.vectors import remembered
from classifiers.version import matching_version
from evidence.document import Document
from flows.asking_ledger import WAITS, may_pass
from flows.further_instruments import Further, reported_baseline, vector_folder
from flows.progress import current
from flows.publication import Publication
from flows.reading import Reader
from flows.remembering import Memory, good_report, good_reports, last_quotes, reported
from flows.request import Request
from flows.steps import step
from flows.unchanged import published, standing_of
from indicator_corpus.indicator import Instrument
from ledger.comparison import Comparison
from ledger.documents import is_certain
from ledger.runs import Seal
from reports.assembling import gap_report
from reports.changes import with_changes
from reports.gap_report import GapReport, to_json
from reports.history import with_history
from reports.html import write_html
from reports.supplementing import with_baseline
from reports.validation import validate
from reports.workbook import write_workbook

Tell = Callable[[GapReport, GapReport | None], None]


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
    workers: int = 1,
) -> Assessment:
    """Match and judge *documents* on the day *as_of*.

    Vectors are remembered in *cache*, matches in *memory*. *workers* processes match,
    with our own model; another one would take its memory in each of them.
    """
    current().say("mencocokkan dan menilai")
    embedder = remembered(load_embedder(model), cache)
    matcher = Matcher(instrument, embedder, memory=memory)
    with Crew(workers if model is None else 1) as crew:
        return assess(
            documents,
            claims,
            matcher,
            as_of,
            verdicts,
            decisions=decisions,
            whole=False,
            crew=crew,
        )


@step(name="report")
def write_reports(
    report: GapReport, out: Path, lang: str, commit: Callable[[bytes], object]
) -> None:
    """Write *report* to *out* as JSON, HTML and XLSX.

    All three are made first, then *commit* is given the JSON, and only then are the old
    ones replaced.
    """
    current().say("menulis laporan")
    made = Publication(out)
    with made.making("report.json") as path:
        path.write_bytes(to_json(report))
    with made.making("report.html") as path:
        write_html(report, path, lang=lang)
    with made.making("report.xlsx") as path:
        write_workbook(report, path, lang=lang)
    commit(made.made("report.json"))
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


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """Judges one share for one run.

    Attributes:
        request: what the run was asked for.
        memory: what is remembered of the share.
        cache: the folder where vectors are remembered; None for nowhere.
        tell: is given the report once it is published, and the good one before it.
        workers: processes that match documents.
    """

    request: Request
    memory: Memory
    cache: Path | None
    tell: Tell
    claims: Claims
    verdicts: tuple[Verdict, ...]
    baseline: Baseline | None
    workers: int

    def report(self, comparison: Comparison, reader: Reader) -> GapReport:
        """The report on the files of *comparison*, published and remembered.

        Raises:
            ShareError: the share, or much of it, went away meanwhile.
        """
        asked = self.request
        documents = reader.documents(comparison)
        with vector_folder(self.cache, several=bool(asked.further)) as vectors:
            return self._judged(documents, comparison.ended(documents), vectors)

    def _judged(
        self, documents: tuple[Document, ...], ended: Comparison, vectors: Path | None
    ) -> GapReport:
        asked, memory = self.request, self.memory
        decisions = memory.decisions()
        assessment = assess_documents(
            documents,
            self.claims,
            asked.instrument,
            asked.day,
            asked.model,
            self.verdicts,
            vectors,
            memory.matches(matching_version(asked.instrument)),
            decisions,
            self.workers,
        )
        verdicts = verdicts_of(assessment.bearings, self.verdicts)
        stones = memory.tombstones(ended, last_quotes(memory, ended.lost))
        report = gap_report(assessment, asked.share.name, reported(stones))
        del assessment  # what it took is needed to write the report
        before = good_report(memory.last_report())
        report = with_baseline(
            report, reported_baseline(self.baseline, asked.instrument)
        )
        report = with_history(with_changes(report, before), good_reports(memory))
        validate(report)
        commit = partial(memory.finish, ended, stones)
        write_reports(report, asked.out, asked.lang, commit)
        self.tell(report, before)
        if asked.further:
            rest = Further(
                documents=documents,
                told=Told(instrument=asked.instrument, claims=self.claims),
                first=report,
                as_of=asked.day,
                verdicts=verdicts,
                decisions=decisions,
                baseline=self.baseline,
            )
            self._report_further(rest, vectors)
        if all(is_certain(document) for document in documents):
            key = standing_of(asked, ended.hashes, stones, decisions)
            memory.put_seal(Seal(key=key, published=published(asked)))
        return report

    def _report_further(self, rest: Further, vectors: Path | None) -> None:
        asked = self.request
        for instrument, folder in zip(asked.further, asked.folders[1:], strict=True):
            assess_further(rest, instrument, asked.model, vectors, folder, asked.lang)


def judgement(
    request: Request, memory: Memory, cache: Path | None, tell: Tell, workers: int
) -> Judgement:
    """What judges as *request* asks, once the files that it names are read.

    Many documents are matched by *workers* processes.

    Raises:
        ClaimsError, VerdictsError, BaselineError: one of them cannot be used.
    """
    asked = request.instrument
    return Judgement(
        request=request,
        memory=memory,
        cache=cache,
        tell=tell,
        claims=read_claims(request.claims, asked) if request.claims else Claims(),
        verdicts=tuple(read_verdicts(request.verdicts, asked))
        if request.verdicts
        else (),
        workers=workers,
        baseline=read_baseline(request.baseline, asked) if request.baseline else None,
    )

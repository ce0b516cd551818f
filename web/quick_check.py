"""A first look at one uploaded file: what it is, and what it would carry by itself."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Engine

from assessment.assessing import assess
from assessment.claim import Claims
from classifiers.embedding import EmbeddingModelError, load_embedder
from classifiers.matching import Matcher
from extractors.child import ChildStartError
from extractors.isolation import ExtractionPool
from indicator_corpus.indicator import Instrument
from ledger import uploads
from ledger.database import writing
from ledger.uploads import Upload
from reports.assembling import gap_report
from reports.gap_report import GapReport, ReportedIndicator
from reports.translation import msg
from web.settings import Settings

FAILED = msg(
    "Pemeriksaan cepat gagal; berkasnya tetap dibaca pada pemeriksaan berikutnya."
)


class FirstLooks:
    """Looks at uploads one after the other, in a thread of its own.

    The file is opened in a process that can be stopped, as in every run. The model is
    loaded at the first upload and kept.
    """

    def __init__(
        self, settings: Settings, instrument: Instrument, engine: Engine
    ) -> None:
        """Be ready to look."""
        self._settings, self._instrument, self._engine = settings, instrument, engine
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="look")
        self._matcher: Matcher | None = None

    def look(self, upload: Upload, file: Path) -> Future[None]:
        """Look at *file*, which is *upload*, and have the ledger remember it."""
        return self._thread.submit(self._look, upload, file)

    def close(self) -> None:
        """Finish the look that goes on, and no other."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _look(self, upload: Upload, file: Path) -> None:
        found: dict[str, Any] = {"state": "failed", "message": ""}
        try:
            found = findings(self._report(upload, file), upload.indicator)
        except (EmbeddingModelError, ChildStartError, OSError) as error:
            found["message"] = str(error)
        finally:  # whatever happened, nobody waits for ever
            with writing(self._engine) as connection:
                uploads.found(connection, upload.id, found)

    def _report(self, upload: Upload, file: Path) -> GapReport:
        if self._matcher is None:
            embedder = load_embedder(self._settings.model)
            self._matcher = Matcher(self._instrument, embedder)
        with ExtractionPool(workers=1, folders=[file.parent]) as pool:
            documents = list(pool.extract_all([(file, upload.path)]))
        told = self._settings.as_of
        day = (
            date.fromisoformat(told)
            if told
            else datetime.now(ZoneInfo("Asia/Jakarta")).date()
        )
        assessment = assess(documents, Claims(), self._matcher, day)
        return gap_report(assessment, self._settings.share.name)


def findings(report: GapReport, indicator: str) -> dict[str, Any]:
    """What *report*, on one document alone, says of it for *indicator*: JSON values.

    ``level`` is the highest level of which it can fill a criterion, None where it serves
    the indicator with none; ``criteria`` are those it would carry (met) or that a person
    must look at (check); ``others`` are indicators that it serves besides.
    """
    document = report.documents[0]
    asked = next((i for i in report.indicators if i.id == indicator), None)
    served = {each.id: each.level for each in document.indicators}
    return {
        "state": document.state,
        "message": document.message,
        "kind": document.kind,
        "issued": document.issued,
        "number": document.number,
        "date": document.date,
        "title": document.title,
        "pages": document.pages,
        "ocr_pages": document.ocr_pages,
        "not_evidence": document.not_evidence,
        "serves": indicator in served,
        "level": served.get(indicator),
        "criteria": list(_carried(asked)) if asked and indicator in served else [],
        "others": [i for i in served if i != indicator],
        "remarks": [remark.text for remark in document.remarks],
    }


def _carried(indicator: ReportedIndicator) -> Iterable[dict[str, Any]]:
    quotes = {q.criterion: q for q in reversed(indicator.evidence) if q.criterion}
    for criterion in indicator.criteria:
        quote = quotes.get(criterion.id)
        if quote is not None and criterion.outcome in {"met", "check"}:
            yield {
                "id": criterion.id,
                "level": criterion.level,
                "statement": criterion.statement,
                "outcome": criterion.outcome,
                "note": criterion.note,
                "page": quote.page,
                "quote": quote.quote,
            }

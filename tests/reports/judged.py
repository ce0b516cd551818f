"""A whole report on a few papers of a made-up city, judged as a share would be."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from evidence.document import Document, Page, State, Trouble
from indicator_corpus.indicator import Indicator, Instrument
from indicator_corpus.loading import load_instrument
from reports.assembling import gap_report
from reports.gap_report import GapReport, ReportedCriterion, ReportedIndicator
from reports.supplementing import with_central
from tests.classifiers import papers
from tests.classifiers.hashed_words import spbe_matcher
from tests.reports.conftest import indicator as blank
from tests.reports.conftest import with_parts

PAPERS = {
    "Hukum/Perwali 17 SMKI.pdf": papers.SECURITY_POLICY,
    "Kominfo/Laporan keamanan 2024.pdf": papers.SECURITY_REPORT,
    "Hukum/draf SPLP.pdf": papers.SECURITY_DRAFT.replace(
        "KEAMANAN INFORMASI", "PENGGUNAAN SISTEM PENGHUBUNG LAYANAN"
    ),
}
LOCKED = "Inspektorat/I29_LHA 2024.pdf"
CLAIMS = (
    Claim(
        indicator="8",
        level=4,
        owner="Dinas Kominfo",
        narrative="Diatur pada Pasal 4 dan Pasal 40 Perwali 17/2023.",
        files=("Perwali 17 SMKI.pdf", "Reviu.pdf"),
    ),
    Claim(indicator="22", level=3, owner="Diskominfo"),
    Claim(indicator="29", level=3, owner="Inspektorat", files=("I29_LHA 2024.pdf",)),
    Claim(indicator="36", level=4, owner="BKPSDM"),
)


@lru_cache(maxsize=1)
def judged() -> GapReport:
    """The report on PAPERS and CLAIMS under SPBE-47."""
    claims = Claims(rows=CLAIMS)
    made = assess(list(_documents()), claims, spbe_matcher(), date(2025, 8, 15))
    return gap_report(made, "Pemerintah Kota Lembayung")


@lru_cache(maxsize=4)
def instrument(name: str) -> Instrument:
    """The instrument called *name*, loaded once."""
    return load_instrument(name)


@lru_cache(maxsize=4)
def untouched(name: str) -> GapReport:
    """A report under the instrument *name* on an empty share: nothing is met."""
    asked = instrument(name)
    told = tuple(_unmet(each) for each in asked.indicators)
    report = with_parts(told, ())
    return with_central(
        replace(
            report,
            index=replace(report.index, supported=float(asked.lowest_level)),
            instrument=replace(report.instrument, id=asked.id, name=asked.name),
        ),
        asked,
    )


def _unmet(asked: Indicator) -> ReportedIndicator:
    criteria = tuple(
        ReportedCriterion(
            id=c.id,
            level=level.number,
            statement=c.statement,
            outcome="unmet",
            remedy=c.remedy,
        )
        for level in asked.levels
        for c in level.criteria
    )
    return blank(
        asked.id,
        short=asked.short,
        domain=asked.domain,
        aspect=asked.aspect,
        weight=asked.weight,
        owner=asked.owners[0] if asked.owners else None,
        claimed_level=None,
        supported_level=0,
        reachable_level=0,
        status="empty",
        criteria=criteria,
        evidence=(),
    )


def _documents():
    for path, text in PAPERS.items():
        first, _, rest = text.partition("BAB III")
        texts = [first, f"BAB III{rest}"] if rest else [text]
        yield Document(
            path=path,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            state=State.READ,
            media="pdf",
            pages=tuple(Page(number=n, text=t) for n, t in enumerate(texts, 1)),
        )
    yield Document(
        path=LOCKED,
        sha256="0" * 64,
        state=State.UNREADABLE,
        trouble=Trouble.ENCRYPTED,
        message=f"{LOCKED}: terkunci kata sandi; hapus kata sandinya",
        media="pdf",
    )

"""A whole report on a few papers of a made-up city, judged as a share would be."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import lru_cache

from assessment.assessing import assess
from assessment.claim import Claim, Claims
from classifiers.matching import Matcher
from evidence.document import Document, Page, State, Trouble
from indicator_corpus.loading import load_instrument
from reports.assembling import gap_report
from reports.gap_report import GapReport
from tests.classifiers import papers
from tests.classifiers.hashed_words import HashedWords

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


@lru_cache(maxsize=3)
def judged(instrument: str = "spbe-47") -> GapReport:
    """The report on PAPERS; with CLAIMS where they are of *instrument*."""
    claims = Claims(rows=CLAIMS if instrument == "spbe-47" else ())
    matcher = Matcher(load_instrument(instrument), HashedWords())
    made = assess(list(_documents()), claims, matcher, date(2025, 8, 15))
    return gap_report(made, "Pemerintah Kota Lembayung")


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

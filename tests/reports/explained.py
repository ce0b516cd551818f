"""A small share, assessed, as the explanations are tried on it."""

from __future__ import annotations

from datetime import date
from functools import cache

from assessment.assessing import Assessment, assess
from assessment.claim import Claim, Claims
from evidence.document import Document, Page, State, Trouble
from tests.classifiers import papers, strangers
from tests.classifiers.hashed_words import spbe_matcher

POLICY = "Hukum/Perwali_17.pdf"
COPY = "Arsip/Perwali 17 salinan.pdf"
DRAFT = "Indikator 8/draf perwali.pdf"
REPORT = "Indikator 22/laporan keamanan.pdf"
ASSESSORS = "Indikator 10/SK Tim.pdf"
ARTICLE = "Indikator 31/berita.pdf"
LETTER = "Umum/surat.pdf"
LOCKED = "Indikator 24/aset.pdf"
HARM = "\x1b[31mmerah\x07 laporan\u202efdp.exe"

TEXTS = {
    POLICY: papers.SECURITY_POLICY,
    COPY: papers.SECURITY_POLICY,
    DRAFT: papers.SECURITY_DRAFT,
    REPORT: papers.SECURITY_REPORT.replace(
        "A. Ruang Lingkup", f"A. Ruang Lingkup {HARM}"
    ),
    ASSESSORS: strangers.ASSESSOR_DECREE,
    ARTICLE: strangers.ARTICLE,
    LETTER: strangers.CANTEEN_LETTER,
}
CLAIMS = Claims(
    rows=(
        Claim(
            indicator="8",
            level=4,
            files=("Perwali_17.pdf", "hilang.pdf"),
            narrative=f"Diatur Pasal 19 {HARM}",
        ),
        Claim(indicator="22", level=1, files=("laporan keamanan.pdf",)),
    )
)


def _read(path: str, text: str) -> Document:
    return Document(
        path=path,
        sha256=str(hash(text)),
        state=State.READ,
        media="pdf",
        pages=(
            Page(number=1, text=text, ocr=path == LETTER),
            Page(number=2, text="", trouble=Trouble.NO_OCR if path == LETTER else None),
        ),
    )


@cache
def assessed() -> Assessment:
    """The share with its claims, judged on 30 June 2025."""
    locked = Document(
        path=LOCKED,
        sha256="b" * 64,
        state=State.UNREADABLE,
        trouble=Trouble.ENCRYPTED,
        message="aset.pdf: terkunci kata sandi; buka kuncinya",
    )
    documents = [*(_read(*pair) for pair in TEXTS.items()), locked]
    return assess(documents, CLAIMS, spbe_matcher(), date(2025, 6, 30))

"""A small report with every status, outcome and state, and one that means harm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.gap_report import (
    SCHEMA,
    GapReport,
    Made,
    PartIndex,
    Quote,
    Remark,
    ReportedCriterion,
    ReportedDocument,
    ReportedIndex,
    ReportedIndicator,
    ReportedInstrument,
    ReportedReason,
    ServedIndicator,
    Summary,
)

HARM = (
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2-2",
    "@SUM(A1)",
    "#REF!",
    "\x00\x1b[31mmerah\x07",
    "laporan\u202efdp.exe",
    '"><img src=x onerror=alert(2)>',
    "{{ 7 * 7 }}{% raw %}",
    "setengah \ud83d",
)
PERWALI = "Diskominfo/SPBE/Perwali 34 Tahun 2022.pdf"
LOCKED = "I29_LHA infrastruktur 2024.pdf"
MINUTES = "Setda/Notulen rapat koordinasi.docx"


def criteria(indicator: str, *outcomes: str) -> tuple[ReportedCriterion, ...]:
    """One criterion per level, with these outcomes from level 1 on."""
    return tuple(
        ReportedCriterion(
            id=f"{indicator}.{level}.a",
            level=level,
            statement=f"Kriteria tingkat {level} indikator {indicator}.",
            outcome=outcome,
            note="Tanda tangan tidak terlihat." if outcome == "check" else "",
            remedy=f"Bawa dokumen tingkat {level}.",
        )
        for level, outcome in enumerate(outcomes, start=1)
    )


def indicator(number: str, **changes: object) -> ReportedIndicator:
    """An adequate indicator with these changes."""
    plain = ReportedIndicator(
        id=number,
        name=f"Tingkat Kematangan Indikator {number}",
        short=f"Indikator nomor {number}",
        domain="1",
        aspect="1",
        weight=2.5,
        owner="Dinas Komunikasi dan Informatika",
        claimed_level=2,
        supported_level=2,
        reachable_level=2,
        status="adequate",
        reasons=(),
        criteria=criteria(number, "met", "met", "unmet", "unmet", "unmet"),
        evidence=(
            Quote(
                document=PERWALI,
                page=3,
                quote="Setiap perangkat daerah wajib melaksanakan SPBE.",
                score=0.91,
                criterion=f"{number}.2.a",
                level=2,
                section="BAB IV > Pasal 11",
                why='menyebut "SPBE"',
            ),
        ),
        source="Pedoman Menteri PANRB 3/2024, hlm. 37",
    )
    return replace(plain, **changes)


def document(path: str, **changes: object) -> ReportedDocument:
    """A file that was read, with these changes."""
    plain = ReportedDocument(
        path=path,
        sha256="0" * 64,
        state="read",
        reason=None,
        message="",
        pages=12,
        ocr_pages=0,
        kind="perkada",
        issued="issued",
        number="34 Tahun 2022",
        date="2022-08-11",
        title="Penyelenggaraan SPBE",
        indicators=(),
    )
    return replace(plain, **changes)


def with_parts(
    indicators: tuple[ReportedIndicator, ...],
    documents: tuple[ReportedDocument, ...],
) -> GapReport:
    """A report of these parts whose counts are right."""
    states = [d.state for d in documents]
    statuses = [i.status for i in indicators]
    part = {"weight": 13.0, "supported": 1.5, "claimed": 2.75, "reachable": 1.75}
    return GapReport(
        schema=SCHEMA,
        instrument=ReportedInstrument(
            id="spbe-47", name="Evaluasi SPBE (47 indikator)", version="2024.1"
        ),
        as_of="2025-08-15",
        share="Pemerintah Kota Lintang",
        index=ReportedIndex(
            supported=1.5,
            claimed=2.75,
            reachable=1.75,
            supported_predicate="Kurang",
            claimed_predicate="Baik",
            reachable_predicate="Kurang",
            domains=(
                PartIndex(id="1", name="Kebijakan Internal SPBE", **part),
                PartIndex(id="3", name="Manajemen SPBE", **part),
            ),
            aspects=(
                PartIndex(id="1", name="Kebijakan Tata Kelola", **part),
                PartIndex(id="5", name="Penerapan Manajemen", **part),
                PartIndex(id="6", name="Pelaksanaan Audit TIK", **part),
            ),
        ),
        summary=Summary(
            files=len(documents),
            **{s: states.count(s) for s in ("read", "partial", "unreadable")},
            skipped=states.count("skipped"),
            **{s: statuses.count(s) for s in ("empty", "weak", "adequate")},
        ),
        indicators=indicators,
        documents=documents,
        made=Made(
            bukti="0.1.0", classifiers=("lexical-v1",), thresholds={"match": 0.5}
        ),
        claims_notes=("baris 14: berkas Reviu.pdf tidak ada di folder",),
    )


def _indicators() -> tuple[ReportedIndicator, ...]:
    draft = ReportedReason(
        code="draft_only",
        text="Nomor dan tanggal penetapan kosong.",
        criterion="8.2.a",
        remedy="Bawa peraturan yang sudah ditetapkan.",
    )
    locked = ReportedReason(code="unreadable", text="Satu berkas terkunci.")
    nothing = ReportedReason(
        code="no_evidence",
        text="Belum ada dokumen terbaca.",
        criterion="21.1.a",
        remedy="Bawa register risiko SPBE.",
    )
    near = Quote(document=MINUTES, page=2, quote="Risiko rapat dibahas.", score=0.3)
    review = Quote(document=PERWALI, page=9, quote="Ditetapkan di Lintang", score=0.7)
    return (
        indicator("1"),
        indicator(
            "8",
            claimed_level=4,
            supported_level=1,
            reachable_level=2,
            status="weak",
            reasons=(draft,),
            criteria=criteria("8", "met", "check", "unmet", "unmet", "unmet"),
            review=(review,),
            remarks=(Remark(rule="R3", text="Masih draf.", document=PERWALI),),
            narrative="Sudah diatur pada Pasal 11.",
        ),
        indicator(
            "21",
            domain="3",
            aspect="5",
            owner=None,
            claimed_level=None,
            supported_level=0,
            reachable_level=0,
            status="empty",
            reasons=(nothing,),
            criteria=criteria("21", *["unmet"] * 5),
            evidence=(),
            nearest=(near,),
        ),
        indicator(
            "29",
            domain="3",
            aspect="6",
            owner="Inspektorat Daerah",
            claimed_level=3,
            supported_level=0,
            reachable_level=0,
            status="weak",
            reasons=(locked,),
            criteria=criteria("29", *["unreadable"] * 3, "unmet", "unmet"),
            evidence=(),
        ),
    )


def _documents() -> tuple[ReportedDocument, ...]:
    served = tuple(ServedIndicator(id=i, score=0.9, level=2) for i in ("1", "8"))
    unread = {"kind": None, "issued": None, "number": None, "date": None, "title": ""}
    return (
        document(PERWALI, indicators=served),
        document("Arsip/salinan perwali.pdf", copy_of=PERWALI, issued="draft"),
        document(MINUTES, kind="notulen", number=None, date="Agustus 2024"),
        document("Umum/PermenPANRB 59.pdf", not_evidence="peraturan nasional"),
        document(
            "Bappeda/scan.pdf",
            state="partial",
            reason="no_text",
            message="scan.pdf: 2 dari 12 halaman tidak terbaca; pindai ulang",
        ),
        document(
            LOCKED,
            state="unreadable",
            reason="encrypted",
            message=f"{LOCKED}: terkunci kata sandi; buka kuncinya lalu simpan ulang",
            pages=None,
            indicators=(ServedIndicator(id="29", score=0.6),),
            **unread,
        ),
        document("Thumbs.db", state="skipped", reason="junk", pages=None, **unread),
    )


@pytest.fixture
def report() -> GapReport:
    return with_parts(_indicators(), _documents())


@pytest.fixture
def harmful() -> GapReport:
    """Every text that can come from the share carries something hostile."""
    indicators = tuple(
        indicator(
            str(number),
            owner=harm,
            narrative=harm,
            status="weak",
            reasons=(ReportedReason(code="draft_only", text=harm, remedy=harm),),
            remarks=(Remark(rule="R3", text=harm, document=harm),),
            evidence=(
                Quote(document=harm, page=1, quote=harm, score=0.5, section=harm),
            ),
        )
        for number, harm in enumerate(HARM, start=1)
    )
    documents = tuple(
        document(
            f"{harm}.pdf",
            state="unreadable",
            reason="corrupt",
            message=f"{harm}.pdf: {harm}; {harm}",
            number=harm,
            date=harm,
            title=harm,
            copy_of=harm,
            not_evidence=harm,
        )
        for harm in HARM
    )
    return replace(with_parts(indicators, documents), share=HARM[0])

"""What a file is, by its own words, and what papers are bound in it."""

from __future__ import annotations

from collections.abc import Iterator

from classifiers.bundle import papers_in
from classifiers.reading import Reading
from evidence.formalities import Formalities, Standing
from reports.explanation_lines import WORDING, fact, heading, told
from reports.reported_documents import reported_papers


def described_as(reading: Reading) -> Iterator[str]:
    """The lines on what *reading* is, and on the papers bound in its file."""
    formal = reading.formalities
    yield from heading("Dokumen apa ini")
    yield from fact("Jenis", WORDING.kind(formal.kind))
    yield from fact("Nomor", formal.number or "tidak terbaca")
    day = WORDING.day(formal.date.isoformat()) if formal.date else "tidak terbaca"
    yield from fact("Tanggal", day)
    yield from fact("Tentang", formal.subject)
    yield from fact("Penanda tangan", formal.signatory or "tidak terbaca")
    standing = WORDING.issued(formal.standing.value)
    yield from fact("Kedudukan", f"{standing}: {_why_standing(formal)}")
    yield from _bound(reading)


def _bound(reading: Reading) -> Iterator[str]:
    """The papers bound in the file, each of which is judged by itself."""
    papers = reported_papers(papers_in(reading))
    if papers:
        yield from heading("Naskah di dalam berkas ini")
    for paper in papers:
        yield from told(WORDING.paper(paper), mark="- ")


def _why_standing(formal: Formalities) -> str:
    if formal.ended:
        return f"tidak berlaku lagi, {formal.ended}"
    if formal.standing is Standing.DRAFT:
        return "ada tanda draf " + ", ".join(f"“{mark}”" for mark in formal.marks)
    seen = {
        "nomor": formal.number is not None,
        "tanggal": formal.date is not None,
        "tanda tangan (ttd, cap, atau TTE)": formal.signed,
    }
    there = ", ".join(name for name, is_there in seen.items() if is_there)
    absent = ", ".join(name for name, is_there in seen.items() if not is_there)
    parts = [
        f"terlihat {there}" if there else "",
        f"tidak terlihat {absent}" if absent else "",
    ]
    return "; ".join(part for part in parts if part)

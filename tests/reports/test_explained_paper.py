from __future__ import annotations

from classifiers.reading import reading
from reports.explained_paper import described_as
from tests.classifiers import papers

MINUTES = "NOTULEN RAPAT\nKamis, 6 Maret 2025\nDibahas sandi bawaan."


def _said(document):
    return " ".join(" ".join(described_as(reading(document))).split())


def test_the_papers_bound_in_a_file_are_listed(make_document):
    said = _said(make_document([papers.SECURITY_POLICY, MINUTES]))

    assert "Jenis Peraturan kepala daerah" in said
    assert (
        "- hal. 1: Peraturan kepala daerah, nomor 17 TAHUN 2023, 14 Maret 2023" in said
    )
    assert "- hal. 2: Notulen, 6 Maret 2025" in said


def test_of_one_paper_none_are_listed(make_document):
    assert "Naskah di dalam berkas" not in _said(make_document(papers.SECURITY_POLICY))

"""Reviews, whole and not, for tests of what rests on them."""

from __future__ import annotations

from tests.classifiers import papers

INVITATION = (
    "SURAT UNDANGAN\nNomor : 005/12\nPerihal : Undangan Rapat Reviu Kebijakan\n"
    "Lembayung, 2 Mei 2025\nAgenda : membahas permasalahan dan rekomendasi\n"
)


def review(day="3 September 2024"):
    return papers.SECURITY_REVIEW.replace("3 September 2024", day)


UNDATED = review("").replace("Hari/Tanggal : Selasa, \n", "")
HALF = papers.SECURITY_REVIEW.split("B. Rekomendasi")[0]

"""What an older review names, and a younger paper denies."""

from __future__ import annotations

import pytest

from assessment.checks import check
from assessment.finding import Outcome

REVIEW = (
    "LAPORAN REVIU SISTEM PENGHUBUNG LAYANAN\n17 Oktober 2024\n3. Penghubung\n"
    "Isu: penyampaian kepada SPLP lambat. Rekomendasi: jadwal baru.\n"
)
REPORT = (
    "LAPORAN SISTEM PENGHUBUNG LAYANAN\n30 Juni 2025\n3.3 Hubungan\n"
    "{told} Akun instansi pada SPLP tersedia.\n"
)
CUT = "Sambungan antarsistem belum dibuka."


@pytest.mark.parametrize(
    ("papers", "is_met"),
    [
        ([REVIEW], True),
        ([REVIEW, REPORT.format(told="Sambungan dibuka.")], True),
        ([REVIEW, REPORT.format(told=CUT)], False),
        ([REVIEW.replace("2024", "2026"), REPORT.format(told=CUT)], True),  # younger
    ],
)
def test_an_older_review_does_not_outweigh_a_younger_denial(
    case, exhibit, papers, is_met
):
    shown = [exhibit(text, f"{n}.pdf") for n, text in enumerate(papers)]
    made = case(*shown, indicator="18")
    (asked,) = (c for c in made.indicator.criteria if c.id == "18.4.interconnection")

    assert (check(made, asked, 4).outcome is Outcome.MET) is is_met

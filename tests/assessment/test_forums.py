"""A forum, or a map of processes, is formal by its decree, or by a report that numbers it."""

from __future__ import annotations

import pytest

from assessment.checks import check
from assessment.finding import Outcome


@pytest.mark.parametrize(
    ("told", "is_met"),
    [
        (
            "Forum dibentuk dengan Keputusan Sekretaris Daerah Nomor 000.9.6/77/KPTS/2024.",
            True,
        ),
        ("Forum dibentuk dengan Keputusan Sekretaris Daerah.", False),  # which?
        (
            "Forum akan dibentuk dengan Keputusan Sekretaris Daerah Nomor 000.9.6/77/2024.",
            False,
        ),
        ("Forum bertemu tiap bulan, surat Nomor 000.9.6/77/KPTS/2024.", False),
    ],
)
def test_a_report_may_say_by_which_decree_a_forum_was_formed(
    case, exhibit, instrument, told, is_met
):
    (asked,) = [
        criterion
        for criterion in instrument.by_id["20"].criteria
        if criterion.id == "20.3.formal_forum"
    ]
    made = case(
        exhibit(
            f"LAPORAN KEGIATAN FORUM KOLABORASI SPBE\n21 November 2024\n1. Dasar\n{told}\n"
        ),
        indicator="20",
    )

    assert (check(made, asked, 3).outcome is Outcome.MET) is is_met


@pytest.mark.parametrize(
    ("told", "is_met"),
    [
        ("Keputusan Bupati Nomor 188.45/240/2022 menetapkan Peta Proses Bisnis.", True),
        ("Peta ditetapkan dengan Keputusan Wali Kota Nomor 065/K.140/2021.", True),
        ("Keputusan Bupati menetapkan Peta Proses Bisnis.", False),
        ("Peta akan ditetapkan dengan Keputusan Bupati Nomor 065/K.140/2026.", False),
    ],
)
def test_a_report_may_say_by_which_decree_the_map_of_processes_was_set(
    case, exhibit, told, is_met
):
    report = f"LAPORAN PETA PROSES BISNIS\n24 Maret 2025\n1. Peta\n{told}\n"
    made = case(exhibit(report), indicator="14")
    (asked,) = (c for c in made.indicator.criteria if c.id == "14.2.document_issued")

    assert (check(made, asked, 2).outcome is Outcome.MET) is is_met

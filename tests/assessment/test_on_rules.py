"""Sections that weigh a regulation."""

from __future__ import annotations

import pytest

from assessment.checks import check
from assessment.finding import Outcome
from assessment.on_rules import is_on_rule


@pytest.mark.parametrize(
    ("section", "is_one"),
    [
        ("Bab IV. Catatan atas Peraturan Bupati Nomor 37 Tahun 2022", True),
        ("BAGIAN C. EVALUASI PERATURAN WALI KOTA NOMOR 8 TAHUN 2023", True),
        ("B. Reviu > 2. Telaah terhadap Perwal 8 Tahun 2023", True),
        ("BAGIAN B. EVALUASI PENERAPAN", False),
        ("I. Dasar: Peraturan Bupati Nomor 37 Tahun 2022", False),
        ("Evaluasi peraturan perusahaan", False),
        ("", False),
    ],
)
def test_a_heading_says_that_a_regulation_is_weighed(section, is_one):
    assert is_on_rule(section) is is_one


@pytest.mark.parametrize(
    ("heading", "is_there"),
    [
        ("BAGIAN C. EVALUASI PERATURAN WALI KOTA NOMOR 8 TAHUN 2023", True),
        ("BAGIAN C. CATATAN PELAKSANAAN DATA INDUK", False),
    ],
)
def test_what_a_regulation_lacks_may_be_done_nevertheless(
    case, criterion, exhibit, heading, is_there
):
    text = (
        "LAPORAN SATU DATA\n10 Desember 2024\nBAGIAN A. PELAKSANAAN\n"
        "A.2 Data induk\nPenduduk dan wilayah ditetapkan Forum pada empat kumpulan.\n"
        f"{heading}\nBelum ada riwayat perubahan data induk.\n"
    )
    made = case(exhibit(text), indicator="23")

    finding = check(made, criterion("content", items=("data-induk",)), 3)

    assert (finding.outcome is Outcome.MET) is is_there

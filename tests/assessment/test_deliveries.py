"""What is handed over with the work."""

from __future__ import annotations

import pytest

from assessment.deliveries import is_delivery


@pytest.mark.parametrize(
    ("title", "handed_over"),
    [
        ("LAPORAN AKHIR PEMBUATAN APLIKASI", True),
        ("LAPORAN AKHIR TAHUN PENGELOLAAN APLIKASI", False),
        ("LAPORAN AKHIR EVALUASI APLIKASI", False),
        ("LAPORAN AKHIR\nREVIU APLIKASI", False),
        ("LAPORAN AKHIR / PEMBUATAN APLIKASI / EVALUASI", True),
        ("LAPORAN TAHUNAN", False),
    ],
)
def test_a_title_tells_what_is_handed_over(ear, title, handed_over):
    assert is_delivery(title, ear) is handed_over

"""A report's day beside those of decrees that it quotes."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.issuance import issue_day


@pytest.mark.parametrize(
    ("dated", "quoted"),
    [
        ("Tanggal : 19 Februari 2024", "Ditetapkan di Telaga, 6 Februari 2023, SEKDA"),
        (
            "Nomor 8/SETDA, 19 Februari 2024",
            "PETIKAN KEPUTUSAN BUPATI\nDitetapkan di Telaga\npada tanggal 6 Februari 2023",
        ),
    ],
)
def test_a_report_is_not_as_old_as_a_decree_quoted_at_its_end(dated, quoted):
    text = (
        f"LAPORAN TAHUNAN\n{dated}\n1. Forum\n{'Forum bertemu di aula. ' * 30}\n"
        f"LAMPIRAN\n{quoted}\nttd\n"
    )

    assert issue_day("laporan", text, text[:900], is_legal=False) == date(2024, 2, 19)

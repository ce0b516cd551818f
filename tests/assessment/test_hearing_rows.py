"""What rows of tables affirm, as their heads tell."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(("head", "is_done"), [("Terpenuhi", False), ("Kurang", True)])
def test_a_row_of_nothing_done_affirms_nothing(read, ear, head, is_done):
    paper = read(
        f"LAPORAN KECAKAPAN PETUGAS\n3. Keadaan\nBidang | Diperlukan | {head}\n"
        "Perancangan sistem | 3 | 0\nPengujian sistem | 8 | 8\n"
    )
    told = [sentence for each in paper.passages for sentence in ear.affirmed(each)]

    assert ("Perancangan sistem | 3 | 0" in told) is is_done
    assert "Pengujian sistem | 8 | 8" in told

"""What a report says beside what it reviews is no review of what is done."""

from __future__ import annotations

import pytest

from assessment.reviews import reviews


@pytest.mark.parametrize(
    ("row", "is_one"),
    [
        ("Evaluasi pemakaian | Desember | 61 jawaban", False),
        ("Rapat evaluasi pemakaian diadakan bulan Desember.", True),
    ],
)
def test_a_row_of_what_was_done_tells_of_no_review(exhibit, ear, row, is_one):
    text = (
        "LAPORAN DINAS PERTANIAN\nTahun 2024\n29 Januari 2025\n3. Aplikasi benih\n"
        f"Tahap | Waktu | Hasil\nDesain | Maret | rancangan\n{row}\n"
        "Atas anjuran Bupati kekurangan stok dicatat.\n"
    )

    assert bool(reviews([exhibit(text)], ear)) is is_one


@pytest.mark.parametrize(
    ("heading", "of_policy", "is_one"),
    [
        ("Bab IV. Catatan atas Peraturan Bupati Nomor 37 Tahun 2022", False, False),
        ("Bab IV. Catatan atas Peraturan Bupati Nomor 37 Tahun 2022", True, True),
        ("Bab IV. Catatan atas pengelolaan data tahun 2024", False, True),
    ],
)
def test_a_chapter_on_a_regulation_reviews_no_practice(
    exhibit, ear, heading, of_policy, is_one
):
    text = (
        f"LAPORAN TAHUNAN\nTahun 2024\n29 Januari 2025\n{heading}\n"
        "Pada 18 November 2024 ketentuan dinilai kembali. Kelemahan: wali data belum "
        "disebut. Anjuran: wali data disebut.\n"
    )

    assert bool(reviews([exhibit(text)], ear, of_policy=of_policy)) is is_one

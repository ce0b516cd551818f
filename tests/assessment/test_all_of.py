"""Counts that say "all of them"."""

from __future__ import annotations

import pytest

from assessment.all_of import ALL_OF


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("14 dari 14 kegiatan berjalan", "kegiatan berjalan"),
        ("14 dari 15 kegiatan berjalan", None),
        ("dari lima tugas, lima telah selesai", "tugas"),
        ("dari lima tugas, dua telah selesai", None),
        ("Enam kegiatan yang direncanakan tuntas", "kegiatan"),
        ("Enam kegiatan yang direncanakan belum tuntas", None),
        ("Seluruh sebelas kegiatan dilaksanakan", "kegiatan"),
        ("Semua 12 kegiatan telah selesai", "kegiatan"),
        ("Seluruh sebelas kegiatan belum dilaksanakan", None),
        ("kelima tugas", "tugas"),
        ("tugas kelima", None),
        ("ke-4 butir rampung", "butir"),
        ("ke-4 butir itu dibaca", None),
        ("lima butir. Kelimanya tuntas", "butir"),
    ],
)
def test_a_count_of_all_is_told_from_a_count_of_some(text, what):
    found = [m["what"] for pattern in ALL_OF for m in pattern.finditer(text)]

    assert found == ([what] if what else [])

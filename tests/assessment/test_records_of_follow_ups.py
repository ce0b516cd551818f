"""Records of an improvement that followed a review, and are none themselves."""

from __future__ import annotations

import pytest

from assessment.reviews import reviews

RECORD = (
    "BERITA ACARA {title}\nNomor 030/12/BA/2023\n"
    "Pada hari ini Senin tanggal 27 Februari 2023 kami memasang {said}:\n"
    "- 1. Foto barang bisa disimpan; yang gagal dicoba lagi.\n"
    "- 2. Saran lain disimpan untuk tahun depan.\n"
)
AFTER = "pembaruan sesuai saran laporan evaluasi Juni 2022"


@pytest.mark.parametrize(
    ("title", "said", "is_review"),
    [
        ("PEMBARUAN SIMDA BMD", AFTER, False),
        ("EVALUASI PEMBARUAN SIMDA BMD", AFTER, True),
        ("RAPAT SIMDA BMD", AFTER, True),
    ],
)
def test_a_record_of_what_followed_is_no_review(exhibit, ear, title, said, is_review):
    record = exhibit(RECORD.format(title=title, said=said))

    assert bool(reviews([record], ear)) is is_review

"""On which day something was reviewed."""

from __future__ import annotations

from datetime import date

import pytest

from assessment.review_days import day_held, day_told, days_of_review

DAY = date(2024, 10, 17)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Evaluasi pusat data dilaksanakan pada Kamis, 17 Oktober 2024.", True),
        ("Penelaahan Pusat Data tanggal 17 Oktober 2024.", True),
        ("Pada 17 Oktober 2024 kami mengevaluasi\npusat data.", True),
        ("Genset dipasang 17 Oktober 2024.", False),
        ("Evaluasi tanpa hari.", False),
    ],
)
def test_a_day_beside_a_word_for_it_is_that_of_a_review(read, ear, text, is_one):
    (passage,) = read(f"{text}\n").passages

    assert set(days_of_review(passage, ear)) == ({DAY} if is_one else set())


@pytest.mark.parametrize(
    ("written", "held"), [(date(2025, 1, 28), DAY), (DAY, None), (None, DAY)]
)
def test_a_review_was_held_before_the_paper_that_tells_of_it(read, ear, written, held):
    (passage,) = read("Evaluasi Pusat Data (rapat 17 Oktober 2024).\n").passages

    assert day_held([passage], [passage], written, ear) == held
    assert day_held([], [], written, ear) is None


@pytest.mark.parametrize(
    ("own", "told"), [("28 Januari 2025", DAY), ("3 Mei 2024", None)]
)
def test_a_report_tells_of_a_review_of_an_earlier_day(exhibit, ear, own, told):
    report = exhibit(
        f"LAPORAN PUSAT DATA\nDinas Komunikasi, {own}\n"
        "Pada 17 Oktober 2024 pusat data dievaluasi bersama 31 petugas.\n"
    )

    assert day_told(report, ear) == told

"""What was and what is, side by side or one after the other (R8)."""

from __future__ import annotations

from datetime import date

import pytest

from assessment.before_and_after import without_before
from assessment.finding import Outcome
from assessment.followups import followed_up
from indicator_corpus.indicator import Reason


@pytest.mark.parametrize(
    ("months", "is_one"),
    [
        ("Keadaan Oktober 2024 | Keadaan Mei 2025", True),
        ("Keadaan Mei 2025 | Keadaan Oktober 2024", False),
        ("Pelaksana Mei 2025 | Biaya", False),
    ],
)
def test_columns_of_two_months_are_before_and_after(
    case, exhibit, criterion, months, is_one
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    text = (
        "NOTA DINAS\nTanggal : 12 Juni 2025\nNomor : 500/207\nHal : Perbaikan pusat data\n"
        "Pekerjaan lahir dari peninjauan Pusat Data tanggal 24 Oktober 2024.\n"
        f"Yang dipersoalkan | Yang disarankan | {months}\n"
        "Genset hanya satu | genset kedua | satu unit | dua unit\n"
        "Perbaikan itu menghasilkan tambahan salinan.\n"
    )

    made = case(exhibit(text), indicator="16", as_of=date(2025, 10, 1))
    assert (followed_up(made, asked, 5).outcome is Outcome.MET) is is_one


@pytest.mark.parametrize(
    ("day", "is_one"), [("16 Desember 2024", False), ("3 Maret 2025", True)]
)
def test_a_report_of_the_days_after_a_review_tells_of_no_improvement_since(
    case, exhibit, criterion, day, is_one
):
    asked = criterion("follow_up", lacking=Reason.NO_FOLLOWUP)
    text = (
        f"LAPORAN PERBAIKAN PUSAT DATA\nNomor 000.8/612, {day}\n"
        "2. Perbaikan\nPusat data diperbaiki pada Juli 2023.\n"
        "5. Evaluasi (rapat 10 Desember 2024)\n"
        "Persoalan: genset tua. Rekomendasi: genset baru.\n"
    )

    made = case(exhibit(text), indicator="16", as_of=date(2025, 10, 1))
    assert (followed_up(made, asked, 5).outcome is Outcome.MET) is is_one


@pytest.mark.parametrize(
    ("head", "row", "left"),
    [
        ("Saran | Sebelum | Sesudah", "Genset | satu | dua", "Genset | dua"),
        ("Saran | Mei 2024 | Juni 2025", "Genset | satu | dua", "Genset | dua"),
        ("Saran | Dinas | Kecamatan", "Genset | satu | dua", "Genset | satu | dua"),
    ],
)
def test_columns_on_what_was_are_left_out(ear, head, row, left):
    told = without_before(f"Genset dibeli.\n{head}\n{row}\n", ear)

    assert told.splitlines()[0] == "Genset dibeli."
    assert told.splitlines()[2] == left

"""How a paper names the review that it acts on (R8)."""

from __future__ import annotations

import pytest

from assessment import answering
from assessment.answering import Held
from assessment.reviews import reviews
from classifiers.words import words

REVIEW = """SERVICE REVIEW SEMESTER I 2024
Lembayung, sidang 3 Juni 2024
Masalah K1: jalur padam. Masalah K2: antrean panjang.
Rekomendasi K1: pasang jalur kedua. Rekomendasi K2: tambah petugas.
"""


@pytest.fixture
def cited(case, exhibit):
    """Whether a text cites REVIEW, or another paper does so of itself."""

    def of(text, review=REVIEW):
        held, later = exhibit(review, "reviu.pdf"), exhibit(text, "tindak.pdf")
        made = case(held, later)
        return Held(made, reviews([held], made.ear)).is_cited_by(later)

    return of


@pytest.mark.parametrize(
    "said",
    [
        "Dasar: Service Review Semester I 2024.",
        "Menurut SERVICE REVIEW\nSemester I 2024 jalur ditambah.",
        "Butir K1 selesai, butir K2 selesai.",
        "K1 | satu jalur | dua jalur\nK2 | 40 menit | 9 menit",
        "Sidang 3 Juni 2024 meminta jalur kedua.",
        "Sesuai evaluasi Juni 2024.",
    ],
)
def test_a_paper_may_name_day_title_or_advice(cited, said):
    assert cited(f"LAPORAN JALUR\nSelesai 9 Mei 2025.\n{said}\n")


@pytest.mark.parametrize(
    "said",
    [
        "Dasar: Service Review Semester II 2024.",  # another one
        "Dasar: service review.",
        "Butir K1 selesai.",  # one code alone may be anything
        "Butir L1 dan L2 selesai.",
        "Anggaran Juni 2024 dipakai.",
        "",
    ],
)
def test_what_names_another_thing_does_not_cite(cited, said):
    assert not cited(f"LAPORAN JALUR\nSelesai 9 Mei 2025.\n{said}\n")


@pytest.mark.parametrize(
    ("said", "is_cited"),
    [
        ("bahwa Nota Dinas Nomor\n061/288/ORG/2024 perlu dijalankan", True),
        ("bahwa Nota Dinas Nomor 061/289/ORG/2024 perlu dijalankan", False),
    ],
)
def test_a_paper_may_name_the_number_of_the_review(cited, said, is_cited):
    review = (
        "NOTA DINAS\nNomor : 061/288/ORG/2024\nHal : Hasil reviu jalur\n"
        "Lembayung, 3 Juni 2024\nMasalah: jalur padam. Rekomendasi: pasang jalur kedua.\n"
    )

    assert cited(f"KEPUTUSAN\nMenimbang : {said}\n9 Mei 2025\n", review) is is_cited


def test_a_paper_of_the_same_title_does_not_cite_it(cited):
    again = REVIEW.replace("3 Juni 2024", "9 Mei 2025").replace("K", "M")

    assert not cited(again)


def test_codes_that_number_no_advice_are_none_of_it(cited):
    review = REVIEW.replace("Rekomendasi K1", "Rekomendasi").replace(
        "Rekomendasi K2", "Rekomendasi"
    )

    assert not cited("LAPORAN\nSelesai 9 Mei 2025.\nRak K1 dan rak K2.\n", review)


def test_each_paper_is_looked_at_once(case, exhibit, monkeypatch):
    held = [exhibit(f"{REVIEW}Rapat {n}.\n", f"reviu-{n}.pdf") for n in range(8)]
    later = [exhibit(f"LAPORAN\nButir K1, K2, {n}.\n", f"{n}.pdf") for n in range(8)]
    made = case(*held, *later)
    looked = []
    monkeypatch.setattr(
        answering, "words", lambda text: looked.append(text) or words(text)
    )
    cited = Held(made, reviews(held, made.ear)).is_cited_by

    assert all(cited(each) for each in (*later, *later))
    assert len(looked) <= len(held) + 2 * len(later)

from __future__ import annotations

from datetime import date

import pytest

from assessment.validity import has_lapsed

AGREEMENT = (
    "PERJANJIAN KERJA SAMA\nANTARA BKAD DAN BANK TELAGA\nTENTANG PEMBAYARAN ELEKTRONIK\n"
    "Pada hari ini Senin, 20 Desember 2021, kedua pihak sepakat:\nPasal 9\n{term}\n"
)
AS_OF = date(2025, 6, 30)


@pytest.mark.parametrize(
    "term",
    [
        "Perjanjian berlaku sampai dengan 31 Desember 2024 dan dapat diperpanjang.",
        "Perjanjian ini berlaku sejak ditandatangani hingga tanggal 31-12-2024.",
        "Jangka waktu perjanjian berakhir pada 1 Juni 2025.",
        "Perjanjian berlaku selama 3 (tiga) tahun sejak ditandatangani.",
    ],
)
def test_an_agreement_lapses_by_its_own_words(exhibit, term):
    assert has_lapsed(exhibit(AGREEMENT.format(term=term)), AS_OF)


@pytest.mark.parametrize(
    "term",
    [
        "Perjanjian berlaku sampai dengan 31 Desember 2026.",
        "Perjanjian berlaku selama 5 (lima) tahun.",
        "Berlaku sampai 31 Desember 2024, diperpanjang secara otomatis tiap tahun.",
        "Perjanjian dapat diakhiri atas kesepakatan.",
    ],
)
def test_otherwise_it_holds(exhibit, term):
    assert not has_lapsed(exhibit(AGREEMENT.format(term=term)), AS_OF)


def test_one_of_a_leap_day_lapses_the_day_before_march(exhibit):
    begun = AGREEMENT.replace("20 Desember 2021", "29 Februari 2024")
    made = exhibit(begun.format(term="Berlaku selama 1 (satu) tahun."))

    assert not has_lapsed(made, date(2025, 2, 28))
    assert has_lapsed(made, date(2025, 3, 1))


def test_only_agreements_have_a_term(exhibit):
    report = "LAPORAN KEGIATAN\nKegiatan berlaku sampai dengan 31 Desember 2024.\n"

    assert not has_lapsed(exhibit(report), AS_OF)

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessment.validity import has_ended, has_lapsed

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


DECREE = (
    "KEPUTUSAN BUPATI TELAGA BIRU\nNOMOR 12 TAHUN 2024\nTENTANG\nPEMAKAIAN PUSAT DATA\n"
    "MEMUTUSKAN:\nKESATU : Perangkat daerah memakai pusat data.\nKEDUA : {term}\n"
    "Ditetapkan di Telaga Biru\npada tanggal 2 Januari 2024\nBUPATI,\nttd\n"
)


@pytest.mark.parametrize(
    "term",
    [
        "Keputusan ini berlaku sampai dengan 31 Desember 2024.",
        "Keputusan Bupati ini mulai berlaku pada tanggal ditetapkan s.d. 31-12-2024.",
        (
            "Keputusan ini berlaku untuk jangka waktu 12 (dua belas) bulan, terhitung mulai "
            "tanggal 2 Januari 2024 sampai dengan 31 Desember 2024."
        ),
    ],
)
def test_a_decree_ends_by_its_own_words(exhibit, term):
    assert has_ended(exhibit(DECREE.format(term=term)), AS_OF)


@pytest.mark.parametrize(
    "term",
    [
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        "Keputusan ini berlaku sampai dengan 31 Desember 2026.",
        (
            "Pada saat Keputusan ini mulai berlaku, aplikasi lama dipakai sampai dengan "
            "31 Desember 2024."
        ),
        "Uji coba berlaku sampai dengan 31 Desember 2024.",
    ],
)
def test_otherwise_a_decree_stays_in_force(exhibit, term):
    assert not has_ended(exhibit(DECREE.format(term=term)), AS_OF)


def test_what_was_revoked_has_ended(exhibit):
    made = exhibit(DECREE.format(term="Keputusan ini berlaku sejak ditetapkan."))
    formal = replace(made.reading.formalities, ended="dicabut oleh baru.pdf")
    ended = replace(made, reading=replace(made.reading, formalities=formal))

    assert has_ended(ended, AS_OF)
    assert not has_ended(made, AS_OF)


def test_a_plan_that_was_revoked_has_ended(exhibit):
    plan = DECREE.format(term="Peta Rencana berlaku sejak ditetapkan.")
    made = exhibit(plan)
    formal = replace(made.reading.formalities, kind="peta_rencana", ended="dicabut")

    assert has_ended(
        replace(made, reading=replace(made.reading, formalities=formal)), AS_OF
    )


def test_no_report_ends(exhibit):
    report = "LAPORAN KEGIATAN\nKeputusan ini berlaku sampai dengan 31 Desember 2024.\n"

    assert not has_ended(exhibit(report), AS_OF)

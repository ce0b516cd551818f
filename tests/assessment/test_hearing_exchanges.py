"""Exchanges of data: what only names one, in a label or a question, shows none."""

from __future__ import annotations

import pytest

from assessment.finding import Outcome


@pytest.mark.parametrize(
    ("told", "is_heard"),
    [
        ("c. Hubungan dengan perencanaan. Hasilnya disalin operator.", False),
        ("c. Hubungan dengan perencanaan. Hasilnya ditarik dari sistem lain.", True),
        ("c. Hubungan dengan layanan lain: SIPD dan e-Kas.", True),
        ("Pengiriman data ke dinas lain dengan menyalin berkas Excel.", False),
        ("Pengiriman data ke dinas lain setiap malam.", True),
        ("Temuan dikirim ke kantor yang diperiksa.", False),
        ("33.2 | Terhubung dengan apa? | Berkas dibawa petugas", False),
        ("33.2 | Terhubung dengan apa? | Ditarik dari sistem lain", True),
        ("Sambungan dengan bank diisi dari lembar excel.", False),
        (
            "C.2 Pertukaran dengan keuangan\nNilai diambil dengan mengekspor berkas CSV.",
            False,
        ),
        ("Pagu yang disahkan dibaca langsung oleh aplikasi pengadaan.", True),
    ],
)
def test_a_label_or_a_question_names_an_exchange_and_shows_none(
    read, ear, told, is_heard
):
    paper = read(f"LAYANAN PENGANGGARAN\n{told}\n")

    heard = ear.cued(paper, paper.passages, "collaboration")

    assert any(h.affirmed for h in heard) is is_heard


def test_a_label_names_a_transaction_as_well_as_any_words(read, ear):
    paper = read("LAYANAN\nb. Persetujuan berjenjang. Usul dibaca kepala bagian.\n")

    heard = ear.cued(paper, paper.passages, "transaction")

    assert any(h.affirmed for h in heard)


@pytest.mark.parametrize(
    ("network", "is_national"),
    [
        ("jaringan intra Pemerintah Provinsi Tirta Kencana", False),
        ("Jaringan Intra Pemerintah di tingkat nasional", True),
        ("Jaringan Intra Pemerintah melalui kementerian", True),
    ],
)
def test_a_link_with_the_province_is_none_at_national_level(
    judged, network, is_national
):
    told = judged(
        "LAPORAN JARINGAN INTRA\nTahun 2024\nTelaga Biru, 28 Januari 2025\n"
        f"Jaringan intra tersambung dengan {network}.\n",
        indicator="17",
        level=5,
    )

    met = {f.criterion.id: f.outcome is Outcome.MET for f in told.findings}
    assert met["17.4.interconnection"]
    assert met["17.5.national_interconnection"] is is_national


@pytest.mark.parametrize(
    ("told", "is_link"),
    [
        ("Pagu diterima dari Bappeda dan tampil pada layar yang sama.", True),
        ("Pagu diterima dari Bappeda sebagai lembar kerja.", False),
        ("Pagu diterima dari Bappeda dan dimasukkan operator BPKAD.", False),
        ("Riwayat disamakan dua arah dengan SIASN.", True),
        ("Daftar gaji dibaca KASDARA tanpa pengetikan.", True),
        ("Mengenai hubungan dengan SIPD lihat berkas terpisah.", False),
    ],
)
def test_what_is_carried_by_hand_or_told_elsewhere_is_no_link(read, ear, told, is_link):
    paper = read(f"LAPORAN LAYANAN\nII.3 {told}\n")

    heard = ear.cued(paper, paper.passages, "collaboration")

    assert any(h.affirmed for h in heard) is is_link


@pytest.mark.parametrize(
    ("told", "is_link"),
    [
        ("dengan hormat kami mengajukan penyambungan", False),
        ("dengan hormat kami laporkan penyambungan", True),
    ],
)
def test_a_letter_that_asks_for_a_link_shows_none(read, ear, told, is_link):
    letter = read(
        "DINAS KOMINFO\nNomor : 12/KOMINFO/2024\nTanggal : 9 September 2024\n"
        "Hal : Penyambungan dengan Jaringan Intra Pemerintah\nYth. Direktur di Jakarta\n"
        f"Sehubungan dengan hal itu {told} jaringan.\n"
    )
    link = ("phrase", "17.4.interconnection")

    heard = [h for h in ear.hear(letter, letter.passages) if h.key == link]

    assert heard
    assert any(h.affirmed for h in heard) is is_link


@pytest.mark.parametrize(
    ("matter", "is_heard"), [("Permintaan data", False), ("Hasil", True)]
)
def test_a_letter_that_asks_for_a_thing_shows_none(read, ear, matter, is_heard):
    letter = read(
        "PEMERINTAH KOTA SARI\nDINAS KOMINFO\n2 September 2025\nNomor : 000.8/611/2025\n"
        f"Hal : {matter} untuk katalog aplikasi\nYth. Kepala Dinas Kesehatan\n"
        "Kode sumber aplikasi diserahkan beserta dokumennya.\n"
    )

    heard = ear.hear(letter, letter.passages)

    assert any(h.affirmed for h in heard if h.key[0] == "phrase") is is_heard

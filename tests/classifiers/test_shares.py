"""Sections of a document and whom they belong to."""

from __future__ import annotations

import pytest

from classifiers.shares import Section, Share, opened_by_rivals
from classifiers.shares import owned as owned_of

LETTER = """PEMERINTAH KABUPATEN SARI
Sari, 19 Agustus 2025
Hal : Keterangan atas dua aplikasi
1. Penganggaran dikerjakan pada aplikasi Pundi. Operator mencari rekening dan standar harga,
mengunggah kerangka acuan, serta mengunduh RKA. RKA disetujui kepala kantor, kemudian tim
anggaran. Aplikasi menolak harga di atas standar dan jumlah di atas pagu, lalu memberi tahu
operator. Ringkasan belanja menurut urusan tersedia dalam bentuk grafik. Aplikasi ini berdiri
sendiri: DPA yang sudah sah diserahkan dalam bentuk cetak.
2. Penatausahaan dikerjakan pada aplikasi Kasku. Bendahara mengunggah bukti, mencari dan mengunduh
SPP, SPM, dan SP2D. Sisa pagu diperiksa aplikasi. SPM disetujui pengguna anggaran. Sejak 2 Januari
2024 SP2D diteruskan langsung ke sistem bank dan tanda lunas kembali tanpa ketikan.
"""


def test_an_item_of_a_letter_is_by_itself(owned):
    of_budget = "\n".join(p.text for p in owned(LETTER, "33", ["33", "34"]))
    of_finance = "\n".join(p.text for p in owned(LETTER, "34", ["33", "34"]))

    assert "bentuk cetak" in of_budget
    assert "sistem bank" not in of_budget
    assert "sistem bank" in of_finance


@pytest.mark.parametrize(
    ("names", "is_shared"),
    [({}, True), ({"Dermaga": "sistem penghubung layanan"}, False)],
)
def test_a_section_named_for_a_rival_by_its_local_name_is_no_one_elses(
    owned, names, is_shared
):
    text = (
        "LAPORAN TAHUNAN DINAS KOMUNIKASI TAHUN 2024\nDisusun 20 Januari 2025 oleh sekretariat\n"
        "3.1 Meja bantuan\nManajemen layanan SPBE dijalankan dengan tiket oleh semua kantor.\n"
        "3.2 Dermaga\nDipakai 14 dari 34 kantor dengan 23 jenis pertukaran dan rata-rata 41.000 "
        "panggilan sehari. Yang terbanyak ialah data kapal dan data murid dari dua dinas di "
        "ibu kota. Bebannya dicatat oleh manajemen layanan SPBE.\n"
        "3.3 Penutup\nDemikian laporan ini disusun untuk digunakan sebagaimana mestinya.\n"
    )

    said = "\n".join(p.text for p in owned(text, "28", ["18", "28"], names))

    assert "dijalankan dengan tiket" in said
    assert ("14 dari 34" in said) is is_shared


def section(place, **opening):
    said = {number.lstrip("i"): score for number, score in opening.items()}
    return Section((place,), said, said, False, {})


def test_a_section_begins_with_a_rivals_name_or_not():
    share = Share("28", frozenset({"18"}), of_services=False, is_first=False)
    sections = [
        section(0, i18=0.9),
        section(1, i18=0.9, i28=0.6),  # with ours too
        section(2, i18=0.4),  # not plainly
        section(3, i7=0.9),  # no rival
    ]

    assert opened_by_rivals([({}, sections)], share) == {0}


@pytest.mark.parametrize(
    ("is_first", "opening", "is_ours"),
    [(True, {}, True), (False, {}, False), (True, {"12": 0.9}, False)],
)
def test_a_chapter_of_a_paper_titled_after_us_may_mention_others(
    is_first, opening, is_ours
):
    share = Share("19", frozenset({"12"}), of_services=False, is_first=is_first)
    mentions = Section((3,), {"12": 0.6}, opening, False, {})

    assert owned_of([({}, [mentions])], share) == [3] * is_ours

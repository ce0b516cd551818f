"""What a roadmap plans under its heading on management."""

from __future__ import annotations

import pytest

from classifiers.programme import Programme, joined
from classifiers.topics import NAME, Said
from evidence.passage import Location, Passage

ROADMAP = """KEPUTUSAN BUPATI TELAGA BIRU
NOMOR 188/61/2022
TENTANG
PETA RENCANA SPBE KABUPATEN TELAGA BIRU TAHUN 2022-2026
MEMUTUSKAN:
KESATU : Menetapkan Peta Rencana SPBE sebagaimana lampiran.
Ditetapkan di Telaga Biru
pada tanggal 3 Maret 2022
BUPATI TELAGA BIRU,
ttd
LAMPIRAN
1. Tata kelola
Penataan tim koordinasi dan penyusunan kerangka kerja bersama (2022-2023).
2. Manajemen
Langkah | Tahun | Pelaku
Kecakapan aparatur bidang digital | 2022-2024 | BKD
Penghimpunan pengetahuan kantor | 2023-2024 | Bappeda
3. Layanan
Izin usaha, keluhan warga, arsip tanpa kertas pada seluruh kantor mulai 2024.
"""


@pytest.fixture(scope="module")
def planned(instrument):
    programme = Programme(instrument)

    def said(text, section="LAMPIRAN > 2. Manajemen"):
        place = Location(path="a.pdf", page=1, start=0, end=len(text))
        found = programme.said(Passage(location=place, text=text, section=section))
        return {number: each.phrases for number, each in found.items()}

    return said


ITEMS = [
    # the first cell says what it is
    ("Kecakapan SDM: enam bidang | 2024-2026 | BKD", {"25"}),
    ("Pengenalan dan pencatatan risiko | 2024 | Kominfo", {"21"}),
    ("B1 | Pengelolaan data: wali, mutu | 2024", {"23"}),
    # what is said to explain it names nothing
    ("Keamanan: pegawai, data, perangkat | 2024 | Kominfo", {"22"}),
    ("Penghimpunan pengetahuan (pegawai purnatugas) | 2024", {"26"}),
    # several in a cell, and in a list
    ("risiko, budaya kerja; pencatatan aset | 2024", {"21", "24", "27"}),
    ("- layanan bantuan pengguna (2024)\n- data dasar (2025)", {"23", "28"}),
    # of two words at one place the longer
    ("risiko keamanan | 2024", {"22"}),
    # who does it is no item
    ("penataan ruang kerja | 2024 | Bidang Data", set()),
    # what is put off
    (
        "- data dasar (2025).\nPencatatan aset dan budaya kerja tidak dimuat pada periode ini.",
        {"23"},
    ),
    ("pengelolaan aset | belum dapat dijadwalkan", set()),
]


@pytest.mark.parametrize(("text", "indicators"), ITEMS)
def test_an_item_under_management_is_known_by_a_bare_word(planned, text, indicators):
    assert set(planned(text)) == indicators


ENGLISH = [
    ("Risk workshop SPBE tahunan | 2024", {"21"}),
    ("Upskilling enam bidang | 2024", {"25"}),
    ("ITSM dan katalog | 2024", {"28"}),
    ("Change champion tiap OPD | 2024", {"27"}),
]


@pytest.mark.parametrize(("text", "indicators"), ENGLISH)
def test_the_bare_word_may_be_english(planned, text, indicators):
    assert set(planned(text)) == indicators


AUDITS = [
    (
        "Jenis audit | 2022 | 2023\nInfrastruktur SPBE | - | 1\nAplikasi | 1 | -",
        {"29", "30"},
    ),
    ("Keamanan SPBE | 2024 | Auditor luar", {"31"}),
    ("Aplikasi SPBE | - | - | -", set()),  # in no year
    ("Kecakapan SDM | 2024", set()),  # no audit
]


@pytest.mark.parametrize(("text", "indicators"), AUDITS)
def test_an_item_under_audits_is_known_by_what_is_audited(planned, text, indicators):
    assert set(planned(text, section="LAMPIRAN > VIII. Bidang audit TIK")) == indicators


def test_under_another_heading_a_bare_word_says_nothing(planned):
    assert not planned("Kecakapan SDM | 2024", section="LAMPIRAN > 3. Layanan")


def test_the_heading_may_stand_within_the_passage_and_ends_at_the_next(planned):
    text = (
        "1. Tata kelola\nrapat data | 2023\n2. Manajemen SPBE\nKecakapan pegawai | 2024"
        "\n3. Infrastruktur\nPerangkat keras | 2024"
    )

    assert set(planned(text, section="LAMPIRAN")) == {"25"}


def test_a_heading_may_have_a_number_without_a_dot(planned):
    text = "6 Keamanan SPBE\nuji celah | 2024\n7 Audit TIK\naplikasi SPBE | 2024 | 2026"

    assert set(planned(text, section="LAMPIRAN")) == {"30"}


def test_a_heading_may_stand_alone_without_a_number(planned):
    text = "Tata kelola\nrapat data | 2023\nManajemen\nKecakapan pegawai | 2024\nLayanan\nIzin"

    assert set(planned(text, section="LAMPIRAN")) == {"25"}


def test_a_column_may_say_that_it_is_on_management(planned):
    text = "Tata Kelola SPBE | rapat risiko | v\nManajemen SPBE | penataan aset | v"

    assert set(planned(text, section="Lampiran")) == {"24"}


def test_what_is_planned_counts_where_it_says_more():
    said = {"25": Said(0.3, ("diklat",)), "21": Said(0.99, ("manajemen risiko SPBE",))}
    more = {number: Said(NAME, ("bare",)) for number in ("21", "25", "26")}

    told = joined(said, more)

    assert told["21"] == said["21"]
    assert told["25"] == Said(NAME, ("diklat", "bare"))
    assert told["26"] == Said(NAME, ("bare",))


def test_a_roadmap_serves_what_it_plans_in_its_own_words(served):
    found = served(ROADMAP, "Bappeda/Lampiran.pdf")

    assert {"12", "25", "26"} <= found
    assert not {"23", "28", "42"} & found


@pytest.mark.parametrize(
    ("called", "heading", "number"),
    [
        ("PENERAPAN DELAPAN MANAJEMEN SPBE", "5. Kecakapan pegawai", "25"),
        ("PENERAPAN DELAPAN MANAJEMEN SPBE", "6. Pengetahuan", "26"),
        ("LAPORAN TAHUNAN DINAS", "6. Pengetahuan", None),  # of what?
        ("PENERAPAN DELAPAN MANAJEMEN SPBE", "9. Penutup", None),
        ("PENERAPAN DELAPAN MANAJEMEN SPBE", "6. Data, risiko, dan aset", None),
    ],
)
def test_the_chapters_of_a_report_on_managements(instrument, called, heading, number):
    found = Programme(instrument).chapters(called, [heading])

    assert found.get(heading) == number

"""A bare name counts where it labels a row or an entry, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assessment.labels import ContentLabels, bare_names, labels

NAMED = [
    # text, contents of indicator 12 that it names
    ("Layanan | antrean rumah sakit | 2024", {"layanan"}),
    ("4 | Layanan | antrean | 2024", {"layanan"}),
    ("d. Aplikasi: daftar induk disusun", {"aplikasi"}),
    ("Tata kelola dan manajemen | rapat tim | 2023", {"tata-kelola", "manajemen"}),
    ("Layanan / infrastruktur | kabel | 2023", {"layanan", "infrastruktur"}),
    ("c. layanan kesehatan bagi warga;", set()),
    ("Kami meningkatkan layanan dan aplikasi setiap tahun.", set()),
    ("Layanan", set()),  # nothing beside it
    ("Layanan\nIzin usaha tanpa kertas | 2024", {"layanan"}),
    ("Layanan warga yang utama\nIzin usaha | 2024", set()),
    ("c. layanan;", {"layanan"}),
    ("Huruf c. Layanan", {"layanan"}),
    ("f. keamanan; dan", {"keamanan"}),
    ("3) Aplikasi.", {"aplikasi"}),
    ("Muatan ketiga: layanan\nKode | Langkah | 2024", {"layanan"}),
    ("Pilar IV - Keamanan\nPenguatan sandi | 2024", {"keamanan"}),
    ("Pelapor ketiga: bagian layanan yang kecewa\nAduan | 2024", set()),
    (
        "Tapak memuat: a. tata kelola; b. manajemen;\nc. layanan; dan d. keamanan.",
        {"tata-kelola", "manajemen", "layanan", "keamanan"},
    ),
    ("Tugasnya: a. memberi layanan kepada warga; b. menjaga keamanan kantor;", set()),
    ("3.5 Aplikasi (Pasal 7): 41 didaftarkan", {"aplikasi"}),
    (
        "c. aplikasi, yaitu yang umum, yang khusus, dan yang dibagi pakai oleh semua;",
        {"aplikasi"},
    ),
    ("Layanan | - | belum", set()),
    ("Layanan | 0 | tahap kedua", set()),
    ("Layanan | - | -", set()),
    ("Keamanan: nihil", set()),
    ("Layanan rumah sakit milik daerah | antrean", set()),  # another name
    ("B.3 Layanan\nKegiatan | Tahun\nIzin secara daring | 2024", {"layanan"}),
    ("Bab 6 Keamanan\nSertifikat pada 29 alamat", {"keamanan"}),
    ("BAB VI KEAMANAN SAAT INI\nSertifikat pada 29 alamat", {"keamanan"}),
    ("6. Keamanan eksisting\nKendali | Keadaan\nDinding api | 2 unit", {"keamanan"}),
    ("6. Keamanan\nKendali | Keadaan\nDinding api |\nSertifikat |  ", set()),  # empty
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_label_names_a_content(instrument, text, expected):
    heard = {key for key, _, _ in ContentLabels(instrument).named(text)}

    assert {k.partition("/")[2] for k in heard if k.startswith("12/")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fungsi dan kinerja keamanan | 52 dari 52", {"fungsionalitas", "kinerja"}),
        ("Lain-lain | sesuai", {"aspek-lainnya"}),
        ("Fungsi audit di dalam organisasi pemerintah", set()),
    ],
)
def test_a_content_has_labels_of_its_own(instrument, text, expected):
    heard = {key for key, _, _ in ContentLabels(instrument).named(text)}

    assert {k.partition("/")[2] for k in heard if k.startswith("31/")} == expected


def test_a_label_tells_where_it_stands():
    text = "Muatan | Kegiatan\n1 | Data dan informasi | kamus\n"

    found = [text[label.start : label.end] for label in labels(text)]

    assert found == ["Muatan", "Data dan informasi", "Data", "informasi"]


def test_a_name_that_two_contents_share_is_no_name(instrument):
    found = bare_names(instrument)

    for named in found.values():
        owners = [key.partition("/")[0] for key, _ in named]
        assert len(owners) == len(set(owners))


def test_an_instrument_without_fillers_keeps_whole_names(instrument):
    names = bare_names(replace(instrument, cues={}))

    assert ("layan",) not in names


@pytest.mark.parametrize(
    ("row", "affirmed"),
    [
        ("Layanan | antrean rumah sakit | 2024", True),
        ("Layanan | belum diprogramkan | 2024", False),
    ],
)
def test_a_row_that_denies_names_nothing(read, ear, row, affirmed):
    reading = read(f"Muatan | Kegiatan | Tahun\n{row}\n")

    heard = [
        h
        for h in ear.hear(reading, reading.passages)
        if h.key == ("item", "12/layanan")
    ]

    assert [h.affirmed for h in heard] == [affirmed]

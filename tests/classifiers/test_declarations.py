from __future__ import annotations

import unicodedata

import pytest

from classifiers.declarations import cited_files, declared_by_path, heeded

# path, the indicators it declares with where
DECLARED = [
    ("Indikator 08/perwali.pdf", [("8", "folder")]),
    ("indikator_8/perwali.pdf", [("8", "folder")]),
    ("2025/Indikator 12 Peta Rencana/sk.pdf", [("12", "folder")]),
    ("Ind. 30/lha.pdf", [("30", "folder")]),
    ("Indikator 10 dan 19/sk.pdf", [("10", "folder"), ("19", "folder")]),
    ("Indikator 3, 23/perbup.pdf", [("3", "folder"), ("23", "folder")]),
    (
        "Indikator 29-31/lha.pdf",
        [("29", "folder"), ("30", "folder"), ("31", "folder")],
    ),
    (
        "Indikator 29 s.d. 31 audit/lha.pdf",
        [("29", "folder"), ("30", "folder"), ("31", "folder")],
    ),
    ("Indikator 05-2 pusat data/sop.pdf", [("5", "folder")]),  # a part, no range
    ("Indikator 5 - 2024/sop.pdf", [("5", "folder")]),
    ("I-7/perbup.pdf", [("7", "folder")]),
    ("Kominfo/I14b - proses bisnis.pdf", [("14", "name")]),
    ("Kominfo/Inidkator14c.pdf", [("14", "name")]),  # a typing slip seen in practice
    ("F2201-287-Indikator_01~+~perbup.pdf", [("1", "name")]),  # national export
    ("Indikator1aPerwaliNo35Th2014.pdf", [("1", "name")]),
    ("Setda/Indikator 10 SK Tim.pdf", [("10", "name")]),
    ("DD_I18_01_Laporan.pdf", [("18", "name")]),
    ("LKjIP Biro 2024 (I40).pdf", [("40", "name")]),
    ("Indikator 08/Indikator 22 laporan.pdf", [("8", "folder"), ("22", "name")]),
]

UNDECLARED = [
    "IMG_2231.png",
    "II/abc.pdf",  # a Roman numeral
    "2024-08 laporan.pdf",
    "Inspektorat/LHA 12.pdf",
    "Industri 4.0/paparan.pdf",
    "Indeks 8/hasil.pdf",
    "Indikator/daftar.pdf",  # no number
    "Instansi 12/data.xlsx",
    "Isi 5/berkas.pdf",
    "Bidang 3/i.pdf",
    "Lampiran indikatorumum.pdf",
    "Kominfo/INV-2231.pdf",
    "pengadaan laptop i7 dan i5.pdf",
    "Lampiran I 2024.pdf",
    "Bab_I_01.pdf",
    "Perbup I0 2023.pdf",
]


@pytest.mark.parametrize(("path", "expected"), DECLARED)
def test_folders_and_names_declare_indicators(path, expected):
    found = declared_by_path(path)

    assert [(d.indicator, d.by) for d in found] == expected
    assert all(d.path == path for d in found)


@pytest.mark.parametrize("path", UNDECLARED)
def test_other_numbers_declare_nothing(path):
    assert declared_by_path(path) == ()


ON_THE_SHARE = (
    "Hukum/Perwali 17 Tahun 2023.pdf",
    "Kominfo/SOP_Pusat_Data.pdf",
    "Kominfo/Laporan keamanan 2024.pdf",
    "Kominfo/Laporan keamanan 2023.pdf",
)

# cited name, the file on the share
FOUND = [
    ("Perwali 17 Tahun 2023.pdf", "Hukum/Perwali 17 Tahun 2023.pdf"),
    ("PERWALI 17 TAHUN 2023.PDF", "Hukum/Perwali 17 Tahun 2023.pdf"),  # letter case
    ("Perwali_17_Tahun_2023.pdf", "Hukum/Perwali 17 Tahun 2023.pdf"),
    ("SOP Pusat Data.pdf", "Kominfo/SOP_Pusat_Data.pdf"),
    ("D:\\bukti\\SOP_Pusat_Data.pdf", "Kominfo/SOP_Pusat_Data.pdf"),  # with folders
    ("bukti/SOP_Pusat_Data.pdf", "Kominfo/SOP_Pusat_Data.pdf"),
    ("Laporan keamann 2024.pdf", "Kominfo/Laporan keamanan 2024.pdf"),  # small typo
    (" Laporan  keamanan 2024.pdf ", "Kominfo/Laporan keamanan 2024.pdf"),
    ("Kominfo/SOP Pusat Data", "Kominfo/SOP_Pusat_Data.pdf"),  # without its extension
    ("Laporan keamanan 2024", "Kominfo/Laporan keamanan 2024.pdf"),
    ("Laporan keamanan 2024.pdf (Bab 4)", "Kominfo/Laporan keamanan 2024.pdf"),
    ("Laporan keamanan 2024.pdf, hal. 12-14", "Kominfo/Laporan keamanan 2024.pdf"),
    ("Laporan keamanan 2024.pdf 6.3", "Kominfo/Laporan keamanan 2024.pdf"),
    ("Laporan keamanan 2024.pdf - uraian kendali", "Kominfo/Laporan keamanan 2024.pdf"),
]

MISSING = [
    "Perwali 18 Tahun 2023.pdf",  # another number
    "Perwali 17 Tahun 2024.pdf",  # another year
    "Laporan keamanan 2022.pdf",
    "SOP jaringan intra.pdf",
    "SK Tim Koordinasi.pdf",
    "keamanan.pdf",
    "Kominfo/Laporan keamanan 2022",
    "Laporan keamanan 2022.pdf (Bab 4)",
    "Laporan keamanan 2022.pdf dari Laporan keamanan.pdf",  # no pointer: another file
]


@pytest.mark.parametrize(("name", "path"), FOUND)
def test_a_cited_file_is_found_by_its_name(name, path):
    cited = cited_files({"8": [name]}, ON_THE_SHARE)

    assert [(d.path, d.indicator, d.by) for d in cited.declarations] == [
        (path, "8", "claim")
    ]
    assert cited.missing == {}


@pytest.mark.parametrize("name", MISSING)
def test_a_cited_file_that_is_not_there_is_reported(name):
    cited = cited_files({"8": [name]}, ON_THE_SHARE)

    assert cited.declarations == ()
    assert cited.missing == {"8": (name,)}


def test_a_name_typed_with_combining_marks_is_the_same_name():
    name = "Kajian \u00e9valuasi.pdf"

    cited = cited_files({"8": [unicodedata.normalize("NFD", name)]}, [name])

    assert [d.path for d in cited.declarations] == [name]


def test_copies_in_two_folders_are_both_declared():
    cited = cited_files({"8": ["a 1.pdf"]}, ["Z/a 1.pdf", "B/A_1.pdf"])

    assert [d.path for d in cited.declarations] == ["B/A_1.pdf", "Z/a 1.pdf"]


@pytest.mark.parametrize(
    "cited", ["E03/2025-02.pdf", "E03\\2025-02", "arsip/e03/2025-02"]
)
def test_of_files_of_one_name_that_in_the_cited_folder_is_meant(cited):
    paths = ["arsip/E03/2025-02.pdf", "E07/2025-02.pdf"]

    found = cited_files({"8": [cited]}, paths)

    assert [d.path for d in found.declarations] == ["arsip/E03/2025-02.pdf"]


def test_only_the_absent_names_of_an_indicator_are_missing():
    cited = cited_files(
        {"8": ["Perwali 17 Tahun 2023.pdf", "tidak ada.pdf"], "9": []}, ON_THE_SHARE
    )

    assert len(cited.declarations) == 1
    assert cited.missing == {"8": ("tidak ada.pdf",)}


FILED = (
    "28 Halo TIK/SK layanan.pdf",
    "28 Halo TIK/2024/tiket.xlsx",
    "2 Rapat/undangan.pdf",
    "07 dan 18 API/kontrak.pdf",
    "Setda/SK Tim/2023/SK.pdf",
    "Setda/2023/surat.pdf",
)
OF_28 = {"28 Halo TIK/SK layanan.pdf", "28 Halo TIK/2024/tiket.xlsx"}


@pytest.mark.parametrize(
    ("name", "paths"),
    [
        ("lihat folder 28", OF_28),
        ("Folder: 28 Halo TIK", OF_28),
        ("map 28", OF_28),
        ("28 halo tik", OF_28),
        ("\\\\srv\\SPBE\\28 Halo TIK", set()),  # another root: not known as this one
        ("28 Halo TIK/2024", {"28 Halo TIK/2024/tiket.xlsx"}),
        ("folder 2", {"2 Rapat/undangan.pdf"}),  # not 28
        ("folder 07 dan 18", {"07 dan 18 API/kontrak.pdf"}),
        ("Setda/SK Tim/2023/", {"Setda/SK Tim/2023/SK.pdf"}),
        ("folder 9", set()),
        ("28", set()),
        ("Halo TIK", set()),
    ],
)
def test_a_cited_folder_declares_what_lies_in_it(name, paths):
    cited = cited_files({"28": [name]}, FILED)

    assert {(d.path, d.by) for d in cited.declarations} == {
        (p, "folder") for p in paths
    }
    assert cited.missing == ({} if paths else {"28": (name,)})


def test_a_cited_folder_of_many_files_declares_none_and_is_not_missing():
    cited = cited_files(
        {"8": ["folder Kominfo"]}, [f"Kominfo/{n}.pdf" for n in range(21)]
    )

    assert (cited.declarations, cited.missing) == ((), {})


def test_nothing_is_found_on_an_empty_share():
    assert cited_files({"8": ["a.pdf"]}, []).missing == {"8": ("a.pdf",)}


@pytest.mark.parametrize(
    ("declared", "both", "left"),
    [
        ({"8": "claim", "22": "folder"}, (), ["8"]),  # one topic, two sides
        ({"8": "claim", "22": "folder"}, ("22",), ["8", "22"]),
        ({"8": "claim", "22": "name"}, (), ["8", "22"]),
        ({"8": "claim", "22": "claim"}, (), ["8", "22"]),
        ({"8": "folder", "22": "folder"}, (), ["8", "22"]),
        ({"8": "claim", "30": "folder"}, (), ["8", "30"]),
        ({"8": "claim", "99": "folder"}, (), ["8", "99"]),
        ({}, (), []),
    ],
)
def test_the_claims_know_better_than_a_folder(instrument, declared, both, left):
    assert list(heeded(declared, instrument, both)) == left

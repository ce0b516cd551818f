from __future__ import annotations

import pytest

from assessment.mentions import mentions

REGULATIONS = [
    # what is written, code and year, national
    ("Peraturan Wali Kota Nomor 21 Tahun 2022 tentang SPBE", [("21", "2022", False)]),
    ("Perwali 21/2022", [("21", "2022", False)]),
    ("Perbup No. 5 Th. 2021", [("5", "2021", False)]),
    ("Nomor 17 Tahun 2023", [("17", "2023", False)]),  # whose, nobody says
    ("Keputusan Wali Kota Nomor 100.3/118/KPTS/2024", [("100.3/118/KPTS/2024", "2024", False)]),
    ("SK Sekda No 188.45/12/2023", [("188.45/12/2023", "2023", False)]),
    ("Perpres 95 Tahun 2018", [("95", "2018", True)]),
    ("PermenPANRB Nomor 59 Tahun 2020", [("59", "2020", True)]),
    ("Permen PAN-RB No. 59 Tahun 2020", [("59", "2020", True)]),
    ("PP 71/2019 dan Perwali 9/2024", [("71", "2019", True), ("9", "2024", False)]),
    ("UU Nomor 23 Tahun 2014, Perbup 3/2020", [("23", "2014", True), ("3", "2020", False)]),
    # no regulation at all
    ("rapat 12/2024", []),
    ("Perwali 9/2024, rapat 12/2024", [("9", "2024", False)]),
    ("31 dari 31 perangkat daerah pada 2024", []),
    ("tahun 2024", []),
    ("16/01/2024", []),
    ("Sudah diatur.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REGULATIONS)
def test_regulations_are_told_by_their_number(text, expected):
    found = mentions(text).regulations

    assert [(r.code, r.year, r.national) for r in found] == expected


ARTICLES = [
    ("Pasal 4", [(4, "")]),
    ("pasal 4 sampai dengan Pasal 6", [(4, ""), (5, ""), (6, "")]),
    ("Pasal 2 s.d. 3", [(2, ""), (3, "")]),
    ("Pasal 7 dan Pasal 8 Perwali 21/2022", [(7, "21"), (8, "21")]),
    ("Pasal 7 Perwali 21/2022, sesuai Pasal 22 Perpres 95 Tahun 2018", [(7, "21"), (22, "95")]),
    ("Perwali 9/2024 mengatur enam cakupan pada Pasal 2. Lalu pasal 3.", [(2, "9"), (3, "9")]),
    ("Pasal 4 dan 6 domain", [(4, "")]),  # six domains
    ("Pasal 12 ayat (2) huruf a", [(12, "")]),
    ("menurut pasal", []),
    ("pasalnya 4 kali rapat", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_articles_belong_to_the_nearest_regulation(text, expected):
    found = mentions(text).articles

    assert [(a.number, a.of.code if a.of else "") for a in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("halaman 3", [3]),
        ("hlm. 3-5", [3, 4, 5]),
        ("hal. 12 sampai dengan 13", [12, 13]),
        ("sebanyak 14 halaman", []),
        ("hal 3 ini", []),  # "matter"
    ],
)
def test_pages_are_told(text, expected):
    assert [page.number for page in mentions(text).pages] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dievaluasi 7 November 2024", ["7 November 2024"]),
        ("direviu pada Mei 2025", ["Mei 2025"]),
        ("DPA 2023, 2024 dan 2025", ["2023", "2024", "2025"]),
        ("rapat 7 November 2024 pada 2024", ["7 November 2024"]),
        ("Perwali Nomor 9 Tahun 2024", []),  # the year of a number
        ("Keputusan Nomor 100.3/118/2024", []),
        ("Peta Rencana 2022-2026", ["2022", "2026"]),
        ("nomor telepon 2024-55", []),
        ("Perwali 9 Tahun 2024 Keamanan.pdf", []),
    ],
)
def test_days_and_years_are_told_once(text, expected):
    assert [day.text for day in mentions(text).days] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data dukung Perwali 21.pdf", ("Perwali 21.pdf",)),
        ("a.pdf, b c.docx; d.xlsx", ("a.pdf", "b c.docx", "d.xlsx")),
        ("lihat Laporan.pdf", ("lihat Laporan.pdf",)),  # the share will tell
        ("dokumen pdf", ()),
    ],
)
def test_names_of_files_are_told(text, expected):
    assert mentions(text).names == expected

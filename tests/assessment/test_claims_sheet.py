from __future__ import annotations

import datetime as dt

import pytest

from assessment.claims_sheet import ClaimsError, read_claims

HEAD = ["No", "Indikator", "Perangkat Daerah", "Level", "Penjelasan", "Data Dukung"]


def _row(number=8, *, level=3, narrative="", files=""):
    return [number, "", "", level, narrative, files]


def test_a_plain_table_is_read(sheet):
    claims = sheet(
        [HEAD, [8, "SMKI", "Diskominfo", 3, "Diatur dalam Pasal 4.", "perwali 17.pdf"]]
    )

    (claim,) = claims.rows
    assert (claim.indicator, claim.level, claim.owner) == ("8", 3, "Diskominfo")
    assert (claim.name, claim.narrative) == ("SMKI", "Diatur dalam Pasal 4.")
    assert claim.files == ("perwali 17.pdf",)


@pytest.mark.parametrize(
    "head",
    [
        ["Level", "No", "Data Dukung", "Penjelasan"],
        ["TINGKAT KEMATANGAN", "Nomor Indikator", "Bukti Dukung", "Uraian Capaian"],
        ["Capaian Mandiri", "Kode", "Nama File", "Keterangan"],
        ["LEVEL (1-5)", "No.", "Berkas", "Narasi"],
        ["tingkat", "no indikator", "bukti pendukung", "justifikasi"],
        ["Nilai\nMandiri", "NO", "Dokumen Bukti", "Penjelasan Singkat"],
        ["Capaian Menurut PD", "Butir", "Berkas (folder)", "Alasan"],
        ["Levl", "Nomor Indikatr", "Data Dukng", "Penjelasn"],  # typing slips
    ],
)
def test_columns_are_known_by_their_heads_in_any_order(sheet, head):
    claims = sheet([head, [2, 8, "perwali.pdf", "Pasal 4"]])

    (claim,) = claims.rows
    assert (claim.indicator, claim.level) == ("8", 2)
    assert (claim.files, claim.narrative) == (("perwali.pdf",), "Pasal 4")


def test_a_column_of_levels_is_known_by_its_cells(sheet):
    claims = sheet(
        [
            ["No", "Indikator", "Hasil Akhir"],
            [8, "", "Level 3"],
            [9, "", "2 (Terkelola)"],
        ]
    )

    assert [(c.indicator, c.level) for c in claims.rows] == [("8", 3), ("9", 2)]


def test_a_column_of_other_words_is_no_column_of_levels(sheet):
    with pytest.raises(ClaimsError):
        sheet([["No", "Indikator", "Hasil Akhir"], [8, "", "baik"], [9, "", "12 poin"]])


def test_titles_may_stand_above_the_heads(sheet):
    claims = sheet(
        [
            ["PENILAIAN MANDIRI SPBE"],
            ["Kabupaten Tanjung Seroja", None, None, "Tahun", 2025],
            [],
            HEAD,
            _row(8, level=2),
        ]
    )

    assert [(c.indicator, c.level) for c in claims.rows] == [("8", 2)]


@pytest.mark.parametrize(
    ("cell", "level"),
    [
        (3, 3),
        (3.0, 3),
        ("3", 3),
        ("Level 3", 3),
        ("3 (Terdefinisi)", 3),
        ("Tingkat 3 - Terdefinisi", 3),
        (" 3 ", 3),
        ("3,00", 3),
        ("3.0", 3),
        ("Terpadu dan Terukur", 4),
        ("rintisan", 1),
        ("Transaksi", 3),
        (None, None),
        ("", None),
        ("-", None),
        ("n/a", None),
    ],
)
def test_a_level_is_read_however_it_is_written(sheet, cell, level):
    claims = sheet([HEAD, _row(8, level=cell)])

    assert [c.level for c in claims.rows] == [level]
    assert not any("level" in note for note in claims.notes)


@pytest.mark.parametrize("cell", [7, "7", "Level 12", "baik sekali"])
def test_a_level_that_is_none_is_noted_and_not_guessed(sheet, cell):
    claims = sheet([HEAD, _row(8, level=cell)])

    assert [c.level for c in claims.rows] == [None]
    (note,) = [n for n in claims.notes if "level" in n]
    assert note.startswith("Lembar 1 baris 2: ")
    assert str(cell) in note


@pytest.mark.parametrize(
    ("cell", "files"),
    [
        ("a.pdf; b.docx", ("a.pdf", "b.docx")),
        ("a.pdf\nb.docx", ("a.pdf", "b.docx")),
        ("a.pdf, b.docx", ("a.pdf", "b.docx")),
        ("a.pdf dan b.docx", ("a.pdf", "b.docx")),
        ("1. a.pdf\n2. b.docx", ("a.pdf", "b.docx")),
        ("- a.pdf\n- b.docx", ("a.pdf", "b.docx")),
        ("a.pdf; a.pdf", ("a.pdf",)),  # named twice
        ("Perbup 4, 2022.pdf", ("Perbup 4, 2022.pdf",)),  # the comma is in the name
        ("SOP dan SLA.pdf", ("SOP dan SLA.pdf",)),
        ("Laporan v1.2.pdf", ("Laporan v1.2.pdf",)),
        ("", ()),
        ("-", ()),
        (" ; \n ", ()),
    ],
)
def test_cited_files_are_taken_apart(sheet, cell, files):
    claims = sheet([HEAD, _row(8, files=cell)])

    assert claims.rows[0].files == files


def test_two_sheets_are_read_as_one(sheet):
    claims = sheet(
        [HEAD, _row(12), _row(9)],
        [["catatan rapat"], ["tidak ada tabel"]],
        [["Level", "Nomor"], [2, 1]],
    )

    assert [(c.indicator, c.level) for c in claims.rows] == [
        ("1", 2),
        ("9", 3),
        ("12", 3),
    ]


@pytest.mark.parametrize(
    "row",
    [
        ["Domain I", "Kebijakan Internal", "", "", "", ""],
        ["", "Jumlah", "", "", "", ""],
        ["A", "", "", "", "", ""],
    ],
)
def test_rows_that_only_divide_the_table_are_not_noted(sheet, row):
    claims = sheet([HEAD, row, _row(8)])

    assert len(claims.rows) == 1
    assert not any("baris 2" in note for note in claims.notes)


def test_the_first_level_of_an_indicator_counts(sheet):
    claims = sheet([HEAD, _row(8, level=2), _row(9), _row(8, level=5)])

    assert claims.of("8").level == 2
    (note,) = [n for n in claims.notes if "sudah ada" in n]
    assert "baris 4" in note
    assert "level 2" in note


def test_of_two_years_the_later_counts(sheet):
    head = ["No", "Nilai 2024", "Nilai 2025", "Data Dukung"]

    assert sheet([head, [8, 2, 3, ""]]).of("8").level == 3


@pytest.mark.parametrize("number", [8, None], ids=["repeated", "left blank"])
def test_each_file_may_have_a_row_of_its_own(sheet, number):
    more = [number, None, None, 3 if number else None, None, "b.pdf"]
    claims = sheet([HEAD, _row(8, files="a.pdf", narrative="Pasal 4"), more, _row(9)])

    assert claims.of("8").files == ("a.pdf", "b.pdf")
    assert claims.of("8").narrative == "Pasal 4"
    assert claims.of("9").files == ()
    assert not any("sudah ada" in note for note in claims.notes)


def test_a_note_below_the_table_belongs_to_no_indicator(sheet):
    note = [None, None, None, None, "Diisi oleh sekretariat"]

    claims = sheet([HEAD, _row(8, narrative="Pasal 4"), note])

    assert claims.of("8").narrative == "Pasal 4"


def test_indicators_without_a_row_are_noted_together(sheet, instrument):
    claims = sheet([HEAD, *[_row(i) for i in range(1, 46)]])

    assert claims.notes[-1] == "tidak ada baris untuk indikator 46, 47"


def test_a_complete_sheet_has_no_notes(sheet, instrument):
    claims = sheet([HEAD, *[_row(i.id) for i in instrument.indicators]])

    assert len(claims.rows) == len(instrument.indicators)
    assert claims.notes == ()


def test_rows_come_in_the_order_of_the_instrument(sheet):
    claims = sheet([HEAD, _row(30), _row(2), _row(11)])

    assert [c.indicator for c in claims.rows] == ["2", "11", "30"]


def test_short_rows_and_dates_are_no_trouble(sheet):
    claims = sheet([HEAD, [8, "", "", 2], _row(9, narrative=dt.date(2025, 1, 2))])

    assert claims.of("8").files == ()
    assert claims.of("9").narrative.startswith("2025-01-02")


def test_a_missing_file_is_told(tmp_path, instrument):
    with pytest.raises(ClaimsError, match=r"^tidak ada\.xlsx: .*tidak ada$"):
        read_claims(tmp_path / "tidak ada.xlsx", instrument)


@pytest.mark.parametrize(
    "content", [b"", b"No;Level\n8;3\n", b"PK\x03\x04 rusak", b"%PDF-1.7"]
)
def test_a_file_that_is_no_xlsx_is_told_with_a_remedy(tmp_path, instrument, content):
    path = tmp_path / "klaim.xlsx"
    path.write_bytes(content)
    with pytest.raises(ClaimsError, match=r"^klaim\.xlsx: .*; buka di Excel"):
        read_claims(path, instrument)


@pytest.mark.parametrize(
    "rows",
    [
        [["Nama", "Alamat"], ["Ratna", "Jalan Melati"]],
        [["No", "Indikator", "Penjelasan"], [8, "", "Pasal 4"]],  # no level
        [["Level", "Penjelasan"], [3, "Pasal 4"]],  # no indicator
        [[]],
    ],
)
def test_a_workbook_without_a_table_is_told_with_a_remedy(sheet, rows):
    with pytest.raises(ClaimsError, match=r"^penilaian\.xlsx: .*beri judul kolom"):
        sheet(rows)

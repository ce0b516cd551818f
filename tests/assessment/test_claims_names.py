"""Rows of a self-assessment sheet, known by name or number."""

from __future__ import annotations

import pytest

HEAD = ["No", "Indikator", "Perangkat Daerah", "Level", "Penjelasan", "Data Dukung"]


def _row(number=8, *, level=3, narrative="", files=""):
    return [number, "", "", level, narrative, files]


def test_a_column_of_numbers_needs_no_known_head(sheet):
    rows = [[f"K.{n:02}", "TK 2", "perwali.pdf"] for n in (4, 7, 8)]

    claims = sheet([["Ihwal", "Capaian", "Berkas"], *rows])

    assert [(c.indicator, c.level) for c in claims.rows] == [
        ("4", 2),
        ("7", 2),
        ("8", 2),
    ]


@pytest.mark.parametrize(
    ("number", "indicator"),
    [
        (8, "8"),
        ("08", "8"),
        ("8.", "8"),
        ("Indikator 08", "8"),
        ("I-08", "8"),
        (8.0, "8"),
        (48, None),
        (0, None),
        ("Indikator 99", None),
        ("Domain I", None),
    ],
)
def test_an_indicator_is_known_by_its_number(sheet, number, indicator):
    claims = sheet([HEAD, _row(number)])

    assert [c.indicator for c in claims.rows] == [indicator] * (indicator is not None)


@pytest.mark.parametrize("number", [48, "Indikator 99"])
def test_an_unknown_number_is_noted(sheet, number):
    claims = sheet([HEAD, _row(8), _row(number)])

    note = claims.notes[0]
    assert note.startswith("Lembar 1 baris 3: ")
    assert repr(str(number)) in note


def test_an_indicator_is_known_by_its_name_alone(sheet, instrument):
    full = instrument.by_id["21"].name
    typed = instrument.by_id["28"].name.replace("Penerapan", "Penerpan").upper()

    claims = sheet([["Indikator", "Level"], [full, 2], [typed, 3]])

    assert [(c.indicator, c.level) for c in claims.rows] == [("21", 2), ("28", 3)]


@pytest.mark.parametrize(
    ("said", "indicator"),
    [
        ("Indikator 04 - Kebijakan Pembangunan Aplikasi", "4"),
        ("4. perihal yang disebut lain oleh kantor ini", "4"),
        ("1) Penerapan Manajemen Data", "23"),  # a list that counts for itself
        ("Penerapan Manajemen Data", "23"),
        ("Kebijakan Internal Arsitektur SPBE", "1"),
        ("Kebijakan Internal Penggunaan Sistem Penghubung Layanan", "7"),
        ("Penggunaan Sistem Penghubung Layanan", "18"),
        ("PELAKSANAAN AUDIT KEAMANAN SPBE", "31"),
    ],
)
def test_an_official_name_may_leave_words_out(sheet, said, indicator):
    claims = sheet([["Indikator", "Level"], [said, 2]])

    assert [claim.indicator for claim in claims.rows] == [indicator]


@pytest.mark.parametrize("said", ["Kebijakan Internal", "SPBE", "Layanan"])
def test_words_of_many_names_are_no_indicator(sheet, said):
    assert sheet([["Indikator", "Level"], [said, 2]]).rows == ()


@pytest.mark.parametrize("head", ["No. Urut", "Urutan ke", "#", ""])
def test_a_count_of_the_rows_is_their_number_where_the_names_bear_it_out(
    sheet, instrument, head
):
    named = [[i.id, i.name, 2] for i in instrument.indicators[:6]]
    puzzling = [["7", "soal jembatan antarsistem", 3]]

    claims = sheet([[head, "Indikator", "Level"], *named, *puzzling])

    assert [claim.indicator for claim in claims.rows] == list("1234567")


def test_a_count_that_the_names_do_not_bear_out_is_no_number(sheet, instrument):
    last = instrument.indicators[-6:]
    rows = [[count, i.name, 2] for count, i in enumerate(last, start=1)]

    claims = sheet([["Urutan ke", "Indikator", "Level"], *rows])

    assert [claim.indicator for claim in claims.rows] == [i.id for i in last]


def test_a_name_of_something_else_is_no_indicator(sheet):
    claims = sheet([["Indikator", "Level"], ["Kebersihan kantor kelurahan", 4]])

    assert claims.rows == ()

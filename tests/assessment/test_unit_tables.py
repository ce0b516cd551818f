"""Tables that count units, with what was aimed at beside what was reached."""

from __future__ import annotations

import re

import pytest

from assessment.unit_tables import (
    having,
    having_it,
    lists_all,
    rows_counted,
    without_targets,
)

TABLE = """Kelompok | Jumlah PD | Sasaran 2024 | Tersambung | Kapasitas
Dinas | 24 | 24 | 19 | 200
Badan | 8 | 8 | 8 | 300
Jumlah | 32 | 32 | 27 | -
Kemudian | 5"""
ROW = re.compile(r"^Jumlah\s*\|\s*(\d+)\s*\|\s*(\d+)(?P<more>[|\d\s]*)$", re.MULTILINE)


def test_the_column_of_targets_is_left_out():
    assert without_targets(TABLE).splitlines() == [
        "Kelompok | Jumlah PD | Tersambung | Kapasitas",
        "Dinas | 24 | 19 | 200",
        "Badan | 8 | 8 | 300",
        "Jumlah | 32 | 27 | -",
        "Kemudian | 5",
    ]


def test_the_column_of_a_former_year_is_left_out():
    text = (
        "Kelompok | Kantor | Tersambung akhir 2023 | Tersambung akhir 2024 | Mbps\n"
        "Dinas | 12 | 11 | 12 | 188\nJumlah | 27 | 24 | 27 | 375"
    )

    assert without_targets(text).splitlines()[-1] == "Jumlah | 27 | 27 | 375"


def test_a_table_of_targets_alone_counts_nothing():
    text = (
        "Layanan | Sasaran 2024\nPusat data | 36 PD\nJaringan | 36 PD, bertahap\n36 PD"
    )

    assert without_targets(text).splitlines()[1:] == [
        "Pusat data ",
        "Jaringan ",
        "36 PD",
    ]


def test_a_row_that_tells_the_target_is_left_out():
    text = "Uraian | Juli\nTarget cakupan 2025 | 32 PD\nPD tersambung | 27 PD"

    assert without_targets(text).split() == (
        ["Uraian", "|", "Juli", "PD", "tersambung", "|", "27", "PD"]
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sasaran | 2024 | 2025 | Ket\nKantor | 9 | 8 | a",
        "Wilayah | Target 2025 | Tersambung\nUtara | 9 | 8",  # what others are held against
        "Kelompok | Jumlah | Tersambung\nDinas | 24 | 19",
        "Target tahun ini 31 OPD.",
    ],
)
def test_other_texts_stay_as_they_are(text):
    assert without_targets(text) == text


@pytest.mark.parametrize(
    ("columns", "have"), [((28, 2, 30), 30), ((27, 4), 27), ((19,), 19)]
)
def test_what_others_add_up_to_has_it(columns, have):
    assert having(columns) == have


@pytest.mark.parametrize(
    ("row", "have", "counted"),
    [
        ("Jumlah | 30 | 28 | 2 | 30", 30, True),
        ("Jumlah | 30 | 28 | 1 | 30", 28, False),
        ("Jumlah | 30 | 30", 30, True),
    ],
)
def test_a_row_counts_those_that_have_it(row, have, counted):
    assert having_it(ROW.search(row)) == have
    assert rows_counted(ROW, row) is counted


def test_few_are_no_government():
    assert rows_counted(ROW, "Jumlah | 9 | 9") is None


OFFICES = "".join(
    f"{n} | {'Dinas' if n % 2 else 'BKD'} {n} | 15 | {n}\n" for n in range(1, 13)
)


@pytest.mark.parametrize(
    ("text", "units", "all_listed"),
    [
        (f"No | Kantor | Butir | Sesudah\n{OFFICES}", 12, True),
        (OFFICES, 13, False),  # one is wanting
        (OFFICES, 9, False),  # so few no government has
        (OFFICES.replace("5 | Dinas 5 | 15", "5 | Dinas 5 | belum"), 12, False),
        (OFFICES.replace("5 | Dinas 5 | 15", "5 | Dinas 5 | 0"), 12, False),
        (OFFICES.replace("5 | Dinas 5 | 15", "5 | Dinas 5 | -"), 12, False),
        (OFFICES.replace("Dinas", "Aplikasi").replace("BKD", "Situs"), 12, False),
        (OFFICES.replace("Dinas 7", "Dinas 5"), 12, False),  # twice the same
    ],
)
def test_a_table_may_list_all_units(text, units, all_listed):
    kinds = re.compile(r"\b(?:dinas|badan)\b", re.IGNORECASE)

    assert lists_all(text, units, kinds) is all_listed
